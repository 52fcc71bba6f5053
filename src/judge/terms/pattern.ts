/** Whether a claim is about what a term asks: an act of the table, or one state of a convoy, route, crossing or evacuation. */
import type { ActPattern } from '../../domain/agreement.js'
import { allOf, type Claim } from '../../domain/claim.js'
import type { Context } from './context.js'
import { fits } from './deeds.js'

export function fitsPattern(context: Context, pattern: ActPattern, claim: Claim): boolean {
  if (pattern.kind === 'act') return (context.deeds.acts[pattern.act] ?? []).some((one) => fits(one, claim))
  return pattern.kind === 'access' && isInState(pattern.form, [pattern.state], claim)
}

/** States that say the opposite of what is asked. */
const CONTRARY: Readonly<Record<string, readonly string[]>> = {
  approved: ['refused'],
  facilitated: ['refused'],
  delivered: ['turned-back', 'refused'],
  open: ['closed', 'cut'],
  closed: ['open'],
  completed: ['blocked'],
}

export const contradicts = (pattern: ActPattern, claim: Claim): boolean =>
  pattern.kind === 'access' && isInState(pattern.form, CONTRARY[pattern.state] ?? [], claim)

/** Done in part: shown, and no fulfilment. */
export const isPartOf = (pattern: ActPattern, claim: Claim): boolean =>
  pattern.kind === 'access' && isInState(pattern.form, [`partly-${pattern.state}`], claim)

function isInState(form: string, states: readonly string[], claim: Claim): boolean {
  if (claim.kind !== 'access') return false
  const forms: readonly string[] = allOf(claim.slots.form)
  return (
    (forms.length === 0 || forms.includes(form)) && allOf(claim.slots.state).some((state) => states.includes(state))
  )
}
