/** "That route", "the road": a route without a name is the nearest one that has a name in the paragraph, before or behind. */
import type { ClaimDraft, PlaceMention, ReadContext, Refiner } from '../../model/context.js'
import { within } from '../syntax/view.js'
import { rebuild, sentenceOf } from './rebuild.js'

export const routesPointedAt: Refiner = {
  name: 'routes pointed at',
  refine(drafts, context) {
    const changes = new Map<ClaimDraft, ClaimDraft | undefined>()
    for (const draft of drafts) {
      const route = draft.kind === 'access' ? draft.slots['route']?.[0] : undefined
      if (
        !route?.at ||
        !/^(?:(?:that|this|the|a|its|their|of|for|all)\s+)?(?:routes?|roads?|highways?|corridors?|crossings?|streets?|bridges?)$/i.test(
          route.text ?? '',
        )
      )
        continue
      const named = nearestRoute(draft, context)
      changes.set(
        draft,
        named
          ? { ...draft, slots: { ...draft.slots, route: [{ ...route, value: named.value, how: 'implied' }] } }
          : knownByPlace(draft),
      )
    }
    return rebuild(drafts, changes)
  },
}

/** "the crossing at Kadugli": without a name of its own it is known by its place; without place, doer and day it is none. */
function knownByPlace(draft: ClaimDraft): ClaimDraft | undefined {
  const { route: _, ...slots } = draft.slots
  if (slots['place']) return { ...draft, slots }
  return slots['by'] || slots['date'] ? draft : undefined
}

function nearestRoute(draft: ClaimDraft, context: ReadContext): PlaceMention | undefined {
  const { paragraph, index } = sentenceOf(context, draft)
  const around = context.sentences
    .slice(Math.max(0, index - 3), index + 3)
    .filter((sentence) => Math.abs(sentence.paragraph - paragraph) <= 1)
  const routes = around
    .flatMap(({ span }) => within(context.places, span))
    .filter(({ value }) => value.precision === 'route')
  return routes.filter(({ span }) => span[1] <= draft.span[0]).at(-1) ?? routes[0]
}
