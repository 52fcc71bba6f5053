/** Whether people and aid can pass: sieges, routes and crossings. */
import type { ClaimDraft, Finder, SlotValue } from '../../model/context.js'
import type { Hit } from '../../patterns/match.js'
import { isPeaceful } from '../syntax/domain.js'
import { draftOf, meaningOf, placeAfter, placeBefore, unnamedPlaceAt } from '../syntax/draft.js'
import { nameAt } from '../syntax/ground.js'
import { phraseBefore } from '../syntax/nounPhrase.js'
import { agentAfter, subjectBefore, valuesOf } from '../syntax/parties.js'
import { routeValue } from '../syntax/route.js'
import { datesIn, implied, stated } from '../syntax/slots.js'
import { clauseAt, hitsOf, rangeOf, spanOfWords, type View, viewOf } from '../syntax/view.js'

export const sieges: Finder = {
  name: 'siege',
  kind: 'access',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    if (isPeaceful(view)) return []
    return hitsOf(view, 'siege').flatMap((hit) => siegeOf(view, hit) ?? [])
  },
}

function siegeOf(view: View, hit: Hit): ClaimDraft | undefined {
  const listed = placeAfter(view, hit.to, 7)
  const named =
    listed.length > 0 ? listed : /^(?:of|on|around|to)$/.test(view.words[hit.to - 1]!.lower) ? nameAt(view, hit.to) : []
  const unnamed = named.length > 0 ? [] : unnamedPlaceAt(view, modifierStart(view, hit))
  const place = named.length > 0 ? named : unnamed.length > 0 ? unnamed : placeBefore(view, hit.from, 8)
  const people = peopleIn(view, hit)
  if (place.length === 0 && people.length === 0) return undefined
  const acts = hit.form !== 'word' && !isAdjective(view, hit)
  const by = acts
    ? isDone(view, hit)
      ? agentAfter(view, hit.to, 8)
      : subjectBefore(view, hit.from)
    : agentAfter(view, hit.to, 2)
  return draftOf({
    view,
    kind: 'access',
    hit,
    slots: {
      form: implied('siege'),
      place,
      state: meaningOf(view, hit),
      people,
      by: valuesOf(by),
      date: acts || people.length > 0 || isSince(view) ? datesIn(view, clauseSpan(view, hit)) : [],
    },
    beside: ['by', 'date'],
    ...(isAdjective(view, hit) && { modality: 'asserted' as const }),
  })
}

const PEOPLE =
  /people|persons?$|civilian|resident|inhabitant|famil|child|patient|wounded|souls?$|population|fighter|men$|women$/i

/** "275,000 people are besieged", "the siege of 40,000 civilians": how many are shut in. */
function peopleIn(view: View, hit: Hit): readonly SlotValue[] {
  const { from, to } = clauseAt(view, hit.from)
  const count = view.counts.find(({ span, noun }) => {
    const at = rangeOf(view, span)[0]
    return at >= from && at < to && noun !== undefined && PEOPLE.test(noun.head)
  })
  return count?.noun ? [stated(view.text, [count.span[0], count.noun.span[1]], { ...count.value })] : []
}

const isSince = (view: View): boolean => view.words.some(({ lower }) => lower === 'since')

/** "the besieged city": the word stands in front of what it describes. */
const isAdjective = (view: View, hit: Hit): boolean =>
  hit.to - hit.from === 1 &&
  (hit.form === 'ed' || hit.form === 'part') &&
  !isDone(view, hit) &&
  view.words[hit.to]?.lower !== 'by' &&
  !/^(?:has|have|had)$/.test(view.words[hit.from - 1]?.lower ?? '')

/** "is besieged", "remains under siege", "has besieged": the words are a verb or stand with one. */
const isDone = (view: View, hit: Hit): boolean =>
  /^(?:is|are|was|were|be|been|being)$/.test(view.words[hit.from]!.lower) ||
  view.words
    .slice(Math.max(0, hit.from - 3), hit.from)
    .some(({ lower }) => /^(?:was|were|been|is|are|be|being|has|have|remain|remains|remained)$/.test(lower))

/** Back over "more than a dozen" to where the phrase begins. */
function modifierStart(view: View, hit: Hit): number {
  const before = phraseBefore(view, hit.from, 5)
  return before && isAdjective(view, hit) ? widened(view, before.from) : hit.to
}

const widened = (view: View, at: number): number =>
  view.words[at - 1]?.lower === 'than' && /^(?:more|fewer|less)$/.test(view.words[at - 2]?.lower ?? '') ? at - 2 : at

const clauseSpan = (view: View, hit: Hit) => {
  const { from, to } = clauseAt(view, hit.from)
  return spanOfWords(view, from, to)
}

export const routes: Finder = {
  name: 'route',
  kind: 'access',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    if (isPeaceful(view)) return []
    const nouns = hitsOf(view, 'route-nouns')
    if (nouns.length === 0) return []
    return hitsOf(view, 'route-states').flatMap((hit) => routeOf(view, hit, nouns) ?? [])
  },
}

function routeOf(view: View, state: Hit, nouns: readonly Hit[]): ClaimDraft | undefined {
  const noun = nouns
    .filter((one) => isOf(view, state, one) && !nouns.some((other) => isApposition(view, other, one)))
    .sort((a, b) => distance(a, state) - distance(b, state))[0]
  if (!noun || (/^(?:to|'s)$/.test(view.words[state.from - 1]?.lower ?? '') && state.form === 'word')) return undefined
  const route = routeValue(view, noun)
  // "the crossing at Kadugli": a crossing without a name of its own is known by its place.
  const place = /^(?:at|in|near)$/.test(view.words[noun.to]?.lower ?? '') ? placeAfter(view, noun.to, 3) : []
  if (route.length === 0 && place.length === 0) return undefined
  if (state.form === 'ing' && route[0]?.at && route[0].at[0] <= state.span[0]) return undefined
  const by = agentAfter(view, state.to, 5)
  const subject = noun.from >= state.to && by.length === 0 ? subjectBefore(view, state.from) : by
  const draft = draftOf({
    view,
    kind: 'access',
    hit: state,
    slots: {
      form: implied(noun.meaning),
      ...whereOf(noun, route, place),
      state: meaningOf(view, state),
      by: valuesOf(subject),
      date: datesIn(view, clauseSpan(view, state)),
    },
  })
  // A way that is to be opened is a term of a deal.
  return draft.modality === 'demanded' ? undefined : draft
}

/** "The Doro border post, the only way into the county, is shut": the first names it. */
const isApposition = (view: View, name: Hit, other: Hit): boolean => {
  const between = view.words.slice(name.to, other.from)
  const mark = between.findIndex(({ isMark }) => isMark)
  return (
    mark >= 0 &&
    between.length - mark <= 4 &&
    mark <= 4 &&
    between[mark]!.lower === ',' &&
    /^(?:the|a|an|its|their)$/.test(between[mark + 1]?.lower ?? '') &&
    clauseAt(view, name.from) === clauseAt(view, other.from)
  )
}

/** A crossing, a port, an airport is a place; "the crossing" alone waits for the one with a name. */
function whereOf(
  noun: Hit,
  route: readonly SlotValue[],
  place: readonly SlotValue[],
): Readonly<Record<'route' | 'place', readonly SlotValue[]>> {
  const isBare = /^(?:the |a |its |their )?crossings?$/i.test(route[0]?.text ?? '')
  if (noun.meaning !== 'crossing' || isBare) return { route, place }
  return { route: [], place: place.length > 0 ? place : route }
}

const distance = (a: Hit, b: Hit): number => (a.from >= b.to ? a.from - b.to : b.from - a.to)

/** The route is the verb's object close behind it, or its subject in front, with nothing that ends the clause but an aside. */
function isOf(view: View, state: Hit, noun: Hit): boolean {
  if (noun.from >= state.to) {
    return (
      noun.from - state.to <= 7 &&
      !view.words
        .slice(state.to, noun.from)
        .some(({ lower, isMark }) => isMark || /^(?:and|while|as|when|by|to|from|in|for)$/.test(lower))
    )
  }
  if (state.from < noun.to || state.from - noun.to > 16) return false
  // The language of logs: "Crossing closed to vehicles."
  if (
    view.words.length <= 9 &&
    view.words.slice(noun.to, state.from).every(({ lower }) => /^(?:still|now|again)$/.test(lower))
  )
    return true
  const between = view.words.slice(noun.to, state.from)
  if (state.meaning === 'open' && hasOtherSubject(view, noun, state)) return false
  if (between.length === 1 && between[0]!.lower === ':') return true
  // "the crossing reopened on Saturday": the verb itself, right behind.
  if (/^(?:open|closed)$/.test(state.meaning) && state.form !== 'word' && state.form !== 'ing' && between.length === 0)
    return true
  // "is closed" has its auxiliary inside the words that say the state.
  const auxiliaries = view.words.slice(noun.to, state.from + 1)
  return (
    !between.some(({ lower }) => /^(?:[;.:]|but|while|when|after)$/.test(lower)) &&
    auxiliaries.some(({ lower }) =>
      /^(?:is|are|was|were|be|been|being|has|have|had|did|does|could|remains?|remained|will|would|shall|appears?|stays?|stayed)$/.test(
        lower,
      ),
    )
  )
}

/** "the ports by that day, all options are open": something else stands between the mark and the verb. */
function hasOtherSubject(view: View, noun: Hit, state: Hit): boolean {
  const between = view.words.slice(noun.to, state.from)
  const mark = between.findLastIndex(({ isMark }) => isMark)
  return (
    mark >= 0 &&
    between
      .slice(mark + 1)
      .some(
        ({ lower }) =>
          !/^(?:has|have|had|is|are|was|were|be|been|remain\w*|stay\w*|will|would|now|still|again)$/.test(lower),
      )
  )
}
