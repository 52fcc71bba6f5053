/** Forces are somewhere, or somebody has them there: "soldiers stood in a school", "keeps 400 men in the hills". */
import type { ClaimDraft, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { placeAfter } from '../../syntax/draft.js'
import { forcesBeside, groundBehindPreposition, isBeing } from '../../syntax/forces.js'
import { subjectBefore, valuesOf } from '../../syntax/parties.js'
import { clauseAt, type View } from '../../syntax/view.js'
import { actorOf, countOf, made, ownersOf, weaponsAfter } from './slots.js'

/** "Soldiers stood in a school", "there are no troops here": forces, a verb of being, and where. */
export function standing(view: View, hit: Hit, bodies: readonly Hit[]): ClaimDraft | undefined {
  const force = isBeing(view, hit, bodies)
  if (!force) return undefined
  const place = groundBehindPreposition(view, Math.max(hit.to, force.to))
  // "two of its men are in hospital": no post.
  if (place.length === 0 || /\bhospital\b/i.test(place[0]!.text ?? '')) return undefined
  return made(view, hit, { actor: actorOf(view, hit, force), place, weapon: weaponsAfter(view, force) }, force)
}

/** "the mission has 1,200 soldiers in the hills", "keeps its guns among the palms": an owner, forces, and where. */
export function having(view: View, hit: Hit, bodies: readonly Hit[]): ClaimDraft | undefined {
  const force = forcesBeside(view, hit, bodies)
  if (!force || force.from < hit.to) return undefined
  const subject = valuesOf(subjectBefore(view, hit.from))
  const actor = subject.length > 0 ? subject : ownersOf(view, force)
  const place = whereAre(view, force)
  if (actor.length + countOf(view, force).length === 0 || place.length === 0) return undefined
  return made(view, hit, { actor, place, weapon: weaponsAfter(view, force) }, force)
}

/** "saw four tanks in a field": where forces stand, by somebody else's eyes. What breaks a zone is a breach, and an incident. */
export function seen(view: View, hit: Hit, bodies: readonly Hit[]): ClaimDraft | undefined {
  const force = forcesBeside(view, hit, bodies)
  if (!force || force.from < hit.to || /\b(?:violation|breach|withdrawal lines?)\b/i.test(sentenceOf(view)))
    return undefined
  const place = groundBehindPreposition(view, force.to)
  if (place.length === 0) return undefined
  return made(view, hit, { actor: ownersOf(view, force), place, weapon: weaponsAfter(view, force) }, force)
}

const sentenceOf = ({ text, sentence }: View): string => text.slice(...sentence.span)

/** Where the forces stand, in what follows them in their clause. */
function whereAre(view: View, force: Hit): readonly SlotValue[] {
  const behind = groundBehindPreposition(view, force.to)
  return behind.length > 0 ? behind : placeAfter(view, force.to, Math.min(8, clauseAt(view, force.from).to - force.to))
}
