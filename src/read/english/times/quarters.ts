/** Quarters, halves and the periods a company reports: "the third quarter of 1989", "the year-ago period", "first-half". */
import * as c from './calendar.js'
import { isApostrophe, isJoined, isPossessive, key, type Line, pastComma, word } from './line.js'
import { isAhead } from './tense.js'
import { date, type Parsed, type Rule, type When } from './when.js'
import { yearAt } from './years.js'

const THE = new Set(['the', 'its', 'their', 'this', 'last', 'next'])
const SAME = new Set(['same', 'corresponding', 'comparable', 'similar'])
const LATEST = new Set(['latest', 'recent', 'current'])
const PERIODS = new Set(['quarter', 'quarters', 'period', 'half'])

interface Period {
  year?: number | undefined
  /** Written, and not "last year". */
  isWritten?: boolean
  ordinal?: number | undefined
  /** "Year-ago", "last year's": the same one, a year before. */
  isYearBack?: boolean
  isSame?: boolean
  isLatest?: boolean
  isFiscal?: boolean
}

/** Reads the words between "the" and "quarter" in any order, then what stands behind. */
export const quarter: Rule = (line, i, when) => {
  const period: Period = {}
  const isThe = THE.has(key(line, i)) && !(word(line, i).which !== undefined && word(line, i + 1).unit === 'year')
  let at = isThe && word(line, i).which === undefined ? i + 1 : i
  for (let past = qualifier(line, at, period, when); past > at; past = qualifier(line, at, period, when)) at = past
  const here = key(line, at)
  if (!PERIODS.has(here)) return yearAgo(line, i, at, period, when)
  if (at === i || (here === 'half' && period.ordinal === undefined)) return undefined
  if (here === 'period' && !isKnownPeriod(period)) return undefined
  const to = behind(line, at + 1, period, when)
  // "The third-quarter loss" and "its fourth-quarter slump": the article belongs to the loss.
  const isAdjective = isJoined(line, at) && period.ordinal !== undefined && to === at + 1 && here !== 'period'
  const from =
    isThe && word(line, i).which === undefined && (isAdjective || key(line, i) === 'its' || key(line, i) === 'their')
      ? i + 1
      : i
  return meaningOf(line, from, to, here, period, when)
}

const isKnownPeriod = ({ year, isLatest, isYearBack, isSame }: Period): boolean =>
  year !== undefined || isLatest === true || isYearBack === true || isSame === true

/** One qualifier; the place behind it, or the same place when there is none. */
function qualifier(line: Line, i: number, period: Period, when: When): number {
  const here = key(line, i)
  if (here === 'fiscal') {
    period.isFiscal = true
    return i + 1
  }
  const { ordinal, which } = word(line, i)
  if (ordinal !== undefined && ordinal <= 4 && period.ordinal === undefined && key(line, i) !== 'quarter') {
    period.ordinal = ordinal
    return i + 1
  }
  if ((here === 'year' || here === 'years') && (key(line, i + 1) === 'ago' || key(line, i + 1) === 'earlier')) {
    period.isYearBack = true
    return i + 2
  }
  if (here === 'prior' && key(line, i + 1) === 'year') {
    period.isYearBack = true
    return i + 2
  }
  if (which !== undefined && key(line, i + 1) === 'year' && (isPossessive(line, i + 2) || isApostrophe(line, i + 2))) {
    setYear(period, which, when)
    return i + 3
  }
  if (SAME.has(here)) {
    period.isSame = true
    return i + 1
  }
  if (
    LATEST.has(here) ||
    (which !== undefined &&
      key(line, i + 1) !== 'year' &&
      period.ordinal === undefined &&
      PERIODS.has(key(line, i + 1)) &&
      which === 0)
  ) {
    period.isLatest = here !== 'current' && here !== 'this'
    return i + 1
  }
  const year = yearAt(line, i)
  if (year && period.year === undefined) {
    period.year = year.year
    period.isWritten = true
    return isPossessive(line, year.to) ? year.to + 1 : year.to
  }
  return i
}

function setYear(period: Period, which: number, { today }: When): void {
  if (today !== undefined) period.year = c.dayAt(today).year + which
  if (which === -1) period.isYearBack = true
}

/** "of 1990", "last year", "a year ago", "of fiscal 1990", "ended Sept. 30". */
function behind(line: Line, i: number, period: Period, when: When): number {
  let at = key(line, i) === 'of' || key(line, i) === 'in' ? i + 1 : i
  if (key(line, at) === 'fiscal') at++
  const year = yearAt(line, pastComma(line, at))
  if (year && period.year === undefined) {
    period.year = year.year
    period.isWritten = true
    return year.to
  }
  const { which } = word(line, at)
  if (which !== undefined && key(line, at + 1) === 'year' && period.year === undefined) {
    setYear(period, which, when)
    return at + 2
  }
  if (
    (key(line, i) === 'a' || key(line, i) === 'one') &&
    key(line, i + 1) === 'year' &&
    (key(line, i + 2) === 'ago' || key(line, i + 2) === 'earlier')
  ) {
    period.isYearBack = true
    return i + 3
  }
  return i
}

function meaningOf(line: Line, from: number, to: number, here: string, period: Period, when: When): Parsed {
  const how = period.isWritten ? 'stated' : 'implied'
  if (here === 'half') return half(from, to, period, when)
  const count = countOf(line, from, to, period, when)
  if (here === 'quarters' && period.year === undefined)
    return {
      ...date(from, to, period.ordinal === undefined ? undefined : `XXXX-Q${period.ordinal}`),
      type: 'recurring',
    }
  if (count === undefined) return date(from, to, period.year === undefined ? undefined : String(period.year), how)
  const isPast =
    period.isYearBack ||
    (period.year !== undefined && when.today !== undefined && period.year < c.dayAt(when.today).year)
  return { ...date(from, to, c.quarterSpan(count), how), ...(!isPast && { quarter: count }) }
}

/** The quarter meant, counted from the year 0: named, last spoken of, that of the day it ended on, or the last to end. */
function countOf(line: Line, from: number, to: number, period: Period, when: When): number | undefined {
  const { today } = when
  const now = today === undefined ? undefined : c.dayAt(today)
  const current = now && now.year * 4 + Math.floor((now.month - 1) / 3)
  if (period.ordinal !== undefined) return named(line, from, to, period, when)
  const ended = endedIn(line, to, when)
  if (ended !== undefined) return ended
  const spoken = when.quarter
  const base = current === undefined || (spoken !== undefined && spoken < current) ? spoken : current - 1
  if (period.year !== undefined && when.quarter !== undefined) return period.year * 4 + (((when.quarter % 4) + 4) % 4)
  if (period.year !== undefined) return undefined
  if (period.isYearBack || period.isSame) return base === undefined ? undefined : base - (period.isYearBack ? 4 : 0)
  if (period.isLatest !== false) return base
  return current
}

function named(line: Line, from: number, to: number, period: Period, when: When): number | undefined {
  const index = period.ordinal! - 1
  if (period.year !== undefined) return period.year * 4 + index
  if (when.today === undefined) return undefined
  const now = c.dayAt(when.today)
  const current = now.year * 4 + Math.floor((now.month - 1) / 3)
  const thisYear = now.year * 4 + index
  const count =
    thisYear > current
      ? isAhead(line, from, to)
        ? thisYear
        : thisYear - 4
      : thisYear < current && isAhead(line, from, to) && index === 0
        ? thisYear + 4
        : thisYear
  return period.isYearBack ? count - 4 : count
}

const ENDED = new Set(['ended', 'ending', 'to'])
/** "The quarter ended Sept. 30". */
function endedIn(line: Line, i: number, { today }: When): number | undefined {
  if (!ENDED.has(key(line, i))) return undefined
  const { month } = word(line, i + 1)
  if (month === undefined || today === undefined) return undefined
  const now = c.dayAt(today)
  const year = month <= now.month ? now.year : now.year - 1
  // One that ends in July is mostly the second.
  return year * 4 + Math.floor((month - 2) / 3)
}

function half(from: number, to: number, { ordinal, year, isWritten }: Period, { today }: When): Parsed {
  const of = year ?? (today === undefined ? undefined : c.dayAt(today).year)
  if (of === undefined) return date(from, to, undefined)
  return date(from, to, ordinal === 1 ? `${of}-01/${of}-06` : `${of}-07/${of}-12`, isWritten ? 'stated' : 'implied')
}

/** "The year-ago results": no period is named, but the same one is meant. */
function yearAgo(line: Line, i: number, at: number, period: Period, when: When): Parsed | undefined {
  const isJust = period.isYearBack && period.year === undefined && period.ordinal === undefined
  if (!isJust || !isJoined(line, at - 1)) return undefined
  const from = at - 2
  if (from < i) return undefined
  if (when.quarter !== undefined) return date(from, at, c.quarterSpan(when.quarter - 4))
  return date(from, at, when.today === undefined ? undefined : String(c.dayAt(when.today).year - 1))
}
