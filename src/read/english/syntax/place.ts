/** A capital is a place or the state that speaks through it: "in Kabul" is a place, "Kabul said" a state. */
import type { Span } from '../../../base/span.js'
import type { ActorMention, PlaceMention } from '../../model/context.js'
import { rangeOf, type View } from './view.js'

const LOCATIVE =
  /^(?:in|at|near|around|outside|inside|from|to|toward|towards|into|of|across|over|on|through|north|south|east|west|between|leaving|left|departed|besieging|besiege|reached|reaching|entered|entering|central|downtown|\()$/

const COMPASS =
  /^(?:the|(?:north|south)?(?:eastern|western)|(?:north|south)ern|(?:north|south)?(?:east|west)|central|neighbou?ring|nearby|war|torn|restive|troubled|rural)$/

/** Whether the words stand where a place would: behind a preposition of place, or before a number of a list. */
export function isLocative(view: View, span: Span): boolean {
  const [first, to] = rangeOf(view, span)
  let from = first
  while (COMPASS.test(view.words[from - 1]?.lower ?? '')) from--
  return LOCATIVE.test(view.words[from - 1]?.lower ?? '') || view.words[to]?.isNumber === true
}

const isSame = (a: Span, b: Span): boolean => a[0] === b[0] && a[1] === b[1]

/** Whether an actor's mention is only the name of the place it stands for. */
export const isOnlyPlace = (view: View, actor: ActorMention): boolean =>
  view.places.some(({ span }) => isSame(span, actor.span)) && isLocative(view, actor.span)

/** Places of the sentence that are no part of an actor's name. */
export const freePlaces = (view: View): readonly PlaceMention[] =>
  view.places.filter(
    ({ span }) =>
      !view.actors.some(
        (actor) =>
          actor.kind !== 'description' &&
          actor.span[0] <= span[0] &&
          span[1] <= actor.span[1] &&
          !isOnlyPlace(view, actor),
      ),
  )
