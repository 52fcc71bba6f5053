/** What reading is given: a document, and the knowledge it is read with. Both plain data, so that reading stays pure. */

import type { Span } from '../../base/span.js'
import type { Actor, ActorBook } from '../../domain/actor.js'
import type { Place } from '../../domain/place.js'
import type { PlaceBook } from '../../domain/placeIndex.js'

export interface ReadInput {
  readonly text: string
  readonly id?: string | undefined
  readonly title?: string | null | undefined
  /** EDTF day or date-time; what "Monday" and "last month" count from. */
  readonly publishedAt?: string | null | undefined
  /** IANA zone or offset for clock times that name none. Without one they stay local. */
  readonly zone?: string | undefined
  readonly wantTimes?: boolean | undefined
  readonly wantTrace?: boolean | undefined
  readonly deskPlaces?: readonly Place[] | undefined
  readonly deskActors?: readonly Actor[] | undefined
  /** Whose document it is: who "we" and "this agency" are. Nobody when it is not known. */
  readonly publisher?: { readonly id: string } | undefined
}

/** One parsed file of `data/lexicons`: named lists of `value: [words]`, and words for incidents. */
export interface LexiconData {
  /** The name of the file, for whoever wants to know where a rule stands. */
  readonly file?: string
  readonly lists?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  /** Named tables of `meaning: [patterns]`, in the notation of `patterns/table.ts`; a name in two files is one table. */
  readonly tables?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

export interface ReadTools {
  readonly actors: ActorBook
  readonly places: PlaceBook
  /** The lexicons of each language, by its folder below `data/lexicons`. */
  readonly words: Readonly<Record<string, readonly LexiconData[]>>
}

/** One thing that a step, a finder or a refiner did to a stretch of the text. */
export interface TraceLine {
  readonly step: string
  readonly span: Span
  readonly did: string
  readonly act?: TraceAct
  /** The row of a lexicon's table that matched the words. */
  readonly rule?: TraceRule
}

/** `matched`: words fit a rule; `found` a draft of a claim; `refused`: none, and why; the others tell what refiners did. */
export type TraceAct = 'matched' | 'found' | 'refused' | 'changed' | 'merged' | 'dropped'

export interface TraceRule {
  readonly table: string
  readonly pattern: string
  readonly files: readonly string[]
}
