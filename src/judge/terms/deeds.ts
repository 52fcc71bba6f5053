/** The claims of one event that are about an act, put together: who is named, when and where it was, who says and denies it. */

import type { Period } from '../../base/period.js'
import { allOf, type Claim } from '../../domain/claim.js'
import type { PlaceValue } from '../../domain/values.js'
import type { Acts, ClaimPattern } from '../acts/acts.js'
import { isOrBelongs } from '../evidence/grade.js'
import { overlaps, spanOf, type Window } from '../evidence/window.js'
import { type Evidence, togetherOf, type World } from '../evidence/world.js'

export interface Deed {
  readonly event: string
  readonly asserted: readonly Evidence[]
  readonly denied: readonly Evidence[]
  /** Evidence that somebody owned up to it: claims of responsibility. */
  readonly owned: ReadonlyMap<string, readonly Evidence[]>
  readonly actors: readonly string[]
  readonly targets: readonly string[]
  /** Open at the start when no claim dates it. */
  readonly period: Period
  /** One instant for alliances and sets. */
  readonly at: number
  readonly places: readonly PlaceValue[]
}

/** Totals and habits of an act: never an event, and at most a claim on the days of the accused. */
export interface Habit {
  readonly evidence: Evidence
  readonly actors: readonly string[]
  readonly places: readonly PlaceValue[]
  readonly period: Period
}

export interface DeedsOfAct {
  readonly deeds: readonly Deed[]
  readonly habits: readonly Habit[]
}

export interface DeedTable {
  readonly acts: Acts
  of(act: string): DeedsOfAct
}

/** Reads every act's deeds at most once. */
export function deedTable(world: World, acts: Acts): DeedTable {
  const known = new Map<string, DeedsOfAct>()
  return {
    acts,
    of(act) {
      const found = known.get(act) ?? deedsOf(world, acts[act] ?? [])
      known.set(act, found)
      return found
    },
  }
}

export function deedsOf(world: World, patterns: readonly ClaimPattern[]): DeedsOfAct {
  const owners = responsibilityClaims(world)
  const deeds: Deed[] = []
  const habits: Habit[] = []
  for (const [event, group] of world.byEvent) {
    const about = group.filter(({ claim }) => isSaid(claim) && patterns.some((pattern) => fits(pattern, claim)))
    const single = about.filter(({ claim }) => !claim.aggregate && !claim.habitual)
    if (single.length > 0) deeds.push(deedOf(event, single, owners.get(event) ?? []))
    for (const evidence of about) {
      if ((evidence.claim.aggregate || evidence.claim.habitual) && evidence.occurred) habits.push(habitOf(evidence))
    }
  }
  return { deeds, habits }
}

const isSaid = (claim: Claim): boolean => claim.modality === 'asserted' || claim.modality === 'denied'

export function fits(pattern: ClaimPattern, claim: Claim): boolean {
  if (pattern.kind !== claim.kind) return false
  return FITS[pattern.kind](pattern as never, claim as never)
}

type Of<K extends ClaimPattern['kind']> = (
  pattern: Extract<ClaimPattern, { kind: K }>,
  claim: Extract<Claim, { kind: K }>,
) => boolean

const some = (wanted: readonly string[], values: readonly { value: string }[] | undefined): boolean =>
  allOf(values).some((value) => wanted.includes(value))

const FITS: { readonly [K in ClaimPattern['kind']]: Of<K> } = {
  // A claim that says no type may be any of them; it counts where an attack of unsaid form would.
  incident: ({ types }, { slots }) => (slots.type ? some(types, slots.type) : types.includes('attack')),
  control: ({ changes }, { slots }) => some(changes, slots.change),
  access: ({ form, states }, { slots }) => some([form], slots.form) && some(states, slots.state),
  posture: ({ forms }, { slots }) => some(forms, slots.form),
  negotiation: ({ states }, { slots }) => some(states, slots.state),
  term: ({ forms, statuses }, { slots }) => some(forms, slots.form) && some(statuses, slots.status),
  designation: ({ called }, { slots }) => some(called, slots.called),
}

const deedOf = (event: string, about: readonly Evidence[], owners: readonly Evidence[]): Deed =>
  deedFrom(
    event,
    about.filter(({ claim }) => claim.modality === 'asserted'),
    about.filter(({ claim }) => claim.modality === 'denied'),
    owners,
  )

/** A deed of one event from what speaks for it and against it; one of the two may be empty, and not both. */
export function deedFrom(
  event: string,
  asserted: readonly Evidence[],
  denied: readonly Evidence[],
  owners: readonly Evidence[] = [],
): Deed {
  const about = [...asserted, ...denied]
  const owned = new Map<string, Evidence[]>()
  const own = (actor: string, evidence: Evidence) => owned.set(actor, [...(owned.get(actor) ?? []), evidence])
  for (const evidence of asserted) for (const actor of claimedBy(evidence.claim)) own(actor, evidence)
  for (const evidence of owners) for (const actor of speakers(evidence.claim)) own(actor, evidence)
  const reported = Math.min(...about.map(({ reportedAt }) => reportedAt))
  const dated = (items: readonly Evidence[]): Period | null =>
    togetherOf(items.flatMap(({ occurred }) => occurred ?? []))
  // Nobody reports what has not happened yet: without a date it lies somewhere before the first report.
  const period = dated(asserted) ??
    dated(denied) ?? { start: -Infinity, end: reported, precision: 'interval', approximate: true }
  return {
    event,
    asserted,
    denied,
    owned,
    actors: [...new Set([...about.flatMap(({ claim }) => actorsOfClaim(claim)), ...owned.keys()])],
    targets: [...new Set(about.flatMap(({ claim }) => targetsOfClaim(claim)))],
    period,
    at: Number.isFinite(period.start) ? period.start : reported,
    places: (asserted.length > 0 ? asserted : denied).flatMap(({ claim }) => placesOfClaim(claim)),
  }
}

export const habitOf = (evidence: Evidence): Habit => ({
  evidence,
  actors: actorsOfClaim(evidence.claim),
  places: placesOfClaim(evidence.claim),
  period: evidence.occurred!,
})

/** Statements that claim responsibility, by the event they are linked to or the deed that they contain. */
function responsibilityClaims(world: World): ReadonlyMap<string, readonly Evidence[]> {
  const claims = (world.byKind.get('statement') ?? []).filter(
    ({ claim }) =>
      claim.kind === 'statement' &&
      claim.modality === 'asserted' &&
      allOf(claim.slots.mode).includes('claim-of-responsibility'),
  )
  const byId = new Map(claims.map((evidence) => [evidence.claim.id, evidence]))
  const byEvent = new Map<string, Evidence[]>()
  const put = (event: string, evidence: Evidence) => byEvent.set(event, [...(byEvent.get(event) ?? []), evidence])
  for (const evidence of claims) put(evidence.event, evidence)
  if (byId.size > 0) {
    for (const inner of world.byKind.get('incident') ?? []) {
      const outer = inner.claim.inStatement === undefined ? undefined : byId.get(inner.claim.inStatement)
      if (outer && outer.event !== inner.event) put(inner.event, outer)
    }
  }
  return byEvent
}

const claimedBy = (claim: Claim): readonly string[] => (claim.kind === 'incident' ? allOf(claim.slots.claimedBy) : [])
const speakers = (claim: Claim): readonly string[] => (claim.kind === 'statement' ? allOf(claim.slots.speaker) : [])

/** Whose deed a claim says it was. */
export function actorsOfClaim(claim: Claim): readonly string[] {
  if (claim.kind === 'incident') return allOf(claim.slots.perpetrator)
  if (claim.kind === 'control' || claim.kind === 'posture') return allOf(claim.slots.actor)
  if (claim.kind === 'access') return allOf(claim.slots.by)
  if (claim.kind === 'negotiation') return allOf(claim.slots.parties)
  return claim.kind === 'term' ? allOf(claim.slots.party) : []
}

/** Whom or what a claim says it was aimed at: ids and words. */
export function targetsOfClaim(claim: Claim): readonly string[] {
  if (claim.kind === 'incident' || claim.kind === 'posture') return allOf(claim.slots.target)
  return claim.kind === 'control' ? allOf(claim.slots.against) : []
}

export function placesOfClaim(claim: Claim): readonly PlaceValue[] {
  if (claim.kind === 'access') return [...allOf(claim.slots.place), ...allOf(claim.slots.route)]
  return 'place' in claim.slots ? allOf(claim.slots.place) : []
}

/** Whether a claim is of that time and names one of these actors, or nobody; `at` is when they belong to one another. */
export function isAboutThem(
  world: World,
  item: Evidence,
  { actors, period, at }: { readonly actors: readonly string[]; readonly period: Window; readonly at: number },
): boolean {
  if (!overlaps(spanOf(item), period)) return false
  const named = actorsOfClaim(item.claim)
  return named.length === 0 || named.some((actor) => actors.some((one) => isOrBelongs(world, actor, one, at)))
}
