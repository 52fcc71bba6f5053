/** Overlap of the periods, against how precisely they are known. */
import type { Period } from '../../base/period.js'
import type { Facts } from '../view/facts.js'
import { type Feature, VETO } from './feature.js'

const HOUR = 3_600_000

export const time: Feature = (a, b) => {
  if (!a.period || !b.period) return null
  const gap = gapOf(a.period, b.period)
  const loose = !a.dated || !b.dated || a.period.approximate || b.period.approximate
  if (bothClocked(a, b)) return clocked(gap)
  if (gap > 0) return apart(gap, loose)
  if (loose) return { score: 0.4, say: 'the dates may be the same, one of them is not stated exactly' }
  if (widest(a.period, b.period) > 49 * HOUR)
    return { score: 0.2, say: 'one of the periods is wide and holds the other' }
  return { score: 0.7, say: 'the same day' }
}

function clocked(gap: number): ReturnType<Feature> {
  if (gap <= 0.5 * HOUR) return { score: 0.9, say: 'within half an hour of each other' }
  if (gap <= 2 * HOUR) return { score: 0.5, say: 'within two hours of each other' }
  if (gap <= 5 * HOUR) return { score: -0.3, say: `${Math.round(gap / HOUR)} hours apart by the clock` }
  return { score: VETO, say: 'at different hours' }
}

// A night has two dates, and voices differ by a day; further apart they do not mean the same.
function apart(gap: number, loose: boolean): ReturnType<Feature> {
  if (gap <= 8 * HOUR) return { score: loose ? 0.1 : -0.5, say: 'on neighbouring days' }
  if (loose && gap <= 24 * HOUR) return { score: -0.2, say: 'about a day apart, loosely dated' }
  return { score: VETO, say: 'on different days' }
}

const gapOf = (a: Period, b: Period): number => Math.max(a.start, b.start) - Math.min(a.end, b.end)
const bothClocked = (a: Facts, b: Facts): boolean =>
  a.period?.precision === 'instant' &&
  b.period?.precision === 'instant' &&
  !a.period.approximate &&
  !b.period.approximate
const widest = (a: Period, b: Period): number => Math.max(a.end - a.start, b.end - b.start)
