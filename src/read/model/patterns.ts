/** A table of word patterns, compiled: `patterns/table.ts` has the notation. */
import type { Span } from '../../base/span.js'
import type { VerbForm } from './words.js'

export interface Step {
  readonly kind: 'words' | 'gap' | 'number'
  /** For `words`: what may stand there, lower case, and in which form. */
  readonly words: ReadonlyMap<string, VerbForm | 'word'>
  readonly optional: boolean
  /** For `gap`: how many words at most. */
  readonly most: number
}

export interface PatternRow {
  readonly meaning: string
  readonly steps: readonly Step[]
  readonly source: string
}

/** Told of every match, for whoever wants to see why a sentence gave a claim or none. */
export type Watch = (table: PatternTable, row: PatternRow, span: Span) => void

/** A row that may match where its first word stands. */
export interface Lead {
  readonly table: PatternTable
  readonly row: PatternRow
}

/** Where rows of one table could match. */
export interface RowStart {
  readonly at: number
  readonly rows: readonly PatternRow[]
}

/** What the rows of tables compiled together can start with. */
export interface TableStarts {
  /** Whether a row can start with the word. */
  opens(word: string): boolean
  /** The rows that can start with a word when another is next: by the order of tables, then of their rows. */
  leads(word: string, next: string): readonly Lead[]
  /** The rows that start with a number. */
  readonly byNumber: readonly Lead[]
}

export interface PatternTable {
  readonly name: string
  /** Its own among those compiled together. */
  readonly number: number
  /** Rows by a first word that can start them; a row with several such words stands under each. */
  readonly byFirst: ReadonlyMap<string, readonly PatternRow[]>
  /** Rows that start with a number. */
  readonly startingWithNumber: readonly PatternRow[]
  /** The lexicon files that the table stands in. */
  readonly files: readonly string[]
  readonly watch?: Watch
}
