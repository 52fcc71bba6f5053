/** What a desk knows that bears on incidents, as selected for one knowledge time. Rows of the store fit these shapes. */
import type { Claim } from '../../domain/claim.js'
import type { Citation } from '../../domain/eventLine.js'
import type { Reliability } from '../../domain/vocabulary.js'

export interface KnownClaim {
  /** Unique on the desk. */
  readonly id: string
  readonly document: string
  /** The id of the source that the document came from. */
  readonly source: string
  /** When the source said it, EDTF. */
  readonly publishedAt: string | null
  readonly recordedAt: string
  readonly claim: Claim
  readonly citation?: Citation
}

/** `score: null` is a person's decision; it supersedes the machine's, whichever came first. */
export interface KnownLink {
  readonly seq: number
  readonly a: string
  readonly b: string
  readonly decision: 'same' | 'different' | 'unsure'
  readonly score: number | null
}

export interface KnownRetraction {
  readonly seq?: number | undefined
  readonly recordedAt?: string | undefined
  readonly claim?: string | null | undefined
  readonly document?: string | null | undefined
  readonly because: string
}

export interface KnownCorrection {
  readonly seq: number
  readonly claim: string
  readonly slots: Readonly<Record<string, unknown>>
}

export interface KnownSource {
  readonly id: string
  readonly name?: unknown
  readonly kind?: string | undefined
  readonly alignment?: readonly string[] | undefined
  readonly reliability?: Reliability | undefined
}

export interface KnownFinding {
  readonly claims: readonly string[]
  readonly occurrence: number
  readonly attribution?: Readonly<Record<string, number>> | undefined
}
