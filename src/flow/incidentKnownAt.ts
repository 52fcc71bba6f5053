/** One incident with everything that is known of it. */
import type { IncidentAnswer } from '../domain/answer.js'
import { askedOf, knownAtOf, momentOf } from './known/clocks.js'
import { notFound } from './known/record.js'
import type { Team } from './known/team.js'
import { worldKnownAt } from './known/world.js'

export async function incidentKnownAt(
  team: Team,
  id: string,
  asked: { readonly knownAt?: string | undefined } = {},
): Promise<IncidentAnswer> {
  const knownAt = await knownAtOf(team, asked.knownAt)
  const { incidents } = await worldKnownAt(team, knownAt)
  const incident = incidents.find((one) => one.id === id)
  if (!incident)
    throw notFound(
      'incident',
      id,
      incidents.map((one) => one.id),
    )
  return { ...askedOf(team, knownAt, await momentOf(team, undefined, knownAt, team.desk.info.zone)), incident }
}
