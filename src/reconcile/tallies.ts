/** "42 violations in 24 hours", by one side: kept as a tally with its voice, never made into incidents. */
import { allOf, type ClaimOf, firstOf } from '../domain/claim.js'
import type { Tally } from '../domain/incident.js'
import { type FactsTools, isTally } from './view/facts.js'
import type { KnownClaim } from './view/known.js'
import { voiceOf } from './view/voice.js'

/** Totals only: a total's shares by place or by kind are inside it and would be counted twice beside it. */
export function talliesOf(claims: readonly KnownClaim[], tools: FactsTools): readonly Tally[] {
  const told = claims.flatMap((known) => {
    const { claim } = known
    return claim.kind === 'incident' && claim.modality === 'asserted' && isTally(claim) ? [{ known, claim }] : []
  })
  const ids = new Set(told.map(({ claim }) => claim.id))
  return told
    .filter(({ claim }) => claim.partOf === undefined || !ids.has(claim.partOf))
    .map(({ known, claim }) => ({
      ...tallyOf(claim),
      voice: voiceOf(known, tools).voice,
      ...(known.citation ? { citation: known.citation } : {}),
    }))
}

const tallyOf = (claim: ClaimOf<'incident'>) => ({
  claim: claim.id,
  count: firstOf(claim.slots.count)!,
  accused: allOf(claim.slots.perpetrator),
  date: firstOf(claim.slots.date) ?? null,
  place: firstOf(claim.slots.place) ?? null,
})
