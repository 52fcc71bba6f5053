/** Sets that change over time: who is a member at an instant, by the text and by the designations of an authority. */
import type { Agreement, DefinedSet, Who } from '../../domain/agreement.js'
import { allOf, type ClaimOf, firstOf } from '../../domain/claim.js'
import { isOrBelongs } from './grade.js'
import { startOf, type Window } from './window.js'
import type { Evidence, World } from './world.js'

type ActorSet = Extract<DefinedSet, { kind: 'actors' }>

/** Whether an actor is in a set through a whole period, at some of its instants, or never. */
export type Membership = 'always' | 'sometimes' | 'never'

export interface Sets {
  readonly world: World
  readonly agreement: Agreement
  /** Designations by set, sorted by when they take effect. */
  readonly changes: ReadonlyMap<string, readonly SetChange[]>
}

interface SetChange {
  readonly at: number
  readonly group: string
  readonly member: boolean
  readonly evidence: Evidence
}

export function setsOf(agreement: Agreement, world: World): Sets {
  const changes = new Map<string, readonly SetChange[]>()
  for (const [name, set] of agreement.sets) {
    if (set.kind === 'actors' && set.changedBy.length > 0) changes.set(name, changesOf(set, world))
  }
  return { world, agreement, changes }
}

function changesOf(set: ActorSet, world: World): readonly SetChange[] {
  const found = (world.byKind.get('designation') ?? []).flatMap((evidence) => {
    const claim = evidence.claim as ClaimOf<'designation'>
    const callers = [...allOf(claim.slots.calledBy), evidence.voice.id]
    if (!callers.some((caller) => set.changedBy.includes(caller))) return []
    const called = firstOf(claim.slots.called)
    const adds = claim.modality === 'asserted' && called === 'terrorist'
    const removes = claim.modality === 'denied' || (claim.modality === 'asserted' && called === 'other')
    if (!adds && !removes) return []
    const at = startOf(evidence)
    return allOf(claim.slots.group).map((group) => ({ at, group, member: adds, evidence }))
  })
  return found.sort((a, b) => a.at - b.at || a.evidence.recordedAt - b.evidence.recordedAt)
}

/** The evidence of the designations that bear on a member, so that a reason can cite them. */
export const designationsOf = (sets: Sets, name: string, actor: string): readonly Evidence[] =>
  (sets.changes.get(name) ?? []).filter(({ group }) => group === actor).map(({ evidence }) => evidence)

export function membershipOver(sets: Sets, name: string, actor: string, period: Window): Membership {
  const set = sets.agreement.sets.get(name)
  if (set?.kind !== 'actors') return 'never'
  const changes = sets.changes.get(name) ?? []
  const instants = [
    period.start,
    ...set.members.flatMap(({ from, to }) => [from ?? -Infinity, to ?? Infinity]),
    ...changes.map(({ at }) => at),
  ].filter((at) => period.start <= at && at < Math.max(period.end, period.start + 1))
  const states = instants.map((at) => isMember(sets, set, changes, actor, at))
  if (states.every(Boolean)) return 'always'
  return states.some(Boolean) ? 'sometimes' : 'never'
}

function isMember(sets: Sets, set: ActorSet, changes: readonly SetChange[], actor: string, at: number): boolean {
  const groups = new Set([...set.members.map(({ id }) => id), ...changes.map(({ group }) => group)])
  return [...groups].some((group) => isOrBelongs(sets.world, actor, group, at) && isIn(set, changes, group, at))
}

function isIn(set: ActorSet, changes: readonly SetChange[], group: string, at: number): boolean {
  const last = changes.findLast((change) => change.group === group && change.at <= at)
  if (last) return last.member
  return set.members.some(({ id, from, to }) => id === group && (from ?? -Infinity) <= at && at < (to ?? Infinity))
}

/** The actors that a term binds or names, whenever they did; `null` for anyone. */
export function actorsOf(agreement: Agreement, who: Who): readonly string[] | null {
  if (who.kind === 'anyone') return null
  if (who.kind === 'controls') return []
  const members = who.sets.flatMap((name) => {
    const set = agreement.sets.get(name)
    return set?.kind === 'actors' ? set.members.map(({ id }) => id) : []
  })
  return [...new Set([...members, ...who.actors])]
}

/** Whether an actor is bound (or meant) through a period: named outright, or a member of a named set. */
export function isAmong(sets: Sets, who: Who, actor: string, period: Window): Membership {
  if (who.kind === 'anyone') return 'always'
  if (who.kind === 'controls') return 'never'
  if (who.actors.some((named) => isOrBelongs(sets.world, actor, named, period.start))) return 'always'
  const memberships = who.sets.map((name) => membershipOver(sets, name, actor, period))
  if (memberships.includes('always')) return 'always'
  return memberships.includes('sometimes') ? 'sometimes' : 'never'
}

/** The parties between whom every question of the agreement stands: a voice aligned with one of them is interested. */
export function partiesOf(agreement: Agreement): readonly string[] {
  const accepted = [...agreement.sets.values()].flatMap((set) =>
    set.kind === 'actors' && set.accepted ? set.members.map(({ id }) => id) : [],
  )
  const bound = agreement.terms.flatMap((term) => ('by' in term ? (actorsOf(agreement, term.by) ?? []) : []))
  return [...new Set([...accepted, ...bound])]
}
