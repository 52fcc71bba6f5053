/** Nouns that say force only beside the side whose it is, or in a text about a war: "army fire", "a strike near the port". */
import type { Hit } from '../../../patterns/match.js'
import { isAboutConflict, isOfArms } from '../../syntax/aboutConflict.js'
import { isVerb } from '../../syntax/clause.js'
import { endsPhraseAlways } from '../../syntax/nounPhrase.js'
import { possessorOf } from '../../syntax/parties.js'
import { hitsOf, type View } from '../../syntax/view.js'

export function looseNouns(view: View): readonly Hit[] {
  const owned = hitsOf(view, 'owned-nouns').filter(
    (hit) => endsPhrase(view, hit.to) && possessorOf(view, hit.from, 1).length > 0,
  )
  const ofWar = hitsOf(view, 'war-nouns').filter((hit) => endsPhrase(view, hit.to) && !pointsBack(view, hit))
  const hits = [...owned, ...ofWar]
  return hits.length > 0 && isAboutConflict(view.context) && isOfArms(view.context) ? hits : []
}

/** "made the strike", "after the strikes": what was told already, and says no more of itself. */
const pointsBack = (view: View, { from, to }: Hit): boolean =>
  /^(?:the|this|that|these|those)$/.test(view.words[from - 1]?.lower ?? '') &&
  !/^(?:on|in|at|near|against|outside|inside|around|by|that|which)$/.test(view.words[to]?.lower ?? '')

/** "fire department", "strike group": what follows must not be what the noun describes. */
function endsPhrase(view: View, at: number): boolean {
  const next = view.words[at]
  return (
    !next ||
    next.isMark ||
    /^(?:and|or|that|which|has|have|had)$/.test(next.lower) ||
    endsPhraseAlways(next.lower) ||
    isVerb(view.words, at)
  )
}
