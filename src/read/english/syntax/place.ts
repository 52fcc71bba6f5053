/** A capital is a place or the state that speaks through it: "in Kabul" is a place, "Kabul said" a state. */
import type { Span } from '../../../base/span.js'
import type { ActorMention, PlaceMention, SlotValue } from '../../model/context.js'
import { isVerb } from './clause.js'
import { placeValue } from './slots.js'
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
  return LOCATIVE.test(view.words[from - 1]?.lower ?? '') || view.words[to]?.isNumber === true || isStruck(view, to)
}

/** "Tripoli came under fire", "Kabul was shelled", "Sanaa woke to": what befalls ground, and no state. */
const isStruck = ({ words }: View, at: number): boolean =>
  (/^c(?:a|o)m(?:e|es|ing)$/.test(words[at]?.lower ?? '') && words[at + 1]?.lower === 'under') ||
  /^(?:woke|awoke|burned|burnt|trembled|shook)$/.test(words[at]?.lower ?? '') ||
  (/^(?:was|is|has|had)$/.test(words[at]?.lower ?? '') &&
    words.slice(at + 1, at + 4).some(({ lower }) => STRUCK.test(lower)))

const STRUCK = /^(?:shelled|bombed|bombarded|rocketed|pounded|shaken|rocked|mortared|strafed)$/

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

/** "took Shire, Alamata and Korem": the place found and those listed with it. A list has its "and"; "Goma, Congo" has none. */
export function withListed(view: View, found: readonly SlotValue[]): readonly SlotValue[] {
  const at = found[0]?.at
  const places = freePlaces(view)
  const own = at ? places.findIndex(({ span }) => isSame(span, at)) : -1
  if (own < 0) return found
  let [first, last] = [own, own]
  while (first > 0 && areListed(view, places[first - 1]!, places[first]!)) first--
  while (last + 1 < places.length && areListed(view, places[last]!, places[last + 1]!)) last++
  const list = places.slice(first, last + 1)
  const end = rangeOf(view, list.at(-1)!.span)[1]
  const joins = view.words.slice(rangeOf(view, list[0]!.span)[0], end)
  if (
    list.length < 2 ||
    !joins.some(({ lower }) => lower === 'and' || lower === 'nor') ||
    startsClause(view, own, last, end)
  )
    return found
  return [...found, ...list.filter(({ span }) => !isSame(span, at!)).map((place) => placeValue(view.text, place))]
}

/** "took Shire and Axum fell": behind the "and" a new clause begins. */
const startsClause = (view: View, own: number, last: number, end: number): boolean =>
  last > own && isVerb(view.words, end) && !/^(?:in|on)$/.test(view.words[end]!.lower)

const areListed = (view: View, a: PlaceMention, b: PlaceMention): boolean => {
  const between = view.words.slice(rangeOf(view, a.span)[1], rangeOf(view, b.span)[0])
  return (
    between.length > 0 &&
    between.length < 4 &&
    between.every(({ lower }) => /^(?:,|and|nor|the|both|also)$/.test(lower))
  )
}
