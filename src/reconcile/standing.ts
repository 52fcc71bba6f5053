/** Claims as they stand at a knowledge time: corrected, and marked when they or their document were withdrawn. */
import { type Claim, ClaimSchema } from '../domain/claim.js'
import type { KnownClaim, KnownCorrection, KnownRetraction } from './view/known.js'

export interface Withdrawn {
  /** The reason, when the claim or its document was retracted. */
  because(known: { readonly id: string; readonly document: string }): string | undefined
}

export function withdrawnBy(retractions: readonly KnownRetraction[]): Withdrawn {
  const claims = new Map(retractions.flatMap(({ claim, because }) => (claim ? [[claim, because] as const] : [])))
  const documents = new Map(
    retractions.flatMap(({ document, because }) => (document ? [[document, because] as const] : [])),
  )
  return { because: ({ id, document }) => claims.get(id) ?? documents.get(document) }
}

/** Later corrections win slot by slot. A claim that would no longer be one keeps its earlier form. */
export function correctClaims<K extends KnownClaim>(
  claims: readonly K[],
  corrections: readonly KnownCorrection[],
): readonly K[] {
  const changed = new Map<string, Record<string, unknown>>()
  for (const { claim, slots } of [...corrections].sort((a, b) => a.seq - b.seq))
    changed.set(claim, { ...changed.get(claim), ...slots })
  return claims.map((known) => {
    const slots = changed.get(known.id)
    return slots ? { ...known, claim: withSlots(known.claim, slots) ?? known.claim } : known
  })
}

/** The claim with these slots in place of its own, `null` for a slot that is taken away; `undefined` when it would be none. */
export function withSlots(claim: Claim, slots: Readonly<Record<string, unknown>>): Claim | undefined {
  const merged = Object.entries({ ...claim.slots, ...slots }).filter(
    ([, values]) => values !== null && values !== undefined,
  )
  const parsed = ClaimSchema.safeParse({ ...claim, slots: Object.fromEntries(merged) })
  return parsed.success ? parsed.data : undefined
}
