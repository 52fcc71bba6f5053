/** Whether people and aid can pass: sieges, routes and crossings, convoys, evacuations. */
import type { ClaimDraft, Finder } from '../model/context.js'
import type { Hit } from '../patterns/match.js'
import { draftOf, hitsOf, meaningOf, placeAfter, placeBefore, unnamedPlaceAt } from '../syntax/draft.js'
import { isHabitual } from '../syntax/modality.js'
import { phraseBefore } from '../syntax/nounPhrase.js'
import { agentAfter, subjectBefore, valuesOf } from '../syntax/parties.js'
import { routeValue } from '../syntax/route.js'
import { datesIn, implied, placeValue, stated } from '../syntax/slots.js'
import { clauseAt, rangeOf, spanOfWords, type View, viewOf } from '../syntax/view.js'

export const sieges: Finder = {
  name: 'siege',
  kind: 'access',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    return hitsOf(view, 'siege').flatMap((hit) => siegeOf(view, hit) ?? [])
  },
}

function siegeOf(view: View, hit: Hit): ClaimDraft | undefined {
  const named = placeAfter(view, hit.to, 7)
  const unnamed = named.length > 0 ? [] : unnamedPlaceAt(view, modifierStart(view, hit))
  const place = named.length > 0 ? named : unnamed.length > 0 ? unnamed : placeBefore(view, hit.from, 8)
  const people = peopleIn(view, hit)
  if (place.length === 0 && people.length === 0) return undefined
  const acts = hit.form !== 'word' && !isAdjective(view, hit)
  const by = acts
    ? isPassive(view, hit)
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
  !isPassive(view, hit) &&
  view.words[hit.to]?.lower !== 'by'

const isPassive = (view: View, hit: Hit): boolean =>
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
    const nouns = hitsOf(view, 'route-nouns')
    if (nouns.length === 0) return []
    return hitsOf(view, 'route-states').flatMap((hit) => routeOf(view, hit, nouns) ?? [])
  },
}

function routeOf(view: View, state: Hit, nouns: readonly Hit[]): ClaimDraft | undefined {
  const noun = nouns.filter((one) => isOf(view, state, one)).sort((a, b) => distance(a, state) - distance(b, state))[0]
  if (!noun || (/^(?:to|'s)$/.test(view.words[state.from - 1]?.lower ?? '') && state.form === 'word')) return undefined
  const route = routeValue(view, noun)
  if (route.length === 0) return undefined
  const by = agentAfter(view, state.to, 5)
  const subject = noun.from >= state.to && by.length === 0 ? subjectBefore(view, state.from) : by
  return draftOf({
    view,
    kind: 'access',
    hit: state,
    slots: {
      form: implied(noun.meaning),
      route,
      state: meaningOf(view, state),
      by: valuesOf(subject),
      date: datesIn(view, clauseSpan(view, state)),
    },
  })
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
  return (
    !between.some(({ lower }) => /^(?:[;.:]|but|while|when|after)$/.test(lower)) &&
    between.some(({ lower }) =>
      /^(?:is|are|was|were|be|been|being|has|have|had|remains?|remained|will|would|appears?|stays?|stayed)$/.test(
        lower,
      ),
    )
  )
}

export const convoys: Finder = {
  name: 'convoy',
  kind: 'access',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    const nouns = hitsOf(view, 'convoy-nouns')
    if (nouns.length === 0) return []
    const states = hitsOf(view, 'convoy-states')
    const within = nouns.filter(({ from }) => states.some((state) => Math.abs(state.from - from) <= 14))
    const noun = within.find(({ span }) => /convoy|truck|lorr/i.test(view.text.slice(...span))) ?? within[0]
    const state =
      noun &&
      states
        .filter((one) => Math.abs(one.from - noun.from) <= 14 && !isAside(view, one))
        .sort((a, b) => weight(a, noun) - weight(b, noun))[0]
    return noun && state ? [convoyOf(view, noun, state)].flatMap((one) => one ?? []) : []
  },
}

/** A refusal to allow entry is a refusal, not an entry: what governs comes first. */
const weight = (state: Hit, noun: Hit): number =>
  (state.to <= noun.from && /refused|blocked|suspended|denied/.test(state.meaning) ? -20 : 0) +
  Math.abs(state.from - noun.from)

const isAside = (view: View, { from, form }: Hit): boolean =>
  form === 'base' && /^(?:the|a|an|of)$/.test(view.words[from - 1]?.lower ?? '')

const TRUCKS = /^(?:trucks?|lorr|vehicles?|truckloads?|trailers?)/

function convoyOf(view: View, noun: Hit, state: Hit): ClaimDraft | undefined {
  const named = placeAfter(view, Math.max(state.to, noun.to), 10)
  const destination = view.words.findIndex(
    ({ lower }, at) =>
      at >= Math.min(noun.to, state.to) &&
      /^(?:to|enter|into|reach|reached|for|in)$/.test(lower) &&
      !/^(?:enter|reach|the)$/.test(view.words[at + 1]?.lower ?? ''),
  )
  const place = named.length > 0 ? named : destination >= 0 ? unnamedPlaceAt(view, destination + 1) : []
  const by = /refused|blocked|approved|facilitated|suspended|attacked|turned-back|partly-approved|requested/.test(
    state.meaning,
  )
    ? subjectBefore(view, state.from)
    : []
  const agents = by.length > 0 ? by : agentAfter(view, state.to, 8)
  const count = view.counts.find(({ span, noun: counted }) =>
    TRUCKS.test(counted?.head ?? view.words[rangeOf(view, span)[1]]?.lower ?? ''),
  )
  if (
    noun.meaning === 'convoy' &&
    /^(?:aid|humanitarian)/i.test(view.text.slice(...noun.span)) &&
    place.length === 0 &&
    agents.length === 0 &&
    !count &&
    !/convoy|truck/i.test(view.text.slice(...noun.span))
  )
    return undefined
  const trucks = count
    ? [stated(view.text, count.noun ? [count.span[0], count.noun.span[1]] : count.span, { ...count.value })]
    : []
  const draft = draftOf({
    view,
    kind: 'access',
    hit: state,
    slots: {
      form: [stated(view.text, noun.span, 'convoy')],
      by: valuesOf(agents),
      state: meaningOf(view, state),
      place,
      route: routesNamed(view),
      trucks,
      date: datesIn(view, clauseSpan(view, state)),
    },
    ...(/refused|blocked/.test(state.meaning) && { modality: 'asserted' as const }),
  })
  return isHabitual(view, state.from, state.to) && /delivered/.test(state.meaning)
    ? { ...draft, habitual: true }
    : draft
}

/** "to the east by the Castello Road": the road that a sentence about a convoy names is the convoy's. */
const routesNamed = (view: View) =>
  view.places
    .filter(({ value }) => value.precision === 'route')
    .slice(0, 1)
    .map((place) => placeValue(view.text, place))

export const evacuations: Finder = {
  name: 'evacuation',
  kind: 'access',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    return hitsOf(view, 'evacuation')
      .slice(0, 1)
      .flatMap((hit) => {
        const place = [...placeAfter(view, hit.to, 8), ...placeBefore(view, hit.from, 8)].slice(0, 1)
        const people = view.counts.find(
          ({ noun }) => noun && /people|person|civilian|fighter|resident|patient|wounded|famil|child/.test(noun.head),
        )
        if (place.length === 0 && !people) return []
        return [
          draftOf({
            view,
            kind: 'access',
            hit,
            slots: {
              form: implied('evacuation'),
              place,
              state: meaningOf(view, hit),
              people: people?.noun
                ? [stated(view.text, [people.span[0], people.noun.span[1]], { ...people.value })]
                : [],
              date: datesIn(view, clauseSpan(view, hit)),
            },
          }),
        ]
      })
  },
}
