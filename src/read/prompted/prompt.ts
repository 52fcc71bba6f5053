/**
 * What a model is asked, from the prompt file of the text's language. The document goes in as data: between marks that are
 * made from the text itself, so that no text can hold its own end mark, and filled in once, so that nothing in it is
 * taken for a name to fill in.
 */
import { assert } from '../../base/assert.js'
import { sha256 } from '../../base/canonical.js'
import { type Span, sliceOf } from '../../base/span.js'
import type { Language } from '../model/language.js'
import { kindsInWords } from './schema.js'

export interface Message {
  readonly role: 'system' | 'user'
  readonly content: string
}

/** The prompt file `read.md` of each language, by the language's folder below `data/prompts`. */
export type Prompts = Readonly<Record<string, string>>

export interface Question {
  readonly text: string
  readonly language: Language
  readonly title: string | null
  readonly publishedAt: string | null
  readonly span: Span
  readonly part: number
  readonly parts: number
}

export function messagesFor(
  prompts: Prompts,
  { text, language, title, publishedAt, span, part, parts }: Question,
): Message[] {
  const prompt = prompts[language.lexicons]
  assert(prompt !== undefined, 'every language has its prompt file')
  const [, task, document] = prompt.replace(/<!--[\s\S]*?-->/g, '').split(/^## .*$/m)
  assert(task !== undefined && document !== undefined, 'a prompt file has its two sections')
  const mark = sha256(text).slice(0, 16)
  const values: Readonly<Record<string, string>> = {
    kinds: kindsInWords(),
    title: oneLine(title ?? '-'),
    published: publishedAt ?? '-',
    part: String(part + 1),
    parts: String(parts),
    mark,
    text: sliceOf(text, span),
  }
  const filled = (section: string) => section.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '').trim()
  return [
    { role: 'system', content: filled(task) },
    { role: 'user', content: filled(document) },
  ]
}

const oneLine = (title: string): string => title.replace(/\s+/g, ' ').slice(0, 300)
