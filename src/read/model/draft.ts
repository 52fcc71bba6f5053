/** The context while it is being filled: each step reads what the steps before it wrote and writes its own field. */
import type { Span } from '../../base/span.js'
import type { ReadContext } from './context.js'
import type { ReadInput, ReadTools } from './input.js'

/** A stretch of the text between breaks that mean something, with the number of its paragraph. */
export interface Line {
  readonly span: Span
  readonly paragraph: number
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

export interface Draft extends Writable<ReadContext> {
  readonly input: ReadInput
  readonly tools: ReadTools
  lines: readonly Line[]
  /** Most letters of the document are capitals: case says nothing about names. */
  allCapitals: boolean
  /** The country the document is mostly about, by name: whose "government" and "opposition" are meant. */
  country: string | null
}

export interface Step {
  readonly name: string
  run(draft: Draft): void
}
