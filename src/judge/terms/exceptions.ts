/** Exceptions, each tried against a deed: what its voices are worth, what contradicts it, and whether it waits for an answer. */
import type { Condition, Exception, ForbidTerm } from '../../domain/agreement.js'
import { allOf } from '../../domain/claim.js'
import { atMost, better, type Graded, grade, NOTHING } from '../evidence/grade.js'
import { isInside } from '../evidence/place.js'
import { designationsOf, type Membership, membershipOver } from '../evidence/sets.js'
import { namesOneOf } from '../evidence/words.js'
import type { Evidence } from '../evidence/world.js'
import { areaNamed, type Context, questionOf } from './context.js'
import { actorsOfClaim, type Deed, placesOfClaim, targetsOfClaim } from './deeds.js'
import { exempts, type Pair } from './table.js'

export interface Tried extends Pair {
  readonly exception: Exception
  readonly voicesFor: Graded
  readonly voicesAgainst: Graded
  /** Members and places were in the set for a part of the uncertain time or place only: it counts at most 1. */
  readonly uncertain: boolean
  /** Waits for a named person's answer. */
  readonly waits: boolean
  readonly answer: { readonly by: string; readonly because: string; readonly answer: boolean } | null
  /** The designations that put the target into the set. */
  readonly designations: readonly Evidence[]
  readonly unless: readonly Tried[]
}

const UNTRIED = {
  for: 0,
  against: 0,
  voicesFor: NOTHING,
  voicesAgainst: NOTHING,
  uncertain: false,
  waits: false,
  answer: null,
  designations: [],
} as const

/** `instance` is `party/event:…`, as attestations name it. */
export function tryExceptions(
  context: Context,
  term: Pick<ForbidTerm, 'id' | 'unless'>,
  deed: Deed,
  instance: string,
): readonly Tried[] {
  return term.unless.map((exception) => tryOne(context, term.id, exception, deed, instance))
}

function tryOne(context: Context, term: string, exception: Exception, deed: Deed, instance: string): Tried {
  const { condition } = exception
  const own = condition.kind === 'attest' ? answered(context, term, instance) : voiced(context, condition, deed)
  const unless = exception.unless.map((inner) => tryOne(context, term, inner, deed, instance))
  const defeated = unless.some((inner) => exempts(inner, own.for))
  const doubted = unless.some((inner) => inner.for >= 2)
  return {
    ...own,
    exception,
    unless,
    for: defeated ? 0 : own.for,
    against: doubted ? better(own.against, 2) : own.against,
  }
}

type Outcome = Omit<Tried, 'exception' | 'unless'>

/** The latest answer holds; one that names a party answers for that party alone. */
function answered(context: Context, term: string, instance: string): Outcome {
  const event = instance.slice(instance.indexOf('/') + 1)
  const full = `${context.agreement.id}/${term}/${instance}`
  const names = [instance, event, event.replace(/^event:/, ''), full, `${term}/${instance}`]
  const given = context.world.attests.findLast(
    (attest) =>
      attest.term === term &&
      (attest.agreement === undefined || attest.agreement === context.agreement.id) &&
      names.includes(attest.instance.replace(/@[^@]*@[^@]*$/, '')),
  )
  if (!given) return { ...UNTRIED, waits: true }
  return { ...UNTRIED, answer: given, for: given.answer ? 4 : 0, against: given.answer ? 0 : 4 }
}

function voiced(context: Context, condition: Exclude<Condition, { kind: 'attest' }>, deed: Deed): Outcome {
  const ask = { ...questionOf(context, deed), admits: () => false }
  const strengthOf = (item: Evidence): Membership => MEETS[condition.kind](context, condition as never, item, deed)
  const claiming = (items: readonly Evidence[], wanted: readonly Membership[]) =>
    items.filter((item) => wanted.includes(strengthOf(item)))
  const certain = grade(context.world, claiming(deed.asserted, ['always']), ask)
  const possible = grade(context.world, claiming(deed.asserted, ['always', 'sometimes']), ask)
  const against = grade(context.world, claiming(deed.denied, ['always', 'sometimes']), ask)
  const uncertain = possible.grade > Math.max(certain.grade, 1)
  return {
    ...UNTRIED,
    for: uncertain ? better(certain.grade, atMost(possible.grade, 1)) : possible.grade,
    against: against.grade,
    voicesFor: possible,
    voicesAgainst: against,
    uncertain,
    designations:
      condition.kind === 'target'
        ? deed.targets.flatMap((target) => designationsOf(context.sets, condition.set, target))
        : [],
  }
}

type Meets<K extends Condition['kind']> = (
  context: Context,
  condition: Extract<Condition, { kind: K }>,
  item: Evidence,
  deed: Deed,
) => Membership

const best = (memberships: readonly Membership[]): Membership =>
  memberships.includes('always') ? 'always' : memberships.includes('sometimes') ? 'sometimes' : 'never'

/** How surely one claim says that the condition is met. */
const MEETS: { readonly [K in Exclude<Condition['kind'], 'attest'>]: Meets<K> } = {
  target: (context, { set }, { claim }, deed) =>
    best(targetsOfClaim(claim).map((target) => inSet(context, set, target, deed))),
  actor: (context, { set }, { claim }, deed) =>
    best(actorsOfClaim(claim).map((actor) => inSet(context, set, actor, deed))),
  weapon: (context, { set }, { claim }, deed) =>
    best('weapon' in claim.slots ? allOf(claim.slots.weapon).map((weapon) => inSet(context, set, weapon, deed)) : []),
  place: (context, { area }, { claim }) => {
    const where = areaNamed(context, area)
    if (!where) return 'never'
    const inside = placesOfClaim(claim).map((place) => isInside(context.world, place, where))
    return inside.includes(true) ? 'always' : inside.includes(undefined) ? 'sometimes' : 'never'
  },
}

function inSet(context: Context, name: string, value: string, deed: Deed): Membership {
  const set = context.agreement.sets.get(name)
  if (set?.kind === 'actors') return membershipOver(context.sets, name, value, deed.period)
  const words = set?.kind === 'weapons' ? set.weapons : set?.kind === 'sites' ? set.sites : []
  return namesOneOf(words, value) ? 'always' : 'never'
}
