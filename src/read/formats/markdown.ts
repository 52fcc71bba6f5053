/**
 * Markdown as a page shows it: without its marks, links by their words, rows of tables with tabs between their cells. Front
 * matter is the file's header and no text.
 */
import { parse } from 'yaml'
import { decode } from './decode.js'
import { type FileBytes, type Format, statedDay } from './format.js'

export const MARKDOWN: Format = {
  mediaType: 'text/markdown',
  endings: ['.md', '.markdown'],
  read: ({ bytes, name }: FileBytes) => {
    const { text, notes } = decode(bytes, name)
    const front = FRONT_MATTER.exec(text)
    const header = front ? headerOf(front[1]!) : {}
    const body = front ? text.slice(front[0].length) : text
    return {
      text: shown(body),
      title: typeof header['title'] === 'string' ? header['title'] : headingOf(body),
      publishedAt: statedDay(String(header['published'] ?? header['date'] ?? '')),
      mediaType: 'text/markdown',
      notes,
    }
  },
}

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/

function headerOf(yaml: string): Record<string, unknown> {
  try {
    const header: unknown = parse(yaml, { schema: 'failsafe' })
    return typeof header === 'object' && header !== null ? (header as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

const headingOf = (text: string): string | null => {
  const heading = /^\s{0,3}#\s+(.{1,300}?)\s*#*\s*$/m.exec(text.slice(0, 2000))?.[1]
  return heading ? inline(heading) : null
}

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/
const RULE = /^ {0,3}(?:(?:\* ?){3,}|(?:- ?){3,}|(?:_ ?){3,}|={3,})$/
const TABLE_RULE = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?)?\s*$/
/** Where a link or note that is named elsewhere leads to; what a note says is text. */
const TARGET = /^ {0,3}\[[^\]^][^\]]{0,200}\]:\s*\S+(?:\s+["'(].{0,200})?$/
const COMMENT = /<!--[\s\S]{0,20000}?-->/g

function shown(body: string): string {
  const lines: string[] = []
  let inFence = false
  for (const line of body.replace(COMMENT, '').split(/\r?\n/)) {
    if (FENCE.test(line)) inFence = !inFence
    else if (inFence) lines.push(line)
    else if (!TABLE_RULE.test(line) && !TARGET.test(line)) lines.push(RULE.test(line) ? '' : block(line))
  }
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** A line without the marks that say what it is; bullets and numbers are seen, and stay. */
function block(line: string): string {
  if (/^\s*\|.*\|\s*$/.test(line)) return cells(line).map(inline).join('\t').trimEnd()
  const words = line
    .replace(/^(?:\s{0,3}> ?){1,10}/, '')
    .replace(/^ {0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/, '$1')
    .replace(/^(\s*)[*+-]\s+(?:\[[ xX]\]\s+)?/, '$1- ')
    .replace(/^\[\^([^\]]{1,40})\]:\s*/, '[$1] ')
  return inline(words)
}

const cells = (row: string): readonly string[] =>
  row
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())

/** A sign behind a backslash marks nothing: it is hidden in the private range until all marks are gone. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g
const HIDDEN = 0xe000

/** Pictures are not seen in a text; a link is its words; what is struck out was taken back. */
const inline = (words: string): string =>
  words
    .replace(ESCAPED, (_, sign: string) => String.fromCharCode(HIDDEN + sign.charCodeAt(0)))
    .replace(/!\[[^\]]{0,300}\](?:\([^)\s]{0,1000}(?:\s+"[^"]{0,300}")?\)|\[[^\]]{0,200}\])/g, '')
    .replace(/\[\^([^\]\s]{1,40})\]/g, '[$1]')
    .replace(
      /\[([^\][]{1,500})\]\(<?[^()\s<>]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,300})?>?(?:\s+["'][^"']{0,300}["'])?\)/g,
      '$1',
    )
    .replace(/\[([^\][]{1,500})\]\[[^\]]{0,200}\]/g, '$1')
    .replace(/<((?:https?:\/\/|mailto:)[^>\s]{1,1000})>/g, '$1')
    .replace(/<\/?[a-z][a-z0-9]{0,10}(?:\s[^>]{0,300})?\/?>/gi, '')
    .replace(/~~[^~\n]{1,500}~~/g, '')
    .replace(/(`{1,2})([^`\n]{1,500})\1/g, '$2')
    .replace(/(\*\*\*|\*\*|\*)(?=\S)([^*\n]{1,1000}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(___|__|_)(?=\S)([^_\n]{1,1000}?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/[ \t]+$/, '')
    .replace(/[\ue000-\ue07f]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - HIDDEN))
