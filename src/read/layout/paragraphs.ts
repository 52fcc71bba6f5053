/** Lines of one column to paragraphs: a line runs on when the next word would not have fitted behind it. */
import { distances, leftOf, median, rightOf, wordsOf } from './columns.js'
import type { PageLine } from './lines.js'

export interface Paragraph {
  readonly text: string
  /** How many letters would have fitted behind its last line: it may go on in the next column or on the next page. */
  readonly room: number
}

/** In usual distances between lines: a gap that ends a paragraph. */
const GAP = 1.3
/** In sizes of the letters. */
const INDENT = 0.8
const OTHER_SIZE = 0.12
const ITEM = /^\s*(?:[•·▪▫○●◦‣–*-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s/
/** "07:15 one shell": in a log every line may be full. */
const TIMED = /^\s*\d{1,2}[.:h]\d\d\b/

export function paragraphsOf(lines: readonly PageLine[]): Paragraph[] {
  if (lines.length === 0) return []
  const [left, right] = [Math.min(...lines.map(leftOf)), Math.max(...lines.map(rightOf))]
  const usual = median(distances(lines).filter((far) => far > 0))
  const paragraphs: PageLine[][] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (before && !isParted(before, line, { left, right, usual })) paragraphs.at(-1)!.push(line)
    else paragraphs.push([line])
  }
  return paragraphs.map((own) => ({ text: joinedLines(own.map(wordsOf)), room: roomBehind(own.at(-1)!, right) }))
}

interface Column {
  readonly left: number
  readonly right: number
  readonly usual: number
}

function isParted(before: PageLine, line: PageLine, { left, right, usual }: Column): boolean {
  const far = line.base - before.base
  if (far <= 0 || far > GAP * Math.max(usual, line.size)) return true
  if (Math.abs(before.size - line.size) > OTHER_SIZE * Math.max(before.size, line.size)) return true
  const words = wordsOf(line)
  if (ITEM.test(words) || TIMED.test(words)) return true
  const indent = leftOf(line) - left
  if (indent > INDENT * line.size && leftOf(before) - left < indent / 2) return true
  return hasRoom(roomBehind(before, right), words) && !isSentence(wordsOf(before), words)
}

/** How many letters, blanks counted, would have fitted behind a line. */
function roomBehind(line: PageLine, right: number): number {
  const each = (rightOf(line) - leftOf(line)) / Math.max(1, wordsOf(line).length)
  return Math.max(0, (right - rightOf(line)) / Math.max(each, 0.1))
}

/** Whether the next word would have fitted: then the line was ended on purpose. */
export const hasRoom = (room: number, next: string): boolean => room > (/^\S{1,60}/.exec(next)?.[0].length ?? 0) + 2

/** Whether a sentence plainly goes on in the next line. */
const isSentence = (before: string, next: string): boolean => !/[.?!:;]$/.test(before) && /^\p{Ll}/u.test(next)

/** A word that the end of a line broke keeps its break until all words of the text are known. */
const joinedLines = (lines: readonly string[]): string =>
  lines.map((line, index) => (index === 0 ? '' : isBroken(lines[index - 1]!, line) ? '\n' : ' ') + line).join('')

const isBroken = (before: string, line: string): boolean => /\p{Ll}-$/u.test(before.slice(-2)) && /^\p{Ll}/u.test(line)
