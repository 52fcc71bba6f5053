/**
 * New claims against what is known -> which pairs are one event. Pairs are judged by themselves, so the order in which
 * claims arrive does not matter. What is plainly different is left out: most things are.
 */
import { type ClaimIndex, createClaimIndex } from './claimIndex.js'
import type { FeatureTools } from './match/feature.js'
import { type Proposal, scorePair } from './scorePair.js'
import type { Facts } from './view/facts.js'

export function proposeLinks(
  newClaims: readonly Facts[],
  existing: readonly Facts[] | ClaimIndex,
  tools: FeatureTools,
): readonly Proposal[] {
  const index = 'candidates' in existing ? existing : indexOf(existing)
  return newClaims.flatMap((facts) => {
    const proposals = index
      .candidates(facts)
      .filter((candidate) => candidate.known.id !== facts.known.id)
      .map((candidate) => scorePair(facts, candidate, tools))
    index.add(facts)
    return proposals.filter(({ decision }) => decision !== 'different')
  })
}

export function indexOf(facts: readonly Facts[]): ClaimIndex {
  const index = createClaimIndex()
  for (const one of facts) index.add(one)
  return index
}
