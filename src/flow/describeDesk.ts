/** What the desk is and holds: the first thing a page or a command asks. */
import { dayOf } from '../base/period.js'
import type { DeskAnswer } from '../domain/answer.js'
import { archiveSpan, knownAtOf, lastMoment } from './known/clocks.js'
import type { Team } from './known/team.js'
import { worldKnownAt } from './known/world.js'

export async function describeDesk(team: Team): Promise<DeskAnswer> {
  const { desk } = team
  const { info } = desk
  const head = await desk.head()
  const world = await worldKnownAt(team, await knownAtOf(team, undefined))
  const { first } = await archiveSpan(desk)
  const last = await lastMoment(desk, info.zone)
  const firstKnown = first ?? world.selected.documents[0]?.recordedAt ?? null
  return {
    id: desk.id,
    title: info.title,
    zone: info.zone,
    archive: info.archive ? { until: info.handedOverAt } : null,
    firstDay: firstKnown === null ? null : dayOf(Date.parse(firstKnown), info.zone),
    lastDay: last === null ? null : dayOf(last, info.zone),
    lastRecordedAt: head.recordedAt,
    entries: head.seq,
    documents: world.documents.size,
    incidents: world.incidents.length,
    agreements: world.agreements.map(({ id, title }) => ({ id, title })),
    story: info.story,
  }
}
