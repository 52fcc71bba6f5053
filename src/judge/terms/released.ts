/** What a breach sets free: once a violation is known, the named terms no longer bind the other parties, and say so. */
import type { Verdict } from '../../domain/verdict.js'
import { windowOf } from './calm.js'
import type { Context } from './context.js'
import { reason } from './reasons.js'

export function released(context: Context, verdicts: readonly Verdict[]): readonly Verdict[] {
  const releasing = context.agreement.terms.filter((term) => term.onBreach.release.length > 0)
  if (releasing.length === 0) return verdicts
  const breaches = verdicts.filter(
    ({ term, status }) => status === 'violated' && releasing.some(({ id }) => id === term),
  )
  return verdicts.map((verdict) => {
    const by = breaches.find((breach) => frees(context, breach, verdict))
    if (!by) return verdict
    const words = `Released: ${by.party} violated ${by.term} before (${by.instance}).`
    return {
      ...verdict,
      flags: [...verdict.flags, 'released' as const],
      reasons: [...verdict.reasons, reason('released', words, { params: { verdict: by.id } })],
    }
  })
}

function frees(context: Context, breach: Verdict, verdict: Verdict): boolean {
  const term = context.agreement.terms.find(({ id }) => id === breach.term)
  if (!term?.onBreach.release.includes(verdict.term)) return false
  return breach.party !== verdict.party && windowOf(verdict).start >= windowOf(breach).start
}
