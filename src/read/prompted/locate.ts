/**
 * Words that a model copied, found in the text it copied them from. Only what copying changes is forgiven: white space,
 * the style of quotation marks, invisible characters. The place that comes back is exact: its slice is what is stored.
 */
import { firstIndex } from '../../base/search.js'
import type { Span } from '../../base/span.js'

export interface Locator {
  /** The place of the words inside `within` that lies nearest to `near`; inside it, the first. */
  find(words: string, within: Span, near?: Span): Span | undefined
  /** Every place of the words inside `within`, in order. */
  all(words: string, within: Span): readonly Span[]
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/
const MARKS = new Map<string, string>([...'“”„‟«»″'].map((mark) => [mark, '"'] as const))
for (const mark of '‘’‚‛′´`') MARKS.set(mark, "'")
const MARKS_AROUND = /^["'\s]+|["'\s]+$/g
const LETTER = /[\p{L}\p{N}]/u

export function createLocator(text: string): Locator {
  const { plain, origin } = plainOf(text)
  const all = (words: string, within: Span): readonly Span[] => {
    const wanted = plainOf(words).plain.trim()
    const exact = placesOf(wanted, within)
    // A model likes to put what it quotes into quotation marks of its own.
    return exact.length > 0 ? exact : placesOf(wanted.replace(MARKS_AROUND, ''), within)
  }
  const placesOf = (wanted: string, [start, end]: Span): Span[] => {
    const found: Span[] = []
    if (wanted === '') return found
    const stretch = plain.slice(indexAt(origin, start), indexAt(origin, end))
    const offset = indexAt(origin, start)
    for (let at = stretch.indexOf(wanted); at >= 0; at = stretch.indexOf(wanted, at + 1)) {
      const from = offset + at
      if (isWhole(plain, from, from + wanted.length)) found.push([origin[from]!, origin[from + wanted.length - 1]! + 1])
    }
    return found
  }
  return {
    all,
    find(words, within, near = within) {
      const far = ([start, end]: Span) => Math.max(0, near[0] - start, end - near[1])
      let best: Span | undefined
      for (const span of all(words, within)) if (!best || far(span) < far(best)) best = span
      return best
    },
  }
}

/** The text as words are compared, and for each of its characters where it stood. */
function plainOf(text: string): { readonly plain: string; readonly origin: readonly number[] } {
  const plain: string[] = []
  const origin: number[] = []
  for (let i = 0; i < text.length; i++) {
    const mark = text[i]!
    if (INVISIBLE.test(mark)) continue
    const isBlank = /\s/.test(mark)
    if (isBlank && plain.at(-1) === ' ') continue
    plain.push(isBlank ? ' ' : (MARKS.get(mark) ?? mark))
    origin.push(i)
  }
  return { plain: plain.join(''), origin }
}

/** The index of the first character that stood at `at` or behind it. */
const indexAt = (origin: readonly number[], at: number): number => firstIndex(origin, (stood) => stood >= at)

/** "12" is not in "2012": words begin and end where words of the text do. */
function isWhole(plain: string, start: number, end: number): boolean {
  const joins = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && LETTER.test(a) && LETTER.test(b)
  return !joins(plain[start - 1], plain[start]) && !joins(plain[end - 1], plain[end])
}
