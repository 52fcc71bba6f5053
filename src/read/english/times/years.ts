/** Years: 1998, '98, "nineteen ninety-six", "the year two thousand"; and the year a date without one must mean. */
import * as c from './calendar.js'
import { isApostrophe, isJoined, isNumber, isPossessive, key, type Line, raw, word } from './line.js'

export interface Year {
  readonly year: number
  readonly to: number
}
const FOUR = /^(?:1[4-9]|20)\d\d$/

/** A year in four figures or in words; of two figures only behind an apostrophe. */
export function yearAt(line: Line, i: number): Year | undefined {
  const here = raw(line, i)
  if (FOUR.test(here)) return { year: Number(here), to: i + 1 }
  if (isApostrophe(line, i) && /^\d\d$/.test(key(line, i + 1)))
    return { year: century(Number(key(line, i + 1))), to: i + 2 }
  return spelled(line, i)
}

/** Behind a month two figures are a year as well: "7 JAN 90", unless they count or tell the hour. */
export function yearBehindMonth(line: Line, i: number): Year | undefined {
  const full = yearAt(line, i)
  if (full) return full
  const next = line.atoms[i + 1]
  const counts = next !== undefined && next.kind === 'word' && !next.cap
  return /^\d\d$/.test(raw(line, i)) && !counts ? { year: century(Number(raw(line, i))), to: i + 1 } : undefined
}

const century = (short: number): number => (short > 50 ? 1900 : 2000) + short

function spelled(line: Line, i: number): Year | undefined {
  const first = key(line, i)
  if (first === 'two' && key(line, i + 1) === 'thousand') {
    const and = key(line, i + 2) === 'and' ? 3 : 2
    const ones = SPELLED.get(key(line, i + and))
    return ones !== undefined ? { year: 2000 + ones, to: i + and + 1 } : { year: 2000, to: i + 2 }
  }
  if (first !== 'nineteen' && first !== 'eighteen' && first !== 'twenty') return undefined
  const tens = SPELLED.get(key(line, i + 1))
  if (tens === undefined || tens < 10) return undefined
  const ones = tens >= 20 ? SPELLED.get(key(line, i + 2)) : undefined
  const base = first === 'nineteen' ? 1900 : first === 'eighteen' ? 1800 : 2000
  return ones !== undefined && ones < 10 ? { year: base + tens + ones, to: i + 3 } : { year: base + tens, to: i + 2 }
}

const SPELLED: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((text, n): [string, number] => [text, n + 1])
    .concat('thirty forty fifty sixty seventy eighty ninety'.split(' ').map((text, n) => [text, 30 + 10 * n])),
)

const MONEY = new Set(['$', '€', '£', '#', '%', '¥'])
const PARTS = new Set(['.', ':', '/'])
/** A number of four figures that stands as a year: it counts nothing and is no part of a longer number. */
export function isYearAlone(line: Line, i: number, { year, to }: Year, today: number | undefined): boolean {
  if (!isNumber(line, i)) return true
  if (isJoined(line, i) || MONEY.has(key(line, i - 1)) || (PARTS.has(key(line, i - 1)) && isNumber(line, i - 2)))
    return false
  if (MONEY.has(key(line, to)) || (PARTS.has(key(line, to)) && isNumber(line, to + 1))) return false
  if (word(line, to).counted && !isPossessive(line, to)) return false
  if (word(line, to).plural && word(line, to).unit) return false
  return today === undefined || Math.abs(year - c.dayAt(today).year) < 500
}

/** The year that brings a day nearest to the day of publication. */
export function nearestYear(month: number, day: number, today: number | undefined): number | undefined {
  if (today === undefined) return undefined
  const around = c.dayAt(today).year
  let best: number | undefined
  for (const year of [around, around - 1, around + 1]) {
    if (!c.isDate(year, month, day)) continue
    const gap = Math.abs(c.dayNumber(year, month, day) - today)
    if (best === undefined || gap < Math.abs(c.dayNumber(best, month, day) - today)) best = year
  }
  return best
}

/** A month without a year: the last one that has begun, or the next when the sentence looks ahead. */
export function monthNear(month: number, today: number | undefined, isAhead: boolean): string | undefined {
  if (today === undefined) return undefined
  const now = c.dayAt(today)
  if (isAhead) return c.isoMonth(month >= now.month ? now.year : now.year + 1, month)
  return c.isoMonth(month <= now.month ? now.year : now.year - 1, month)
}
