/**
 * Reading dates and finding calendar days is most of what judging costs, and the same few come again and again. What is
 * remembered here never changes what a function gives, only how often it is worked out.
 */
import { dayBounds, dayOf, type Period, parsePeriod } from '../../base/period.js'

const KEPT_MAX = 50_000

/** A function of a few texts and numbers, worked out once for each of them. */
function remembering<A extends string | number, T>(work: (what: A, zone: string) => T): (what: A, zone: string) => T {
  const byZone = new Map<string, Map<A, T>>()
  return (what, zone) => {
    const kept = byZone.get(zone) ?? new Map<A, T>()
    byZone.set(zone, kept)
    if (kept.has(what)) return kept.get(what) as T
    if (kept.size > KEPT_MAX) kept.clear()
    const made = work(what, zone)
    kept.set(what, made)
    return made
  }
}

export const periodIn: (text: string, zone: string) => Period | undefined = remembering(parsePeriod)

export const boundsIn = remembering((day: string, zone) => dayBounds(day, zone))

// Offsets of zones are whole quarters of an hour, so that a day begins with one.
const QUARTER_MS = 15 * 60_000
const dayOfQuarter = remembering((quarter: number, zone) => dayOf(quarter * QUARTER_MS, zone))

/** The calendar day of an instant. */
export const dayIn = (instant: number, zone: string): string => dayOfQuarter(Math.floor(instant / QUARTER_MS), zone)
