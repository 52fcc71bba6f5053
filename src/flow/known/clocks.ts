/**
 * The two clocks of a question: the moment asked about and the knowledge time. A bare date is the end of that day. An
 * archive answers as of its last entry until something is filed after its hand-over; then it is a live desk.
 */
import { dayBounds, dayOf, parseInstant, showInstant } from '../../base/period.js'
import { Problem } from '../../base/problem.js'
import type { Asked } from '../../domain/answer.js'
import type { Desk } from '../../store/api.js'
import type { Team } from './team.js'

/** Milliseconds, or a `Problem` that says what a date looks like. */
export function instantOf(text: string, zone: string): number {
  const instant = parseInstant(text, zone)
  if (instant === undefined)
    throw new Problem('bad-date', `"${text}" is no date or time, such as 2016-09-15 or 2016-09-15T18:00+03:00.`)
  return instant
}

/** The knowledge time of a question as the store takes it, ISO 8601 in UTC. */
export async function knownAtOf(team: Team, asked: string | undefined): Promise<string> {
  const { desk } = team
  if (asked !== undefined) return new Date(instantOf(asked, desk.info.zone)).toISOString()
  const { recordedAt } = await desk.head()
  const { archive, handedOverAt } = desk.info
  const isClosed = archive && (handedOverAt === null || recordedAt === null || recordedAt <= handedOverAt)
  if (isClosed && recordedAt !== null) return recordedAt
  return desk.settledNow()
}

/** The moment a question is about. Never later than the end of the day on which it was known. */
export async function momentOf(team: Team, asked: string | undefined, knownAt: string, zone: string): Promise<number> {
  if (asked !== undefined) return instantOf(asked, zone)
  const known = Date.parse(knownAt)
  const latest = await lastMoment(team.desk, zone)
  const endOfDay = dayBounds(dayOf(known, zone), zone).end - 1
  return latest === null ? known : Math.min(latest, endOfDay)
}

export const askedOf = (team: Team, knownAt: string, on: number, zone = team.desk.info.zone): Asked => ({
  desk: team.desk.id,
  on: showInstant(on, zone),
  knownAt: showInstant(Date.parse(knownAt), zone),
  asArchived: isArchived(team.desk, knownAt),
})

const isArchived = ({ info }: Desk, knownAt: string): boolean =>
  info.archive && (info.handedOverAt === null || knownAt <= info.handedOverAt)

/** The end of the last day an archive knew something on before it was handed over; `null` for a live desk. */
export async function lastMoment(desk: Desk, zone: string): Promise<number | null> {
  const { last } = await archiveSpan(desk)
  return last === null ? null : dayBounds(dayOf(Date.parse(last), zone), zone).end - 1
}

interface ArchiveSpan {
  readonly first: string | null
  readonly last: string | null
}
const SPANS = new WeakMap<Desk, ArchiveSpan>()

/** When an archive's first and last back-dated entries were known. */
export async function archiveSpan(desk: Desk): Promise<ArchiveSpan> {
  const known = SPANS.get(desk)
  if (known) return known
  let span: ArchiveSpan = { first: null, last: null }
  if (!desk.info.archive) return span
  for await (const { type, recordedAt } of desk.entries()) {
    if (type === 'handover') {
      SPANS.set(desk, span)
      return span
    }
    if (type !== 'desk-opened') span = { first: span.first ?? recordedAt, last: recordedAt }
  }
  return span
}
