/** Days as numbers, so that "last Friday" is arithmetic. A day is the count of days since 1970-01-01. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const MS = 86_400_000
export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

export const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / MS
export function dayAt(number: number): Day {
  const date = new Date(number * MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
/** 0 is Monday. */
export const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7

const two = (n: number): string => String(n).padStart(2, '0')
export const isoDay = (number: number): string => {
  const { year, month, day } = dayAt(number)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}
export const isoMonth = (year: number, month: number): string => {
  const over = year * 12 + month - 1
  return `${String(Math.floor(over / 12)).padStart(4, '0')}-${two((((over % 12) + 12) % 12) + 1)}`
}
export const isoTime = (hour: number, minute: number): string => `T${two(hour)}:${two(minute)}`
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
export const isDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

/** The day a publication date names; `undefined` when it names none. */
export function publicationDay(publishedAt: string | null): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(publishedAt ?? '')
  if (!match) return undefined
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  return isDate(year, month, day) ? dayNumber(year, month, day) : undefined
}

/** `a` to `b` as EDTF, both ends included. */
export const daySpan = (a: number, b: number): string => (a === b ? isoDay(a) : `${isoDay(a)}/${isoDay(b)}`)
export const weekSpan = (number: number): string => daySpan(number - weekdayOf(number), number - weekdayOf(number) + 6)

/** A week, month, year … before, of or after the one that holds the day. */
export function pointedUnit(unit: string, step: number, today: number | undefined): string | undefined {
  if (today === undefined) return undefined
  const now = dayAt(today)
  const tens = Math.floor(now.year / 10) * 10
  switch (unit) {
    case 'day':
    case 'night':
      return isoDay(today + step)
    case 'week':
      return weekSpan(today + 7 * step)
    case 'fortnight':
      return undefined
    case 'weekend':
      return weekend(today, step)
    case 'month':
      return isoMonth(now.year, now.month + step)
    case 'quarter':
      return quarterSpan(now.year * 4 + Math.floor((now.month - 1) / 3) + step)
    case 'year':
      return String(now.year + step)
    case 'decade':
      return `${tens + 10 * step}/${tens + 10 * step + 9}`
    case 'century':
      return `${Math.floor(now.year / 100) * 100 + 100 * step}/${Math.floor(now.year / 100) * 100 + 100 * step + 99}`
    default:
      return undefined
  }
}

/** Before Friday "the weekend" is the one that is over. */
function weekend(today: number, step: number): string {
  const saturday = today - weekdayOf(today) + 5
  const isOver = weekdayOf(today) < 4
  const by = step < 0 ? -7 : step === 0 ? (isOver ? -7 : 0) : isOver ? 0 : 7
  return daySpan(saturday + by, saturday + by + 1)
}

/** Quarters are counted from the year 0. */
export function quarterSpan(count: number): string {
  const [year, first] = [Math.floor(count / 4), (((count % 4) + 4) % 4) * 3 + 1]
  return `${isoMonth(year, first)}/${isoMonth(year, first + 2)}`
}
