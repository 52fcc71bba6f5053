/** Is it holding? The board, the calendar, the calm counters, the besieged places, and what changed since. */
import { dayOf, showInstant } from '../base/period.js'
import type { Agreement } from '../domain/agreement.js'
import type { StatusAnswer, TermInfo } from '../domain/answer.js'
import type { Judgement } from '../domain/verdict.js'
import { calendarOf, changesBetween, headlineOf, termInfo } from '../judge/index.js'
import { besiegedOn } from '../situation/besieged.js'
import { accessSaid } from './known/access.js'
import { askedOf, instantOf } from './known/clocks.js'
import { type Judged, type JudgedAsked, judgedKnownAt, judgeIn } from './known/judged.js'
import type { Team } from './known/team.js'
import { worldKnownAt } from './known/world.js'

export interface StatusAsked extends JudgedAsked {
  /** What changed since this knowledge time; a day before `knownAt` by default. */
  readonly since?: string | undefined
}

const DAY = 86_400_000

export async function statusKnownAt(team: Team, asked: StatusAsked = {}): Promise<StatusAnswer> {
  const judged = await judgedKnownAt(team, asked)
  const { agreement, judgement, on, knownAt, world } = judged
  const since = asked.since === undefined ? Date.parse(knownAt) - DAY : instantOf(asked.since, agreement.zone)
  return {
    ...judgement,
    ...askedOf(team, knownAt, on, agreement.zone),
    engine: team.engine,
    agreement: describe(agreement, judgement),
    headline: headlineOf(agreement, judgement),
    calendar: calendarOf(agreement, judgement),
    since: showInstant(since, agreement.zone),
    changed: await changedSince(team, judged, new Date(since).toISOString()),
    besieged: besiegedOn(accessSaid(world), on, { places: world.places, zone: agreement.zone }),
  }
}

async function changedSince(
  team: Team,
  { agreement, judgement, on }: Judged,
  since: string,
): Promise<StatusAnswer['changed']> {
  const earlier = await worldKnownAt(team, since)
  const then = earlier.agreements.find(({ id }) => id === agreement.id)
  return then
    ? changesBetween(agreement, judgeIn(team, earlier, { agreement: then, on, knownAt: since }), judgement)
    : []
}

const describe = (agreement: Agreement, { phases }: Judgement): StatusAnswer['agreement'] => ({
  id: agreement.id,
  title: agreement.title,
  zone: agreement.zone,
  terms: agreement.terms.map((term): TermInfo => termInfo(agreement, term)),
  lastDayInForce: lastDayOf(phases, agreement.zone),
})

function lastDayOf(phases: Judgement['phases'], zone: string): string | null {
  const ends = phases.map(({ to }) => (to === null ? Infinity : Date.parse(to)))
  const last = Math.max(...ends)
  return ends.length === 0 || last === Infinity ? null : dayOf(last - 1, zone)
}
