/** Which deal or talks a word of progress or failure is about: its subject or object, or what "it" was before. */
import type { Hit } from '../../../patterns/match.js'
import { type Clause, isVerb } from '../../syntax/clause.js'
import { endsPhraseAlways } from '../../syntax/nounPhrase.js'
import { clauseAt, hitsOf, rangeOf, type View, viewOf } from '../../syntax/view.js'

/** Words that are as often verbs or adjectives: a noun only behind what a noun has before it. */
const DOUBLE =
  /^(?:offer|pause|halt|calm|draft|plan|settlement|text|paper|outline|document|framework|lull|initiative|arrangement|peace|contacts|deals?|invitation)$/
const NOUN_BEFORE =
  /^(?:the|a|an|this|that|these|its|his|her|their|our|any|no|every|each|'s|new|latest|first|second|third|last|previous|earlier|\w*(?:ian|ish|ese|ed|al|ary|an|ese|day|hour|week|month|minute|peace|page|point))$/
const DETERMINER = /^(?:the|a|an|this|that|these|its|his|her|their|our|any|no|every|each|another)$/

/** "a longer, more formal pause": its article stands some words before. */
const hasArticle = (view: View, at: number): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (DETERMINER.test(view.words[i]!.lower)) return true
    if (isVerb(view.words, i) || endsPhraseAlways(view.words[i]!.lower)) return false
  }
  return false
}

/** "the truce commission", "cease-fire monitors": what is named after a deal is none. */
const IN_NAME =
  /^(?:commissions?|committees?|monitors?|observers?|supervisors?|missions?|mechanisms?|lines?|zones?|cent(?:er|re)s?|panels?|bod(?:y|ies))$/

/** The agreements and talks the sentence names. */
export const dealsIn = (view: View): readonly Hit[] =>
  hitsOf(view, 'deal-nouns').filter(
    (hit) =>
      !IN_NAME.test(view.words[hit.to]?.lower ?? '') &&
      (hit.to - hit.from > 1 ||
        !DOUBLE.test(view.words[hit.from]!.lower) ||
        NOUN_BEFORE.test(view.words[hit.from - 1]?.lower ?? '') ||
        hasArticle(view, hit.from) ||
        view.words[hit.from - 1]?.isNumber === true ||
        (view.words[hit.from]!.isCapital && hit.from > 0)),
  )

export interface DealBefore {
  readonly view: View
  readonly deal: Hit
}

/** The deal that the words before name, or one of the two sentences before: what "it" is. */
export function dealBefore(own: View, at = 0): DealBefore | undefined {
  const { sentence, context } = own
  const here = at > 0 ? dealsIn(own).findLast(({ to }) => to <= at) : undefined
  if (here) return { view: own, deal: here }
  for (const before of context.sentences.slice(Math.max(0, sentence.index - 2), sentence.index).reverse()) {
    const view = viewOf(before, context)
    const [deal] = dealsIn(view)
    if (deal) return { view, deal }
  }
  return undefined
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
    relativeDeal(view, hit, clause, deals) ??
    dealBehindAside(view, hit, deals)
  )
}

/** "The truce in the valley, the fourth this year, had begun": the subject stands before what the commas hold. */
function dealBehindAside(view: View, hit: Hit, deals: readonly Hit[]): Hit | undefined {
  let at = hit.from
  while (at > 0 && HELPS.test(view.words[at - 1]!.lower)) at--
  if (view.words[at - 1]?.lower !== ',') return undefined
  const comma = view.words.findLastIndex(({ lower }, i) => i < at - 1 && i > at - ASIDE && lower === ',')
  if (comma < 0) return undefined
  return deals.findLast(
    ({ to }) =>
      to <= comma && comma - to <= 6 && !view.words.slice(to, comma).some((_, i) => isVerb(view.words, to + i)),
  )
}

/** How many words an aside may have. */
const ASIDE = 24
const HELPS =
  /^(?:was|were|is|are|has|have|had|been|be|not|never|again|also|later|soon|to|due|largely|mostly|still|finally|already|then|will|would|since|now|\w+ly)$/

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
  if (isResumed)
    return deals.findLast(
      (one) =>
        one.to <= before.from &&
        before.from - one.to <= 14 &&
        !view.words.slice(one.to, before.from).some((_, i) => isVerb(view.words, one.to + i)),
    )
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
    .every(({ lower, isMark }) => isMark || /^(?:which|that|who)$/.test(lower) || HELPS.test(lower))

/** "It is due to expire", "the rebels have broken it": the word that stands for the deal told of before. */
export function pronounAt(view: View, hit: Hit): number | undefined {
  const { lower: next = '' } = view.words[hit.to] ?? {}
  if (
    /^(?:it|them)$/.test(next) &&
    /violated|extended|rejected|ended|suspended|signed|in-force|agreed/.test(hit.meaning)
  )
    return hit.to
  if (!OF_IT.test(hit.meaning)) return undefined
  const clause = clauseAt(view, hit.from)
  let subject = hit.from - 1
  while (subject > clause.from && HELPS.test(view.words[subject]!.lower)) subject--
  if (view.words[subject]?.lower === 'it') return subject
  if (!isFirstVerb(view, clause.from + 1, hit.from)) return undefined
  if (/^(?:it|they|both)$/.test(view.words[clause.from]?.lower ?? '')) return clause.from
  // "It took effect at six and was holding": the second verb has the same subject.
  const before = /^(?:and|but)$/.test(clause.opens) ? view.clauses[clause.index - 1] : undefined
  return before && view.words[before.from]?.lower === 'it' ? before.from : undefined
}

const OF_IT = /expired|in-force|extended|collapsed|violated|signed|undermined/

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
