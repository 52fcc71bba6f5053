/**
 * EDTF (ISO 8601-2) texts as half-open intervals of instants. A date without a zone is a day of the zone given;
 * an open end is infinite. What the text leaves open (a month, a "~") stays visible as precision.
 */
import { DateTime } from 'luxon'

export type Precision = 'instant' | 'day' | 'month' | 'year' | 'interval'

export interface Period {
  /** Milliseconds since 1970, -Infinity for an open start. */
  readonly start: number
  /** Exclusive; Infinity for an open end. */
  readonly end: number
  readonly precision: Precision
  readonly approximate: boolean
}

const POINT =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?([~?%])?$/

/** `undefined` when the text is no EDTF date, time or interval that we know. A reversed interval is none. */
export function parsePeriod(text: string, zone = 'UTC'): Period | undefined {
  const [from, to, rest] = text.split('/')
  if (from === undefined || rest !== undefined) return undefined
  if (to === undefined) return parsePoint(from, zone)
  const start = from === '..' || from === '' ? openStart : parsePoint(from, zone)
  const end = to === '..' || to === '' ? openEnd : parsePoint(to, zone)
  if (!start || !end || start.start >= end.end) return undefined
  return {
    start: start.start,
    end: end.end,
    precision: 'interval',
    approximate: start.approximate || end.approximate,
  }
}

const openStart: Period = { start: -Infinity, end: -Infinity, precision: 'interval', approximate: false }
const openEnd: Period = { start: Infinity, end: Infinity, precision: 'interval', approximate: false }

function parsePoint(text: string, zone: string): Period | undefined {
  const match = POINT.exec(text)
  if (!match) return undefined
  const [, year, month, day, hour, minute, second, fraction, offset, mark] = match
  const approximate = mark === '~' || mark === '%'
  const precision: Precision = hour ? 'instant' : day ? 'day' : month ? 'month' : 'year'
  if (!hour && zone === 'UTC') return calendarPoint(Number(year), month, day, precision, approximate)
  const local = DateTime.fromObject(
    {
      year: Number(year),
      month: Number(month ?? 1),
      day: Number(day ?? 1),
      hour: Number(hour ?? 0),
      minute: Number(minute ?? 0),
      second: Number(second ?? 0),
      millisecond: Number((fraction ?? '').padEnd(3, '0')),
    },
    { zone: offset ? (offset === 'Z' ? 'UTC' : `UTC${offset}`) : zone },
  )
  if (!local.isValid) return undefined
  if (precision !== 'instant') return { ...boundsOf(local, precision), precision, approximate }
  const end = local.plus(fraction ? { milliseconds: 1 } : second ? { seconds: 1 } : { minutes: 1 })
  return { start: local.toMillis(), end: end.toMillis(), precision, approximate }
}

/** The bounds of the day, month or year a moment is in. A midnight the clocks skip is one o'clock; of two, it is the first. */
function boundsOf(moment: DateTime, unit: 'day' | 'month' | 'year'): { readonly start: number; readonly end: number } {
  const first = (start: DateTime) => start.getPossibleOffsets()[0]!.toMillis()
  return { start: first(moment.startOf(unit)), end: first(moment.plus({ [unit]: 1 }).startOf(unit)) }
}

/** A day, month or year of UTC: the usual case, without the zone's calendar. */
function calendarPoint(
  year: number,
  month: string | undefined,
  day: string | undefined,
  precision: Precision,
  approximate: boolean,
): Period | undefined {
  const [m, d] = [Number(month ?? 1), Number(day ?? 1)]
  const start = utc(year, m, d)
  const real = new Date(start)
  if (real.getUTCMonth() !== m - 1 || real.getUTCDate() !== d) return undefined
  const end =
    precision === 'day' ? utc(year, m, d + 1) : precision === 'month' ? utc(year, m + 1, 1) : utc(year + 1, 1, 1)
  return { start, end, precision, approximate }
}

/** Months and days past the end of theirs run on; `Date.UTC` would take the years 0 to 99 for 1900 to 1999. */
const utc = (year: number, month: number, day: number): number => new Date(0).setUTCFullYear(year, month - 1, day)

/** The calendar day of an instant in a zone, `2016-09-05`. */
export const dayOf = (instant: number, zone: string): string => DateTime.fromMillis(instant, { zone }).toISODate() ?? ''

/** The half-open bounds of a calendar day in a zone; days of 23 and 25 hours come out right. */
export const dayBounds = (day: string, zone: string): { readonly start: number; readonly end: number } =>
  boundsOf(DateTime.fromISO(day, { zone }), 'day')

/** The instant written with the offset its zone has then, `2016-09-12T19:00:00+03:00`. */
export const showInstant = (instant: number, zone: string): string =>
  DateTime.fromMillis(instant, { zone }).toISO({ suppressMilliseconds: true }) ?? ''

/** ISO 8601 durations and the short forms of agreement files (`72h`, `7d`, `90m`, `PT90M`) in milliseconds. */
export function parseDuration(text: string): number | undefined {
  const short = /^(\d+(?:\.\d+)?)\s*(m|min|h|d|w)$/.exec(text)
  if (short) return Number(short[1]) * UNIT_MS[short[2]!]!
  const iso = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text)
  if (!iso || text === 'P' || text.endsWith('T')) return undefined
  const [w, d, h, m, s] = iso.slice(1).map((part) => Number(part ?? 0))
  return w! * UNIT_MS['w']! + d! * UNIT_MS['d']! + h! * UNIT_MS['h']! + m! * UNIT_MS['m']! + s! * 1000
}

const UNIT_MS: Record<string, number> = { m: 60e3, min: 60e3, h: 3600e3, d: 86400e3, w: 604800e3 }

/**
 * A point in time as a caller writes it. A bare date means the end of that day in the zone, as `--on` and `--known-at`
 * do: the last millisecond that still belongs to it.
 */
export function parseInstant(text: string, zone: string): number | undefined {
  const period = text.includes('/') ? undefined : parsePeriod(text, zone)
  if (!period) return undefined
  return period.precision === 'instant' ? period.start : period.end - 1
}
