/**
 * New claims against what is known -> which pairs are one event. Pairs are judged by themselves, and a document's own
 * order only inside it, so the order in which documents arrive does not matter. What is plainly different is left out.
 */
import { type ClaimIndex, createClaimIndex } from './claimIndex.js'
import { continuations } from './continuations.js'
import type { FeatureTools } from './match/feature.js'
import { type Proposal, scorePair } from './scorePair.js'
import type { Facts } from './view/facts.js'

/** All claims of a document come together. */
export function proposeLinks(
  newClaims: readonly Facts[],
  existing: readonly Facts[] | ClaimIndex,
  tools: FeatureTools,
): readonly Proposal[] {
  const index = 'candidates' in existing ? existing : indexOf(existing)
  const goingOn = continuations(newClaims, tools)
  const told = new Set(goingOn.map(({ a, b }) => `${a} ${b}`))
  const compared = newClaims.flatMap((facts) => {
    const proposals = index
      .candidates(facts)
      .filter((candidate) => candidate.known.id !== facts.known.id)
      .map((candidate) => scorePair(facts, candidate, tools))
    index.add(facts)
    return proposals.filter(({ a, b, decision }) => decision !== 'different' && !told.has(`${a} ${b}`))
  })
  return [...goingOn, ...compared]
}

export function indexOf(facts: readonly Facts[]): ClaimIndex {
  const index = createClaimIndex()
  for (const one of facts) index.add(one)
  return index
}
