/** Holidays: those on a day of the calendar have a value, those of the moon only a name. */
import * as c from './calendar.js'
import { isCapital, key, type Line, pastComma, phraseHere } from './line.js'
import { isAhead } from './tense.js'
import { date, type Rule } from './when.js'
import { nearestYear, yearAt } from './years.js'

export const holiday: Rule = (line, i, when) => {
  const named = isCapital(line, i) ? phraseHere(line, i, line.lexicon.holidays) : undefined
  // "The Christmas market" is a place.
  if (!named || ARTICLES.has(key(line, i - 1))) return undefined
  const written = yearAt(line, pastComma(line, named.to))
  const to = written?.to ?? named.to
  const how = written ? 'stated' : 'implied'
  const fixed = /^(\d\d)-(\d\d)$/.exec(named.meaning)
  if (fixed) {
    const year = written?.year ?? nearestYear(Number(fixed[1]), Number(fixed[2]), when.today)
    return date(i, to, year === undefined ? undefined : `${year}-${named.meaning}`, how)
  }
  const year = written?.year ?? nearby(line, i, to, named.meaning, when.today)
  const day = year === undefined ? undefined : MOVING[named.meaning]?.(year)
  return date(i, to, day === undefined ? undefined : c.isoDay(day), how)
}

const ARTICLES = new Set(['the', 'a', 'an', 'this'])

function nearby(line: Line, i: number, to: number, name: string, today: number | undefined): number | undefined {
  const on = MOVING[name]
  if (today === undefined || !on) return undefined
  const { year } = c.dayAt(today)
  const years = [year - 1, year, year + 1]
  if (isAhead(line, i, to)) return years.find((one) => on(one) >= today)
  return years.sort((a, b) => Math.abs(on(a) - today) - Math.abs(on(b) - today))[0]
}

const MOVING: Readonly<Record<string, (year: number) => number>> = {
  easter: (year) => easter(year),
  'good-friday': (year) => easter(year) - 2,
  'easter-monday': (year) => easter(year) + 1,
  thanksgiving: (year) => {
    const first = c.dayNumber(year, 11, 1)
    return first + ((3 - c.weekdayOf(first) + 7) % 7) + 21
  },
}

/** Western Easter Sunday, by the anonymous Gregorian computus. */
function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c1 = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c1 / 4) - h - (c1 % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return c.dayNumber(year, Math.floor(n / 31), (n % 31) + 1)
}
