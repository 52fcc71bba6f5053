/**
 * Quotation marks to quotes. Double marks, curly or straight, and guillemets; single curly marks when they open after a
 * blank. A quote that is not closed ends with its paragraph when the next one opens again (a quote running over
 * paragraphs), else it is none.
 */
import type { Quote } from '../model/context.js'
import type { Line } from '../model/draft.js'

const MARK = /[“”"«»„]|(?<=^|[\s([—–-])‘(?=\S)|``|''/g
const LONGEST = 6000

export function quotesOf(text: string, lines: readonly Line[]): Quote[] {
  const quotes: Quote[] = []
  lines.forEach((line, index) => {
    const stretch = text.slice(line.span[0], line.span[1])
    let open: { at: number; mark: string; size: number } | undefined
    MARK.lastIndex = 0
    for (let match = MARK.exec(stretch); match; match = MARK.exec(stretch)) {
      const mark = match[0]
      if (open) {
        if (!closes(open.mark, mark)) continue
        if (match.index - open.at <= LONGEST) add(quotes, line.span[0], open.at, open.size, match.index, mark.length)
        open = undefined
      } else if (opens(mark, stretch, match.index)) {
        open = { at: match.index, mark, size: mark.length }
        if (mark === '‘') {
          const end = closingSingle(stretch, match.index + 1)
          if (end !== undefined) {
            add(quotes, line.span[0], match.index, 1, end, 1)
            MARK.lastIndex = end + 1
          }
          open = undefined
        }
      }
    }
    if (open && continues(text, lines[index + 1], open.mark))
      add(quotes, line.span[0], open.at, open.size, stretch.trimEnd().length, 0)
  })
  return quotes
}

function add(quotes: Quote[], base: number, open: number, size: number, close: number, closeSize: number): void {
  if (close <= open + size) return
  quotes.push({ span: [base + open + size, base + close], outer: [base + open, base + close + closeSize] })
}

const PAIRS: Record<string, readonly string[]> = {
  '“': ['”', '"'],
  '„': ['“', '”'],
  '"': ['"', '”'],
  '«': ['»'],
  '”': ['”'],
  '``': ["''", '"', '``'],
}
const closes = (open: string, mark: string): boolean => PAIRS[open]?.includes(mark) ?? false

/** A mark opens when something follows it directly; inches and stray marks do not. */
function opens(mark: string, stretch: string, at: number): boolean {
  if (mark === '»' || mark === "''") return false
  if (mark === '“' || mark === '«' || mark === '„' || mark === '``' || mark === '‘') return true
  return !/\d/.test(stretch[at - 1] ?? '') && /\S/.test(stretch[at + 1] ?? '')
}

/** The ’ that closes a single quote: one that is no apostrophe inside a word. */
function closingSingle(stretch: string, from: number): number | undefined {
  for (let at = stretch.indexOf('’', from); at >= 0 && at - from < 600; at = stretch.indexOf('’', at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(stretch[at + 1] ?? '')) return at
  }
  return undefined
}

const continues = (text: string, next: Line | undefined, mark: string): boolean =>
  next !== undefined &&
  text
    .slice(next.span[0], next.span[0] + 12)
    .trimStart()
    .startsWith(mark)
