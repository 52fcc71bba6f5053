/** Days and months of the calendar, as written: "Monday, Sept. 5, 2016", "the 5th of May", "12-15 September", "7 JAN 90". */
import * as c from './calendar.js'
import { hasDot, isCapital, isDash, isNumber, key, type Line, pastComma, raw, word } from './line.js'
import { isAhead } from './tense.js'
import { date, type Parsed, type Rule, type When } from './when.js'
import { monthNear, nearestYear, yearBehindMonth } from './years.js'

/** A number or ordinal that can be a day of a month. */
function dayAt(line: Line, i: number): number | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(isNumber(line, i) ? raw(line, i) : '')
  const day = match ? Number(match[1]) : word(line, i).ordinal
  return day !== undefined && day >= 1 && day <= 31 ? day : undefined
}

const VERBS = new Set(['may', 'march', 'mar'])
const NAMES = new Set(['april', 'june', 'august', 'may', 'jan', 'march'])
const BEFORE = new Set(
  'in since last next this until till by of during from through to and or before after for between early late mid past each every on'.split(
    ' ',
  ),
)

/** "may" and "march" are months with a capital or beside a number; "April" before another name is a person. */
export function monthAt(line: Line, i: number): number | undefined {
  const { month } = word(line, i)
  if (month === undefined) return undefined
  const here = key(line, i)
  if (
    here.length <= 4 &&
    here !== 'may' &&
    here !== 'june' &&
    here !== 'july' &&
    !isCapital(line, i) &&
    !hasDot(line, i)
  )
    return undefined
  const isBeside = isNumber(line, i + 1) || isNumber(line, i - 1) || isNumber(line, i + 2)
  if (VERBS.has(here)) {
    if (!isCapital(line, i)) return undefined
    if (!isBeside && !BEFORE.has(key(line, i - 1)) && (line.allCapitals || i === 0)) return undefined
  }
  if (NAMES.has(here) && !isBeside && !line.allCapitals && !BEFORE.has(key(line, i - 1))) {
    const [before, after] = [line.atoms[i - 1], line.atoms[i + 1]]
    if ((after?.kind === 'word' && after.cap) || (before?.kind === 'word' && before.cap && i > 1)) return undefined
  }
  return month
}

interface Written {
  readonly year: number | undefined
  readonly to: number
  /** "of last year": a year, but not written. */
  readonly isPointed?: boolean
}
/** The year behind a day or month: "2016", ", 2016", "of 2016", "last year". */
function yearBehind(line: Line, i: number, when: When): Written {
  const at = key(line, i) === 'of' ? i + 1 : pastComma(line, i)
  const found = yearBehindMonth(line, at)
  if (found && (at === i || found.year > 1000)) return found
  const { which } = word(line, at)
  if (which !== undefined && key(line, at + 1) === 'year' && (at === i || key(line, i) === 'of'))
    return {
      year: when.today === undefined ? undefined : c.dayAt(when.today).year + which,
      to: at + 2,
      isPointed: true,
    }
  return { year: undefined, to: i }
}

function dayOf(
  line: Line,
  from: number,
  month: number,
  day: number,
  { year, to, isPointed }: Written,
  when: When,
): Parsed | undefined {
  const near = year ?? nearestYear(month, day, when.today)
  if (near === undefined) return date(from, to, undefined)
  if (!c.isDate(near, month, day)) return undefined
  const on = c.dayNumber(near, month, day)
  if (year !== undefined) return date(from, to, c.isoDay(on), isPointed ? 'implied' : 'stated')
  return date(from, to, c.isoDay(tensed(line, from, to, on, [near, month, day], when.today!)))
}

/** Half a year off the sentence decides: "the year ended March 31" lies behind in October. */
function tensed(
  line: Line,
  from: number,
  to: number,
  on: number,
  [year, month, day]: readonly [number, number, number],
  today: number,
): number {
  if (Math.abs(on - today) < FAR) return on
  const other = isAhead(line, from, to) === on > today ? year : on > today ? year - 1 : year + 1
  return c.isDate(other, month, day) ? c.dayNumber(other, month, day) : on
}
const FAR = 120

function spanOf(
  from: number,
  month: number,
  [a, b]: readonly [number, number],
  { year, to }: Written,
  when: When,
): Parsed | undefined {
  const of = year ?? nearestYear(month, b, when.today)
  if (of === undefined) return date(from, to, undefined)
  if (!c.isDate(of, month, a) || !c.isDate(of, month, b) || a >= b) return undefined
  return date(
    from,
    to,
    c.daySpan(c.dayNumber(of, month, a), c.dayNumber(of, month, b)),
    year === undefined ? 'implied' : 'stated',
  )
}

/** September 5(, 2016) · Sept. 12-18 · September 2016 · September. */
function monthFirst(line: Line, from: number, i: number, when: When): Parsed | undefined {
  const month = monthAt(line, i)
  if (month === undefined) return undefined
  const at = key(line, i + 1) === 'the' && dayAt(line, i + 2) !== undefined ? i + 2 : i + 1
  const day = dayAt(line, at)
  if (day !== undefined && !isClock(line, at)) {
    const second = isRange(line, at + 1) ? dayAt(line, at + 2) : undefined
    if (second !== undefined && second > day && isNumber(line, at + 2) && !word(line, at + 3).counted) {
      const range = spanOf(from, month, [day, second], yearBehind(line, at + 3, when), when)
      if (range) return range
    }
    return dayOf(line, from, month, day, yearBehind(line, at + 1, when), when)
  }
  const written = yearBehind(line, i + 1, when)
  if (written.to > i + 1 && written.year !== undefined)
    return date(from, written.to, c.isoMonth(written.year, month), written.isPointed ? 'implied' : 'stated')
  return bareMonth(line, from, i, month, when)
}

function bareMonth(line: Line, from: number, i: number, month: number, when: When): Parsed | undefined {
  const { which } = word(line, i - 1)
  const isPast = key(line, i - 2) === 'this' && key(line, i - 1) === 'past'
  const start = which === undefined ? from : isPast ? i - 2 : i - 1
  if (when.today === undefined) return date(start, i + 1, undefined)
  const now = c.dayAt(when.today)
  if (which === -1) return date(start, i + 1, c.isoMonth(month < now.month ? now.year : now.year - 1, month))
  if (which === 1) return date(start, i + 1, c.isoMonth(month > now.month ? now.year : now.year + 1, month))
  return date(start, i + 1, monthNear(month, when.today, isAhead(line, start, i + 1)))
}

const RANGE = new Set(['to', 'and', 'through', '/', 'until', 'till'])
const isRange = (line: Line, i: number): boolean => isDash(line, i) || RANGE.has(key(line, i))
const isClock = (line: Line, i: number): boolean =>
  key(line, i + 1) === ':' || key(line, i + 1) === 'am' || key(line, i + 1) === 'pm'

/** 5 September (2016) · the 5th of September · 14–15 September · 14-15 Sept. */
function dayFirst(line: Line, from: number, i: number, when: When): Parsed | undefined {
  const at = key(line, i) === 'the' ? i + 1 : i
  const day = dayAt(line, at)
  if (day === undefined || (!isNumber(line, at) && at === i)) return undefined
  const second = isRange(line, at + 1) ? dayAt(line, at + 2) : undefined
  const end = second === undefined ? at : at + 2
  const month = end + (key(line, end + 1) === 'of' ? 2 : key(line, end + 1) === '-' ? 2 : 1)
  const of = monthAt(line, month)
  if (of === undefined) return undefined
  const written = yearBehind(line, month + 1, when)
  return second === undefined
    ? dayOf(line, from, of, day, written, when)
    : spanOf(from, of, [day, second], written, when)
}

/** Monday, Sept. 5 · Mon 5 September. */
function withWeekday(line: Line, i: number, when: When): Parsed | undefined {
  if (word(line, i).weekday === undefined || word(line, i).plural) return undefined
  const at = pastComma(line, key(line, i + 1) === '(' ? i + 2 : i + 1)
  const found = written(line, i, at, when)
  return found && !/^\d{4}-\d\d$/.test(found.value ?? '') ? found : undefined
}

const written = (line: Line, from: number, i: number, when: When): Parsed | undefined =>
  monthFirst(line, from, i, when) ?? dayFirst(line, from, i, when)

/** last September: the month is found from the word before it. */
const pointedMonth: Rule = (line, i, when) => {
  const at = key(line, i) === 'this' && word(line, i + 1).which === -1 ? i + 2 : i + 1
  const month = word(line, i).which === undefined ? undefined : monthAt(line, at)
  return month === undefined || isNumber(line, at + 1) ? undefined : bareMonth(line, i, at, month, when)
}

export const calendarDate: Rule = (line, i, when) => {
  const { weekday, month, which } = word(line, i)
  if (weekday !== undefined) return withWeekday(line, i, when)
  if (month !== undefined) return monthFirst(line, i, i, when)
  if (which !== undefined) return pointedMonth(line, i, when)
  return isNumber(line, i) || key(line, i) === 'the' ? dayFirst(line, i, i, when) : undefined
}

/** 2016-09-05 · 05/09/2016, read day first unless that is no date · 14.09.2016 · 1989/04/12. */
export const figures: Rule = (line, i) => {
  const text = raw(line, i)
  const token = line.atoms[i] && line.tokens[line.atoms[i]!.token]!
  const iso =
    token && token.span[0] === line.atoms[i]!.span[0]
      ? /^(\d{4})-(\d\d)-(\d\d)(t[\d:]+(?:z|[+-][\d:]+)?)?/.exec(token.lower)
      : null
  if (iso && c.isDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))) return isoDate(line, i, iso)
  const dotted = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)$/.exec(text)
  if (dotted) return numeric(i, i + 1, dotted.slice(1).map(Number) as [number, number, number])
  if (key(line, i + 1) !== '/' || key(line, i + 3) !== '/') return undefined
  const [a, b, y] = [raw(line, i), raw(line, i + 2), raw(line, i + 4)]
  if (/^(?:19|20)\d\d$/.test(a) && /^\d\d?$/.test(b) && /^\d\d?$/.test(y))
    return numeric(i, i + 5, [Number(y), Number(b), Number(a)])
  if (!/^\d\d?$/.test(a) || !/^\d\d?$/.test(b) || !/^(?:(?:19|20)\d\d|\d\d)$/.test(y)) return undefined
  const year = y.length === 2 ? (Number(y) > 50 ? 1900 : 2000) + Number(y) : Number(y)
  return numeric(i, i + 5, [Number(a), Number(b), year])
}

function isoDate(line: Line, i: number, match: RegExpExecArray): Parsed {
  const { token } = line.atoms[i]!
  let to = i + 1
  while (line.atoms[to]?.token === token) to++
  const day = match[0].slice(0, 10)
  return {
    ...date(i, to, match[0].toUpperCase(), 'stated'),
    ...(match[4] ? { type: 'time' as const } : { value: day }),
  }
}

function numeric(from: number, to: number, [a, b, year]: readonly [number, number, number]): Parsed | undefined {
  if (c.isDate(year, b, a)) return date(from, to, c.isoDay(c.dayNumber(year, b, a)), 'stated')
  return c.isDate(year, a, b) ? date(from, to, c.isoDay(c.dayNumber(year, a, b)), 'stated') : undefined
}
