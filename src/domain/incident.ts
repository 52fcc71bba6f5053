/**
 * An incident is what a set of linked claims amounts to as known at an instant. It has no truth of its own: every figure
 * in it names the claims that carry it. Its id comes from its earliest claim, so that it is stable while others join.
 */
import type { CountRange } from '../base/count.js'
import type { Citation, Voice } from './eventLine.js'
import type { PlaceValue } from './values.js'
import type { Grade } from './verdict.js'
import type { IncidentType, Modality } from './vocabulary.js'

export const TOLL_KINDS = ['killed', 'injured', 'missing', 'displaced'] as const
export type TollKind = (typeof TOLL_KINDS)[number]

export type Fate =
  | { readonly fate: 'stands' }
  | { readonly fate: 'superseded'; readonly by: string }
  | { readonly fate: 'retracted'; readonly because: string }

/** One number from one sentence; what became of it is said, never silently dropped. */
export interface TollNumber {
  readonly claim: string
  readonly voice: string
  readonly count: CountRange
  readonly fate: Fate
  readonly citation?: Citation
}

export interface TollPicture {
  /** Every standing number lies inside; `null` when none stands. */
  readonly range: CountRange | null
  /** What all standing voices can accept; `null` when they contradict one another. */
  readonly agreed: CountRange | null
  readonly numbers: readonly TollNumber[]
}

export const LADDER = ['claimed', 'reported', 'corroborated', 'verified'] as const
export type Ladder = (typeof LADDER)[number]
export const SIDE_STATES = ['disputed', 'refuted', 'unverifiable', 'retracted'] as const
export type SideState = (typeof SIDE_STATES)[number]
export const ATTRIBUTIONS = ['unattributed', 'alleged', 'largely-attributed', 'attributed', 'admitted'] as const
export type Attribution = (typeof ATTRIBUTIONS)[number]

/** One claim of an incident with the voice and the words behind it. */
export interface IncidentClaim {
  readonly id: string
  readonly voice: Voice
  readonly origin: string
  readonly modality: Modality
  readonly document: string
  readonly recordedAt: string
  readonly retracted: boolean
  readonly citation?: Citation
  /** The words behind each slot, for "one click from its sentence". */
  readonly slots: Readonly<
    Record<
      string,
      readonly {
        readonly value: unknown
        readonly text?: string | undefined
        readonly at?: readonly [number, number] | undefined
      }[]
    >
  >
}

export interface Incident {
  readonly id: string
  /** The most specific type that its voices agree on. */
  readonly type: IncidentType
  readonly types: readonly { readonly value: IncidentType; readonly voices: readonly string[] }[]
  readonly place: PlaceValue | null
  /** EDTF; null when no voice dates it. */
  readonly date: string | null
  readonly tolls: Partial<Record<TollKind, TollPicture>>
  readonly perpetrators: readonly {
    readonly actor: string
    readonly grade: Grade
    readonly attribution: Attribution
    readonly voices: readonly string[]
  }[]
  readonly claimedBy: readonly { readonly actor: string; readonly claims: readonly string[] }[]
  readonly notReportedBy: readonly { readonly actor: string; readonly claims: readonly string[] }[]
  readonly targets: readonly { readonly value: string; readonly voices: readonly string[] }[]
  readonly ladder: Ladder
  readonly side: readonly SideState[]
  readonly voices: readonly string[]
  readonly claims: readonly IncidentClaim[]
  /** A total over several events: never added to its parts, never merged with one of them. */
  readonly aggregate: boolean
  readonly parts: readonly string[]
  readonly partOf: string | null
}

/** "42 violations in 24 hours", by one side: shown side against side, never an incident. */
export interface Tally {
  readonly claim: string
  readonly voice: Voice
  readonly count: CountRange
  readonly accused: readonly string[]
  readonly date: string | null
  readonly place: PlaceValue | null
  readonly citation?: Citation
}
