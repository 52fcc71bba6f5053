/** What has arrived is not asked for again: an end before another's beginning makes two convoys. */
import type { Facts } from '../view/facts.js'
import { type Feature, VETO } from './feature.js'

const ENDS: ReadonlySet<string> = new Set(['delivered', 'turned-back', 'attacked'])
const BEGINNINGS: ReadonlySet<string> = new Set(['requested', 'approved', 'facilitated', 'waiting', 'departed'])

export const convoyState: Feature = (a, b) => {
  if (!a.period || !b.period) return null
  const [first, second] = a.period.start <= b.period.start ? [a, b] : [b, a]
  if (first.period!.end <= second.period!.start && is(first, ENDS) && is(second, BEGINNINGS))
    return { score: VETO, say: `${first.types[0]} came before ${second.types[0]}` }
  const shared = a.types.filter((state) => b.types.includes(state))
  return shared.length > 0 ? { score: 0.3, say: `both say ${shared[0]}` } : { score: 0.15, say: 'steps of one way' }
}

const is = (facts: Facts, states: ReadonlySet<string>): boolean => facts.types.some((state) => states.has(state))
