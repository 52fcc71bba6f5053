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

/** Tables compiled together, by the words their rows can start with; those with rows that start with a number. */
export interface TableStarts {
  readonly byWord: Map<string, PatternTable[]>
  readonly byNumber: PatternTable[]
}

export interface PatternTable {
  readonly name: string
  /** Rows by a first word that can start them; a row with several such words stands under each. */
  readonly byFirst: ReadonlyMap<string, readonly PatternRow[]>
  /** Rows that start with a number. */
  readonly startingWithNumber: readonly PatternRow[]
  /** The lexicon files that the table stands in. */
  readonly files: readonly string[]
  readonly watch?: Watch
}
