/** "42 violations in 24 hours", by one side: kept as a tally with its voice, never made into incidents. */
import { allOf, type ClaimOf, firstOf } from '../domain/claim.js'
import type { Tally } from '../domain/incident.js'
import { type FactsTools, isTally } from './view/facts.js'
import type { KnownClaim } from './view/known.js'
import { voiceOf } from './view/voice.js'

export const talliesOf = (claims: readonly KnownClaim[], tools: FactsTools): readonly Tally[] =>
  claims.flatMap((known) => {
    const { claim, citation } = known
    if (claim.kind !== 'incident' || claim.modality !== 'asserted' || !isTally(claim)) return []
    return [{ ...tallyOf(claim), voice: voiceOf(known, tools).voice, ...(citation ? { citation } : {}) }]
  })

const tallyOf = (claim: ClaimOf<'incident'>) => ({
  claim: claim.id,
  count: firstOf(claim.slots.count)!,
  accused: allOf(claim.slots.perpetrator),
  date: firstOf(claim.slots.date) ?? null,
  place: firstOf(claim.slots.place) ?? null,
})
