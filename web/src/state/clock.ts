/**
 * Days and moments in the zone of the agreement. A moment in the address is a bare day, which means its end, or an instant
 * with its offset; both are the forms the desk's own answers use.
 */
import { type CalendarDate, parseAbsolute, parseDate, toZoned, type ZonedDateTime } from '@internationalized/date'

/** The zone's calendar day of a moment: `2016-09-18`. */
export const dayOf = (moment: string, zone: string): string =>
  isDay(moment) ? moment : zoned(moment, zone).toString().slice(0, 10)

export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text)

/** Whether an address's moment can be read at all; the desk answers those that cannot with a sentence. */
export const isMoment = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d(T.+(Z|[+-]\d\d:?\d\d))?$/.test(text) && !Number.isNaN(Date.parse(text))

export const addDays = (day: string, days: number): string => parseDate(day).add({ days }).toString()

export const calendarDate = (day: string): CalendarDate => parseDate(day)

/** A moment as wall-clock time of the zone; of a bare day its last minute, also where the next day starts at one o'clock. */
export function zoned(moment: string, zone: string): ZonedDateTime {
  if (!isDay(moment)) return parseAbsolute(new Date(moment).toISOString(), zone)
  return toZoned(calendarDate(addDays(moment, 1)), zone).subtract({ minutes: 1 })
}

/** `2016-09-18T22:05:00+03:00`. */
export const showMoment = (moment: ZonedDateTime): string => moment.toString().replace(/\[.*\]$/, '')

/** The instant of a moment in milliseconds; of a bare day its last one. */
export const instantOf = (moment: string, zone: string): number =>
  isDay(moment) ? zoned(moment, zone).add({ minutes: 1 }).toDate().getTime() - 1 : Date.parse(moment)

/** The moments of new knowledge next to one, among those known: where "one report back" and "one report on" lead. */
export function neighbours(
  moment: string,
  moments: readonly string[],
  zone: string,
): { readonly before?: string; readonly after?: string } {
  const at = instantOf(moment, zone)
  const sorted = [...new Set(moments)].sort((a, b) => Date.parse(a) - Date.parse(b))
  const shown = sorted.findLast((other) => Date.parse(other) <= at)
  // The newest report known at this moment is what its answer rests on: one back means the moment before that report.
  const before = shown === undefined ? undefined : sorted[sorted.indexOf(shown) - 1]
  const after = sorted.find((other) => Date.parse(other) > at)
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
}
