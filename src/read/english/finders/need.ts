/** How many people lack what, where. */
import type { ClaimDraft, Finder, SlotValue } from '../../model/context.js'
import type { Hit } from '../../patterns/match.js'
import { draftOf, namedByWords, placeAfter } from '../syntax/draft.js'
import { freePlaces } from '../syntax/place.js'
import { datesIn, placeValue, stated } from '../syntax/slots.js'
import { clauseAt, hitsOf, rangeOf, spanOfWords, type View, viewOf } from '../syntax/view.js'

const PEOPLE =
  /people|persons?$|civilian|resident|child|famil|refugee|displaced|inhabitant|syrian|women|men$|population|soul|student|patient|household|individual|troops|fighters|wounded|survivor|villager|peasant|prisoner|detainee/i

export const needs: Finder = {
  name: 'need',
  kind: 'need',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    const verbs = hitsOf(view, 'need-verbs')
    if (verbs.length === 0) return []
    const goods = hitsOf(view, 'need-nouns')
    const found = verbs.slice(0, 3).flatMap((hit) => needOf(view, hit, goods) ?? [])
    return found.slice(0, 2)
  },
}

function needOf(view: View, hit: Hit, goods: readonly Hit[]): ClaimDraft | undefined {
  const after = listAfter(view, hit.to, goods)
  // "water, latrines all lacking at the camp": the goods are the subject.
  const lacking = after.length > 0 ? after : isLacking(view, hit) ? listBefore(view, hit.from, goods) : []
  const people = peopleBefore(view, hit)
  // "urgently needed assistance": the word stands before what it describes.
  if (people.length === 0 && view.words[hit.to - 1]!.lower === 'needed') return undefined
  // "90,000 people are in need", "150,000 people are beyond the reach of aid": of what goes without saying.
  const isBare =
    (people.length > 0 || isPronounNeed(view, hit)) &&
    (hit.meaning === 'unreached' || /^in (?:\w+ )?need$/i.test(view.text.slice(...hit.span)))
  if (lacking.length === 0 && !isBare) return undefined
  const goodsSaid = lacking.length > 0 ? lacking : hit.meaning === 'unreached' ? aidIn(view, hit) : []
  const place = placeOf(view, hit)
  if (people.length === 0 && place.length === 0 && !isPronounNeed(view, hit)) return undefined
  const said = view.context.attributions.find(({ scope }) =>
    scope.some((span) => span[0] <= hit.span[0] && hit.span[1] <= span[1]),
  )
  const source = said?.statement.slots.speaker?.slice(0, 1) as readonly SlotValue[] | undefined
  const clause = clauseAt(view, hit.from)
  const date = datesIn(view, spanOfWords(view, clause.from, clause.to), 'only there')
  const slots = { people, lacking: goodsSaid, place, date, source }
  const draft = draftOf({ view, kind: 'need', hit, slots, beside: ['place', 'source'] })
  // "without food" lacks food: the word that says so is no denial.
  return draft.modality === 'denied' ? { ...draft, modality: 'asserted' } : draft
}

const isLacking = (view: View, hit: Hit): boolean =>
  hit.meaning === 'lacking' || view.words[hit.from]!.lower === 'lacking'

/** "They need drinking water": who they are stands in the sentence before; the goods must be more than one or plain aid. */
const isPronounNeed = (view: View, hit: Hit): boolean =>
  view.words
    .slice(Math.max(0, hit.from - 4), hit.from)
    .some(({ lower }) =>
      /^(?:they|we|people|residents|families|civilians|patients|hospitals?|clinics?|nobody)$/.test(lower),
    )

const aidIn = (view: View, hit: Hit): readonly SlotValue[] => {
  const aid = view.words
    .slice(hit.from, hit.to)
    .find(({ lower }) => /^(?:aid|assistance|help|relief|food|hunger|famine|starvation|starving|hungry)$/.test(lower))
  return aid ? [stated(view.text, [aid.start, aid.end], aid.lower)] : []
}

/** Goods joined by commas and "and", from the verb on; between two known goods a third is one too. */
function listAfter(view: View, from: number, goods: readonly Hit[]): readonly SlotValue[] {
  const list: SlotValue[] = []
  let reach = from + 4
  let end = from
  for (const good of goods) {
    if (good.from < from) continue
    if (good.from > reach) break
    if (view.words.slice(end, good.from).some(({ lower }) => /^(?:because|after|when|that|by|from)$/.test(lower))) break
    list.push(stated(view.text, good.span, view.text.slice(...good.span)))
    end = good.to
    reach = good.to + 4
  }
  return list
}

function listBefore(view: View, to: number, goods: readonly Hit[]): readonly SlotValue[] {
  const before = goods.filter((good) => good.to <= to && to - good.to <= 12)
  return before.map((good) => stated(view.text, good.span, view.text.slice(...good.span)))
}

function peopleBefore(view: View, hit: Hit): readonly SlotValue[] {
  const count = view.counts.filter(({ span }) => span[1] <= hit.span[0]).at(-1)
  if (!count) return []
  const [, to] = rangeOf(view, count.span)
  const words = view.words.slice(to, Math.min(hit.from, to + 4)).map(({ lower }) => lower)
  // "Between 120,000 and 130,000 are thought to remain without power": people go without saying.
  const isBare =
    /^(?:are|were|remain|have|had|of|still|lack|need)$/.test(words[0] ?? '') &&
    (count.value.min ?? count.value.approx ?? count.value.max ?? 0) >= 100
  if (!isBare && !PEOPLE.test(count.noun?.head ?? '') && !words.some((word) => PEOPLE.test(word))) return []
  return [stated(view.text, count.noun ? [count.span[0], count.noun.span[1]] : count.span, { ...count.value })]
}

function placeOf(view: View, hit: Hit): readonly SlotValue[] {
  const after = placeAfter(view, hit.to, 12)
  if (after.length > 0) return after
  const before = freePlaces(view).filter(({ span, value }) => span[1] <= hit.span[0] && value.precision !== 'country')
  if (before[0]) return [placeValue(view.text, before[0])]
  // "The hospital has no anaesthetics": a building that lacks them.
  const subject = hitsOf(view, 'need-places').find(({ from }) => from < hit.from && hit.from - from <= 10)
  return subject ? namedByWords(view, subject.span, 'unknown') : []
}
