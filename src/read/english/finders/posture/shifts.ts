/** Forces move or are moved, and the words behind the verb say whether they come, go or take up a place. */
import type { ClaimDraft } from '../../../model/context.js'
import { bestAt, type Hit } from '../../../patterns/match.js'
import { forcesBeside, groundAt } from '../../syntax/forces.js'
import { clauseAt, type View } from '../../syntax/view.js'
import { actorOf, countOf, made, placeOf, weaponsAfter } from './slots.js'

export function shifted(view: View, hit: Hit, bodies: readonly Hit[]): ClaimDraft | undefined {
  const force = forcesBeside(view, hit, bodies)
  const way = force && wayFrom(view, Math.max(hit.to, force.to), clauseAt(view, hit.from).to)
  // "drove the officers out": they were made to go, by others.
  if (!way || (way.meaning === 'withdrawal' && /^dr[io]v/.test(view.words[hit.from]!.lower))) return undefined
  const whole = { ...hit, meaning: way.meaning, to: Math.max(hit.to, way.to) }
  const actor = actorOf(view, hit, force)
  const named = placeOf(view, whole)
  const place = [...named, ...groundAt(view, way.to), ...groundAt(view, way.from + 1)].slice(0, 1)
  if (actor.length === 0 && place.length === 0 && countOf(view, force).length === 0) return undefined
  return made(view, { ...whole, from: hit.from }, { actor, place, weapon: weaponsAfter(view, whole) }, force)
}

/** The first words that say where to: "to the front", "into the town", "back over the river", "home". */
function wayFrom(view: View, from: number, end: number): Hit | undefined {
  const ways = view.context.lexicon.table('posture-ways')
  for (let at = from; at < Math.min(end, from + 8); at++) {
    if (view.words[at]!.isMark) return undefined
    const way = bestAt(view.words, at, ways)
    if (way) return way
  }
  return undefined
}
