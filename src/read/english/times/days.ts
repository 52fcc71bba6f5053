/** Days by name or by distance from today: "Friday", "last Sunday", "yesterday", "this morning", "that day". */
import * as c from './calendar.js'
import { hasDot, isCapital, key, type Line, word } from './line.js'
import { isAhead } from './tense.js'
import { DAY, date, of, type Parsed, type Rule, type When } from './when.js'

/** A day's value with the part of the day said beside it: TIMEX3 has a mark for it, EDTF has not. */
export const inPart = (found: Parsed, part: string | undefined, to: number): Parsed =>
  part === undefined
    ? { ...found, to }
    : !DAY.test(found.value ?? '')
      ? { ...found, to }
      : { ...found, to, type: 'time', value: `${found.value}T${part}`, calendar: found.value }

/** The part of the day that stands here, with the place behind it: "night", "early morning". */
export function partAt(line: Line, i: number): { readonly part: string; readonly to: number } | undefined {
  const at = word(line, i).edge && key(line, i) !== 'end' ? i + 1 : i
  const { part } = word(line, at)
  return part === undefined ? undefined : { part, to: at + 1 }
}

/** Adds "night" behind "Monday", "at dawn" behind "Friday". */
export function withPart(line: Line, found: Parsed): Parsed {
  const at = key(line, found.to) === 'at' || key(line, found.to) === 'before' ? found.to + 1 : found.to
  const here = partAt(line, at)
  if (!here || (at > found.to && !NEAR.has(key(line, at)))) return found
  return inPart(found, here.part, here.to)
}
const NEAR = new Set(['dawn', 'dusk', 'daybreak', 'nightfall', 'sunrise', 'sunset', 'night'])

/** Short names only with a dot, or in capitals behind a capital: "sat" and "sun" are words. */
const isWeekday = (line: Line, i: number): boolean =>
  word(line, i).weekday !== undefined && (key(line, i).length > 5 || (hasDot(line, i) && isCapital(line, i)))

function weekdayOn(line: Line, i: number, which: number | undefined, from: number, when: When): string | undefined {
  const { today } = when
  if (today === undefined) return undefined
  const { weekday } = word(line, i)
  const back = (c.weekdayOf(today) - weekday! + 7) % 7
  const ahead = (7 - back) % 7
  if (which === -1) return c.isoDay(today - (back || 7))
  if (which === 1) return c.isoDay(today + (ahead || 7))
  const isNext = isAhead(line, from, i + 1)
  return c.isoDay(isNext ? today + ahead : today - back)
}

export const weekdayName: Rule = (line, i, when) => {
  const isThis = key(line, i) === 'this'
  const isTwice = isThis && word(line, i + 1).which !== undefined
  const { which } = word(line, isTwice ? i + 1 : i)
  const at = which === undefined ? i : isTwice ? i + 2 : i + 1
  if (!isWeekday(line, at)) return undefined
  const { weekday, plural } = word(line, at)
  if (plural && which === undefined) return of('recurring', i, at + 1, `XXXX-WXX-${weekday! + 1}`)
  const pointed = isThis && !isTwice ? undefined : which
  return withPart(line, date(i, at + 1, weekdayOn(line, at, pointed, i, when)))
}

const plus = (today: number | undefined, days: number): string | undefined =>
  today === undefined ? undefined : c.isoDay(today + days)

/** yesterday · tomorrow morning · tonight · overnight into Friday. */
export const countedDay: Rule = (line, i, when) => {
  const { day } = word(line, i)
  if (day === undefined) return undefined
  const here = key(line, i)
  // "The Jordan Today": a name, when a capital stands on both sides.
  if (here === 'today' && isName(line, i)) return undefined
  const found = date(i, i + 1, plus(when.today, day))
  if (here === 'overnight') return overnight(line, i, found, when)
  if (here === 'tonight') return inPart(found, 'NI', i + 1)
  return withPart(line, found)
}

const isName = (line: Line, i: number): boolean =>
  !line.allCapitals && i > 1 && isCapital(line, i) && line.atoms[i - 1]!.kind === 'word' && isCapital(line, i - 1)

function overnight(line: Line, i: number, found: Parsed, when: When): Parsed {
  const at = OVER.has(key(line, i + 1)) ? i + 2 : i + 1
  if (!isWeekday(line, at)) return found
  const day = date(i, at + 1, weekdayOn(line, at, undefined, i, when))
  return day
}
const OVER = new Set(['into', 'on', 'to', 'through'])

/** this morning · last night · that day · the same day · the next morning · earlier in the day. */
export const pointedDay: Rule = (line, i, when) => {
  const here = key(line, i)
  const next = key(line, i + 1)
  const { part } = word(line, i + 1)
  if (here === 'this' && part) return inPart(date(i, i + 2, plus(when.today, 0)), part, i + 2)
  if (here === 'last' && part === 'NI') return inPart(date(i, i + 2, plus(when.today, -1)), part, i + 2)
  if (here === 'that' && (next === 'day' || part)) return inPart(date(i, i + 2, when.last), part, i + 2)
  if (here === 'that' && next === 'same' && key(line, i + 2) === 'day') return date(i, i + 3, when.last)
  if (here === 'that' && next === 'year' && when.lastYear !== undefined) return date(i, i + 2, String(when.lastYear))
  if (here === 'that' && next === 'month' && when.lastMonth) return date(i, i + 2, when.lastMonth)
  if (here === 'the' || here === 'in') return dayInText(line, i, when)
  if (word(line, i).edge && next === 'in' && key(line, i + 2) === 'the' && key(line, i + 3) === 'day')
    return date(i, i + 4, plus(when.today, 0))
  if (
    word(line, i).edge &&
    (next === 'this' || next === 'that' || next === 'on' || next === 'in') &&
    key(line, i + 2) === 'day'
  )
    return date(i, i + 3, plus(when.today, 0))
  return here === 'then' ? thenBack(line, i, when) : undefined
}

/** "the previous day", "the next morning", "the day before": counted from the day last spoken of. */
function dayInText(line: Line, i: number, when: When): Parsed | undefined {
  const from = c.publicationDay(when.last ?? null) ?? when.today
  const next = key(line, i + 1)
  const third = word(line, i + 2)
  if (next === 'same' && (third.unit === 'day' || third.part))
    return inPart(date(i, i + 3, when.last ?? plus(when.today, 0)), third.part, i + 3)
  const which = word(line, i + 1).which
  if (
    which !== undefined &&
    which !== 0 &&
    key(line, i + 1) !== 'last' &&
    key(line, i + 1) !== 'past' &&
    (third.unit === 'day' || third.part) &&
    !third.plural
  )
    return inPart(date(i, i + 3, plus(from, which)), third.part, i + 3)
  if ((next === 'day' || next === 'night') && key(line, i + 2) === 'before' && key(line, i + 3) === 'yesterday')
    return date(i, i + 4, plus(when.today, -2))
  if ((next === 'day' || next === 'night') && key(line, i + 2) === 'after' && key(line, i + 3) === 'tomorrow')
    return date(i, i + 4, plus(when.today, 2))
  if (
    (next === 'day' || next === 'night') &&
    (key(line, i + 2) === 'before' || key(line, i + 2) === 'after') &&
    isEnd(line, i + 3)
  )
    return date(i, i + 3, plus(from, key(line, i + 2) === 'before' ? -1 : 1))
  return undefined
}

const isEnd = (line: Line, i: number): boolean => i >= line.atoms.length || line.atoms[i]!.kind === 'punctuation'

const BACK = new Set(['since', 'by', 'until', 'till', 'before', 'from', 'said'])
/** "since then": back to the day last spoken of. Elsewhere "then" only tells a story on. */
const thenBack = (line: Line, i: number, when: When): Parsed | undefined =>
  BACK.has(key(line, i - 1)) ? date(i, i + 1, when.last) : undefined
