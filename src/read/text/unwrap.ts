/**
 * Breaks that a program put where the next word would not have fitted say nothing. They become blanks, one for one, so
 * that offsets stay; every other break is left for `lines.ts` to judge.
 */

const BULLET =
  /^\s*(?:[-*•·▪▫○●◦‣–]\s|>|\||#|(?:\d{1,2}|\(?(?:[a-z]|[ivx]{1,4}))\)\s|\d{1,2}\.\s|[A-Z][A-Z .'’-]{1,40}:\s)/
/** May begin an item or only a line: "2016 and", "07:15 one shell". */
/** "with one\n(1) helicopter": a number may begin a line in the midst of a sentence. */
const NUMBERED = /^\s*(?:(?:\d{1,2}[.:h]\d\d|\d{4})\b|\(\d{1,2}\)\s)/
const INDENTED = /^[ \t\u00a0]{2,}\S/
const ENDS = /[.?!:;…”"')\]]\s*$/
const ROW = /^\s*\||\t|\S {3,}\S/
const WIDEST = 100
const NARROWEST = 45
/** So many breaks, and such a part of those after long lines, stand where the next word would not have fitted. */
const BREAKS_LEAST = 2
const PART_LEAST = 0.7
/** Shorter lines are headings and ends of paragraphs, which no program broke. */
const LONG = 0.75
/** Few lines are as long as the longest may be. */
const STRAY = 4

export function unwrap(text: string): string {
  const lines = text.split(/\r?\n/)
  const breaks = text.match(/\r?\n/g) ?? []
  const width = widthOf(lines)
  if (width === undefined) return text
  const parts: string[] = []
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    const end = breaks[index] ?? ''
    const isWrapped = next !== undefined && isFull(line, next, width) && isOneSentence(line, next)
    parts.push(line, isWrapped ? ' '.repeat(end.length) : end)
  })
  return parts.join('')
}

const isFull = (line: string, next: string, width: number): boolean =>
  line.trim() !== '' &&
  next.trim() !== '' &&
  line.length <= width + STRAY &&
  line.length + 1 + firstWord(next).length > width

/** Items, rows and headings begin lines of their own, however full the line before them is; broken words are mended later. */
function isOneSentence(line: string, next: string): boolean {
  if (BULLET.test(next.slice(0, 60)) || ROW.test(next) || ROW.test(line) || /^\s*#|[-\u00ad]\s*$/.test(line))
    return false
  // Wires set the first line of each paragraph in.
  return !(NUMBERED.test(next) || INDENTED.test(next)) || !ENDS.test(line.slice(-3))
}

const firstWord = (line: string): string => /[^ \t]{1,60}/.exec(line.slice(0, 200))?.[0] ?? ''

/** The width at which a program wrapped the text; `undefined` when none did. */
function widthOf(lines: readonly string[]): number | undefined {
  const width = commonLength(lines)
  if (width === undefined) return undefined
  let breaks = 0
  let full = 0
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    if (!next?.trim() || line.length < width * LONG || line.length > width + STRAY) return
    breaks++
    if (isFull(line, next, width)) full++
  })
  return full >= BREAKS_LEAST && full >= breaks * PART_LEAST ? width : undefined
}

/** The length that hardly any line exceeds: a stray one (an address, a row) may. */
function commonLength(lines: readonly string[]): number | undefined {
  const lengths = lines
    .map(({ length }) => length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b)
  const width = lengths[Math.floor((lengths.length - 1) * 0.97)]
  return width !== undefined && width >= NARROWEST && width <= WIDEST ? width : undefined
}
