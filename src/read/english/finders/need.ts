/** How many people lack what, where. */
import { spansOverlap } from '../../../base/span.js'
import type { ClaimDraft, Finder, SlotValue } from '../../model/context.js'
import type { Hit } from '../../patterns/match.js'
import { isAboutConflict } from '../syntax/aboutConflict.js'
import { isVerb } from '../syntax/clause.js'
import { isForceful } from '../syntax/domain.js'
import { draftOf, namedByWords, placeAfter } from '../syntax/draft.js'
import { freePlaces } from '../syntax/place.js'
import { datesIn, placeValue, stated } from '../syntax/slots.js'
import { clauseAt, hitsOf, rangeOf, spanOfWords, type View, viewOf } from '../syntax/view.js'
import { goodsBefore, goodsFrom } from './goods.js'

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
    const found: ClaimDraft[] = []
    for (const hit of verbs.slice(0, 8)) {
      // "no salt, no oil": what a list has taken begins no list of its own.
      if (found.some(({ span }) => spansOverlap(span, hit.span))) continue
      const need = needOf(view, hit, goods)
      if (need) found.push(need)
    }
    return found.slice(0, 3)
  },
}

/** "two days of flour left", "diesel for another 18 hours": so much and no more. A week of prayer runs out of nothing. */
const isLittle = (view: View, hit: Hit): boolean => {
  const { from, to } = clauseAt(view, hit.from)
  return view.words
    .slice(from, to)
    .some(({ lower }) =>
      /^(?:left|remain\w*|only|just|still|enough|stocks?|has|have|had|down|less|more|than|another|last)$/.test(lower),
    )
}

/** "The price of bread has tripled": what has become too dear to buy. */
const isDear = (view: View, hit: Hit): boolean =>
  /^(?:double|triple|treble|quadruple)/.test(view.words[hit.from]!.lower) ||
  view.words
    .slice(hit.to, hit.to + 8)
    .some(({ lower }) =>
      /^(?:doubled|tripled|trebled|quadrupled|soared|skyrocketed|fourfold|fivefold|tenfold)$/.test(lower),
    )

function needOf(view: View, hit: Hit, goods: readonly Hit[]): ClaimDraft | undefined {
  if (/stock|lasting/.test(hit.meaning) && !isLittle(view, hit)) return undefined
  if (hit.meaning === 'price' && !(isDear(view, hit) && isForceful(view.context))) return undefined
  const after =
    /lasting/.test(hit.meaning) || /^(?:double|triple|treble|quadruple)/.test(view.words[hit.from]!.lower)
      ? goodsBefore(view, hit.from, goods, Math.max(0, hit.from - 6))
      : goodsFrom(view, hit.to, goods)
  // "water, latrines all lacking at the camp": the goods are the subject.
  const isSubject = after.length === 0 && isLacking(view, hit)
  const lacking = isSubject ? goodsBefore(view, hit.from, goods, clauseAt(view, hit.from).from) : after
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
  // "no water" is a want only in a text about a war.
  if (people.length === 0 && isBareWord(view, hit) && !isForceful(view.context) && !isAboutConflict(view.context))
    return undefined
  // "waits for flour": somebody must wait.
  if (/^wait/.test(view.words[hit.from]!.lower) && people.length === 0) return undefined
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

/** "no", "not enough": words that say much else too. */
const isBareWord = (view: View, hit: Hit): boolean =>
  /^(?:no|neither|not|too|hardly|barely|scarcely|next|nothing|without)$/.test(view.words[hit.from]!.lower) ||
  /^(?:fail|share|down|off|out)/.test(view.words[hit.to - 1]!.lower)

const isLacking = (view: View, hit: Hit): boolean =>
  hit.meaning === 'lacking' || view.words[hit.from]!.lower === 'lacking'

/** "They need drinking water": who they are stands in the sentence before; the goods must be more than one or plain aid. */
const isPronounNeed = (view: View, hit: Hit): boolean =>
  view.words
    .slice(Math.max(0, hit.from - 10), hit.from + 1)
    .some(({ lower }) =>
      /^(?:they|they're|we|we're|it|people|residents|families|civilians|patients|hospitals?|clinics?|nobody|children|women|displaced|villagers|refugees|doctors|surgeons|nurses|medics|inhabitants|households|camps?|mothers|bakeries|shops|wards?)$/.test(
        lower,
      ),
    )

const aidIn = (view: View, hit: Hit): readonly SlotValue[] => {
  const aid = view.words
    .slice(hit.from, hit.to)
    .find(({ lower }) =>
      /^(?:aid|assistance|help|relief|food|hunger|famine|starvation|starving|hungry|meals?|malnourished|malnutrition|protection)$/.test(
        lower,
      ),
    )
  return aid ? [stated(view.text, [aid.start, aid.end], aid.lower)] : []
}

function peopleBefore(view: View, hit: Hit): readonly SlotValue[] {
  const count = view.counts.filter(({ span }) => span[1] < hit.span[1]).at(-1)
  if (!count) return []
  const [from, to] = rangeOf(view, count.span)
  if (startsAnew(view, from, hit.from)) return []
  const words = view.words.slice(to, Math.min(Math.max(hit.from, to), to + 4)).map(({ lower }) => lower)
  // "Between 120,000 and 130,000 are thought to remain without power": people go without saying.
  const isBare =
    /^(?:are|were|remain|have|had|of|still|lack|need|who|whom|without|displaced|homeless|trapped)$/.test(
      words[0] ?? '',
    ) && (count.value.min ?? count.value.approx ?? count.value.max ?? 0) >= 100
  if (!isBare && !PEOPLE.test(count.noun?.head ?? '') && !words.some((word) => PEOPLE.test(word))) return []
  return [stated(view.text, count.noun ? [count.span[0], count.noun.span[1]] : count.span, { ...count.value })]
}

/** "5,000 people need food, and the clinics are out of insulin": the clause of the want has another subject. */
function startsAnew(view: View, count: number, hit: number): boolean {
  const clause = clauseAt(view, hit)
  if (count >= clause.from) return false
  const first = view.words[clause.from]?.lower ?? ''
  if (/^(?:who|whom|which|that|with|without|as)$/.test(first)) return false
  const at = /^(?:and|but|or|then|while)$/.test(first) ? clause.from + 1 : clause.from
  return at < hit && !isVerb(view.words, at) && hitsOf(view, 'need-places').some(({ from }) => from >= at && from < hit)
}

function placeOf(view: View, hit: Hit): readonly SlotValue[] {
  const after = placeAfter(view, hit.to, 12)
  if (after.length > 0) return after
  const before = freePlaces(view).filter(({ span, value }) => span[1] <= hit.span[1] && value.precision !== 'country')
  const clause = spanOfWords(view, clauseAt(view, hit.from).from, hit.to)
  const near = before.find(({ span }) => span[0] >= clause[0]) ?? before[0]
  if (near) return [placeValue(view.text, near)]
  // "The hospital has no anaesthetics": a building that lacks them.
  const subject = hitsOf(view, 'need-places').find(({ from }) => from < hit.from && hit.from - from <= 10)
  return subject ? namedByWords(view, subject.span, 'unknown') : placeBefore(view)
}

/** "It has a midwife but no light": where the paragraph is, by the sentence before. */
function placeBefore({ sentence, context, text }: View): readonly SlotValue[] {
  const before = context.sentences.slice(Math.max(0, sentence.index - 2), sentence.index).reverse()
  for (const earlier of before) {
    if (earlier.paragraph !== sentence.paragraph) return []
    const near = freePlaces(viewOf(earlier, context))
      .filter(({ value }) => value.precision !== 'country')
      .at(-1)
    if (near) return [{ ...placeValue(text, near), how: 'implied' }]
  }
  return []
}
