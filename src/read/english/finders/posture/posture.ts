/** Forces do something short of an incident: an offensive, a deployment, reinforcements, a withdrawal, arms handed in. */
import { spansOverlap } from '../../../../base/span.js'
import type { ClaimDraft, Finder } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isForceful } from '../../syntax/domain.js'
import { forcesBeside } from '../../syntax/forces.js'
import { partiesOf } from '../../syntax/parties.js'
import { withListed } from '../../syntax/place.js'
import { hitsOf, type View, viewOf } from '../../syntax/view.js'
import { armsLaidDown } from './arms.js'
import { bodiesOf } from './bodies.js'
import { shifted } from './shifts.js'
import { actorOf, countOf, made, placeOf, weaponsAfter } from './slots.js'
import { having, seen, standing } from './stands.js'

export const postures: Finder = {
  name: 'posture',
  kind: 'posture',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    const bodies = bodiesOf(view)
    const said = hitsIn(view, 'posture')
      .filter((hit) => !bodies.some(({ from, to }) => from <= hit.from && hit.to <= to))
      .flatMap((hit) => postureOf(view, hit, forcesBeside(view, hit, bodies)) ?? [])
    const arms = hitsIn(view, 'posture-arms').flatMap((hit) => armsLaidDown(view, hit) ?? [])
    const drafts = bodies.length === 0 ? [] : ofBodies(view, bodies)
    return [...arms, ...said, ...drafts].filter(
      ({ span }, i, all) => all.findIndex((other) => spansOverlap(other.span, span)) === i,
    )
  },
}

/** What is said only of forces: they move, they stand somewhere, somebody has them there. */
const ofBodies = (view: View, bodies: readonly Hit[]): readonly ClaimDraft[] => {
  const verbs = (table: string) =>
    hitsIn(view, table).filter(
      (hit) => isVerbHere(view, hit, bodies) && !bodies.some(({ from, to }) => from <= hit.from && hit.to <= to),
    )
  return [
    ...verbs('posture-shifts').flatMap((hit) => shifted(view, hit, bodies) ?? []),
    ...verbs('posture-moves').flatMap((hit) => movedBy(view, hit, bodies) ?? []),
    ...hitsIn(view, 'posture-has').flatMap((hit) => having(view, hit, bodies) ?? []),
    ...hitsIn(view, 'posture-seen').flatMap((hit) => seen(view, hit, bodies) ?? []),
    ...hitsIn(view, 'posture-stands').flatMap((hit) => standing(view, hit, bodies) ?? []),
  ]
}

/** Hits that are no part of a name ("the Popular Mobilisation Forces") and no noun ("the bus station", "to a gathering"). */
const hitsIn = (view: View, table: string): readonly Hit[] =>
  hitsOf(view, table).filter(({ span, from, form }) => {
    const isInName = view.actors.some(
      (mention) => /^(?:name|person)$/.test(mention.kind) && mention.span[0] <= span[0] && span[1] <= mention.span[1],
    )
    return !isInName && !(/^(?:base|ing|s)$/.test(form) && DETERMINER.test(view.words[from - 1]?.lower ?? ''))
  })

const DETERMINER = /^(?:the|a|an|this|that|these|its|their|his|her|our|'s)$/

/** "posts", "stations", "lines": a verb behind its subject or an auxiliary, else the noun of the same shape. */
const isVerbHere = (view: View, { form, from, to }: Hit, bodies: readonly Hit[]): boolean =>
  !/^(?:base|s)$/.test(form) ||
  to - from > 1 ||
  BEFORE_VERB.test(view.words[from - 1]?.lower ?? '') ||
  [...bodies, ...partiesOf(view).filter(({ adjective }) => !adjective)].some((subject) => subject.to === from)

const BEFORE_VERB =
  /^(?:to|will|would|can|could|may|might|must|should|shall|did|do|does|not|and|who|which|that|also|still|now|then|he|she|it|they|we|i|you|\w+ly|\w+n't)$/

function postureOf(view: View, hit: Hit, force: Hit | undefined): ClaimDraft | undefined {
  const actor = actorOf(view, hit, force)
  const place = withListed(view, placeOf(view, hit))
  const weapon = weaponsAfter(view, hit)
  if (actor.length === 0 && force === undefined && !saysAll(view, hit)) return undefined
  if (hit.meaning === 'positioned' && place.length === 0 && weapon.length === 0 && !force) return undefined
  return made(view, hit, { actor, place, weapon }, force)
}

/** "the reserves were called up", "leave was cancelled": words that say all, in a text about a war. */
const saysAll = (view: View, hit: Hit): boolean =>
  /^(?:mobilisation|recruitment)$/.test(hit.meaning) && hit.to - hit.from > 2 && isForceful(view.context)

/** "flew in 300 soldiers", "troops were massing": the verb says it only of forces. */
function movedBy(view: View, hit: Hit, bodies: readonly Hit[]): ClaimDraft | undefined {
  const force = forcesBeside(view, hit, bodies)
  if (!force || (hit.form === 'word' && hit.to - hit.from === 1 && isAdverb(view, hit, force))) return undefined
  const actor = actorOf(view, hit, force)
  const place = placeOf(view, hit)
  // "troops pulled out of the town": that is who holds it.
  if (
    hit.meaning === 'withdrawal' &&
    hit.form !== 'word' &&
    force.to <= hit.from &&
    place.length > 0 &&
    isOutOf(view, hit)
  )
    return undefined
  const counted = countOf(view, force).length > 0
  if (actor.length === 0 && place.length === 0 && !counted) return undefined
  // "soldiers manning": standing is standing somewhere.
  if (hit.meaning === 'positioned' && place.length === 0 && !counted) return undefined
  return made(view, hit, { actor, place, weapon: weaponsAfter(view, hit) }, force)
}

const isOutOf = (view: View, hit: Hit): boolean => /^(?:of|from)$/.test(view.words[hit.to]?.lower ?? '')

/** "more", "fresh": only right before the forces they add. */
const isAdverb = (view: View, hit: Hit, force: Hit): boolean =>
  /^(?:more|extra|fresh|additional)$/.test(view.words[hit.from]!.lower) &&
  !(force.from >= hit.to && force.from - hit.to <= 1)
