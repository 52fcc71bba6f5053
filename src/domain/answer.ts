/** What a desk answers, the same on the command line, over HTTP and on the page. Every answer echoes both clocks. */

import type { Claim } from './claim.js'
import type { Incident, Tally } from './incident.js'
import type { Note } from './reading.js'
import type { Judgement, Reason, RollUp, TermStatus, Verdict } from './verdict.js'

export interface Asked {
  readonly desk: string
  /** The moment asked about, with its offset. */
  readonly on: string
  /** The knowledge time, with its offset. */
  readonly knownAt: string
  /** Knowledge times of an archive are stated by its story, not observed by this machine. */
  readonly asArchived: boolean
}

export interface DeskAnswer {
  readonly id: string
  readonly title: string
  readonly zone: string
  readonly archive: { readonly until: string | null } | null
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly lastRecordedAt: string | null
  readonly entries: number
  readonly documents: number
  readonly incidents: number
  readonly agreements: readonly { readonly id: string; readonly title: string }[]
  readonly story: string | null
}

export const HEADLINES = ['holding', 'strained', 'broken', 'unknown', 'not-in-force'] as const
export type HeadlineAnswer = (typeof HEADLINES)[number]

export interface Headline {
  readonly answer: HeadlineAnswer
  /** One sentence a person would send. */
  readonly say: string
  readonly reasons: readonly Reason[]
}

export interface TermInfo {
  readonly id: string
  readonly kind: 'forbid' | 'require' | 'keep' | 'empower' | 'milestone' | 'attest'
  readonly clause: string
  readonly parties: readonly string[]
  readonly judged: boolean
}

export interface CalendarCell extends RollUp {
  readonly day: string
  readonly term: string
  readonly party: string
}

/** What a moment of new knowledge did to one cell of the board. */
export interface Change {
  readonly day: string
  readonly term: string
  readonly party: string
  readonly from: TermStatus
  readonly to: TermStatus
  /** The claims that the later answer cites and the earlier did not, or the other way round. */
  readonly because: readonly Reason[]
}

export interface StatusAnswer extends Asked, Judgement {
  readonly agreement: {
    readonly id: string
    readonly title: string
    readonly zone: string
    readonly terms: readonly TermInfo[]
    /** The last day on which it was in force, as far as is known; `null` when it has no phases or no end is known. */
    readonly lastDayInForce: string | null
  }
  readonly headline: Headline
  readonly calendar: readonly CalendarCell[]
  /** Since the knowledge time `since`; a day before `knownAt` unless asked otherwise. */
  readonly since: string
  readonly changed: readonly Change[]
  readonly besieged: readonly {
    readonly place: string
    readonly by: readonly string[]
    readonly since: string | null
    readonly because: readonly Reason[]
  }[]
}

export interface WhyAnswer extends Asked {
  readonly verdict: Verdict
  readonly term: TermInfo
}

export interface IncidentsAnswer extends Asked {
  readonly incidents: readonly Incident[]
  readonly tallies: readonly Tally[]
  readonly total: number
  readonly next: string | null
}

export interface IncidentAnswer extends Asked {
  readonly incident: Incident
}

export interface DocumentSummary {
  readonly id: string
  readonly title: string | null
  readonly source: string
  readonly publisher: string
  readonly publishedAt: string | null
  readonly recordedAt: string
  readonly claims: number
  readonly retracted: boolean
}

export interface DocumentsAnswer extends Asked {
  readonly documents: readonly DocumentSummary[]
  readonly total: number
  readonly next: string | null
}

export interface DocumentAnswer extends Asked {
  readonly document: DocumentSummary
  /** `null` when the reader of this answer may not see it. */
  readonly text: string | null
  readonly claims: readonly (Claim & { readonly incident?: string; readonly retracted?: boolean })[]
  readonly notes: readonly Note[]
}

/** What filing one document did. */
export interface FiledAnswer {
  readonly document: string
  readonly title: string | null
  /** `known` when the desk had it already: the same document twice is one document. */
  readonly state: 'filed' | 'known'
  readonly claims: number
  readonly incidents: readonly string[]
  readonly notes: readonly Note[]
  readonly changed: readonly Change[]
  readonly recordedAt: string
}
