/**
 * What the rest of the program may ask of a store. One SQL serves the embedded database and the server; the record is
 * the truth and the tables are views of it. Rows come back as these shapes, never as database types.
 */
import type { Claim } from '../domain/claim.js'
import type { BodyOf, Draft, Entry } from '../domain/entry.js'
import type { Note } from '../domain/reading.js'
import type { Db } from './db/db.js'

export type { Db }

export interface Tx {
  readonly db: Db
  /** What `recordedAt` the next entries get at the earliest, ISO 8601 in UTC. */
  readonly now: string
  /** Assigned `seq`, `prev`, `hash`; the views show them to this transaction at once; durable when `write` resolves. */
  append(drafts: readonly Draft[]): Promise<readonly Entry[]>
}

export interface DeskInfo {
  readonly title: string
  readonly zone: string
  readonly archive: boolean
  readonly story: string | null
  /** `null` while the archive is still being filed. */
  readonly handedOverAt: string | null
}

export interface Desk {
  /** `main` for an embedded desk. */
  readonly id: string
  readonly info: DeskInfo
  readonly db: Db
  /** One at a time on a desk: what `work` reads is what it decides on. Rejects with nothing written when `work` throws. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * The `knownAt` of a question about now: everything recorded so far is known then, and whatever is recorded later gets
   * a later `recordedAt`, so that the question has the same answer for ever.
   */
  settledNow(): Promise<string>
  head(): Promise<{ readonly seq: number; readonly hash: string; readonly recordedAt: string | null }>
  entries(fromSeq?: number): AsyncIterable<Entry>
  /** Told after entries are durable; the live stream hangs on it. Returns how to stop. */
  onAppend(listener: (entries: readonly Entry[]) => void): () => void
  close(): Promise<void>
}

/** What is stamped on every row: the desk, when the desk knew it, and by whose hand. */
interface Stamped {
  readonly seq: number
  readonly recordedAt: string
  readonly enteredBy: string
}
export interface DocumentRow extends Stamped {
  readonly id: string
  readonly title: string | null
  readonly source: string
  readonly publishedAt: string | null
  readonly language: string
  readonly text: string | null
  readonly mediaType: string
  readonly claimCount: number
}
export interface ClaimRow extends Stamped {
  /** Unique on the desk. */
  readonly id: string
  readonly document: string
  readonly source: string
  readonly publishedAt: string | null
  readonly claim: Claim
}
export interface LinkRow extends Stamped, BodyOf<'link'> {}
export interface RetractionRow extends Stamped {
  readonly claim: string | null
  readonly document: string | null
  readonly because: string
}
export interface CorrectionRow extends Stamped, BodyOf<'correct'> {}
/** A source's settings as the latest entries known at the time have them; one row a source, and its history besides. */
export interface SourceRow extends Stamped, BodyOf<'source'> {}
export interface AgreementRow extends Stamped, BodyOf<'agreement'> {}
export interface PlaceRow extends Stamped, BodyOf<'place'> {}
export interface DesignationRow extends Stamped, BodyOf<'designation'> {}
export interface AlignmentRow extends Stamped, BodyOf<'alignment'> {}
export interface CoverageRow extends Stamped, BodyOf<'coverage'> {}
export interface AttestationRow extends Stamped, BodyOf<'attest'> {}
export interface FindingRow extends Stamped, BodyOf<'finding'> {}
export interface NotesRow {
  readonly document: string
  readonly notes: readonly Note[]
}

/**
 * Selections, one exported function a question, in `store/*.ts`; all take `(db, deskId, knownAt)` first, where `knownAt` is
 * an ISO instant: an entry counts when `recorded_at <= knownAt`.
 *
 *   documentsKnownAt  documentKnownAt(id)  claimsKnownAt(filter?)  notesKnownAt(document)  linksKnownAt
 *   retractionsKnownAt  correctionsKnownAt  sourcesKnownAt  sourceHistoryKnownAt  agreementsKnownAt (latest version of each)
 *   placesKnownAt  designationsKnownAt  alignmentsKnownAt  coverageKnownAt  attestationsKnownAt  findingsKnownAt
 */
export type KnownAt = string
