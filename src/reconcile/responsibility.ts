/**
 * A claim of responsibility covers what is said inside it, and who claims a total claims its parts. The group counts as
 * claiming each such incident, also where the reader left the slot empty.
 */
import { allOf, type ClaimOf, firstOf } from '../domain/claim.js'
import type { KnownClaim } from './view/known.js'

type Incident = ClaimOf<'incident'>

export function withResponsibility<K extends KnownClaim>(
  claims: readonly K[],
  statements: ReadonlyMap<string, ClaimOf<'statement'>>,
): readonly K[] {
  const incidents = new Map(
    claims.flatMap(({ claim }) => (claim.kind === 'incident' ? [[claim.id, claim] as const] : [])),
  )
  const claimants = (claim: Incident, seen: readonly string[] = []): readonly string[] => {
    const own = [...allOf(claim.slots.claimedBy), ...speakersOf(claim, statements)]
    const whole = claim.partOf === undefined || seen.includes(claim.id) ? undefined : incidents.get(claim.partOf)
    return own.length > 0 || !whole ? own : claimants(whole, [...seen, claim.id])
  }
  return claims.map((known) => {
    const { claim } = known
    if (claim.kind !== 'incident' || claim.slots.claimedBy) return known
    const claimedBy = claimants(claim).map((value) => ({ value, how: 'implied' as const }))
    return claimedBy.length === 0 ? known : { ...known, claim: { ...claim, slots: { ...claim.slots, claimedBy } } }
  })
}

function speakersOf(claim: Incident, statements: ReadonlyMap<string, ClaimOf<'statement'>>): readonly string[] {
  const statement = claim.inStatement === undefined ? undefined : statements.get(claim.inStatement)
  return statement && firstOf(statement.slots.mode) === 'claim-of-responsibility' ? allOf(statement.slots.speaker) : []
}
