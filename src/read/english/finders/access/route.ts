/** Whether people and aid can pass: routes and crossings. */
import type { ClaimDraft, Finder, SlotValue } from '../../../model/context.js'
import type { Word } from '../../../model/words.js'
import type { Hit } from '../../../patterns/match.js'
import { hasVerb } from '../../syntax/clause.js'
import { isPeaceful } from '../../syntax/domain.js'
import { draftOf, meaningOf, placeAfter } from '../../syntax/draft.js'
import { agentAfter, subjectBefore, valuesOf } from '../../syntax/parties.js'
import { withListed } from '../../syntax/place.js'
import { routeValue } from '../../syntax/route.js'
import { datesIn, implied } from '../../syntax/slots.js'
import { clauseAt, hitsOf, spanOfWords, type View, viewOf } from '../../syntax/view.js'
import { gates } from './gate.js'

export const routes: Finder = {
  name: 'route',
  kind: 'access',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    if (isPeaceful(view)) return []
    const nouns = hitsOf(view, 'route-nouns')
    const found =
      nouns.length === 0 ? [] : hitsOf(view, 'route-states').flatMap((hit) => routeOf(view, hit, nouns) ?? [])
    return found.length > 0 ? found : gates(view)
  },
}

const clauseSpan = (view: View, hit: Hit) => {
  const { from, to } = clauseAt(view, hit.from)
  return spanOfWords(view, from, to)
}

function routeOf(view: View, state: Hit, nouns: readonly Hit[]): ClaimDraft | undefined {
  const noun = nouns
    .filter((one) => !isFigure(view, one))
    .filter((one) => isOf(view, state, one) && !nouns.some((other) => isApposition(view, other, one)))
    .sort((a, b) => distance(a, state) - distance(b, state))[0]
  if (!noun || (/^(?:to|'s)$/.test(view.words[state.from - 1]?.lower ?? '') && state.form === 'word')) return undefined
  const route = routeValue(view, noun)
  // "the crossing at Kadugli": a crossing without a name of its own is known by its place.
  const place = wherePut(view, noun.to).length > 0 ? wherePut(view, noun.to) : wherePut(view, state.to)
  if (route.length === 0 && place.length === 0) return undefined
  if (state.form === 'ing' && !isGoingOn(view, state) && route[0]?.at && route[0].at[0] <= state.span[0])
    return undefined
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

/** "the crossing at Kadugli", "is cut at Howz-e Madad", "closed between Kas and Nyala": the places right behind the word. */
const wherePut = (view: View, at: number): readonly SlotValue[] =>
  /^(?:at|in|near|between|outside)$/.test(view.words[at]?.lower ?? '') ? withListed(view, placeAfter(view, at, 3)) : []

/** "is working": a verb, where "the road leading" has none. */
const isGoingOn = (view: View, { from }: Hit): boolean =>
  /^(?:is|are|was|were|been|still|only)$/.test(view.words[from - 1]?.lower ?? '')

/** "the road to peace", "a bridge to the other side in talks": no way that anybody drives on. */
const isFigure = (view: View, noun: Hit): boolean =>
  view.words[noun.to]?.lower === 'to' &&
  /^(?:peace|recovery|reform|democracy|reconciliation|power|justice|war|ruin|statehood|independence|success|victory|normality|stability|freedom|membership|elections?|understanding|a|an)$/.test(
    view.words[noun.to + 1]?.lower ?? '',
  )

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
  // "keeps its side shut": the words of the state close around it.
  if (noun.from > state.from && noun.to < state.to) return true
  if (state.from < noun.to || state.from - noun.to > 16) return false
  // The language of logs: "Crossing closed to vehicles."
  if (
    view.words.length <= 9 &&
    view.words.slice(noun.to, state.from).every(({ lower }) => /^(?:still|now|again)$/.test(lower))
  )
    return true
  const between = withoutAsides(view.words.slice(noun.to, state.from))
  if (state.meaning === 'open' && hasOtherSubject(view, noun, state)) return false
  // "Road to Lashkar Gah: cut since Sunday", a row of a list.
  if (between.at(-1)?.lower === ':' && !hasVerb(view.words, noun.to, state.from - 1)) return true
  // "the crossing reopened on Saturday": the verb itself, right behind.
  if (/^(?:open|closed|restricted)$/.test(state.meaning) && isOwnVerb(view, state) && between.every(isPlain))
    return true
  // "is closed" has its auxiliary inside the words that say the state.
  const auxiliaries = view.words.slice(noun.to, state.from + 1)
  return (
    !between.some(({ lower }) => /^(?:[;.:]|but|while|when|after)$/.test(lower)) &&
    auxiliaries.some(({ lower }) =>
      /^(?:is|are|was|were|be|been|being|has|have|had|did|does|could|remains?|remained|will|would|shall|can|may|might|appears?|stays?|stayed)$/.test(
        lower,
      ),
    )
  )
}

const isOwnVerb = (view: View, { from, form }: Hit): boolean =>
  form !== 'word' && form !== 'ing' && !(form === 'base' && view.words[from - 1]?.lower === 'to')

/** "at Spin Boldak": words that may stand between a crossing and its verb. */
const isPlain = ({ lower, isMark, isCapital }: Word): boolean =>
  !isMark &&
  (isCapital || /^(?:at|in|near|on|the|of|to|between|and|with|also|then|later|again|only|briefly)$/.test(lower))

/** "the crossing, closed on Thursday after a shooting, reopened": without what two commas enclose. */
function withoutAsides(words: readonly Word[]): readonly Word[] {
  const first = words.findIndex(({ lower }) => lower === ',')
  const last = words.findLastIndex(({ lower }) => lower === ',')
  return first >= 0 && last > first ? [...words.slice(0, first), ...words.slice(last + 1)] : words
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
