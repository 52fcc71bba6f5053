/**
 * What reading needs of a language: how its words change, the steps that mark a text, the finders and refiners of claims.
 * A second language is a folder beside `english` that exports one of these, a folder of lexicons, and a line in
 * `pipeline/languages.ts`.
 */
import type { Finder, Refiner } from './context.js'
import type { Step } from './draft.js'
import type { Inflection } from './words.js'

export interface Language {
  /** ISO 639-1: what a reading says of its document. */
  readonly code: string
  /** Its folder below `data/lexicons`. */
  readonly lexicons: string
  readonly inflection: Inflection
  readonly steps: readonly Step[]
  readonly finders: readonly Finder[]
  readonly refiners: readonly Refiner[]
}
