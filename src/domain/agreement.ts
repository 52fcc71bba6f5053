/**
 * An agreement as code, parsed: who is bound, when it holds, what it forbids or requires, and what stands outside it.
 * Times are milliseconds since 1970, durations milliseconds, places names or polygons; names have been resolved, so that
 * a set or a phase that a term names exists.
 */
import type { LonLat } from '../base/geodesy.js'
import type { Grade } from './verdict.js'

/** Where something stands in the agreement file, both counted from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A mistake in a file, with where it stands and, when one is near, what was probably meant. */
export interface Finding extends Position {
  readonly code: string
  readonly say: string
  readonly hint?: string
}

/** `text`: the clause's own number. `parameter`: ours. `interpretation`: one reading of the clause. */
export const MARKS = ['text', 'parameter', 'interpretation'] as const
export type Mark = (typeof MARKS)[number]
export interface Marked<T> {
  readonly value: T
  readonly mark: Mark
}

/** A member of a set from one instant to another, half-open; an absent end is open. */
export interface Member {
  readonly id: string
  readonly from?: number
  readonly to?: number
}

export type DefinedSet =
  /** `accepted`: those who took the agreement on, its parties. `changedBy`: whose designations add and remove. */
  | {
      readonly kind: 'actors'
      readonly accepted: boolean
      readonly members: readonly Member[]
      readonly changedBy: readonly string[]
    }
  | { readonly kind: 'weapons'; readonly weapons: readonly string[] }
  | { readonly kind: 'sites'; readonly sites: readonly string[] }
  /** A road, river or front; without a path of its own it is where the gazetteer has it. */
  | { readonly kind: 'line'; readonly line: string; readonly path: readonly LonLat[] | null }
  | { readonly kind: 'zone'; readonly area: Area }
  | { readonly kind: 'list'; readonly list: string }

/** A named place, or a ring of longitude and latitude. */
export interface Area {
  readonly name: string
  readonly place?: string
  readonly polygon?: readonly LonLat[]
}

/** Who must or must not. `controls` is whoever holds the place that the trigger's name leads to (`c.route`). */
export type Who =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'some'; readonly sets: readonly string[]; readonly actors: readonly string[] }
  | { readonly kind: 'controls'; readonly of: string }

/** Whose negotiation claims change a phase or a deadline; `jointly` needs every one of them. */
export interface Authority {
  readonly by: readonly string[]
  readonly jointly: boolean
}

export interface Phase {
  readonly id: string
  readonly from: number
  /** Exclusive; `null` when the text gives no end. */
  readonly to: number | null
  readonly length: Marked<number> | null
  readonly extend: (Authority & { readonly length: Marked<number> | null }) | null
  readonly renew: { readonly length: number; readonly notice: number } | null
  readonly suspend: Authority | null
  readonly end: (Authority & { readonly notice: number }) | null
}

/** What an exception asks about an event. `attest` waits for a named person. */
export type Condition =
  | { readonly kind: 'target'; readonly set: string }
  | { readonly kind: 'place'; readonly area: string }
  | { readonly kind: 'weapon'; readonly set: string }
  | { readonly kind: 'actor'; readonly set: string }
  | { readonly kind: 'attest'; readonly question: string }

export interface Exception {
  readonly label: string
  readonly condition: Condition
  readonly unless: readonly Exception[]
  readonly at: Position
}

/** What a term is about: an act of the table of acts, or one state of a convoy, route, crossing or evacuation. */
export type ActPattern =
  | { readonly kind: 'act'; readonly act: string }
  | { readonly kind: 'access'; readonly form: string; readonly state: string; readonly of: string | null }

/** What fires a term: an act, or (reciprocity) another term of the agreement that has come to a status. */
export type Trigger = ActPattern | { readonly kind: 'term'; readonly term: string; readonly status: string }

export interface OnBreach {
  readonly notify: readonly string[]
  readonly release: readonly string[]
  readonly resets: readonly string[]
}

interface TermBase {
  readonly id: string
  /** The agreement's words, short; empty when the file gives none. */
  readonly clause: string
  readonly inForce: string | null
  /** An area that the agreement names. */
  readonly in: string | null
  /** What has to happen first; `as` is the name that other keys use for it. */
  readonly when: { readonly pattern: Trigger; readonly as: string | null } | null
  readonly onBreach: OnBreach
  readonly at: Position
}

export interface ForbidTerm extends TermBase {
  readonly kind: 'forbid'
  readonly act: string
  readonly by: Who
  readonly against: Who
  readonly answerable: Who | null
  readonly unless: readonly Exception[]
}

export type Deadline =
  | { readonly kind: 'within'; readonly length: Marked<number> }
  | { readonly kind: 'before'; readonly instant: Marked<number>; readonly moved: Authority | null }
  | { readonly kind: 'every'; readonly length: Marked<number> }

export interface RequireTerm extends TermBase {
  readonly kind: 'require'
  readonly what: ActPattern
  readonly by: Who
  readonly deadline: Deadline | null
  readonly all: boolean
  readonly unless: readonly Exception[]
}

export const COUNT_EACH = ['day', 'week', 'month'] as const
export type CountEach = (typeof COUNT_EACH)[number]

/** The state that a term keeps. */
export type KeepRule =
  /** Weapons of a set (forces of any kind when `what` is null) stay this many metres from lines, areas and sites. */
  | {
      readonly form: 'distance'
      readonly what: string | null
      readonly from: readonly string[]
      readonly metres: Marked<number>
    }
  | { readonly form: 'absent'; readonly what: string | null; readonly from: readonly string[] }
  /** A route or crossing by its name. */
  | { readonly form: 'open'; readonly passage: string }
  /** `what`: trucks, people, forces, a set of weapons, or an act of the table of acts. */
  | {
      readonly form: 'count'
      readonly what: string
      readonly in: string | null
      readonly atLeast: Marked<number> | null
      readonly atMost: Marked<number> | null
      readonly each: CountEach
    }
  /** No ground is taken that was not one's own at this instant. */
  | { readonly form: 'control'; readonly since: number }

export interface KeepTerm extends TermBase {
  readonly kind: 'keep'
  readonly rule: KeepRule
  readonly by: Who
  readonly answerable: Who | null
  readonly unless: readonly Exception[]
}

export interface EmpowerTerm extends TermBase {
  readonly kind: 'empower'
  readonly who: readonly string[]
  readonly act: string
}

export const CALM_READINGS = ['proven', 'cautious', 'observed'] as const
export type CalmReadingName = (typeof CALM_READINGS)[number]

export interface MilestoneTerm extends TermBase {
  readonly kind: 'milestone'
  /** Whole days; `null` when the milestone asks for completion instead. */
  readonly consecutive: Marked<number> | null
  readonly of: readonly string[]
  readonly reading: CalmReadingName
  /** The power that arises once it is reached: `then` in the file. */
  readonly grants: { readonly who: readonly string[]; readonly act: string } | null
}

export interface AttestTerm extends TermBase {
  readonly kind: 'attest'
  readonly question: string
  readonly by: Who
}

export type Term = ForbidTerm | RequireTerm | KeepTerm | EmpowerTerm | MilestoneTerm | AttestTerm

/** One line of a test's `given`, as written, and what its verdicts are expected to be. */
export interface AgreementTest {
  readonly given: readonly { readonly text: string; readonly at: Position }[]
  readonly on: string | null
  readonly knownAt: string | null
  readonly expect: readonly { readonly term: string; readonly status: string; readonly at: Position }[]
  readonly at: Position
}

export interface Agreement {
  readonly id: string
  readonly title: string
  /** Other names that reports call it by: a claim whose subject has one of them is about this agreement. */
  readonly alsoCalled: readonly string[]
  readonly zone: string
  readonly sets: ReadonlyMap<string, DefinedSet>
  /** Where days are judged one by one; the territory, or one area without a place, when none is declared. */
  readonly areas: readonly Area[]
  readonly territory: Area | null
  readonly standard: { readonly violated: Grade; readonly held: Grade }
  readonly phases: readonly Phase[]
  readonly terms: readonly Term[]
  readonly tests: readonly AgreementTest[]
}
