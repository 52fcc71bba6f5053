/** Why a verdict is what it is. Its id holds both clocks, so the same question is asked again and nothing is looked up. */
import type { WhyAnswer } from '../domain/answer.js'
import { parseVerdictId, termInfo } from '../judge/index.js'
import { askedOf } from './known/clocks.js'
import { judgeIn } from './known/judged.js'
import { notFound } from './known/record.js'
import type { Team } from './known/team.js'
import { worldKnownAt } from './known/world.js'

export async function whyKnownAt(team: Team, { verdict: id }: { readonly verdict: string }): Promise<WhyAnswer> {
  const key = parseVerdictId(id)
  if (!key) throw notFound('verdict', id, [])
  const [on, known] = [Date.parse(key.on), Date.parse(key.knownAt)]
  if (Number.isNaN(on) || Number.isNaN(known)) throw notFound('verdict', id, [])
  const knownAt = new Date(known).toISOString()
  const world = await worldKnownAt(team, knownAt)
  const agreement = world.agreements.find((one) => one.id === key.agreement)
  if (!agreement)
    throw notFound(
      'agreement',
      key.agreement,
      world.agreements.map((one) => one.id),
    )
  const { verdicts } = judgeIn(team, world, { agreement, on, knownAt })
  const verdict = verdicts.find((one) => one.id === id)
  const term = agreement.terms.find((one) => one.id === verdict?.term)
  if (!verdict || !term)
    throw notFound(
      'verdict',
      id,
      verdicts.map((one) => one.id),
    )
  return { ...askedOf(team, knownAt, on, agreement.zone), verdict, term: termInfo(agreement, term) }
}
