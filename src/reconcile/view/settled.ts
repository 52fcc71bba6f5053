/**
 * Claims with their actors settled: ids made from words become the actors they mean, a monitor is not the doer of what it
 * reports, and what one sentence of a voice leaves open is what another of its sentences about the event says.
 */
import type { ActorIndex } from '../../domain/actor.js'
import type { ActorResolver } from '../../domain/actorResolver.js'
import { allOf, type Claim, type ClaimOf } from '../../domain/claim.js'
import type { Facts } from './facts.js'
import type { KnownClaim } from './known.js'

export interface SettleTools {
  readonly actors: ActorIndex
  readonly resolve?: ActorResolver | undefined
  /** Whose the armed thing is that words tell of. */
  readonly ownerIn?: ((words: string) => string | undefined) | undefined
  readonly statements: ReadonlyMap<string, ClaimOf<'statement'>>
}

const ACTOR_SLOTS = ['perpetrator', 'claimedBy', 'actor', 'by', 'parties', 'party', 'promisedBy', 'accused'] as const

export function withActorsSettled<K extends KnownClaim>(claims: readonly K[], tools: SettleTools): readonly K[] {
  const { resolve } = tools
  if (!resolve) return claims
  return claims.map((known) => {
    const slots = known.claim.slots as Readonly<Record<string, readonly Sourced[] | undefined>>
    const changed = ACTOR_SLOTS.flatMap((slot) => {
      const values = slots[slot]
      if (!values) return []
      const settled = distinct(
        values.flatMap((one) => {
          const value = resolve(one.value)
          return value === undefined || isReporter(value, slot, known.claim, tools) ? [] : [{ ...one, value }]
        }),
      )
      const isSame = settled.length === values.length && settled.every(({ value }, i) => value === values[i]!.value)
      return isSame ? [] : [[slot, settled.length > 0 ? settled : undefined] as const]
    })
    const target = targetNamed(known, tools)
    const all = target ? [...changed, ['target', target] as const] : changed
    return all.length === 0 ? known : { ...known, claim: withSlotsSet(known.claim, all) }
  })
}

/** "a column" in "a column of the Islamic State": the words behind a target say whose it is. */
function targetNamed(
  { claim, citation }: KnownClaim,
  { actors, ownerIn }: SettleTools,
): readonly unknown[] | undefined {
  if (claim.kind !== 'incident' || !claim.slots.target || !ownerIn) return undefined
  const values = claim.slots.target
  if (values.some(({ value }) => actors.byId(value))) return undefined
  const [first] = values
  const words = first?.text ?? first?.value ?? ''
  const text = citation?.text ?? ''
  const at = text.indexOf(words)
  const behind = at < 0 ? '' : (/^[^,;.]{0,60}/.exec(text.slice(at + words.length))?.[0] ?? '')
  const owner = ownerIn(`${words}${behind}`)
  return owner ? [...values, { value: owner, how: 'implied' }] : undefined
}

interface Sourced {
  readonly value: string
}

const distinct = (values: readonly Sourced[]): readonly Sourced[] =>
  values.filter(({ value }, index) => values.findIndex((one) => one.value === value) === index)

const REPORTERS: ReadonlySet<string> = new Set(['ngo', 'un', 'media', 'monitor'])

/** "The Observatory said 80 were killed": the subject of saying is not the one who killed. */
function isReporter(actor: string, slot: string, claim: Claim, { actors, statements }: SettleTools): boolean {
  if (slot !== 'perpetrator' || claim.inStatement === undefined) return false
  const speakers = allOf(statements.get(claim.inStatement)?.slots.speaker)
  return speakers.includes(actor) && REPORTERS.has(actors.byId(actor)?.sourceKind ?? '')
}

function withSlotsSet(claim: Claim, changed: readonly (readonly [string, unknown])[]): Claim {
  const slots = { ...claim.slots, ...Object.fromEntries(changed) }
  return { ...claim, slots: Object.fromEntries(Object.entries(slots).filter(([, v]) => v !== undefined)) } as Claim
}

/** One voice that tells of one event in several sentences of a document names the doer in one of them. */
export function withDoerOfVoice(cluster: readonly Facts[]): readonly Facts[] {
  return cluster.map((facts) => {
    const { claim, document } = facts.known
    if (claim.kind !== 'incident' || claim.slots.perpetrator || claim.modality !== 'asserted') return facts
    const beside = cluster.find(
      ({ known, origin }) =>
        known.document === document &&
        origin === facts.origin &&
        known.claim.kind === 'incident' &&
        known.claim.modality === 'asserted' &&
        known.claim.slots.perpetrator !== undefined,
    )
    if (!beside) return facts
    const perpetrator = allOf((beside.known.claim as ClaimOf<'incident'>).slots.perpetrator).map((value) => ({
      value,
      how: 'implied' as const,
    }))
    return {
      ...facts,
      perpetrators: [...beside.perpetrators],
      known: { ...facts.known, claim: { ...claim, slots: { ...claim.slots, perpetrator } } },
    }
  })
}
