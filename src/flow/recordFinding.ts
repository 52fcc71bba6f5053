/** An investigation the desk accepts settles what happened, who did it, or both. */
import type { BodyOf, Entry } from '../domain/entry.js'
import { type Hand, handOf, recordEntry } from './known/record.js'
import { claimOnDesk } from './known/targets.js'
import type { Team } from './known/team.js'

export type NewFinding = Hand & BodyOf<'finding'>

export async function recordFinding(team: Team, { by, knownAt, ...body }: NewFinding): Promise<Entry> {
  const claims: string[] = []
  for (const claim of body.claims) claims.push(await claimOnDesk(team, claim))
  return recordEntry(team, { type: 'finding', ...handOf(team, { by, knownAt }), body: { ...body, claims } })
}
