/** Somebody files a document and is told what it did: its claims, the incidents they joined, the days that changed. */
import type { FiledAnswer } from '../domain/answer.js'
import { changedBy } from './known/changed.js'
import type { Team } from './known/team.js'
import { worldKnownAt } from './known/world.js'
import { type NewDocument, recordDocument } from './recordDocument.js'

export async function fileDocument(team: Team, given: NewDocument): Promise<FiledAnswer> {
  const { result, changed } = await changedBy(team, () => recordDocument(team, given))
  const { claimIds, ...filed } = result
  const { eventOf, incidents } = await worldKnownAt(team, filed.recordedAt)
  const known = new Set(incidents.map(({ id }) => id))
  const joined = new Set(claimIds.flatMap((id) => eventOf.get(id) ?? []).filter((event) => known.has(event)))
  return { ...filed, incidents: [...joined], changed }
}
