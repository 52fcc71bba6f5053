/** The values of `target`: things harmed, and people or forces aimed at. */
import { type Span, spansOverlap } from '../../../../base/span.js'
import type { SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { wordsValue } from '../../syntax/slots.js'
import type { View } from '../../syntax/view.js'
import { namesArmed } from './armed.js'
import type { Harm } from './targets.js'
import { type Thing, thingsOf } from './things.js'
import { isPeople } from './tolls.js'

/** Things harmed, and people or forces aimed at; what carries the blast is no target. */
export function targetsOf(
  view: View,
  harms: readonly Harm[],
  aimed: readonly SlotValue[],
  weapons: readonly Hit[],
): readonly SlotValue[] {
  const things = harms.map(({ thing }) => withNumber(view, thing))
  const others = aimed.filter(
    ({ at }) => at && !thingsOf(view).some(({ span }) => spansOverlap(span, at)) && standsForPeople(view, at),
  )
  return [...others, ...things.flatMap((span) => wordsValue(view.text, span))].filter(
    ({ at }) => !weapons.some(({ span }) => at && spansOverlap(span, at)),
  )
}

/** "two buses", "a dozen outposts": a number right before the thing is a part of what was hit. */
function withNumber(view: View, { from, span }: Thing): Span {
  let first = from
  while (view.words[first - 1]?.isNumber) first--
  if (first < from && view.words[first - 1]?.lower === 'a') first--
  return first < from ? [view.words[first]!.start, span[1]] : span
}

/** Whether the words name somebody: an actor, or people by what they are. */
const standsForPeople = (view: View, at: Span): boolean =>
  view.actors.some(({ span }) => spansOverlap(span, at)) || isPeople(view, at) || namesArmed(view.text.slice(...at))
