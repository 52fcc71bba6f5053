/** The text of whatever file came in, with what its format told about it. */
import { Problem } from '../../base/problem.js'
import type { Note } from '../../domain/reading.js'

export interface PlainText {
  readonly text: string
  readonly title: string | null
  readonly publishedAt: string | null
  readonly mediaType: string
  readonly notes: readonly Note[]
}

export async function plainText(given: {
  readonly bytes: Uint8Array
  readonly name: string
  readonly mediaType?: string | undefined
}): Promise<PlainText> {
  const text = new TextDecoder('utf-8').decode(given.bytes)
  if (text.trim() === '') throw new Problem('document-empty', `${given.name} has no text.`)
  return { text, title: null, publishedAt: null, mediaType: given.mediaType ?? 'text/plain', notes: [] }
}
