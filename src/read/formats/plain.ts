/** Text as it is, and Markdown, whose front matter is the file's header and no text. */
import { parse } from 'yaml'
import { decode } from './decode.js'
import { type FileBytes, type Format, statedDay } from './format.js'

export const PLAIN: Format = {
  mediaType: 'text/plain',
  endings: ['.txt', '.text', '.log'],
  read: ({ bytes, name }) => ({ ...decode(bytes, name), title: null, publishedAt: null, mediaType: 'text/plain' }),
}

const FRONT_MATTER = /^---\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/

export const MARKDOWN: Format = {
  mediaType: 'text/markdown',
  endings: ['.md', '.markdown'],
  read: ({ bytes, name }: FileBytes) => {
    const { text, notes } = decode(bytes, name)
    const front = FRONT_MATTER.exec(text)
    const header = front ? headerOf(front[1]!) : {}
    const body = front ? text.slice(front[0].length) : text
    return {
      text: body,
      title: typeof header['title'] === 'string' ? header['title'] : headingOf(body),
      publishedAt: statedDay(String(header['published'] ?? header['date'] ?? '')),
      mediaType: 'text/markdown',
      notes,
    }
  },
}

function headerOf(yaml: string): Record<string, unknown> {
  try {
    const header: unknown = parse(yaml, { schema: 'failsafe' })
    return typeof header === 'object' && header !== null ? (header as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

const headingOf = (text: string): string | null =>
  /^\s{0,3}#\s+(.{1,300}?)\s*#*\s*$/m.exec(text.slice(0, 2000))?.[1] ?? null
