/** A condition and what hangs on it: the two stretches of words that one of "if", "until", "before" … ties together. */
import type { Span } from '../../../../base/span.js'
import type { Hit } from '../../../patterns/match.js'
import { voiceAt } from '../../syntax/scope.js'
import { type View, wordIndex } from '../../syntax/view.js'

export type Words = readonly [from: number, to: number]
export interface Parts {
  readonly when: Words
  readonly follows: Words
}

export const STOP = /^(?:[,;.:”"“)—–]|but)$/

/** Up to a mark that ends the stretch; what stands in brackets or in quotation marks of its own is passed over. */
export function until(view: View, from: number, stop: RegExp): number {
  let at = from
  while (at < view.words.length && !stop.test(view.words[at]!.lower)) {
    at = closedAt(view, at) + 1
    if (view.words[at]?.lower === '“' && closedAt(view, at) > at) at = closedAt(view, at) + 1
  }
  return at
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '“': '”' }

/** Where a bracket or quotation that opens here is closed; the word itself where nothing opens. */
function closedAt(view: View, at: number): number {
  const closing = CLOSING[view.words[at]?.lower ?? '']
  if (!closing) return at
  const close = view.words.slice(at, at + 14).findIndex(({ lower }) => lower === closing)
  return close > 0 ? at + close : at
}

/** The words as far as the speaker of the hit says them. */
export function inVoice(view: View, hit: Hit, words: Words): Words {
  const voice = voiceAt(view.context, hit.span)
  return voice ? within(view, words, voice.scope) : words
}

/** The two stretches of words that the hit ties together. */
export function partsOf(view: View, hit: Hit): Parts | undefined {
  switch (hit.meaning) {
    case 'should':
      return shouldParts(view, hit)
    case 'exchange':
      return exchangeParts(view, hit)
    case 'without':
      return withoutParts(view, hit) ?? exchangeParts(view, hit)
    case 'only':
      return turnedParts(view, hit) ?? whenParts(view, hit)
    case 'before':
      return beforeParts(view, hit)
    default:
      return whenParts(view, hit)
  }
}

/** The part of the words that lies in the stretch of a speaker they share most with: "he warned" between is not theirs. */
function within(view: View, [from, to]: Words, scope: readonly Span[]): Words {
  const whole: Span = [view.words[from]!.start, view.words[to - 1]!.end]
  const shared = ([start, end]: Span) => Math.min(end, whole[1]) - Math.max(start, whole[0])
  const best = [...scope].sort((a, b) => shared(b) - shared(a))[0]
  if (!best || shared(best) <= 0) return [from, to]
  const first = Math.max(from, wordIndex(view, best[0]))
  const last = Math.min(to, wordIndex(view, best[1] - 1) + 1)
  return first < last ? [first, last] : [from, to]
}

/** What is to be done: without "it would", "is ready to", "has offered to" before it. */
export function deedOf(view: View, [from, to]: Words): Words {
  const word = (at: number) => view.words[at]?.lower ?? ''
  let start = from
  while (start < to && (view.words[start]!.isMark || /^(?:and|but|that|then)$/.test(word(start)))) start++
  if (
    /^(?:it|they|he|she|we|i)$/.test(word(start)) &&
    /^(?:will|would|'ll|shall)$/.test(word(start + 1)) &&
    !/^(?:not|only)$/.test(word(start + 2)) &&
    to - start > 3
  )
    return [start + 2, to]
  for (let at = start + 1; at < Math.min(to - 2, start + 8); at++)
    if (
      word(at + 1) === 'to' &&
      /^(?:ready|prepared|willing|offered|offers|agreed|agrees|pledged|promised|proposed|threatened|threatens|vowed|vows)$/.test(
        word(at),
      )
    )
      return [at + 2, to]
  return [start, to]
}

/** "If A, B" and "B if A". */
export function whenParts(view: View, hit: Hit): Parts | undefined {
  if (
    /^(?:as|even|what|asked|see|know|wonder|unclear|has|have|had|be|been|was|were|is|are)$/.test(
      view.words[hit.from - 1]?.lower ?? '',
    )
  )
    return undefined
  // "on Wednesday, when the army …": the day told of, and no condition.
  if (hit.meaning === 'when' && hit.from > 0 && view.words[hit.from - 1]!.isMark) return undefined
  const opening = view.words.slice(hit.to, hit.to + 6).map(({ lower }) => lower)
  if (opening.some((word) => /^(?:named|identified|anonymity|quoted)$/.test(word))) return undefined
  const end = until(view, hit.to, STOP)
  if (end - hit.to < 2) return undefined
  const opens =
    hit.from === 0 ||
    /^[“"—–,;:(]$/.test(view.words[hit.from - 1]!.lower) ||
    /^(?:that|and|but)$/.test(view.words[hit.from - 1]!.lower)
  if (opens && view.words[end]?.lower === ',' && !isAttribution(view, hit, end + 1)) {
    const last = until(view, end + 1, /^[;.:”"“]$/)
    const follows = last - end > 2 ? ([end + 1, last] as const) : saidOn(view, hit, end)
    return follows && { when: [hit.to, end], follows }
  }
  return withMain(view, hit, [hit.to, end])
}

/** "B, provided A, the adviser said": behind the condition stands only who says it. */
function isAttribution(view: View, hit: Hit, at: number): boolean {
  const voice = voiceAt(view.context, hit.span)
  const word = view.words[at]
  return (
    hit.from > 3 &&
    view.words[hit.from - 1]?.lower === ',' &&
    voice !== undefined &&
    word !== undefined &&
    !voice.scope.some(([start, end]) => start <= word.start && word.start < end) &&
    voice.scope.some(([start]) => start < view.words[hit.from - 1]!.start && start >= view.sentence.span[0])
  )
}

/** "“If they do not come,” he added, “we will …”": the speaker's next words of the sentence. */
function saidOn(view: View, hit: Hit, end: number): Words | undefined {
  const after = view.words[end]!.start
  const next = (voiceAt(view.context, hit.span)?.scope ?? []).find(
    ([start]) => start > after && start < view.sentence.span[1],
  )
  if (!next) return undefined
  const from = wordIndex(view, next[0])
  const last = until(view, from + 1, /^[;.:”"]$/)
  return last - from > 2 ? [from, last] : undefined
}

/** What stands before the condition, back to the start of its clause or of the words said. */
function withMain(view: View, hit: Hit, condition: Words): Parts | undefined {
  // "B, provided A": the comma right before the condition cuts nothing.
  const stop = view.words[hit.from - 1]?.lower === ',' && hit.from > 3 ? hit.from - 1 : hit.from
  let from = stop
  while (
    from > 0 &&
    !/^[;.:“",]$/.test(view.words[from - 1]!.lower) &&
    !/^(?:that|which|but)$/.test(view.words[from - 1]!.lower)
  ) {
    const opened = openedAt(view, from - 1)
    if (view.words[from - 1]!.lower === '”' && opened === from - 1) break
    from = opened
  }
  const least = /^(?:no|nothing|nobody)$/.test(view.words[from]?.lower ?? '') ? 2 : 3
  return stop - from >= least ? { when: condition, follows: [from, stop] } : undefined
}

/** Where a quotation that closes here was opened; the word itself where none closes. */
function openedAt(view: View, at: number): number {
  if (view.words[at]!.lower !== '”') return at
  for (let i = at - 1; i >= Math.max(0, at - 12); i--) if (view.words[i]!.lower === '“') return i
  return at
}

/** "Should the militia not withdraw, all options are open." */
export function shouldParts(view: View, hit: Hit): Parts | undefined {
  const before = view.words[hit.from - 1]
  if (before && !before.isMark && !/^(?:that|and|but)$/.test(before.lower)) return undefined
  const end = until(view, hit.to, STOP)
  // "Were the fighters to leave": without its "to" it is a question or news.
  const isWere = view.words[hit.from]!.lower === 'were'
  if (isWere && !view.words.slice(hit.to + 1, Math.min(end, hit.to + 8)).some(({ lower }) => lower === 'to'))
    return undefined
  const last = until(view, end + 1, /^[;.:”"“]$/)
  return view.words[end]?.lower === ',' && end - hit.to > 2 && last - end > 2
    ? { when: [hit.to, end], follows: [end + 1, last] }
    : undefined
}

const opensClause = (view: View, { from }: Hit): boolean => {
  const before = view.words[from - 1]
  return !before || before.isMark || /^(?:that|and|but)$/.test(before.lower)
}

/** "Only after A would B", "Not until A will B": what must come first opens the sentence, and its verb stands before its subject. */
function turnedParts(view: View, hit: Hit): Parts | undefined {
  if (!opensClause(view, hit)) return undefined
  const most = Math.min(view.words.length - 2, hit.to + 26)
  for (let at = hit.to + 1; at < most; at++) {
    const { lower } = view.words[at]!
    if (/^[;:.“”"]$/.test(lower)) return undefined
    const next = view.words[at + 1]!
    const isTurned =
      /^(?:the|a|an|any|its|their|his|it|he|she|they|we|i|there|talks)$/.test(next.lower) || next.isCapital
    if (!/^(?:will|would|can|could|shall|may|might|does|do|did)$/.test(lower) || !isTurned) continue
    const end = until(view, at + 1, STOP)
    return end - at > 2 ? { when: [hit.to, at], follows: [at + 1, end] } : undefined
  }
  return undefined
}

/** "Without A there can be no B", "without A, no B". */
function withoutParts(view: View, hit: Hit): Parts | undefined {
  if (!opensClause(view, hit)) return undefined
  const end = until(view, hit.to, STOP)
  const there = view.words.findIndex(({ lower }, at) => at > hit.to && at < end && lower === 'there')
  const cut = there > 0 ? there : view.words[end]?.lower === ',' ? end : -1
  if (cut < 0) return undefined
  const start = there > 0 ? there : end + 1
  const last = until(view, start, STOP)
  return cut > hit.to && last - start > 2 ? { when: [hit.to, cut], follows: [start, last] } : undefined
}

export const exchangeParts = (view: View, hit: Hit): Parts | undefined => {
  const end = until(view, hit.to, STOP)
  return end > hit.to ? withMain(view, hit, [hit.to, end]) : undefined
}

/** "it was up to the United States to separate them before a deal could be struck": what must come first is the condition. */
export function beforeParts(view: View, hit: Hit): Parts | undefined {
  const end = until(view, hit.from, STOP)
  let from = hit.from
  while (from > 0 && !/^[;.:“"”,]$/.test(view.words[from - 1]!.lower)) from--
  const main = view.words.slice(from, hit.from)
  const asks = main.findIndex(({ lower }) =>
    /^(?:must|should|need|needs|has|have|up|demand|demands|demanded|insist|insists|insisted|want|wants|wanted)$/.test(
      lower,
    ),
  )
  const asked = /^(?:demand|insist|want)/.test(main[asks]?.lower ?? '')
  const isPerfect = /^ha(?:s|ve)$/.test(main[asks]?.lower ?? '') && main[asks + 1]?.lower !== 'to'
  const later = isPerfect
    ? main.findIndex(({ lower }, i) => i > asks && /^(?:demanded|insisted|wanted)$/.test(lower))
    : -1
  const at = later > 0 ? later : asks
  if (at < 0 || (isPerfect && later < 0)) return undefined
  const first = from + at + (/^(?:to|that|on)$/.test(main[at + 1]?.lower ?? '') ? 2 : 1)
  if (!asked && later < 0 && !namesDeal(view, hit.to, end)) return undefined
  return hit.from - first > 1 ? { when: [first, hit.from], follows: [hit.from + 1, end] } : undefined
}

const namesDeal = (view: View, from: number, to: number): boolean =>
  view.words
    .slice(from, to)
    .some(({ lower }) =>
      /^(?:deal|agreement|talks|truce|cease-?fire|negotiations|peace|settlement|vote|elections?|withdrawal|exchange|release)$/.test(
        lower,
      ),
    )
