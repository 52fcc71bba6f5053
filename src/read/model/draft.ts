/** The context while it is being filled: each step reads what the steps before it wrote and writes its own field. */
import type { Span } from '../../base/span.js'
import type { ReadContext } from './context.js'
import type { ReadInput, ReadTools } from './input.js'

/** A stretch of the text between breaks that mean something, with the number of its paragraph. */
export interface Line {
  readonly span: Span
  readonly paragraph: number
}

/** A word, or one part of a hyphenated word: "Syrian-Russian" is two. */
export interface Atom {
  readonly key: string
  readonly span: Span
  /** Begins with a capital, or might: in a text of capitals every word might. */
  readonly cap: boolean
  /** All capitals, as "UN" and "U.S." are; in a text of capitals only what cannot be a common word. */
  readonly upper: boolean
  /** Index of its token in the sentence. */
  readonly token: number
  readonly kind: 'word' | 'number' | 'punctuation'
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

export interface Draft extends Writable<ReadContext> {
  /** The step, finder or refiner at work. */
  readonly doing: { step: string }
  readonly input: ReadInput
  readonly tools: ReadTools
  lines: readonly Line[]
  /** For each sentence, what names are looked up by. */
  atoms: readonly (readonly Atom[])[]
  /** Most letters of the document are capitals: case says nothing about names. */
  allCapitals: boolean
  /** The country the document is mostly about, by name: whose "government" and "opposition" are meant. */
  country: string | null
  /** The two sides the text is about, by the ids they are named by most. */
  sides: readonly string[]
}

export interface Step {
  readonly name: string
  run(draft: Draft): void
}
