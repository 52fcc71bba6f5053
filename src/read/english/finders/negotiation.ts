/** The state of a negotiation or an agreement. A word of progress or failure counts only beside the deal it is about. */
import type { ClaimDraft, Finder, ReadContext, SlotValue } from '../../model/context.js'
import type { Hit } from '../../patterns/match.js'
import { type Clause, isVerb } from '../syntax/clause.js'
import { draftOf, hitsOf, meaningOf } from '../syntax/draft.js'
import { type Phrase, phraseAt, phraseBefore } from '../syntax/nounPhrase.js'
import { partiesOf, partyFrom, subjectBefore, valuesOf } from '../syntax/parties.js'
import { datesIn, timeValue, wordsValue } from '../syntax/slots.js'
import { clauseAt, rangeOf, spanOfWords, type View, viewOf } from '../syntax/view.js'

export const negotiations: Finder = {
  name: 'negotiation',
  kind: 'negotiation',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    if (!isAboutPeace(context)) return []
    const deals = hitsOf(view, 'deal-nouns')
    const sure = hitsOf(view, 'negotiation-sure').filter((hit) => isAboutDeal(view, hit, deals))
    const near = hitsOf(view, 'negotiation-near').filter(
      (hit) =>
        !isHeld(view, hit) &&
        !sure.some((one) => one.from < hit.to && hit.from < one.to) &&
        dealFor(view, hit, deals) !== undefined,
    )
    return [...sure, ...near].flatMap((hit) => negotiationOf(view, hit, deals) ?? [])
  },
}

/** "talks were held": they took place; a truce that holds is in force. */
const isHeld = (view: View, hit: Hit): boolean =>
  view.words[hit.from]!.lower === 'held' && /^(?:was|were|been|be|being)$/.test(view.words[hit.from - 1]?.lower ?? '')

/** A sure state needs a deal in its sentence, or words that name a difference by themselves. */
const isAboutDeal = (view: View, hit: Hit, deals: readonly Hit[]): boolean =>
  deals.length > 0 ||
  hit.meaning === 'backsliding' ||
  (/\bit$|^(?:was|is|were|be|been|being|will be|would be|are)\b/i.test(view.text.slice(...hit.span)) &&
    dealBefore(view)) ||
  /issue|differences|questions|gap/i.test(view.text.slice(...hit.span))

/** The sentence before in the paragraph names the deal that "it" is. */
const dealBefore = (view: View): boolean => {
  const before = view.context.sentences[view.sentence.index - 1]
  return before?.paragraph === view.sentence.paragraph && hitsOf(viewOf(before, view.context), 'deal-nouns').length > 0
}

/** The deal that is the subject or object of the word, in its clause. */
function dealFor(view: View, hit: Hit, deals: readonly Hit[]): Hit | undefined {
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
  const intransitive = /^(?:collapsed|stalled|in-force|expired|opening|progress)$/.test(hit.meaning)
  return (intransitive ? (before ?? behind) : (behind ?? before)) ?? sharedDeal(view, hit, clause, deals)
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
  const all = partiesOf(view)
  return (
    view.words[at]!.lower === 'and' &&
    all.some(({ to }) => to === at) &&
    all.some(({ from }) => from > at && from <= at + 2)
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

function negotiationOf(view: View, hit: Hit, deals: readonly Hit[]): ClaimDraft | undefined {
  const deal = dealFor(view, hit, deals) ?? deals.find((one) => one.from < hit.to && hit.from < one.to)
  const clause = clauseAt(view, hit.from)
  const parties = partiesFor(view, hit)
  const cause = /undermined|trust-in-doubt/.test(hit.meaning) ? causeOf(view, hit) : []
  const slots = {
    state: stateOf(view, hit),
    parties,
    subject: subjectOf(view, hit, deal),
    stickingPoint: stickingPoint(view, hit),
    cause,
    ...whenOf(view, clause),
  }
  return draftOf({
    view,
    kind: 'negotiation',
    hit,
    slots,
    ...(/no-deal/.test(String(slots.state[0]?.value)) && { modality: 'asserted' as const }),
  })
}

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

/** The deal with the words around it; when it stands in the hit itself, what the deal is about. */
function subjectOf(view: View, hit: Hit, deal: Hit | undefined): readonly SlotValue[] {
  if (!deal) return []
  const inside = deal.from >= hit.from && deal.to <= hit.to
  if (inside) {
    for (let at = hit.to; at < Math.min(view.words.length, hit.to + 4); at++) {
      if (/^(?:on|for|over|to)$/.test(view.words[at]!.lower)) {
        const about = phraseAt(view, at + 1)
        const wide = about && view.words[about.to]?.lower === 'for' ? phraseAt(view, about.to + 1) : undefined
        if (about && !isTimeLike(view, about))
          return wordsValue(view.text, wide ? spanOfWords(view, about.from, wide.to) : about.span)
      }
    }
    const own = phraseBefore(view, deal.to, 6)
    const ending = hit.meaning === 'ended' ? behindEnd(view, hit, deal) : undefined
    if (ending !== undefined) return wordsValue(view.text, spanOfWords(view, ending, deal.to))
    return own && (hit.form === 'word' || !/agreed|signed|no-deal|close/.test(hit.meaning))
      ? wordsValue(view.text, [Math.max(own.span[0], firstDeterminer(view, hit)), view.words[deal.to - 1]!.end])
      : []
  }
  const own = phraseBefore(view, deal.to, 7)
  if (!own) return []
  const from = deal.from >= hit.to ? Math.max(own.from, hit.to) : own.from
  const next = view.words[deal.to]?.lower
  const more = next === 'for' || next === 'of' ? phraseAt(view, deal.to + 1) : undefined
  return wordsValue(view.text, spanOfWords(view, from, more ? more.to : deal.to))
}

/** "an end to the truce": what ends stands behind the end of it. */
function behindEnd(view: View, hit: Hit, deal: Hit): number | undefined {
  for (let at = hit.from + 1; at < deal.from; at++)
    if (/^(?:of|to)$/.test(view.words[at]!.lower) && /^(?:end|ending|termination)$/.test(view.words[at - 1]!.lower))
      return at + 1
  return undefined
}

const firstDeterminer = (view: View, hit: Hit): number => view.words[Math.min(hit.from + 2, hit.to - 1)]!.start

function partiesFor(view: View, hit: Hit): readonly SlotValue[] {
  const subject = subjectBefore(view, hit.from)
  const { from } = clauseAt(view, hit.from)
  const withAt = view.words.findIndex(
    ({ lower }, at) => at >= from && at < hit.to + 6 && /^(?:with|between|whether)$/.test(lower),
  )
  const others = withAt >= 0 ? partyFrom(view, withAt + 1) : []
  return valuesOf([...(/undermined|trust-in-doubt/.test(hit.meaning) ? [] : subject), ...others])
}

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

const peace = new WeakMap<ReadContext, boolean>()

/** Whether the document is about a conflict or its diplomacy anywhere: business has deals and talks too. */
function isAboutPeace(context: ReadContext): boolean {
  let known = peace.get(context)
  if (known === undefined) {
    known =
      /cease-?\s?fire|\btruce\b|\bcessation\b|\bregime of (?:calm|silence)\b|\bsilence regime\b|\bshelling\b|armistice|\bpeace\b|\btroops\b|\brebels?\b|insurgen|militia|guerrilla|foreign minist|United Nations|\bU\.N\.|secretary of state|warring|nuclear (?:deal|talks|accord)/i.test(
        context.text,
      )
    peace.set(context, known)
  }
  return known
}

/** Between the deal and what is said of it stand only helping words: no other verb with its own subject. */
const isPredicateOf = (view: View, from: number, to: number): boolean =>
  !view.words.slice(from, to).some(
    ({ lower }, i) =>
      isVerb(view.words, from + i) &&
      // "the pause declared by the government ran out": a participle behind its noun.
      view.words[from + i + 1]?.lower !== 'by' &&
      !/^(?:is|are|was|were|be|been|being|has|have|had|will|would|could|may|might|can|did|does|do|not|appears?|appeared|seems?|seemed)$/.test(
        lower,
      ),
  )

/** "has reached no agreement": the words of reaching with their own denial inside. */
const stateOf = (view: View, hit: Hit): readonly SlotValue[] => {
  const words = view.words.slice(hit.from, hit.to + 2).map(({ lower }) => lower)
  // "agreed to extend the truce": what was agreed is the extension.
  if (hit.meaning === 'agreed' && /\bto (?:extend|prolong|renew)\b/.test(words.join(' ')))
    return meaningOf(view, { ...hit, meaning: 'extended' })
  const isNone = /agreed|signed/.test(hit.meaning) && /\b(?:no|any|neither)\b/i.test(view.text.slice(...hit.span))
  return meaningOf(view, isNone ? { ...hit, meaning: 'no-deal' } : hit)
}

/** "for another 48 hours" is how long, not what about. */
const isTimeLike = (view: View, { from, to, span }: Phrase): boolean =>
  view.words.slice(from, to).some(({ isNumber }) => isNumber) ||
  view.times.some((time) => time.span[0] < span[1] && span[0] < time.span[1])
