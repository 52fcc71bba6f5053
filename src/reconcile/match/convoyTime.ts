/** A convoy is asked for, waits and leaves over days; after two weeks it is another one. */
import { type Feature, VETO } from './feature.js'

const DAY = 86_400_000

export const convoyTime: Feature = (a, b) => {
  if (!a.period || !b.period) return null
  const days = Math.max(0, Math.max(a.period.start, b.period.start) - Math.min(a.period.end, b.period.end)) / DAY
  if (days <= 3) return { score: 0.7, say: 'within three days of each other' }
  if (days <= 10) return { score: 0.5, say: `${Math.round(days)} days apart, as long as a convoy may wait` }
  return { score: VETO, say: `${Math.round(days)} days apart` }
}
