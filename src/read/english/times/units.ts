/** "last week", "the past five years", "in the coming days", "a year ago", "three days": units, counted or pointed at. */

import { ADJECTIVES, type Amount, amountAt, duration } from './amounts.js'
import * as c from './calendar.js'
import { isJoined, isNumber, isPunctuation, key, type Line, phraseHere, word } from './line.js'
import { isAhead } from './tense.js'
import { date, of, type Parsed, type Rule, type When } from './when.js'

const FRESH = new Set([
  'last',
  'next',
  'past',
  'coming',
  'previous',
  'following',
  'preceding',
  'latest',
  'recent',
  'first',
  'final',
  'early',
  'upcoming',
  'current',
  'closing',
  'opening',
])
const THE = new Set(['the', 'its', 'their', 'his', 'her', 'these', 'this', 'those'])

/** last week · this month · the past five years · the coming days · recent years · the first nine months. */
export const pointed: Rule = (line, i, when) => {
  const isThe = THE.has(key(line, i)) && (FRESH.has(key(line, i + 1)) || word(line, i + 1).which !== undefined)
  const at = isThe ? i + 1 : i
  const here = key(line, at)
  const { which } = word(line, at)
  if (which === undefined && !FRESH.has(here)) return undefined
  const amount = amountAt(line, at + 1)
  if (amount && !isJoined(line, amount.to)) {
    const unit = unitBehind(line, amount.to)
    if (unit) return withOrSo(line, of('duration', i, unit.to, duration(amount.count, unit.unit)))
  }
  const fiscal = key(line, at + 1) === 'fiscal' || key(line, at + 1) === 'calendar' ? at + 2 : at + 1
  const { unit, plural } = word(line, fiscal)
  if (unit === undefined || isJoined(line, fiscal + 1)) return undefined
  if (plural) return someUnits(i, { here, isThe, unit, to: fiscal + 1 }, when)
  if (which === undefined) return undefined
  return oneUnit(line, i, { here, isThe, unit, which, to: fiscal + 1 }, when)
}

interface Pointer {
  readonly here: string
  readonly isThe: boolean
  readonly unit: string
  readonly to: number
}

/** "the coming days" run from today on, "recent years" up to it. */
function someUnits(i: number, { here, isThe, unit, to }: Pointer, { today }: When): Parsed | undefined {
  const length = duration(undefined, unit)
  const now = today === undefined ? null : c.isoDay(today)
  if (here === 'coming' || here === 'next' || here === 'upcoming')
    return { ...of('date', i, to, length), how: 'implied', calendar: now && `${now}/..` }
  if (here === 'recent') return { ...of('date', i, to, length), how: 'implied', calendar: now && `../${now}` }
  if (here === 'past' || (here === 'last' && !isThe))
    return { ...of('date', i, to, isThe ? length : 'PAST_REF'), calendar: null }
  return isThe && here !== 'first' && here !== 'early' ? of('duration', i, to, length) : undefined
}

function oneUnit(
  line: Line,
  i: number,
  { here, isThe, unit, which, to }: Pointer & { readonly which: number },
  when: When,
): Parsed | undefined {
  const isLength =
    isThe && key(line, i) === 'the' && (here === 'last' || here === 'past' || here === 'next' || here === 'coming')
  if (isLength && (here === 'last' || here === 'coming' || unit !== 'year'))
    return unit === 'day' || unit === 'night' ? undefined : withOrSo(line, of('duration', i, to, duration(1, unit)))
  if (isLength) return withOrSo(line, { ...date(i, to, c.pointedUnit(unit, which, when.today)), calendar: null })
  if (here === 'following' || here === 'preceding' || (here === 'previous' && isThe))
    return besideLast(i, to, unit, which, when)
  return date(i, to, c.pointedUnit(unit, which, when.today))
}

/** "The following month": after the one last spoken of. */
function besideLast(i: number, to: number, unit: string, which: number, when: When): Parsed {
  if (unit === 'month' && when.lastMonth) {
    const [year, month] = when.lastMonth.split('-').map(Number)
    return date(i, to, c.isoMonth(year!, month! + which))
  }
  if (unit === 'year' && when.lastYear !== undefined) return date(i, to, String(when.lastYear + which))
  return date(i, to, c.pointedUnit(unit, which, c.publicationDay(when.last ?? null) ?? when.today))
}

function withOrSo(line: Line, found: Parsed): Parsed {
  return key(line, found.to) === 'or' && (key(line, found.to + 1) === 'so' || key(line, found.to + 1) === 'more')
    ? { ...found, to: found.to + 2 }
    : found
}

function unitBehind(
  line: Line,
  i: number,
): { readonly unit: string; readonly to: number; readonly isOne: boolean } | undefined {
  const at = ADJECTIVES.has(key(line, i)) && !isJoined(line, i + 1) ? i + 1 : i
  const { unit, plural, ordinal } = word(line, at)
  if (unit === undefined || (ordinal !== undefined && !isJoined(line, at) && key(line, i - 1) !== 'a')) return undefined
  return { unit, to: at + 1, isOne: !plural }
}

/** three days · about two years ago · a 90-minute (meeting) · several months · for decades. */
export const counted: Rule = (line, i, when) => {
  const the = key(line, i) === 'the' ? theCounted(line, i) : undefined
  if (the) return the
  const about = aboutAt(line, i)
  const start = about?.to ?? i
  const amount = amountAt(line, start)
  const unit = amount && unitBehind(line, amount.to)
  if (!amount || !unit) return undefined
  const to = unit.to
  const isAdjective = isJoined(line, amount.to) && unit.isOne
  // "Three-quarters of its foodstuffs" is no time.
  if (unit.unit === 'quarter' && !unit.isOne && (isJoined(line, amount.to) || key(line, to) === 'of')) return undefined
  if (isAdjective) return adjective(line, i, { amount, unit: unit.unit, to })
  if (isJoined(line, to) || (unit.isOne && !isSingular(line, start, amount))) return undefined
  const way = ago(line, i, to, { amount, unit: unit.unit, about: about?.meaning }, when)
  if (way) return way
  if (!about && unit.isOne && !isLength(line, i, unit.unit)) return undefined
  if (key(line, to) === 'old') return undefined
  return withOrSo(line, of('duration', i, orTwo(line, to), duration(amount.count, unit.unit)))
}

/** "The nine months": the article belongs to it. */
function theCounted(line: Line, i: number): Parsed | undefined {
  const amount = amountAt(line, i + 1)
  const unit = amount && (isNumber(line, i + 1) || word(line, i + 1).number) ? unitBehind(line, amount.to) : undefined
  return amount && unit && !unit.isOne && !isJoined(line, amount.to)
    ? of('duration', i, unit.to, duration(amount.count, unit.unit))
    : undefined
}

/** "Over" is "more than" before a number, unless a verb leads it: "evolved over several years". */
function aboutAt(line: Line, i: number): { readonly meaning: string; readonly to: number } | undefined {
  const about = phraseHere(line, i, line.lexicon.about)
  if (key(line, i) !== 'over' || !about || about.to > i + 1) return about
  return word(line, i + 1).some || key(line, i - 1).endsWith('ed') ? undefined : about
}

const isSingular = (line: Line, i: number, { count, to }: Amount): boolean =>
  count === 1 ||
  (count !== undefined && count < 1) ||
  key(line, i) === 'some' ||
  /^\d/.test(key(line, to - 1)) ||
  line.words[i]?.number === true

/** "a year or two". */
const orTwo = (line: Line, i: number): number => (key(line, i) === 'or' && key(line, i + 1) === 'two' ? i + 2 : i)

/** "a day", "a second", "one night", "some day", "a quarter" alone measure nothing. */
function isLength(line: Line, i: number, unit: string): boolean {
  const here = key(line, i)
  if (unit === 'second' || unit === 'quarter' || unit === 'night' || unit === 'weekend' || unit === 'season')
    return here !== 'a' && here !== 'one' && here !== 'some'
  return here !== 'some'
}

function adjective(
  line: Line,
  from: number,
  { amount, unit, to }: { readonly amount: Amount; readonly unit: string; readonly to: number },
): Parsed | undefined {
  if (key(line, to) === 'old')
    return unit === 'year' || !isJoined(line, to)
      ? undefined
      : of('duration', from, to + 1, duration(amount.count, unit))
  const end = key(line, to) === 'long' && isJoined(line, to) ? to + 1 : to
  const isPeriod = key(line, end) === 'period' || key(line, end) === 'span'
  const start = isPeriod && (key(line, from - 1) === 'a' || key(line, from - 1) === 'the') ? from - 1 : from
  return of('duration', start, isPeriod ? end + 1 : end, duration(amount.count, unit))
}

interface Distance {
  readonly amount: Amount
  readonly unit: string
  readonly about: string | undefined
}
function ago(line: Line, from: number, to: number, distance: Distance, when: When): Parsed | undefined {
  const way = key(line, to)
  if (way === 'ago') return away(from, to + 1, distance, -1, when.today, when, false)
  if (way === 'earlier' || way === 'previously') return away(from, to + 1, distance, -1, fromLast(when), when)
  if (way === 'later') return away(from, to + 1, distance, 1, fromLast(when), when)
  if (way === 'from' && (key(line, to + 1) === 'now' || key(line, to + 1) === 'today'))
    return away(from, to + 2, distance, 1, when.today, when, false)
  if ((way === 'before' || way === 'after') && (to + 1 >= line.atoms.length || isPunctuation(line, to + 1)))
    return away(from, to + 1, distance, way === 'before' ? -1 : 1, fromLast(when), when)
  if (distance.amount.count === 1 && key(line, from) === 'one' && distance.unit === 'day') return oneDay(line, from, to)
  return undefined
}

/** "will one day be". */
const oneDay = (line: Line, from: number, to: number): Parsed | undefined =>
  isAhead(line, from, from + 1) && key(line, to) !== 'of' && !isPunctuation(line, to)
    ? of('reference', from, to, 'FUTURE_REF')
    : undefined

const fromLast = (when: When): number | undefined => c.publicationDay(when.last ?? null) ?? when.today

const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }
const DAYS: Readonly<Record<string, number>> = { day: 1, night: 1, week: 7, weekend: 7, fortnight: 14 }

/** So many units before or after a day, at the precision of the unit. */
function away(
  from: number,
  to: number,
  { amount: { count }, unit, about }: Distance,
  sign: 1 | -1,
  day: number | undefined,
  when: When,
  isTold = true,
): Parsed {
  if (count === undefined)
    return sign < 0
      ? { ...of('date', from, to, 'PAST_REF'), calendar: null }
      : of('duration', from, to, duration(undefined, unit))
  if (unit === 'year' && count === 1 && sign < 0 && when.quarter !== undefined)
    return date(from, to, c.quarterSpan(when.quarter - 4))
  if (day === undefined) return date(from, to, undefined)
  const mark = about ? '~' : ''
  const now = c.dayAt(day)
  if (unit === 'year' || unit === 'decade' || unit === 'century') {
    const base = isTold && when.lastYear !== undefined ? when.lastYear : now.year
    return date(from, to, `${base + sign * Math.round((count * MONTHS[unit]!) / 12)}${mark}`)
  }
  if (MONTHS[unit])
    return date(from, to, `${c.isoMonth(now.year, now.month + sign * Math.round(count * MONTHS[unit]!))}${mark}`)
  if (DAYS[unit] === undefined) return date(from, to, c.isoDay(day))
  // "Just over a week ago" lies some days further back.
  const more = about === '>' && DAYS[unit]! >= 7 ? 3 : 0
  return date(from, to, `${c.isoDay(day + sign * (Math.round(count * DAYS[unit]!) + more))}${mark}`)
}

const LENGTHS = new Set(
  'for of in after within took take takes taken lasted last many over follows following followed spent spend through during'.split(
    ' ',
  ),
)
/** for months · after decades: the unit alone measures, behind a word that leads to a length. */
export const bareUnits: Rule = (line, i) => {
  const { unit, plural } = word(line, i)
  return unit && plural && LENGTHS.has(key(line, i - 1)) && !isJoined(line, i) && key(line, i + 1) !== 'old'
    ? of('duration', i, i + 1, duration(undefined, unit))
    : undefined
}
