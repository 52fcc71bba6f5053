/** What `judge` returns: never a decision alone, always with its reasons down to the sentences. */
import type { Citation } from './eventLine.js'

/** Best first; the roll-up over instances takes the worst. */
export const VERDICT_STATUSES = [
  'not-in-force',
  'dormant',
  'exempt',
  'held',
  'pending',
  'unknown',
  'alleged',
  'disputed',
  'violated',
] as const
export type VerdictStatus = (typeof VERDICT_STATUSES)[number]
/** What milestones, powers and terms that cannot be judged yet have instead; they take no part in roll-ups of verdicts. */
export const OTHER_STATUSES = [
  'running',
  'reached',
  'reset',
  'exercised',
  'exercised-without-power',
  'not-exercised',
  // The term is on the desk and shown, and this program cannot judge it yet.
  'not-yet-judged',
] as const
export type TermStatus = VerdictStatus | (typeof OTHER_STATUSES)[number]

export const GRADES = ['none', 'claimed', 'reported', 'corroborated', 'verified'] as const
export type Grade = 0 | 1 | 2 | 3 | 4

export const FLAGS = [
  'late-fulfilled',
  'released',
  'refused',
  'needs-attest',
  'exemption-claimed',
  'time-uncertain',
  'place-uncertain',
  'partly',
] as const
export type Flag = (typeof FLAGS)[number]

/** One line of a reason tree, in plain words, with what it rests on. `code` and `params` let a page translate it. */
export interface Reason {
  readonly code: string
  readonly say: string
  readonly params?: Readonly<Record<string, string | number>>
  readonly grade?: Grade
  /** Ids of the claims it rests on. */
  readonly claims?: readonly string[]
  readonly citations?: readonly Citation[]
  readonly because?: readonly Reason[]
}

export interface Grades {
  /** Evidence of the breach, for and against; for a party instance `for` is the smaller of the two below. */
  readonly breach?: { readonly for: Grade; readonly against: Grade }
  readonly occurrence?: Grade
  readonly attribution?: Grade
  readonly exemption?: { readonly for: Grade; readonly against: Grade }
  readonly done?: { readonly for: Grade; readonly against: Grade }
  readonly coverage?: Grade
}

export interface Verdict {
  /** agreement/term/party/instance@t@k: the same question has the same id on every machine. */
  readonly id: string
  readonly agreement: string
  readonly term: string
  /** A party's actor id, `unattributed`, or `all` for terms that bind nobody in particular. */
  readonly party: string
  /** `event:e7`, `day:2016-09-15`, `day:2016-09-15/Aleppo`, `convoy:c3`, `milestone`. */
  readonly instance: string
  readonly event?: string
  readonly window: { readonly from: string; readonly to: string }
  readonly status: TermStatus
  readonly grades: Grades
  readonly flags: readonly Flag[]
  readonly reasons: readonly Reason[]
}

export type Counts = Partial<Record<TermStatus, number>>
export interface RollUp {
  readonly status: TermStatus
  readonly counts: Counts
}

export interface BoardRow {
  readonly term: string
  readonly party: string
  /** The calendar day of `on`, in the agreement's zone. */
  readonly day: RollUp
  /** From the phase's start to `on`. */
  readonly sinceStart: RollUp
}

/** Whole or begun days without a breach, in the three readings of JUDGING. */
export interface CalmReading {
  readonly term: string
  readonly proven: number
  readonly cautious: number
  readonly observed: number
}

/** A stretch in which a phase was in force, as far as is known: extensions, suspensions and ends are in it. */
export interface PhaseInForce {
  readonly id: string
  readonly from: string
  /** `null` while no end is known. */
  readonly to: string | null
}

export interface Judgement {
  readonly on: string
  readonly knownAt: string
  readonly engine: string
  readonly verdicts: readonly Verdict[]
  readonly board: readonly BoardRow[]
  readonly calm: readonly CalmReading[]
  readonly phases: readonly PhaseInForce[]
}
