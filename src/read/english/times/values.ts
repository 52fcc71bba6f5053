/** What a matched time expression means on a given day. Every function gives `undefined` for words that are no time after all. */
import type { TimeMention } from '../../model/context.js'
import * as c from './calendar.js'
import { amount, duration } from './durations.js'

export interface TimeContext {
  /** Day of publication, or of the log a line stands in. */
  readonly today: number | undefined
  readonly zone: string | undefined
  /** The last full date of the text: what "that day" and "then" go back to. */
  readonly last: string | undefined
  /** Whether the words before say that something is still to come. */
  readonly future: boolean
}
export interface Timed {
  readonly value?: string | undefined
  readonly type: TimeMention['type']
  readonly how?: TimeMention['how']
}
export const dated = (
  value: string | undefined,
  how: TimeMention['how'] = 'implied',
  type: TimeMention['type'] = 'date',
): Timed => ({ value, type, how })
export const year = (today: number | undefined) => (today === undefined ? undefined : c.dayAt(today).year)

/** The year that brings a day nearest to the day of publication. */
export function nearestYear(month: number, day: number, today: number | undefined): number | undefined {
  if (today === undefined) return undefined
  const around = c.dayAt(today).year
  return [around, around - 1, around + 1]
    .filter((y) => c.isDate(y, month, day))
    .sort((a, b) => Math.abs(c.dayNumber(a, month, day) - today) - Math.abs(c.dayNumber(b, month, day) - today))[0]
}

export function dayValue(
  month: number,
  day: number,
  written: string | undefined,
  today: number | undefined,
): Timed | undefined {
  const of = written ? Number(written) : nearestYear(month, day, today)
  if (of === undefined) return { type: 'date', how: 'implied' }
  return c.isDate(of, month, day)
    ? dated(c.isoDay(c.dayNumber(of, month, day)), written ? 'stated' : 'implied')
    : undefined
}

/** A month without a year: the last one that has begun, or the next when the sentence looks ahead. */
export function monthValue(
  month: number,
  today: number | undefined,
  future: boolean,
): { year: number; month: number } | undefined {
  if (today === undefined) return undefined
  const now = c.dayAt(today)
  return {
    year: future ? (month >= now.month ? now.year : now.year + 1) : month <= now.month ? now.year : now.year - 1,
    month,
  }
}

export function weekdayValue(weekday: number, which: string | undefined, { today, future }: TimeContext): Timed {
  if (today === undefined) return dated(undefined)
  const back = (c.weekdayOf(today) - weekday + 7) % 7
  const ahead = (7 - back) % 7
  if (which === 'last' || which === 'past' || which === 'previous') return dated(c.isoDay(today - (back || 7)))
  if (which === 'next' || which === 'coming' || which === 'following') return dated(c.isoDay(today + (ahead || 7)))
  if (which === 'this') return dated(c.isoDay(today + (future ? ahead : -back)))
  return dated(c.isoDay(future ? today + ahead : today - back))
}

/** So many units before or after a day, at the precision of the unit. */
export function shifted(
  count: number | undefined,
  unit: string,
  sign: 1 | -1,
  today: number | undefined,
  about: string,
): Timed {
  if (today === undefined || count === undefined)
    return {
      type: 'date',
      how: 'implied',
      value: count === undefined ? (sign < 0 ? 'PAST_REF' : 'FUTURE_REF') : undefined,
    }
  const mark = about ? '~' : ''
  const more = /over|more/.test(about) ? 3 : 0
  const now = c.dayAt(today)
  if (unit === 'year' || unit === 'decade')
    return dated(`${now.year + sign * Math.round(count * (unit === 'decade' ? 10 : 1))}${mark}`)
  if (unit === 'month' || unit === 'quarter')
    return dated(`${c.isoMonth(now.year, now.month + sign * Math.round(count * (unit === 'quarter' ? 3 : 1)))}${mark}`)
  if (unit === 'week' || unit === 'fortnight')
    return dated(`${c.isoDay(today + sign * Math.round(count * (unit === 'fortnight' ? 14 : 7) + more))}${mark}`)
  if (unit === 'day' || unit === 'night') return dated(`${c.isoDay(today + sign * Math.round(count))}${mark}`)
  return dated(c.isoDay(today))
}

export function relativeUnit(which: string, unit: string, { today }: TimeContext): Timed | undefined {
  if (today === undefined) return dated(undefined)
  const step = /^(?:last|past|previous|preceding)$/.test(which) ? -1 : /^(?:next|coming|following)$/.test(which) ? 1 : 0
  const now = c.dayAt(today)
  if (unit === 'week') return dated(c.weekSpan(today + 7 * step))
  if (unit === 'weekend') {
    const saturday = today - c.weekdayOf(today) + 5
    return dated(
      c.daySpan(
        saturday +
          (step < 0 || (step === 0 && c.weekdayOf(today) < 4) ? -7 : step > 0 && c.weekdayOf(today) > 4 ? 7 : 0),
        saturday +
          1 +
          (step < 0 || (step === 0 && c.weekdayOf(today) < 4) ? -7 : step > 0 && c.weekdayOf(today) > 4 ? 7 : 0),
      ),
    )
  }
  if (unit === 'month') return dated(c.isoMonth(now.year, now.month + step))
  if (unit === 'year') return dated(String(now.year + step))
  if (unit === 'quarter') return dated(quarter(now.year, Math.floor((now.month - 1) / 3) + step))
  if (unit === 'decade')
    return dated(`${Math.floor(now.year / 10) * 10 + 10 * step}/${Math.floor(now.year / 10) * 10 + 10 * step + 9}`)
  if (unit === 'day' || unit === 'night') return dated(c.isoDay(today + step))
  return undefined
}

export function quarter(of: number, index: number): string {
  const months = of * 4 + index
  const [y, q] = [Math.floor(months / 4), ((months % 4) + 4) % 4]
  return `${c.isoMonth(y, q * 3 + 1)}/${c.isoMonth(y, q * 3 + 3)}`
}

export function partOfMonth(part: string, month: number, written: string | undefined, context: TimeContext): Timed {
  const when = written ? { year: Number(written), month } : monthValue(month, context.today, context.future)
  if (!when) return dated(undefined)
  const first = c.dayNumber(when.year, month, 1)
  const last = first + c.daysInMonth(when.year, month) - 1
  const value =
    part === 'early'
      ? c.daySpan(first, first + 9)
      : part === 'mid' || part === 'middle'
        ? c.daySpan(first + 9, first + 19)
        : c.daySpan(first + 19, last)
  return dated(value, written ? 'stated' : 'implied')
}

export const ORDINALS = ['first', 'second', 'third', 'fourth']
export const m = (text: string | undefined): number => c.monthOf(text ?? '') ?? 1
export const unitOf = (text: string): string => text.replace(/s$/, '').replace(/^centurie$/, 'century')

export const EVERY: Readonly<Record<string, string>> = {
  daily: 'P1D',
  nightly: 'P1D',
  hourly: 'PT1H',
  weekly: 'P7D',
  monthly: 'P1M',
  quarterly: 'P3M',
  annual: 'P1Y',
  annually: 'P1Y',
  yearly: 'P1Y',
}

export function dayRange(
  a: number,
  b: number,
  month: number,
  y: string | undefined,
  { today }: TimeContext,
): Timed | undefined {
  const of = y ? Number(y) : nearestYear(month, b, today)
  if (of === undefined) return { type: 'date', how: 'implied' }
  return a < b && c.isDate(of, month, a) && c.isDate(of, month, b)
    ? dated(c.daySpan(c.dayNumber(of, month, a), c.dayNumber(of, month, b)), y ? 'stated' : 'implied')
    : undefined
}

export function aMonth(which: string, month: number, context: TimeContext): Timed | undefined {
  if (context.today === undefined) return dated(undefined)
  const now = c.dayAt(context.today)
  if (which === 'last') return dated(c.isoMonth(month < now.month ? now.year : now.year - 1, month))
  if (which === 'next') return dated(c.isoMonth(month > now.month ? now.year : now.year + 1, month))
  const when = monthValue(month, context.today, context.future)!
  return dated(c.isoMonth(when.year, when.month))
}

export function aWeekday(
  text: string,
  which: string | undefined,
  word: string,
  context: TimeContext,
): Timed | undefined {
  const weekday = c.weekdayFrom(word.replace(/s$/, '').replace(/^(tue|wedne|thur)$/, '$1s'))
  if (weekday === undefined) return undefined
  if (/days$/.test(word) && !which) return { type: 'recurring' }
  void text
  return weekdayValue(weekday, which?.replace('this past', 'last').replace('this coming', 'next'), context)
}

export function besideLast(text: string, last: string | undefined, today: number | undefined): Timed {
  const day = c.publicationDay(last ?? null) ?? today
  return dated(day === undefined ? undefined : c.isoDay(day + (/before|earlier|previous/.test(text) ? -1 : 1)))
}

export function ago(
  about: string,
  count: string,
  unit: string,
  way: string,
  today: number | undefined,
  last: string | undefined,
): Timed | undefined {
  if (way === 'ago') return shifted(amount(count), unit, -1, today, about)
  const from = unit === 'year' || unit === 'quarter' ? today : (c.publicationDay(last ?? null) ?? today)
  return shifted(amount(count), unit, way === 'later' ? 1 : -1, from, about)
}

export function quarterValue(
  text: string,
  nth: string,
  y: string | undefined,
  today: number | undefined,
): string | undefined {
  const index = Math.max(ORDINALS.indexOf(nth), Number(nth[0]) - 1 || 0)
  if (y) return quarter(+y, index)
  if (today === undefined) return undefined
  const now = c.dayAt(today)
  const begun = index * 3 + 1 <= now.month
  return quarter(/last year/.test(text) || !begun ? now.year - 1 : now.year, index)
}

export function seasonValue(
  which: string | undefined,
  season: string,
  y: string | undefined,
  today: number | undefined,
): Timed | undefined {
  if (season === 'fall' && !y && !/^(?:last|this|next|the)$/.test(which ?? '')) return undefined
  if (!y && (today === undefined || which === undefined)) return undefined
  const now = today === undefined ? undefined : c.dayAt(today)
  const first = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[season as 'spring']
  const of = y
    ? +y
    : which === 'last'
      ? now!.month > first! + 2
        ? now!.year
        : now!.year - 1
      : which === 'next'
        ? now!.month >= first!
          ? now!.year + 1
          : now!.year
        : now!.year
  return dated(`${c.isoMonth(of, first!)}/${c.isoMonth(of, first! + 2)}`, y ? 'stated' : 'implied')
}

export function plainDuration(text: string, count: string, unit: string): Timed | undefined {
  if (
    /^(?:some|a|an|one) (?:second|night)$/.test(text) ||
    unit === 'weekend' ||
    (/^(?:an?|one)$/.test(count) && /^(?:second|quarter|century)$/.test(unit))
  )
    return undefined
  if (/^(?:one|some|a) day$/.test(text)) return undefined
  const vague = /^(?:several|a few|few|many|some|recent|dozens of)$/.test(count)
  return { value: duration(vague ? undefined : amount(count), unit), type: 'duration' }
}

export const plausibleYear = (y: number, today: number | undefined): boolean =>
  today === undefined || Math.abs(y - c.dayAt(today).year) < 120
