/**
 * `require`: one instance for each trigger (a convoy asked for) and bound party, or one for each deadline. A trigger has
 * fired when it is as well shown as the agreement asks for `held`; until then its instance is dormant.
 * `by: { controls: c.route }` binds whoever is shown to hold the convoy's route when it was asked for, else whoever the
 * claims name as deciding on it; when neither is known the instance is bound to `all`.
 */
import type { RequireTerm } from '../../domain/agreement.js'
import { allOf, type Claim, firstOf } from '../../domain/claim.js'
import type { PlaceValue } from '../../domain/values.js'
import type { Verdict } from '../../domain/verdict.js'
import { grade } from '../evidence/grade.js'
import { isInside } from '../evidence/place.js'
import { dayIn } from '../evidence/remember.js'
import { actorsOf } from '../evidence/sets.js'
import { standsIn, startOf, type Window } from '../evidence/window.js'
import { type Evidence, groupBy, togetherOf } from '../evidence/world.js'
import { type Context, inForceWindows } from './context.js'
import { placesOfClaim } from './deeds.js'
import { type Duty, dutyVerdict } from './duty.js'
import { deadlineOf } from './moved.js'
import { fitsPattern } from './pattern.js'

export function judgeRequire(context: Context, term: RequireTerm): readonly Verdict[] {
  const duties = term.when ? triggered(context, term, term.when) : standing(context, term)
  return duties.map((duty) => dutyVerdict(context, term, duty))
}

function triggered(context: Context, term: RequireTerm, when: NonNullable<RequireTerm['when']>): readonly Duty[] {
  const { pattern } = when
  if (pattern.kind === 'term') return []
  const asked = context.world.standing.filter(
    ({ claim }) => claim.modality === 'asserted' && fitsPattern(context, pattern, claim),
  )
  return [...groupBy(asked, (item) => item.event)].flatMap(([event, triggers]) => {
    const period = togetherOf(triggers.flatMap(({ occurred }) => occurred ?? []))
    const first = Math.min(...triggers.map(({ reportedAt }) => reportedAt))
    const from = period?.start ?? first
    if (from > context.on) return []
    // When the hour of the request is open, the deadline is the last it can be.
    const latest = period && period.precision !== 'instant' ? period.end : from
    const group = context.world.byEvent.get(event) ?? []
    const place = placeOf(group)
    const fired = grade(context.world, triggers, { at: from, between: context.parties, admits: () => false })
    const base = {
      event,
      instance: `${pattern.kind === 'access' ? pattern.form : 'event'}:${event}`,
      window: { start: from, end: deadlineOf(context, term, latest) },
      standing: standsIn({ start: from, end: Math.max(latest, from + 1) }, inForceWindows(context, term)),
      trigger: { evidence: fired, isFired: fired.grade >= context.agreement.standard.held },
      act: group.filter(({ claim }) => isSaid(claim)),
      place,
    }
    return boundParties(context, term, group, place, from).map((party) => ({ ...base, party }))
  })
}

const isSaid = (claim: Claim): boolean => claim.modality === 'asserted' || claim.modality === 'denied'

/** Without a trigger: one instance to the deadline, or one for every period from the start of the term on. */
function standing(context: Context, term: RequireTerm): readonly Duty[] {
  const windows = inForceWindows(context, term).filter(({ start }) => start <= context.on)
  const act = context.world.standing.filter(({ claim }) => isSaid(claim) && fitsDutyKind(term, claim))
  const parties = actorsOf(context.agreement, term.by) ?? ['all']
  return windows.flatMap((window) =>
    dutyWindows(context, term, window).flatMap((due) =>
      parties.map((party) => ({
        event: null,
        instance: `due:${dueName(context, term, due)}`,
        window: due,
        standing: 'inside' as const,
        trigger: null,
        act: act.filter((item) => startOf(item) < due.end || term.deadline?.kind !== 'every'),
        place: null,
        party,
      })),
    ),
  )
}

/** The act's own claims; what contradicts them is of the same kind. */
const fitsDutyKind = (term: RequireTerm, claim: Claim): boolean => term.what.kind === 'act' || claim.kind === 'access'

function dutyWindows(context: Context, term: RequireTerm, window: Window): readonly Window[] {
  if (term.deadline?.kind !== 'every') {
    return [{ start: window.start, end: Math.max(deadlineOf(context, term, window.start), window.start) }]
  }
  const length = Math.max(term.deadline.length.value, 60_000)
  const until = Math.min(window.end, context.on + 1)
  const count = Number.isFinite(window.start) ? Math.min(Math.ceil((until - window.start) / length), 5000) : 0
  return Array.from({ length: count }, (_, index) => ({
    start: window.start + index * length,
    end: Math.min(window.start + (index + 1) * length, window.end),
  }))
}

/** A deadline that is moved keeps the name of its first date. */
function dueName({ agreement }: Context, { deadline }: RequireTerm, { end }: Window): string {
  const due = deadline?.kind === 'before' ? deadline.instant.value : end
  return Number.isFinite(due) ? dayIn(due, agreement.zone) : '..'
}

function placeOf(group: readonly Evidence[]): PlaceValue | null {
  const claims = group.flatMap(({ claim }) => (claim.kind === 'access' ? [claim] : []))
  const routes = claims.flatMap(({ slots }) => allOf(slots.route))
  return routes[0] ?? claims.flatMap((claim) => placesOfClaim(claim))[0] ?? null
}

function boundParties(
  context: Context,
  term: RequireTerm,
  group: readonly Evidence[],
  place: PlaceValue | null,
  at: number,
): readonly string[] {
  if (term.by.kind !== 'controls') return actorsOf(context.agreement, term.by) ?? ['all']
  const holders = place ? holdersOf(context, place, at) : []
  if (holders.length > 0) return holders
  const deciding = group.flatMap(({ claim }) =>
    claim.kind === 'access' && firstOf(claim.slots.state) !== 'requested' ? allOf(claim.slots.by) : [],
  )
  const parties = [...new Set(deciding)].filter((actor) => context.parties.includes(actor))
  return parties.length > 0 ? parties : ['all']
}

/** Who was last said to hold it by then and not to have lost it since; a claim of equal date by another adds a holder. */
function holdersOf(context: Context, place: PlaceValue, at: number): readonly string[] {
  const latest = new Map<string, { at: number; holds: boolean }>()
  for (const item of context.world.byKind.get('control') ?? []) {
    const { claim } = item
    const since = startOf(item)
    if (claim.kind !== 'control' || claim.modality !== 'asserted' || since > at) continue
    if (!allOf(claim.slots.place).some((held) => isInside(context.world, place, { name: held.name, place: held.name })))
      continue
    const change = firstOf(claim.slots.change)
    const holds = change === 'holds' || change === 'captured'
    if (!holds && change !== 'lost' && change !== 'withdrew') continue
    for (const actor of allOf(claim.slots.actor)) {
      if ((latest.get(actor)?.at ?? -Infinity) <= since) latest.set(actor, { at: since, holds })
      if (change !== 'captured') continue
      for (const [other, state] of latest)
        if (other !== actor && state.at < since) latest.set(other, { at: since, holds: false })
    }
  }
  return [...latest].filter(([, state]) => state.holds).map(([actor]) => actor)
}
