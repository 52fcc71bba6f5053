/** How many people lack what, where. */
import type { ClaimDraft, Finder, SlotValue } from '../../model/context.js'
import type { Hit } from '../../patterns/match.js'
import { draftOf, hitsOf, placeAfter } from '../syntax/draft.js'
import { freePlaces } from '../syntax/place.js'
import { placeValue, stated } from '../syntax/slots.js'
import { rangeOf, type View, viewOf } from '../syntax/view.js'

const PEOPLE =
  /people|person|civilian|resident|child|famil|refugee|displaced|inhabitant|syrian|women|men|population|soul|student|patient|household|individual/i

export const needs: Finder = {
  name: 'need',
  kind: 'need',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    const goods = hitsOf(view, 'need-nouns')
    return hitsOf(view, 'need-verbs')
      .slice(0, 2)
      .flatMap((hit) => needOf(view, hit, goods) ?? [])
  },
}

function needOf(view: View, hit: Hit, goods: readonly Hit[]): ClaimDraft | undefined {
  const lacking = listAfter(view, hit.to, goods)
  const people = peopleBefore(view, hit)
  // "90,000 people are in need": of what goes without saying.
  const isBare = people.length > 0 && /^in (?:urgent |dire |acute )?need$/i.test(view.text.slice(...hit.span))
  if (lacking.length === 0 && !isBare) return undefined
  const place = placeOf(view, hit)
  if (people.length === 0 && place.length === 0) return undefined
  const said = view.context.attributions.find(({ scope }) =>
    scope.some((span) => span[0] <= hit.span[0] && hit.span[1] <= span[1]),
  )
  const source = said?.statement.slots.speaker?.slice(0, 1) as readonly SlotValue[] | undefined
  return draftOf({ view, kind: 'need', hit, slots: { people, lacking, place, source }, beside: ['place', 'source'] })
}

/** Goods joined by commas and "and", from the verb on. */
function listAfter(view: View, from: number, goods: readonly Hit[]): readonly SlotValue[] {
  const list: SlotValue[] = []
  let reach = from + 4
  for (const good of goods) {
    if (good.from < from) continue
    if (good.from > reach) break
    list.push(stated(view.text, good.span, view.text.slice(...good.span)))
    reach = good.to + 3
  }
  return list
}

function peopleBefore(view: View, hit: Hit): readonly SlotValue[] {
  const count = view.counts.filter(({ span }) => span[1] <= hit.span[0]).at(-1)
  if (!count) return []
  const [, to] = rangeOf(view, count.span)
  const words = view.words.slice(to, Math.min(hit.from, to + 4)).map(({ lower }) => lower)
  if (!PEOPLE.test(count.noun?.head ?? '') && !words.some((word) => PEOPLE.test(word))) return []
  return [stated(view.text, count.noun ? [count.span[0], count.noun.span[1]] : count.span, { ...count.value })]
}

function placeOf(view: View, hit: Hit): readonly SlotValue[] {
  const after = placeAfter(view, hit.to, 12)
  if (after.length > 0) return after
  const first = freePlaces(view).find(({ span, value }) => span[1] <= hit.span[0] && value.precision !== 'country')
  return first ? [placeValue(view.text, first)] : []
}
