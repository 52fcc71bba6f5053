/**
 * The quiet days: one instance for each calendar day, party and area where no event of that party stands. Coverage makes it
 * held; totals and habits that accuse the party make it alleged, never more.
 */
import type { Area } from '../../domain/agreement.js'
import { GRADES, type Grade, type Verdict } from '../../domain/verdict.js'
import { coverageOf } from '../evidence/coverage.js'
import { atMost, better, type Graded, grade, isOrBelongs } from '../evidence/grade.js'
import { isInside } from '../evidence/place.js'
import { actorsOf, isAmong } from '../evidence/sets.js'
import { type Day, daysOf, overlaps, type Window, within } from '../evidence/window.js'
import type { Evidence } from '../evidence/world.js'
import type { Breakable } from './breach.js'
import { smallestChange } from './change.js'
import { areaNamed, type Context, phaseReasons } from './context.js'
import { type Habit, isAboutThem } from './deeds.js'
import { clauseReason, coverageReason, reason, sideReason } from './reasons.js'
import { breachStatus } from './table.js'
import { verdictOf } from './verdict.js'

/** Events longer than this are on no single day's board: "in September" is not thirty breaches. */
export const DAY_EVENT_MS_MAX = 48 * 3_600_000

export const isOnDays = (window: Window): boolean => window.end - window.start <= DAY_EVENT_MS_MAX

export interface DayQuestion {
  readonly habits: readonly Habit[]
  readonly events: readonly Verdict[]
  readonly areas: readonly Area[]
  /** What says that the state was kept, beside any event: it speaks for the days that it is about. */
  readonly kept?: readonly Evidence[]
}

export function judgeDays(context: Context, breach: Breakable, question: DayQuestion): readonly Verdict[] {
  const { term, windows } = breach
  const parties = actorsOf(context.agreement, term.by) ?? ['all']
  const taken = takenDays(context, question.events, question.areas)
  return daysInForce(context, windows).flatMap((day) =>
    parties.flatMap((party) => {
      if (party !== 'all' && isAmong(context.sets, term.by, party, day) === 'never') return []
      const free = question.areas.filter((area) => !taken.has(`${day.name}|${party}|${area.name}`))
      return free.map((area) =>
        dayVerdict(context, term, { ...question, day, party, area, parts: within(windows, day) }),
      )
    }),
  )
}

/** The days touched while in force that have begun by the moment asked about. */
export function daysInForce(context: Context, windows: readonly Window[]): readonly Day[] {
  const begun = within(windows, { start: -Infinity, end: context.on + 1 })
  const seen = new Map(begun.flatMap((window) => daysOf(window, context.agreement.zone)).map((day) => [day.name, day]))
  return [...seen.values()]
}

export const areasOf = (context: Context, term: { readonly in: string | null }): readonly Area[] => {
  const area = term.in === null ? undefined : areaNamed(context, term.in)
  return area ? [area] : context.agreement.areas
}

function takenDays(context: Context, events: readonly Verdict[], areas: readonly Area[]): ReadonlySet<string> {
  const taken = new Set<string>()
  for (const { party, event, window, status } of events) {
    if (status === 'not-in-force' || event === undefined || window.from === '..') continue
    const span = { start: Date.parse(window.from), end: Date.parse(window.to) }
    if (!isOnDays(span)) continue
    const places = (context.world.byEvent.get(event) ?? []).flatMap(({ claim }) =>
      'place' in claim.slots ? (claim.slots.place ?? []).map(({ value }) => value) : [],
    )
    for (const area of areas) {
      if (areas.length > 1 && !places.some((place) => isInside(context.world, place, area))) continue
      for (const day of daysOf(span, context.agreement.zone)) taken.add(`${day.name}|${party}|${area.name}`)
    }
  }
  return taken
}

interface DayBinding extends DayQuestion {
  readonly day: Day
  readonly party: string
  readonly area: Area
  /** The part of the day in force. */
  readonly parts: readonly Window[]
}

function dayVerdict(context: Context, term: Breakable['term'], binding: DayBinding): Verdict {
  const { day, party, area, areas, parts, habits } = binding
  const accusing = habitsOn(context, habits, day, party, area)
  const between = [...context.parties, party]
  const ask = { at: day.start, between, admits: () => false }
  const said = (modality: 'asserted' | 'denied'): Graded => {
    const items = accusing.filter(({ claim }) => claim.modality === modality)
    return grade(context.world, items, ask)
  }
  const [yes, no] = [said('asserted'), said('denied')]
  const kept = grade(context.world, keptOn(context, binding), ask)
  const breach = { for: atMost(yes.grade, 1), against: better(atMost(no.grade, 1), kept.grade) }
  const coverage = coverageOf(context.world, { windows: parts, where: { area }, between })
  const statusAt = (grades: Partial<{ for: Grade; coverage: Grade }>) =>
    breachStatus({
      breach: { for: grades.for ?? breach.for, against: breach.against },
      exemptions: [],
      coverage: grades.coverage ?? coverage.grade,
      violatedFrom: context.agreement.standard.violated,
    })
  const status = statusAt({})
  const several = areas.length > 1
  const where = `${area.name} on ${day.name}`
  return verdictOf(context, term, {
    party,
    instance: several ? `day:${day.name}/${area.name}` : `day:${day.name}`,
    window: { start: parts[0]?.start ?? day.start, end: parts.at(-1)?.end ?? day.end },
    status,
    grades: { breach, coverage: coverage.grade },
    reasons: [
      clauseReason(term),
      reason('binding-day', `${party}, ${where}: no event of that party stands on this day.`, {
        params: { party, day: day.name, area: area.name },
      }),
      ...phaseReasons(context, term),
      ...(yes.voices.length > 0
        ? [sideReason('tally', 'Totals or habits accuse it, which counts as a claim and no more', breach.for, yes)]
        : []),
      ...(no.voices.length > 0 ? [sideReason('tally-denied', 'Against it', breach.against, no)] : []),
      ...(kept.voices.length > 0
        ? [sideReason('kept', `That it was kept: ${GRADES[kept.grade]}`, kept.grade, kept)]
        : []),
      coverageReason(coverage, where),
      ...smallestChange(status, [
        {
          code: 'coverage',
          that: `who watched ${where}`,
          from: coverage.grade,
          statusAt: (to) => statusAt({ coverage: to }),
        },
        { code: 'breach', that: 'of a breach', from: breach.for, statusAt: (to) => statusAt({ for: to }) },
      ]),
    ],
  })
}

function habitsOn(context: Context, habits: readonly Habit[], day: Day, party: string, area: Area) {
  return habits
    .filter(
      ({ actors, places, period }) =>
        overlaps(period, day) &&
        actors.some((actor) => isOrBelongs(context.world, actor, party, day.start)) &&
        (places.length === 0 || places.some((place) => isInside(context.world, place, area) !== false)),
    )
    .map(({ evidence }) => evidence)
}

/** A claim of another party's good conduct says nothing of this one's. */
const keptOn = ({ world }: Context, { kept = [], day, party }: DayBinding): readonly Evidence[] =>
  kept.filter((item) => isAboutThem(world, item, { actors: [party], period: day, at: day.start }))
