/**
 * A text as its reader sees it: without the signs that only printers and screens need. All of reading looks at this
 * text, so that no rule has to know of soft hyphens or kinds of blanks; what is found is then carried back to the
 * offsets of the text as received.
 */
import { firstIndex } from '../../base/search.js'
import type { Span } from '../../base/span.js'
import { BROKEN, compoundsOf } from './broken.js'
import { unwrap } from './unwrap.js'

export interface CleanText {
  readonly text: string
  /** A stretch of the clean text as a stretch of the text as received. */
  readonly received: (span: Span) => Span
}

/** Printers' and screens' signs: soft hyphens (with the line end they made), marks of order and direction, joiners. */
const UNSEEN =
  '\\u00ad[ \\t]*(?:\\r?\\n[ \\t]*)?(?=\\p{L})|[\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff]+'
const LINE_END = '\\r\\n?|[\\u000b\\u000c\\u0085\\u2028\\u2029]'
/** A narrow blank that groups the digits of a number is left: a plain one would make two numbers of it. */
const GROUPING = '[\\u00a0\\u2009\\u202f](?=\\d{3}(?!\\d))(?<=\\d.)'
const BLANK = '[\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]'
const HYPHEN = '[\\u2010\\u2011\\ufe63\\uff0d]'
/** Letters in pieces, joined letters, letters as they stand in a word or in a wide column. */
const COMPOSED = '\\p{L}\\p{M}{1,4}|[\\ufb00-\\ufb06\\ufb50-\\ufdff\\ufe70-\\ufefc\\uff01-\\uff0c\\uff0e-\\uff5e]'
const INDENT = '(?<![^\\n\\r])[ \\t\\u00a0]+'
/** "four people[1].", and the mark that a note at the foot of the page begins with. */
const NOTE_MARK = '(?<=[\\p{L}\\p{N}.,;:”"’)])\\[\\d{1,3}\\](?!\\()|(?<![^\\n\\r])\\[\\d{1,3}\\][ \\t]+'
/** What a scanner or a typist makes of a number: "2O people", "l2 wounded", "1,OOO". */
const MISREAD =
  '(?<=\\d[\\d,.O]{0,14})O(?=O{0,6}(?!\\p{L}))|(?<![\\p{L}\\d])l(?=\\d{1,6}(?![\\p{L}\\d]))|(?<=\\d)[lI](?=\\d)'

/** The other way round: "M0nday", "tw0 soldiers". */
const LETTER = '(?<=(?<![\\p{L}\\d])\\p{L}{1,20})0(?=\\p{Ll})|(?<=(?<![\\p{L}\\d])\\p{Ll}{2,20})0(?![\\p{L}\\d])'

const KINDS = [
  'unseen',
  'broken',
  'lineEnd',
  'grouping',
  'blank',
  'hyphen',
  'composed',
  'indent',
  'misread',
  'noteMark',
  'letter',
] as const
const PATTERN = new RegExp(
  [UNSEEN, BROKEN, LINE_END, GROUPING, BLANK, HYPHEN, COMPOSED, INDENT, MISREAD, NOTE_MARK, LETTER]
    .map((one) => `(${one})`)
    .join('|'),
  'gu',
)
type Kind = (typeof KINDS)[number]

interface Edit {
  readonly clean: Span
  readonly received: Span
}

export function cleanText(received: string): CleanText {
  const source = unwrap(received)
  const edits: Edit[] = []
  const parts: string[] = []
  const isCompound = compoundsOf(source)
  let from = 0
  let length = 0
  for (const match of source.matchAll(PATTERN)) {
    const kind = KINDS[match.slice(1).findIndex((group) => group !== undefined)]!
    const [piece] = match
    const end = match.index + piece.length
    const plain = kind === 'broken' ? (isCompound(match.index, end) ? '-' : '') : plainOf(kind, piece, source, end)
    if (plain === piece) continue
    parts.push(source.slice(from, match.index), plain)
    length += match.index - from
    from = end
    edits.push({ clean: [length, length + plain.length], received: [match.index, from] })
    length += plain.length
  }
  if (edits.length === 0) return { text: source, received: (span) => span }
  parts.push(source.slice(from))
  return { text: parts.join(''), received: (span) => receivedSpan(edits, span) }
}

function plainOf(kind: Kind, piece: string, text: string, end: number): string {
  if (kind === 'blank') return ' '
  if (kind === 'lineEnd') return '\n'
  if (kind === 'hyphen') return '-'
  if (kind === 'grouping') return '\u00a0'
  if (kind === 'composed') return piece.length > 1 ? piece.normalize('NFC') : piece.normalize('NFKC')
  if (kind === 'letter') return 'o'
  if (kind === 'misread') return piece === 'O' ? '0' : '1'
  return kind === 'indent' && isEmptyCell(text, end, piece) ? piece : ''
}

/** A row of a table may begin with an empty cell. */
const isEmptyCell = (text: string, end: number, indent: string): boolean =>
  indent.includes('\t') &&
  text
    .slice(end, end + 400)
    .split(/[\r\n]/, 1)[0]!
    .includes('\t')

function receivedSpan(edits: readonly Edit[], [start, end]: Span): Span {
  const first = receivedAt(edits, start)
  return end <= start ? [first[0], first[0]] : [first[0], receivedAt(edits, end - 1)[1]]
}

/** Where one sign of the clean text stands in the text as received. */
function receivedAt(edits: readonly Edit[], at: number): Span {
  const edit = edits[firstIndex(edits, ({ clean }) => clean[0] > at) - 1]
  if (!edit) return [at, at + 1]
  if (at < edit.clean[1]) return edit.received
  const start = edit.received[1] + (at - edit.clean[1])
  return [start, start + 1]
}
