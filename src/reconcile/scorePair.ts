/** Two claims -> same, different or unsure, with what each feature said. The order of the two does not matter. */

import { type FeatureTools, type Finding, VETO } from './match/feature.js'
import { FEATURES } from './match/features.js'
import type { Facts } from './view/facts.js'

export interface Proposal {
  readonly a: string
  readonly b: string
  readonly decision: 'same' | 'different' | 'unsure'
  /** 0 to 1. */
  readonly score: number
  readonly reasons: readonly Finding[]
}

/** Sums of feature scores: same day, same town and compatible types make 1.7; half of the score lies between the two. */
const SAME_FROM = 1.5
const UNSURE_FROM = 0.9

/** Something about the two says by itself that they are not one event. */
export const isRuledOut = ({ reasons }: Proposal): boolean => reasons.some(({ score }) => score <= VETO)

export function scorePair(one: Facts, other: Facts, tools: FeatureTools): Proposal {
  const [a, b] = one.known.id <= other.known.id ? [one, other] : [other, one]
  const reasons: Finding[] = []
  for (const [feature, weigh] of Object.entries(FEATURES[a.kind])) {
    const finding = weigh(a, b, tools)
    if (finding) reasons.push({ feature, ...finding })
    // Most pairs of a block differ plainly: what rules them out is reason enough.
    if (finding && finding.score <= VETO) break
  }
  const sum = reasons.reduce((total, { score }) => total + score, 0)
  const vetoed = reasons.some(({ score }) => score <= VETO)
  return {
    a: a.known.id,
    b: b.known.id,
    decision: vetoed || sum < UNSURE_FROM ? 'different' : sum >= SAME_FROM ? 'same' : 'unsure',
    score: vetoed ? 0 : Number((1 / (1 + Math.exp(-3 * (sum - (SAME_FROM + UNSURE_FROM) / 2)))).toFixed(3)),
    reasons,
  }
}
