/** A person puts right what was read wrongly: slots of one claim, the rest of it stays. */
import { Problem } from '../base/problem.js'
import type { Entry } from '../domain/entry.js'
import { correctClaims, withSlots } from '../reconcile/index.js'
import { claimsKnownAt, correctionsKnownAt } from '../store/index.js'
import { type Hand, handOf, recordEntry } from './known/record.js'
import { claimOnDesk } from './known/targets.js'
import type { Team } from './known/team.js'

export interface NewCorrection extends Hand {
  readonly claim: string
  /** Slot -> its new values as a claim has them, or plain values; `null` takes a slot away. */
  readonly slots: Readonly<Record<string, unknown>>
  readonly because: string
}

const EVER = '9999-12-31T23:59:59.999Z'

export async function correctClaim(team: Team, given: NewCorrection): Promise<Entry> {
  const { desk } = team
  const claim = await claimOnDesk(team, given.claim)
  const slots = Object.fromEntries(Object.entries(given.slots).map(([slot, value]) => [slot, valuesOf(value)]))
  const [known] = correctClaims(
    await claimsKnownAt(desk.db, desk.id, EVER, { ids: [claim] }),
    (await correctionsKnownAt(desk.db, desk.id, EVER)).filter((correction) => correction.claim === claim),
  )
  if (!known || !withSlots(known.claim, slots))
    throw new Problem(
      'bad-argument',
      `A claim of kind ${known?.claim.kind} cannot have ${Object.keys(slots).join(', ')} so.`,
    )
  return recordEntry(team, { type: 'correct', ...handOf(team, given), body: { claim, slots, because: given.because } })
}

/** What a person types stands for a value without words in the text. */
function valuesOf(value: unknown): unknown {
  if (value === null) return null
  const values = Array.isArray(value) ? value : [value]
  return values.map((one) => (isSourced(one) ? one : { value: one, how: 'implied' }))
}

const isSourced = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'value' in value && 'how' in value
