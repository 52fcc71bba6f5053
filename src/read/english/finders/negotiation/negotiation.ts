/** The state of a negotiation or an agreement. A word of progress or failure counts only beside the deal it is about. */

import { parsePeriod } from '../../../../base/period.js'
import { spansOverlap } from '../../../../base/span.js'
import type { ClaimDraft, Finder, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isAboutConflict } from '../../syntax/aboutConflict.js'
import type { Clause } from '../../syntax/clause.js'
import { datesOf, draftOf, meaningOf, placeAfter } from '../../syntax/draft.js'
import { listFrom } from '../../syntax/listed.js'
import { modalityOf } from '../../syntax/modality.js'
import { phraseAt } from '../../syntax/nounPhrase.js'
import { agentAfter, type Party, partiesOf, partyFrom, possessorOf } from '../../syntax/parties.js'
import { sidesBefore, sidesMeant, withoutUnnamed } from '../../syntax/sides.js'
import { datesIn, timeValue, wordsValue } from '../../syntax/slots.js'
import { clauseAt, hitsOf, rangeOf, spanOfWords, type View, viewOf } from '../../syntax/view.js'
import { dealBefore, dealFor, dealsIn, pronounAt } from './dealOf.js'
import { subjectMeant, subjectOf } from './subject.js'

export const negotiations: Finder = {
  name: 'negotiation',
  kind: 'negotiation',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    if (!isAboutConflict(context)) return []
    const deals = dealsIn(view)
    const sure = hitsOf(view, 'negotiation-sure').filter((hit) => isAboutDeal(view, hit, deals))
    const near = hitsOf(view, 'negotiation-near').filter(
      (hit) =>
        !isHeld(view, hit) &&
        !isLatest(view, hit) &&
        !isTopic(view, hit) &&
        !sure.some((one) => one.from < hit.to && hit.from < one.to) &&
        !isDoer(view, hit, dealFor(view, hit, deals)) &&
        (dealFor(view, hit, deals) !== undefined || isOfPronoun(view, hit)),
    )
    return [...sure, ...near].flatMap((hit) => negotiationOf(view, hit, deals) ?? [])
  },
}

/** "had accepted it": the deal was told of before. */
const isOfPronoun = (view: View, hit: Hit): boolean => {
  const at = pronounAt(view, hit)
  return at !== undefined && dealBefore(view, at) !== undefined
}

/** "The deal ended a year of war": it does something, and nobody has ended it. */
const isDoer = (view: View, hit: Hit, deal: Hit | undefined): boolean =>
  deal !== undefined &&
  deal.to <= hit.from &&
  /^(?:ended|rejected|suspended|signed|agreed|extended)$/.test(hit.meaning) &&
  /^(?:base|s|past)$/.test(hit.form) &&
  !/^(?:is|are|was|were|be|been|being)$/.test(view.words[hit.from]!.lower) &&
  !view.words
    .slice(Math.max(deal.to, hit.from - 3), hit.from)
    .some(({ lower }) => /^(?:is|are|was|were|be|been|being)$/.test(lower)) &&
  /^(?:the|a|an|its|their|his|her|this|that|all|years?|decades?|months?|\d+)$/.test(view.words[hit.to]?.lower ?? '') &&
  !view.times.some(({ span }) => span[0] === view.words[hit.to]!.start) &&
  sidesBefore(view, hit.from).every(({ to }) => to <= deal.from)

/** "talks were held" took place; a truce that holds is in force, and "last July" is a time. */
const isHeld = (view: View, hit: Hit): boolean =>
  (view.words[hit.from]!.lower === 'last' && view.times.some(({ span }) => span[0] === view.words[hit.from]!.start)) ||
  (view.words[hit.from]!.lower === 'held' && /^(?:was|were|been|be|being)$/.test(view.words[hit.from - 1]?.lower ?? ''))

/** "their last meeting", "last December": no verb of lasting. */
const isLatest = (view: View, { from, form }: Hit): boolean =>
  form === 'base' &&
  view.words[from]!.lower === 'last' &&
  !/^(?:to|will|would|can|could|may|might|must|not|should|never)$/.test(view.words[from - 1]?.lower ?? '')

/** "Talks on opening the crossings": what is talked about. */
const isTopic = (view: View, { from, form }: Hit): boolean =>
  form === 'ing' && /^(?:on|of|for|about|over)$/.test(view.words[from - 1]?.lower ?? '') && !isAccused(view, from)

/** "accused the army of violating the truce": to the voice that accuses, it is broken. */
const isAccused = (view: View, from: number): boolean =>
  view.words
    .slice(Math.max(0, from - 9), from)
    .some(({ lower }) => /^(?:accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|guilty|suspected|accusations?)$/.test(lower))

/** A sure state needs a deal in its sentence, or words that name a difference by themselves. */
const isAboutDeal = (view: View, hit: Hit, deals: readonly Hit[]): boolean =>
  deals.length > 0 ||
  isOfPronoun(view, hit) ||
  /backsliding|trust-in-doubt|unfulfilled|deadline-set|extended|expired/.test(hit.meaning) ||
  (hit.meaning === 'agreed' && STOPS_FIRE.test(view.text.slice(...hit.span))) ||
  (/suspended|stalled|continuing|progress|differences-remain|no-deal|collapsed|ended/.test(hit.meaning) &&
    dealBefore(view) !== undefined) ||
  (/\bit$|^(?:was|is|were|be|been|being|will be|would be|are)\b/i.test(view.text.slice(...hit.span)) &&
    dealBefore(view) !== undefined) ||
  /issue|differences|questions|gap/i.test(view.text.slice(...hit.span))

/** "agreed to hold fire": a truce by its deed. */
const STOPS_FIRE =
  /\b(?:stop|halt|cease|end|suspend|hold|silence)\b.*\b(?:fire|firing|fighting|shooting|hostilities|attacks|shelling|guns|bombing|strikes|airstrikes|offensive)$/i

function negotiationOf(view: View, hit: Hit, deals: readonly Hit[]): ClaimDraft | undefined {
  const deal =
    dealFor(view, hit, deals) ??
    deals.find((one) => one.from < hit.to && hit.from < one.to) ??
    nearestDeal(view, hit, deals)
  const clause = clauseAt(view, hit.from)
  if (isSupposed(view, hit, clause) || isOtherwiseTold(view, hit, deal)) return undefined
  if (hit.meaning === 'in-force' && deal?.meaning === 'talks') return undefined
  const parties = partiesFor(view, hit, deal)
  const cause = /undermined|trust-in-doubt/.test(hit.meaning) ? causeOf(view, hit) : []
  const slots = {
    state: stateOf(view, hit, deal),
    parties,
    subject: deal ? subjectOf(view, hit, deal) : (meantBefore(view, hit) ?? promiseOf(view, hit, clause)),
    stickingPoint: stickingPoint(view, hit),
    cause,
    ...whenOf(view, clause),
  }
  return draftOf({
    view,
    kind: 'negotiation',
    hit: deal || /backsliding|trust-in-doubt/.test(hit.meaning) ? hit : wholeClause(view, hit, clause),
    slots,
    ...(isToCome(view, hit, slots) && { modality: 'predicted' as const }),
    ...(/no-deal|stalled|unfulfilled|differences-remain|rejected|trust-in-doubt/.test(
      String(slots.state[0]?.value),
    ) && {
      modality: 'asserted' as const,
    }),
  })
}

/** "could be announced within hours", "takes effect on Sunday": a state that has yet to come. */
function isToCome(view: View, hit: Hit, { date }: { readonly date: readonly SlotValue[] }): boolean {
  if (modalityOf(view, hit.from, hit.to) === 'hypothetical')
    return view.words
      .slice(Math.max(0, hit.from - 4), hit.from)
      .some(({ lower }) => /^(?:could|may|might|would)$/.test(lower))
  const today = parsePeriod(view.context.publishedAt ?? '')
  const start = parsePeriod(String(date[0]?.value ?? ''))?.start
  return (
    /^(?:in-force|expired|ended)$/.test(hit.meaning) &&
    PRESENT.test(view.words[hit.from]!.lower) &&
    today !== undefined &&
    start !== undefined &&
    start >= today.end
  )
}

const PRESENT = /^(?:takes?|comes?|goes|go|enters?|starts?|begins?|kicks?|expires?|ends?|lapses?|runs?)$/

/** Words that name a state by themselves are about the deal that stands nearest in their part of the sentence. */
const nearestDeal = (view: View, hit: Hit, deals: readonly Hit[]): Hit | undefined =>
  deals.find((one) => one.from >= hit.to && one.from - hit.to <= 3) ??
  deals
    .filter(
      (one) =>
        one.to <= hit.from &&
        hit.from - one.to <= 14 &&
        !view.words.slice(one.to, hit.from).some(({ lower }) => /^(?:and|but|;|:|while)$/.test(lower)),
    )
    .at(-1)

/** Where no deal is named, who and what stand round the word say it: "the other side has failed to provide maps". */
function wholeClause(view: View, hit: Hit, clause: Clause): Hit {
  let from = Math.min(clause.from, hit.from)
  while (from < hit.from && (view.words[from]!.isMark || /^(?:and|but|that|as|while)$/.test(view.words[from]!.lower)))
    from++
  const to = Math.max(hit.to, Math.min(clause.to, hit.to + 16))
  return { ...hit, span: spanOfWords(view, from, view.words[to - 1]!.isMark ? to - 1 : to) }
}

/** What was promised and not done: behind "failed to". */
function promiseOf(view: View, hit: Hit, clause: Clause): readonly SlotValue[] {
  const at = view.words.findIndex(({ lower }, i) => i > hit.from && i < hit.to && lower === 'to')
  if (hit.meaning !== 'unfulfilled' || at < 0 || !/^fail/.test(view.words[at - 1]!.lower)) return []
  return wordsValue(view.text, spanOfWords(view, at + 1, Math.max(hit.to, clause.to)))
}

/** "if the truce holds": the condition it stands in says all of it. */
const isSupposed = (view: View, hit: Hit, clause: Clause): boolean =>
  /^(?:if|unless|provided|once)$/.test(clause.opens) ||
  (/^(?:should|were|had)$/.test(view.words[clause.from]!.lower) &&
    // "…, had begun" goes on behind an aside.
    hit.from > clause.from + 2 &&
    view.sentence.role !== 'question') ||
  view.words.slice(clause.from, hit.from).some(({ lower }) => /^(?:if|unless)$/.test(lower))

/** Talks that open on a day or in a place are a meeting; a deadline that nobody set is none. */
const isOtherwiseTold = (view: View, hit: Hit, deal: Hit | undefined): boolean =>
  (hit.meaning === 'opening' &&
    deal?.meaning === 'talks' &&
    (datesOf(view, hit).length > 0 || placeAfter(view, hit.to).length > 0)) ||
  (deal?.meaning === 'talks' && /^agree/i.test(view.text.slice(...hit.span)) && deal.to <= hit.from) ||
  (hit.meaning === 'deadline-set' && modalityOf(view, hit.from, hit.to) === 'denied')

/** A time behind "until" is when it ends; any other is when it happened. */
function whenOf(view: View, clause: Clause): { date: readonly SlotValue[]; deadline: readonly SlotValue[] } {
  const all = view.times
    .filter(({ span }) => clause.from <= rangeOf(view, span)[0] && rangeOf(view, span)[0] < clause.to + 8)
    .flatMap((time) => timeValue(view.text, time) ?? [])
  const isEnd = ({ at }: SlotValue) =>
    at !== undefined &&
    /\b(?:(?:until|till)\s+(?:[\w:.]+\s+){0,6}|(?:through|by|up to|to run to)\s+(?:at\s+|the\s+|midnight\s+(?:on\s+)?)?)$/i.test(
      view.text.slice(Math.max(0, at[0] - 48), at[0]),
    )
  const inClause = datesIn(view, spanOfWords(view, clause.from, clause.to), 'only there')
  return { date: inClause.filter((value) => !isEnd(value)), deadline: all.filter(isEnd).slice(0, 1) }
}

function meantBefore(view: View, hit: Hit): readonly SlotValue[] | undefined {
  const at = pronounAt(view, hit)
  const before = at === undefined ? undefined : dealBefore(view, at)
  return at !== undefined && before ? subjectMeant(view, at, before) : undefined
}

/** Who stands before the verb, unless that is the deal itself: then whose it is, and by whom it was done. */
function subjectsOf(view: View, hit: Hit, deal: Hit | undefined): readonly Party[] {
  if (!deal && (pronounAt(view, hit) ?? hit.from) < hit.from) return []
  const own = sidesBefore(view, hit.from)
  if (!deal || deal.to > hit.from || own.some(({ from }) => from >= deal.to)) return own
  const owner = possessorOf(view, deal.from, 4).filter(
    ({ span }) => !view.places.some((place) => spansOverlap(place.span, span)),
  )
  return [...owner, ...agentAfter(view, hit.to - 1, 7)]
}

function partiesFor(view: View, hit: Hit, deal: Hit | undefined): readonly SlotValue[] {
  const subject = subjectsOf(view, hit, deal)
  const { from } = clauseAt(view, hit.from)
  const withAt = view.words.findIndex(
    ({ lower }, at) => at >= from && at < hit.to + 6 && /^(?:with|between|whether)$/.test(lower),
  )
  const listed = withAt >= 0 ? listFrom(view, withAt + 1) : []
  const others = listed.length > 0 || withAt < 0 ? listed : partyFrom(view, withAt + 1)
  const accused = hit.form === 'ing' && isAccused(view, hit.from) ? accusedBefore(view, hit.from) : undefined
  return withoutUnnamed(
    sidesMeant(view, accused ?? [...(/undermined|trust-in-doubt/.test(hit.meaning) ? [] : subject), ...others]),
  )
}

/** Who is said to have done it: between the accusation and its "of". */
const accusedBefore = (view: View, ing: number): readonly Party[] =>
  partiesOf(view)
    .filter(({ from, to }) => to <= ing - 1 && from >= ing - 6)
    .slice(-1)

function causeOf(view: View, hit: Hit): readonly SlotValue[] {
  const clause = clauseAt(view, hit.from)
  let from = clause.from
  while (from < hit.from && /^(?:as|that|which|and|but|while)$/.test(view.words[from]!.lower)) from++
  const phrase = phraseAt(view, from, 8)
  if (!phrase || phrase.to > hit.from) return []
  const more = view.words[phrase.to]?.lower === 'for' ? phraseAt(view, phrase.to + 1) : undefined
  return wordsValue(view.text, spanOfWords(view, phrase.from, more ? more.to : phrase.to))
}

/** "snagged on …", "the separation of forces remains an issue". */
function stickingPoint(view: View, hit: Hit): readonly SlotValue[] {
  if (!/stalled|differences-remain/.test(hit.meaning)) return []
  if (
    /^(?:on|over|about)$/.test(view.words[hit.to]?.lower ?? '') ||
    /^(?:on|over|about)$/.test(view.words[hit.to - 1]!.lower)
  ) {
    const at = /^(?:on|over|about)$/.test(view.words[hit.to - 1]!.lower) ? hit.to : hit.to + 1
    const phrase = phraseAt(view, at)
    return phrase ? wordsValue(view.text, phrase.span) : []
  }
  if (!/^remain/.test(view.words[hit.from]!.lower)) return []
  const clause = clauseAt(view, hit.from)
  const before = spanOfWords(
    view,
    clause.from + (/^(?:that|which)$/.test(view.words[clause.from]!.lower) ? 1 : 0),
    hit.from,
  )
  return hit.from > clause.from ? wordsValue(view.text, before) : []
}

/** "has reached no agreement": the words of reaching with their own denial inside. */
const stateOf = (view: View, hit: Hit, deal: Hit | undefined): readonly SlotValue[] => {
  const words = view.words.slice(hit.from, hit.to + 2).map(({ lower }) => lower)
  // A truce that begins is in force; talks that begin are opened.
  if (hit.meaning === 'opening' && deal?.meaning === 'deal') return meaningOf(view, { ...hit, meaning: 'in-force' })
  // "The truce ends at midnight": it runs out, and nobody has ended it.
  if (hit.meaning === 'ended' && deal && deal.to <= hit.from && view.words[hit.from]!.lower === 'ends')
    return meaningOf(view, { ...hit, meaning: 'expired' })
  // "agreed to extend the truce": what was agreed is the extension.
  if (hit.meaning === 'agreed' && /\bto (?:extend|prolong|renew)\b/.test(words.join(' ')))
    return meaningOf(view, { ...hit, meaning: 'extended' })
  const isNone =
    (/agreed|signed/.test(hit.meaning) && /\b(?:no|any|neither)\b/i.test(view.text.slice(...hit.span))) ||
    (/agreed|signed|in-force|close/.test(hit.meaning) && deal !== undefined && isNoDeal(view, deal))
  return meaningOf(view, isNone ? { ...hit, meaning: 'no-deal' } : hit)
}

/** "No truce of any kind is in place". */
const isNoDeal = (view: View, deal: Hit): boolean =>
  view.words.slice(Math.max(0, deal.from - 3), deal.from).some(({ lower }) => /^(?:no|neither)$/.test(lower))
