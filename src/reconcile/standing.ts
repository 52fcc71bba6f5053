/** Claims as they stand at a knowledge time: corrected, and marked when they or their document were withdrawn. */
import { type Claim, ClaimSchema } from '../domain/claim.js'
import type { Facts } from './view/facts.js'
import type { KnownClaim, KnownCorrection, KnownRetraction } from './view/known.js'

export interface Withdrawn {
  /** The reason, when the claim, a statement around it or its document was retracted. */
  because(known: Held): string | undefined
  by(known: Held): KnownRetraction | undefined
}

/** What of a claim tells whether it stands. */
interface Held {
  readonly id: string
  readonly document: string
  readonly claim?: Pick<Claim, 'inStatement'> | undefined
}

export function withdrawnBy(
  retractions: readonly KnownRetraction[],
  statements: ReadonlyMap<string, Pick<Claim, 'inStatement'>> = new Map(),
): Withdrawn {
  const claims = new Map(retractions.flatMap((one) => (one.claim ? [[one.claim, one] as const] : [])))
  const documents = new Map(retractions.flatMap((one) => (one.document ? [[one.document, one] as const] : [])))
  const around = (claim: Pick<Claim, 'inStatement'> | undefined, depth = 0): KnownRetraction | undefined => {
    const outer = claim?.inStatement
    if (outer === undefined || depth > 8) return undefined
    return claims.get(outer) ?? around(statements.get(outer), depth + 1)
  }
  const by = ({ id, document, claim }: Held) => claims.get(id) ?? documents.get(document) ?? around(claim)
  return { by, because: (known) => by(known)?.because }
}

/**
 * Who takes back a report takes back every repetition of it: what the same voice is quoted with elsewhere about the event,
 * from that report on until it was taken back.
 */
export function withEchoes(withdrawn: Withdrawn, clusters: readonly (readonly Facts[])[]): Withdrawn {
  const echoes = new Map<string, KnownRetraction>()
  for (const cluster of clusters) {
    const taken = cluster.flatMap(({ known, origin }) => {
      const retraction = withdrawn.by(known)
      return retraction?.document ? [{ origin, retraction, since: known.recordedAt }] : []
    })
    for (const { known, origin } of taken.length > 0 ? cluster : []) {
      const own = taken.find(
        ({ origin: voice, since, retraction }) =>
          voice === origin &&
          since <= known.recordedAt &&
          known.recordedAt <= (retraction.recordedAt ?? known.recordedAt),
      )
      if (own && !withdrawn.by(known)) echoes.set(known.id, own.retraction)
    }
  }
  if (echoes.size === 0) return withdrawn
  const by = (known: Held) => withdrawn.by(known) ?? echoes.get(known.id)
  return { by, because: (known) => by(known)?.because }
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
