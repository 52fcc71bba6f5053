/** Which numbers of a sentence count people harmed: before the word of harm, behind it, or within it. */
import { type CountRange, exactly } from '../../../../base/count.js'
import { coverOf, sliceOf, spanContains, spansOverlap } from '../../../../base/span.js'
import type { CountMention } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isVerb, startOfSubject } from '../../syntax/clause.js'
import { clauseAt, rangeOf, type View } from '../../syntax/view.js'
import { peopleListed } from './figures.js'

const NOT_PEOPLE =
  /^(?:day|hour|minute|week|month|year|time|percent|kilomet|km|mile|met(?:re|er)|ton|house(?!hold)|home|building|vehicle|car|truck|tank|attack|strike|air|raid|rocket|shell|mortar|bomb|explosion|blast|incident|village(?!r)|town|city|cit|district|place|area|shot|round|point|percent|dollar|animal|cow|goat|cattle|sheep|horse|hospital|school|aircraft|helicopter|plane|drone|boat|ship|violation|position|occasion|case|clash|operation)/i

export const BE =
  /^(?:is|are|was|were|be|been|being|got|reported|left|found|confirmed|feared|reportedly|also|apparently|believed)$/

/** The number of the object: it starts within three words of the verb. */
export function countAfter(view: View, hit: Hit): CountMention | undefined {
  const found = view.counts.find(({ span }) => span[0] >= hit.span[1])
  if (!found || !countsPeople(view, found)) return undefined
  const between = view.words.slice(pastSelf(view, hit.to), rangeOf(view, found.span)[0])
  return between.length <= 3 &&
    !between.some(({ lower, isMark }) => isMark || /^(?:in|on|at|by|of|from|after|during|and)$/.test(lower))
    ? found
    : undefined
}

/** "killed himself and six policemen": those he took with him. */
const pastSelf = (view: View, at: number): number =>
  /^(?:him|her|them)sel(?:f|ves)$/.test(view.words[at]?.lower ?? '') &&
  /^(?:and|with)$/.test(view.words[at + 1]?.lower ?? '')
    ? at + 2
    : at

export function listBehind(view: View, from: number): readonly CountMention[] {
  const time = view.times.find(({ span }) => rangeOf(view, span)[0] - from <= 1 && rangeOf(view, span)[0] >= from)
  return peopleListed(view, time ? rangeOf(view, time.span)[1] : from)
}

export const joined = (first: CountMention, last: CountMention): CountMention => ({
  span: coverOf([first.span, last.noun?.span ?? last.span]),
  value: sumOf(first.value, last.value),
})

/** "one was killed and another wounded", "and a third badly hurt". */
export function anotherBefore(view: View, { from }: Hit): CountMention | undefined {
  const at = view.words.slice(0, from).findLastIndex(({ lower }) => !BE.test(lower) && !/ly$/.test(lower))
  const word = view.words[at]
  const isNext = /^(?:second|third|fourth|fifth)$/.test(word?.lower ?? '') && view.words[at - 1]?.lower === 'a'
  return word && (isNext || word.lower === 'another') ? { span: [word.start, word.end], value: exactly(1) } : undefined
}

/** "Killed: 41 civilians", "Injured - 90": the word heads a line and its number follows. */
export function labelledCount(view: View, { from, to }: Hit): CountMention | undefined {
  const isHead = from === 0 || /^[;,|•]$/.test(view.words[from - 1]!.lower)
  if (!isHead || !/^[:=–—-]$/.test(view.words[to]?.lower ?? '')) return undefined
  const count = view.counts.find(({ span }) => rangeOf(view, span)[0] >= to)
  return count && rangeOf(view, count.span)[0] <= to + 3 && countsPeople(view, count) ? count : undefined
}

/** "A body was found", "the headless corpse of a man": one. */
export function bodyIn(view: View, { from, to }: Hit): CountMention | undefined {
  const body = view.words.slice(from, to).find(({ lower }) => /^(?:body|corpse)$/.test(lower))
  return body && { span: [body.start, body.end], value: exactly(1) }
}

/** "lost 12 men", "the death toll rose to 40": the words of the toll take in its number. */
export const countInside = (view: View, { span }: Hit): CountMention | undefined =>
  view.counts.findLast((count) => spanContains(span, count.span) && countsPeople(view, count))

/** The number of the subject or of what is counted: the nearest before, with no other toll word between. */
export function countBefore(view: View, hit: Hit): CountMention | undefined {
  const clause = clauseAt(view, hit.from)
  const start = view.words[Math.max(startOfSubject(view.words, view.clauses, clause), hit.from - 18)]!.start
  const found = view.counts
    .filter((count) => count.span[0] >= start && count.span[1] <= hit.span[0] && countsPeople(view, count))
    .at(-1)
  if (!found) return undefined
  const between = view.words.slice(rangeOf(view, found.span)[1], hit.from)
  return between.some(({ lower }) => /^(?:killed|wounded|injured|dead|killing|wounding|injuring)$/.test(lower)) &&
    !between.some(({ lower }) => lower === 'and' || lower === 'or')
    ? undefined
    : found
}

/** "Six soldiers and two medics were killed": two counts of one subject add up. A part named with "including" does not. */
export function withJoined(view: View, last: CountMention): CountMention {
  const from = rangeOf(view, last.span)[0]
  const first = view.counts.filter(({ span }) => span[1] <= last.span[0]).at(-1)
  if (!first || view.words[from - 1]?.lower !== 'and' || !countsPeople(view, first)) return last
  const [start, end] = rangeOf(view, first.span)
  const between = view.words.slice(end, from - 1)
  const isOneSubject =
    between.length > 0 &&
    between.length <= 4 &&
    !between.some(
      ({ lower, isMark }, i) => isMark || lower === 'and' || TOLL_WORD.test(lower) || isVerb(view.words, end + i),
    ) &&
    !/^(?:of|including|among|them|,)$/.test(view.words[start - 1]?.lower ?? '')
  if (!isOneSubject) return last
  return joined(first, last)
}

const TOLL_WORD = /^(?:killed|dead|died|wounded|injured|hurt|missing|displaced|killing|wounding|injuring|deaths)$/

function sumOf(a: CountRange, b: CountRange): CountRange {
  const add = (x: number | null, y: number | null) => (x === null || y === null ? null : x + y)
  const likely = (one: CountRange) => one.approx ?? one.min ?? one.max
  const approx = a.approx === undefined && b.approx === undefined ? null : add(likely(a), likely(b))
  return { min: add(a.min, b.min), max: add(a.max, b.max), ...(approx !== null && { approx }) }
}

export function countsPeople(view: View, count: CountMention): boolean {
  // "On 6 April two soldiers": the day is no number of people.
  if (view.times.some(({ span }) => spansOverlap(span, count.span))) return false
  const [, to] = rangeOf(view, count.span)
  const next = view.words[to]?.lower ?? ''
  const head = count.noun?.head ?? next
  return (
    !NOT_PEOPLE.test(head) &&
    !NOT_PEOPLE.test(next) &&
    next !== '%' &&
    next !== 'per' &&
    !/^(?:km|am|pm|:)/.test(next) &&
    !/^\d{4}$/.test(sliceOf(view.text, count.span))
  )
}
