/** Years, decades, centuries, seasons; the ends of years; "the year" and "the week" of a report. */

import { duration } from './amounts.js'
import * as c from './calendar.js'
import { isApostrophe, isJoined, isPossessive, key, type Line, raw, word } from './line.js'
import { date, of, type Parsed, type Rule, type When } from './when.js'
import { isYearAlone, yearAt } from './years.js'

/** 1998 · fiscal 1989 · the year two thousand · '98. */
export const yearAlone: Rule = (line, i, when) => {
  const fiscal = key(line, i) === 'fiscal' ? i + 1 : i
  const named = key(line, i) === 'the' && key(line, i + 1) === 'year' ? i + 2 : fiscal
  const year = yearAt(line, named)
  if (!year || !isYearAlone(line, named, year, when.today)) return undefined
  if (isApostrophe(line, named) && line.atoms[named]!.span[1] !== line.atoms[named + 1]!.span[0]) return undefined
  return date(i, year.to, String(year.year).padStart(4, '0'), 'stated')
}

const TENS: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
}

/** the 1990s · the '80s · the nineties. */
export const decade: Rule = (line, i) => {
  const the = key(line, i) === 'the' ? i + 1 : i
  const at = word(line, the).edge && the > i ? the + 1 : the
  const short = isApostrophe(line, at) ? at + 1 : at
  const match = /^((?:1[5-9]|20)?\d0)s$/.exec(key(line, short))
  const tens = TENS[key(line, at)]
  if (!match && (tens === undefined || at === i)) return undefined
  const from = match ? Number(match[1]) : tens!
  if (from < 100 && match && short === at && the === i) return undefined
  const first = from < 100 ? 1900 + from : from
  return date(i, short + 1, `${first}/${first + 9}`, match && from > 100 ? 'stated' : 'implied')
}

/** the 20th century · the nineteenth century. */
export const century: Rule = (line, i) => {
  const at = key(line, i) === 'the' ? i + 1 : i
  const match = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(raw(line, at))
  const [nth, length] = match
    ? [Number(match[1]), 1]
    : key(line, at) === 'twenty' && key(line, at + 1) === 'first'
      ? [21, 2]
      : [word(line, at).ordinal ?? 0, 1]
  if (nth < 10 || nth > 21 || key(line, at + length) !== 'century') return undefined
  return date(i, at + length + 1, `${(nth - 1) * 100}/${(nth - 1) * 100 + 99}`)
}

const FIRST: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }
const CODE: Readonly<Record<string, number>> = { SP: 21, SU: 22, FA: 23, WI: 24 }

/** this summer · last winter · the summer of 1995 · spring 1998 · in autumn. "Fall" is a verb more often than not. */
export const season: Rule = (line, i, when) => {
  const { which } = word(line, i)
  const isThe = key(line, i) === 'the'
  const at = which !== undefined || isThe ? (word(line, i + 1).edge ? i + 2 : i + 1) : i
  const { season: name } = word(line, at)
  if (!name || isJoined(line, at + 1)) return undefined
  const year = yearAt(line, key(line, at + 1) === 'of' ? at + 2 : at + 1)
  const last = key(line, at + 1) === 'of' ? at + 2 : at + 1
  const pointed =
    word(line, last).which !== undefined && key(line, last + 1) === 'year' ? word(line, last).which : undefined
  if (!year && pointed === undefined && which === undefined && !isThe && !leads(line, at)) return undefined
  if (key(line, at) === 'fall' && !year && (which === undefined || !isThe === false) && !isThe && pointed === undefined)
    return undefined
  if (key(line, at) === 'fall' && isThe && key(line, at + 1) === 'of' && !year) return undefined
  if (when.today === undefined && !year) return date(i, at + 1, undefined)
  const to = year?.to ?? (pointed === undefined ? at + 1 : last + 2)
  return seasonIn(i, to, name, year?.year ?? seasonYear(name, which, pointed, c.dayAt(when.today!)), year !== undefined)
}

const leads = (line: Line, i: number): boolean =>
  key(line, i) !== 'fall' && (LEADS.has(key(line, i - 1)) || word(line, i - 1).edge !== undefined)
const LEADS = new Set(['in', 'since', 'by', 'until', 'during', 'through', 'each', 'every', 'before', 'after'])

function seasonYear(name: string, which: number | undefined, pointed: number | undefined, now: c.Day): number {
  const first = FIRST[name]!
  if (pointed !== undefined) return now.year + pointed
  if (which === -1) return now.month > first + 2 ? now.year : now.year - 1
  if (which === 1) return now.month >= first ? now.year + 1 : now.year
  return name === 'WI' && now.month < 3 ? now.year - 1 : now.year
}

const seasonIn = (from: number, to: number, name: string, year: number, isWritten: boolean): Parsed =>
  date(
    from,
    to,
    `${year}-${CODE[name]}`,
    isWritten ? 'stated' : 'implied',
    `${c.isoMonth(year, FIRST[name]!)}/${c.isoMonth(year, FIRST[name]! + 2)}`,
  )

/** year-end · year's end · year-end 1990. */
export const yearEnd: Rule = (line, i, when) => {
  const at = key(line, i) === 'the' ? i + 1 : i
  if (key(line, at) !== 'year') return undefined
  const end = isPossessive(line, at + 1) ? at + 2 : at + 1
  if (key(line, end) !== 'end') return undefined
  const year = yearAt(line, end + 1)
  return date(i, year?.to ?? end + 1, year ? String(year.year) : thisYear(when), year ? 'stated' : 'implied')
}

const thisYear = ({ today }: When): string | undefined =>
  today === undefined ? undefined : String(c.dayAt(today).year)

const ENDING = new Set(['ended', 'ending', 'to', 'beginning', 'through'])
const SPOKEN = new Set(['week', 'month', 'quarter', 'year', 'weekend', 'decade', 'century'])
const NOUNS = new Set(['of', 'when', 'that', 'in', 'which', 'since'])

/** "The year" of a report is this one; "the year ended June 30" is a length; "the weekend" the one gone. */
export const spoken: Rule = (line, i, when) => {
  const isFull = FULL.has(key(line, i + 1))
  const at = isFull ? i + 2 : i + 1
  const { unit, plural } = word(line, at)
  const here = key(line, i)
  if (unit === undefined || !SPOKEN.has(unit) || isJoined(line, at + 1) || isJoined(line, at)) return undefined
  if (here === 'the' && plural) return unit === 'year' ? years(line, i, at) : undefined
  if (plural || (here !== 'the' && !(here === 'a' && false))) return undefined
  const next = key(line, at + 1)
  if (
    unit === 'year' &&
    ENDING.has(next) &&
    (word(line, at + 2).month !== undefined || word(line, at + 2).day !== undefined)
  )
    return of('duration', i, at + 1, 'P1Y')
  if (unit === 'quarter') return undefined
  if (key(line, i + 1) === 'fiscal') return of('duration', i, at + 1, duration(1, unit))
  if (unit !== 'weekend' && !isFull && NOUNS.has(next)) return undefined
  if (unit === 'decade' || unit === 'century') return undefined
  return date(i, at + 1, c.pointedUnit(unit, 0, when.today))
}
const FULL = new Set(['full', 'fiscal', 'whole', 'entire'])

/** "Over the years". */
const years = (line: Line, i: number, at: number): Parsed | undefined =>
  key(line, i - 1) === 'over' || key(line, i - 1) === 'through' ? of('duration', i, at + 1, 'PXY') : undefined
