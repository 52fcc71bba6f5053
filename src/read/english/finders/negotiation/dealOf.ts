/** Which deal or talks a word of progress or failure is about: its subject or object, or what "it" was before. */
import type { Hit } from '../../../patterns/match.js'
import { type Clause, isVerb } from '../../syntax/clause.js'
import { clauseAt, hitsOf, rangeOf, type View, viewOf } from '../../syntax/view.js'

/** Words that are as often verbs or adjectives: a noun only behind what a noun has before it. */
const DOUBLE =
  /^(?:offer|pause|halt|calm|draft|plan|settlement|text|paper|outline|document|framework|lull|initiative|arrangement)$/
const NOUN_BEFORE =
  /^(?:the|a|an|this|that|these|its|his|her|their|our|any|no|every|each|'s|new|latest|first|second|third|last|previous|earlier|\w+(?:ian|ish|ese|ed|al|ary|an|ese|day|hour|week|month|peace|page|point))$/

/** The agreements and talks the sentence names. */
export const dealsIn = (view: View): readonly Hit[] =>
  hitsOf(view, 'deal-nouns').filter(
    (hit) =>
      hit.to - hit.from > 1 ||
      !DOUBLE.test(view.words[hit.from]!.lower) ||
      NOUN_BEFORE.test(view.words[hit.from - 1]?.lower ?? '') ||
      view.words[hit.from - 1]?.isNumber === true ||
      (view.words[hit.from]!.isCapital && hit.from > 0),
  )

/** The sentence before in the paragraph names the deal that "it" is. */
export const dealBefore = (view: View): boolean => {
  const { index } = view.sentence
  return view.context.sentences
    .slice(Math.max(0, index - 2), index)
    .some((before) => dealsIn(viewOf(before, view.context)).length > 0)
}

/** The deal that is the subject or object of the word, in its clause. */
export function dealFor(view: View, hit: Hit, deals: readonly Hit[]): Hit | undefined {
  const clause = clauseAt(view, hit.from)
  const inside = deals.filter(
    (deal) => deal.from >= clause.from && deal.to <= clause.to && (deal.to <= hit.from || deal.from >= hit.to),
  )
  const behind = inside.find(
    (deal) => deal.from >= hit.to && deal.from - hit.to <= 7 && isLinked(view, hit.to, deal.from),
  )
  const before = inside
    .filter(
      (deal) =>
        deal.to <= hit.from &&
        hit.from - deal.to <= 14 &&
        isLinked(view, deal.to, hit.from) &&
        isPredicateOf(view, deal.to, hit.from),
    )
    .at(-1)
  const intransitive = /^(?:collapsed|stalled|in-force|expired|opening|progress|undermined)$/.test(hit.meaning)
  return (
    (intransitive ? (before ?? behind) : (behind ?? before)) ??
    sharedDeal(view, hit, clause, deals) ??
    relativeDeal(view, hit, clause, deals)
  )
}

/** "the pause, which came into force on Friday, largely held": the deal stands before the relative clause, or round it. */
function relativeDeal(view: View, hit: Hit, clause: Clause, deals: readonly Hit[]): Hit | undefined {
  const isBehindName = (one: Hit) => one.to <= clause.from && clause.from - one.to <= 12
  if (/^(?:which|that|who)$/.test(clause.opens) || /^(?:which|that)$/.test(view.words[clause.from]?.lower ?? ''))
    return isFirstVerb(view, clause.from, hit.from) ||
      deals.some(({ to }) => to >= clause.from - 1 && to <= clause.from)
      ? deals.filter(isBehindName).at(-1)
      : undefined
  const before = view.clauses[clause.index - 1]
  const isResumed = before && /^(?:which|who|that)$/.test(before.opens) && isFirstVerb(view, clause.from, hit.from)
  if (isResumed) return deals.filter((one) => one.to <= before.from && before.from - one.to <= 6).at(-1)
  // "The truce, called for by both presidents, took effect": a participle between commas.
  const opensWithDeal = deals.find((one) => one.from <= 4 && one.to < clause.from)
  return opensWithDeal &&
    isFirstVerb(view, clause.from, hit.from) &&
    !/^(?:and|but|while|after|before|as|because|when)$/.test(clause.opens)
    ? opensWithDeal
    : undefined
}

/** Nothing but helping words and adverbs from here to the verb: it has no subject of its own. */
const isFirstVerb = (view: View, from: number, to: number): boolean =>
  view.words
    .slice(from, to)
    .every(
      ({ lower, isMark }) =>
        isMark ||
        /^(?:which|that|who|was|were|is|are|has|have|had|been|be|not|never|again|also|later|soon|to|due|largely|mostly|still|finally|already|then|will|would|since|now|\w+ly)$/.test(
          lower,
        ),
    )

/** "It is due to expire", "the rebels have broken it": what "it" is was told before. */
export function pronounDeal(view: View, hit: Hit): boolean {
  const { lower: next = '' } = view.words[hit.to] ?? {}
  const isObject =
    /^(?:it|them)$/.test(next) && /violated|extended|rejected|ended|suspended|signed|in-force/.test(hit.meaning)
  const clause = clauseAt(view, hit.from)
  const opens = view.words[clause.from]?.lower ?? ''
  const isSubject =
    /^(?:it|they|both)$/.test(opens) &&
    isFirstVerb(view, clause.from + 1, hit.from) &&
    /expired|in-force|extended|collapsed|violated|signed|undermined/.test(hit.meaning)
  return (isObject || isSubject) && dealBefore(view)
}

/** "The truce was to last three days but has been broken": a second verb of the same subject. */
function sharedDeal(view: View, hit: Hit, clause: Clause, deals: readonly Hit[]): Hit | undefined {
  const isJoined = /^(?:and|but)$/.test(clause.opens) && hit.form !== 'word'
  const isFirst = view.words
    .slice(clause.from, hit.from)
    .every(({ lower }) =>
      /^(?:and|but|then|was|were|is|are|has|have|had|been|be|not|never|again|also|later|soon)$/.test(lower),
    )
  const before = view.clauses[clause.index - 1]
  if (!isJoined || !isFirst || !before) return undefined
  return deals.find(({ from, to }) => from >= view.clauses[0]!.from && to <= before.to && from <= 3)
}

/** "the truce between the government and the rebels expired": the "and" between two parties ends nothing. */
const joinsParties = (view: View, at: number): boolean => {
  if (view.words[at]!.lower !== 'and') return false
  const isNamed = (edge: (range: readonly [number, number]) => boolean) =>
    view.actors.some(({ span }) => edge(rangeOf(view, span)))
  return (
    view.words.slice(Math.max(0, at - 10), at).some(({ lower }) => lower === 'between') ||
    (isNamed(([, to]) => to === at) && isNamed(([from]) => from > at && from <= at + 2))
  )
}

const isLinked = (view: View, from: number, to: number): boolean =>
  !view.words
    .slice(from, to)
    .some(
      ({ lower, isMark }, i) =>
        !joinsParties(view, from + i) &&
        ((isMark && lower !== ',' && lower !== '“' && lower !== '"') ||
          /^(?:and|but|after|since|before|about|during|for|if)$/.test(lower)),
    )

/** "announced in August", "declared by the government": behind its noun, and no verb of a clause. */
const isParticiple = (view: View, at: number): boolean =>
  /(?:ed|signed|struck|reached|agreed|made|broken|drawn|put|held|begun|born|won)$/.test(view.words[at]!.lower) &&
  (/^(?:by|in|on|at|under|last|earlier|between|with|through|during|this|a|NUM)$/.test(
    view.words[at + 1]?.lower ?? '',
  ) ||
    view.times.some(({ span }) => span[0] === view.words[at + 1]?.start)) &&
  !/^(?:has|have|had|was|were|is|are|been|be)$/.test(view.words[at - 1]?.lower ?? '')

/** Between the deal and what is said of it stand only helping words: no other verb with its own subject. */
const isPredicateOf = (view: View, from: number, to: number): boolean =>
  !view.words.slice(from, to).some(
    ({ lower }, i) =>
      isVerb(view.words, from + i) &&
      // "the pause declared by the government ran out": a participle behind its noun.
      !isParticiple(view, from + i) &&
      !/^(?:is|are|was|were|be|been|being|has|have|had|will|would|could|may|might|can|did|does|do|not|appears?|appeared|seems?|seemed|looks?|looked|remains?|remained|continues?|continued|began|begun|said|called)$/.test(
        lower,
      ),
  )
