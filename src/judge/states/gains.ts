/** Ground taken since a baseline, from claims about control. To take back what one held at the baseline is no gain. */
import { foldName } from '../../base/fold.js'
import { allOf, type ClaimOf } from '../../domain/claim.js'
import type { KnownClaim, StateSaid } from '../../domain/states.js'
import { spanOf, startOf } from '../evidence/window.js'
import type { Answer } from './index.js'

/** `captured` is a gain; to advance or to encircle may be one. */
const GAINS: Readonly<Record<string, boolean>> = { captured: true, advancing: false, encircled: false }

export const gained: Answer<'gain'> = ({ since }, { known }) => {
  const before = heldAt(known, since)
  return known.flatMap((item): readonly StateSaid[] => {
    const { claim } = item
    if (claim.kind !== 'control' || (claim.modality !== 'asserted' && claim.modality !== 'denied')) return []
    const change = allOf(claim.slots.change).find((one) => GAINS[one] !== undefined)
    if (change === undefined || spanOf(item).end <= since) return []
    const [actors, places] = [allOf(claim.slots.actor), allOf(claim.slots.place)]
    const isOwn =
      places.length > 0 && places.every(({ name }) => actors.some((actor) => before.has(`${actor}|${foldName(name)}`)))
    if (isOwn) return []
    const says = claim.modality === 'asserted' ? 'yes' : 'no'
    return [{ claim: claim.id, says, certain: GAINS[change]! && startOf(item) >= since }]
  })
}

/** Who was last said to hold each place by then: `actor|place`. */
function heldAt(known: readonly KnownClaim[], at: number): ReadonlySet<string> {
  const earlier = known
    .filter((item) => item.claim.kind === 'control' && item.claim.modality === 'asserted' && startOf(item) < at)
    .sort((a, b) => startOf(a) - startOf(b))
  const holders = new Map<string, Set<string>>()
  for (const { claim } of earlier) {
    const { slots } = claim as ClaimOf<'control'>
    const change = allOf(slots.change)[0]
    for (const { name } of allOf(slots.place)) {
      const place = foldName(name)
      const holding = change === 'captured' ? new Set<string>() : (holders.get(place) ?? new Set<string>())
      for (const actor of allOf(slots.actor)) {
        if (change === 'lost' || change === 'withdrew') holding.delete(actor)
        else if (change === 'captured' || change === 'holds') holding.add(actor)
      }
      holders.set(place, holding)
    }
  }
  return new Set([...holders].flatMap(([place, actors]) => [...actors].map((actor) => `${actor}|${place}`)))
}
