/** A document as questions to a model: its parts, and for each what is asked. */
import type { Span } from '../../base/span.js'
import type { ReadInput, ReadTools } from '../model/input.js'
import { markDocument } from '../pipeline/readDocument.js'
import { halvesOf, type PartSizes, partsOf } from './parts.js'
import { type Message, messagesFor, type Prompts } from './prompt.js'

export interface Questions {
  readonly parts: readonly Span[]
  halvesOf(part: Span): readonly Span[]
  messagesFor(part: Span): readonly Message[]
}

export function questionsAbout(input: ReadInput, tools: ReadTools, prompts: Prompts, sizes: PartSizes): Questions {
  const { title = null, publishedAt = null } = input
  const { draft, language } = markDocument(input, tools)
  const { sentences, text } = draft
  const parts = partsOf(text, sentences, [0, text.length], sizes)
  return {
    parts,
    halvesOf: (part) => halvesOf(text, sentences, part, sizes),
    messagesFor: (span) => {
      const part = Math.max(
        0,
        parts.findLastIndex(([start]) => start <= span[0]),
      )
      return messagesFor(prompts, { text, language, title, publishedAt, span, part, parts: parts.length })
    },
  }
}
