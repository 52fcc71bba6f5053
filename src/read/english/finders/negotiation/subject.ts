/** What a state is said of: the deal in all its words, or what the talks are about. */
import type { SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isVerb } from '../../syntax/clause.js'
import { endsPhraseAlways, type Phrase, phraseAt, phraseBefore } from '../../syntax/nounPhrase.js'
import { wordsValue } from '../../syntax/slots.js'
import { rangeOf, spanOfWords, type View } from '../../syntax/view.js'

/** The deal with the words around it; when it stands in the hit itself, what the deal is about. */
export function subjectOf(view: View, hit: Hit, deal: Hit | undefined): readonly SlotValue[] {
  if (!deal) return []
  const about = deal.meaning === 'talks' ? topicBehind(view, deal) : undefined
  if (about) return wordsValue(view.text, spanOfWords(view, about.from, endOfDeal(view, about, hit.from)))
  return deal.from >= hit.from && deal.to <= hit.to ? subjectInside(view, hit, deal) : wholeDeal(view, hit, deal)
}

/** "It lapsed at noon": the words of the deal told of before, at the pronoun. */
export function subjectMeant(
  view: View,
  at: number,
  before: { readonly view: View; readonly deal: Hit },
): readonly SlotValue[] {
  const { start, end } = view.words[at]!
  const value = before.view.text.slice(...before.deal.span)
  return [{ value, text: view.text.slice(start, end), at: [start, end], how: 'implied' }]
}

/** "talks on ending the war": the subject is what they are about. */
function topicBehind(view: View, deal: Hit): Phrase | undefined {
  if (!/^(?:on|about|over)$/.test(view.words[deal.to]?.lower ?? '')) return undefined
  const about = phraseAt(view, deal.to + 1)
  return about && !isTimeLike(view, about) ? about : undefined
}

function subjectInside(view: View, hit: Hit, deal: Hit): readonly SlotValue[] {
  for (let at = hit.to; hit.meaning !== 'close' && at < Math.min(view.words.length, hit.to + 4); at++) {
    if (!/^(?:on|for|over|to)$/.test(view.words[at]!.lower)) continue
    const about = phraseAt(view, at + 1)
    const wide = about && view.words[about.to]?.lower === 'for' ? phraseAt(view, about.to + 1) : undefined
    if (about && !isTimeLike(view, about))
      return wordsValue(view.text, wide ? spanOfWords(view, about.from, wide.to) : about.span)
  }
  const own = phraseBefore(view, deal.to, 6)
  const ending = hit.meaning === 'ended' ? behindEnd(view, hit, deal) : undefined
  if (ending !== undefined) return wordsValue(view.text, spanOfWords(view, ending, deal.to))
  return own && (hit.form === 'word' || hit.meaning !== 'no-deal')
    ? wordsValue(
        view.text,
        spanOfWords(view, startOfDeal(view, deal, deal.from > hit.from ? hit.from : 0), endOfDeal(view, deal)),
      )
    : []
}

/** From its article on, over numbers and names, with what behind it says which deal it is; never into the words of the state. */
function wholeDeal(view: View, hit: Hit, deal: Hit): readonly SlotValue[] {
  const isBehind = deal.from >= hit.to
  const from = startOfDeal(view, deal, isBehind ? hit.to : 0)
  return wordsValue(view.text, spanOfWords(view, from, endOfDeal(view, deal, isBehind ? undefined : hit.from)))
}

/** With what tells which deal it is: "of 20 June", "for the port", and before a verb "in the valley" as well. */
function endOfDeal(view: View, deal: { readonly to: number }, verb?: number): number {
  const link = view.words[deal.to]?.lower ?? ''
  if (!/^(?:for|of)$/.test(link) && !(verb !== undefined && /^(?:in|on)$/.test(link))) return deal.to
  const more = dayAt(view, deal.to + 1) ?? phraseAt(view, deal.to + 1)
  const isOwn = more && (verb === undefined || more.to <= verb) && (link === 'of' || !isTimeLike(view, more))
  return isOwn ? more.to : deal.to
}

/** "of 20 June 2011": a day is no phrase of nouns. */
function dayAt(view: View, at: number): Phrase | undefined {
  const day = view.times.find(({ span }) => span[0] === view.words[at]?.start)
  if (!day) return undefined
  const [from, to] = rangeOf(view, day.span)
  return { from, to, span: day.span }
}

const DETERMINER = /^(?:the|a|an|this|that|these|those|its|his|her|their|our|any|each|every|both|another|such)$/
const STOPS =
  /^(?:no|and|or|but|said|says|say|that|which|neither|either|nor|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight|tomorrow)$/

/** The article of the deal, or the first of the words that describe it. */
function startOfDeal(view: View, deal: Hit, least: number): number {
  let from = deal.from
  for (let at = deal.from - 1; at >= least && deal.from - at <= 8; at--) {
    const { lower, isMark } = view.words[at]!
    if (DETERMINER.test(lower)) return startOfPart(view, at, least)
    const isQuote = isMark && /^["“”'‘’-]$/.test(lower)
    if (
      (isMark && !isQuote && lower !== "'s") ||
      STOPS.test(lower) ||
      endsPhraseAlways(lower) ||
      isVerb(view.words, at)
    )
      break
    if (!isQuote) from = at
  }
  return from
}

/** "key parts of the deal": not all of it. */
function startOfPart(view: View, article: number, least: number): number {
  if (view.words[article - 1]?.lower !== 'of' || !PARTS.test(view.words[article - 2]?.lower ?? '')) return article
  return Math.max(least, phraseBefore(view, article - 1)?.from ?? article)
}

const PARTS =
  /^(?:components?|terms?|provisions?|parts?|clauses?|elements?|points?|pillars?|articles?|paragraphs?|assumptions?|foundations?|spirit|letter|core)$/

/** "an end to the truce": what ends stands behind the end of it. */
function behindEnd(view: View, hit: Hit, deal: Hit): number | undefined {
  for (let at = hit.from + 1; at < deal.from; at++)
    if (/^(?:of|to)$/.test(view.words[at]!.lower) && /^(?:end|ending|termination)$/.test(view.words[at - 1]!.lower))
      return at + 1
  return undefined
}

/** "for another 48 hours" is how long, not what about. */
const isTimeLike = (view: View, { from, to, span }: Phrase): boolean =>
  view.words.slice(from, to).some(({ isNumber }) => isNumber) ||
  view.times.some((time) => time.span[0] < span[1] && span[0] < time.span[1])
