/** Ground that is taken or held: the object of a verb, the subject of its passive, what "which" or "it" point back to. */
import { spansOverlap } from '../../../base/span.js'
import type { SlotValue } from '../../model/context.js'
import type { Hit } from '../../patterns/match.js'
import { PLACE_NOUN, placeAfter, unnamedPlaceAt } from './draft.js'
import { endsPhraseAlways, phraseBefore } from './nounPhrase.js'
import { freePlaces } from './place.js'
import { routeValue } from './route.js'
import { placeValue } from './slots.js'
import { clauseAt, hitsOf, rangeOf, spanOfWords, type View, viewOf } from './view.js'

/** The named ground the verb takes, within its own phrase; else ground without a name. */
export function groundAfter(view: View, hit: Hit): readonly SlotValue[] {
  const own = clauseAt(view, hit.from)
  const next = view.clauses[own.index + 1]
  // "the area, known as the corridor": what names the ground goes on with it.
  const end = /^(?:known|called|named)$/.test(next?.opens ?? '') ? next!.to : own.to
  const reach = Math.min(stopOf(view, hit.to) - hit.to, Math.max(0, end - hit.to), 9)
  const named = placeAfter(view, hit.to, reach).filter(({ at }) => !at || isObject(view, hit, rangeOf(view, at)[0]))
  const first = [...named, ...pointedAt(view, hit), ...nameAt(view, hit.to)].slice(0, 1)
  if (first.length > 0) return first
  return unnamedPlaceAt(view, /^(?:of|over)$/.test(view.words[hit.to]?.lower ?? '') ? hit.to + 1 : hit.to)
}

/** "captured the town of X" takes X; "captured three soldiers near X" does not. */
function isObject(view: View, hit: Hit, place: number): boolean {
  if (hit.meaning === 'advancing' || hit.meaning === 'broke-encirclement' || hit.meaning === 'withdrew') return true
  const before = view.words.slice(hit.to, place)
  const preposition = before.findIndex(({ lower }) =>
    /^(?:in|near|at|from|around|outside|on|inside|during|after|across|with|for|against)$/.test(lower),
  )
  if (preposition <= 0) return true
  return before
    .slice(0, preposition)
    .some(({ lower }) => PLACE_NOUN.test(lower) || /^(?:control|ground|positions?|all|most|much)$/.test(lower))
}

/** "lost it again", "recovered all of it": the place just told of. */
function pointedAt(view: View, hit: Hit): readonly SlotValue[] {
  const at = /^(?:all|most|some|much|half|parts)$/.test(view.words[hit.to]?.lower ?? '') ? hit.to + 2 : hit.to
  const word = view.words[at]
  // "a push to retake it" is an aim; what was done to it is a change.
  if (word?.lower !== 'it' || hit.form === 'base') return []
  const near =
    freePlaces(view)
      .filter(({ span }) => span[1] <= hit.span[0])
      .at(-1) ?? placeOfSentenceBefore(view)
  return near
    ? [{ value: near.value, text: view.text.slice(word.start, word.end), at: [word.start, word.end], how: 'implied' }]
    : []
}

function placeOfSentenceBefore(view: View) {
  const before = view.context.sentences[view.sentence.index - 1]
  if (before?.paragraph !== view.sentence.paragraph) return undefined
  return [...freePlaces(viewOf(before, view.context))].filter(({ value }) => value.precision !== 'country').at(-1)
}

/** "retook Robotyne": a name that nobody bears, right behind the verb. */
export function nameAt(view: View, from: number): readonly SlotValue[] {
  let at = from
  while (
    /^(?:the|from|of|in|into|along|towards?|town|city|village|nearby)$/.test(view.words[at]?.lower ?? '') &&
    at < from + 4
  )
    at++
  const end = clauseAt(view, Math.min(at, view.words.length - 1)).to
  let to = at
  while (to < end && view.words[to]?.isCapital && to - at < 3) to++
  if (to === at) return []
  return nameOf(view, at, to, from)
}

function nameOf(view: View, at: number, to: number, from: number): readonly SlotValue[] {
  const span = spanOfWords(view, at, to)
  if ([...view.actors, ...view.times].some((other) => spansOverlap(other.span, span))) return []
  // Two names in a row are a person's: "captured John Smith".
  if (to - at > 1 && at === from) return []
  const name = view.text.slice(...span)
  return [{ value: { name, precision: 'unknown' }, text: name, at: span, how: 'stated' }]
}

/** "Glina fell on Sunday": a name that nobody bears opens the clause, with nothing but helpers up to the verb. */
export function nameOpening(view: View, verb: number): readonly SlotValue[] {
  let end = verb
  while (end > 0 && HELPING.test(view.words[end - 1]!.lower)) end--
  let at = end
  while (at > 0 && view.words[at - 1]!.isCapital && end - at < 2) at--
  const before = view.words[at - 1]
  const opens = at === 0 || before!.isMark || /^(?:and|but|when|after|before|as|that|until)$/.test(before!.lower)
  return at < end && opens && !view.context.lexicon.list('common-words').has(view.words[at]!.lower)
    ? nameOf(view, at, end, at - 1)
    : []
}

/** Ground is looked for up to the next mark that is no comma, or a verb's connector. */
function stopOf(view: View, from: number): number {
  for (let at = from; at < view.words.length; at++) {
    if (/^(?:[;:.)]|but|while|after|when|killing|who|because)$/.test(view.words[at]!.lower)) return at
  }
  return view.words.length
}

/** The subject of a passive: the ground that ends right before its auxiliaries. */
export function groundBefore(view: View, at: number): readonly SlotValue[] {
  let end = at
  while (end > 0 && HELPING.test(view.words[end - 1]!.lower)) end--
  // "Hama, in rebel hands for five years, was abandoned": a mark that closes an aside reaches back to what opened it.
  const reach = view.words.slice(end, at).some(({ lower }) => lower === ',') ? 12 : 7
  const noun = hitsOf(view, 'route-nouns')
    .filter((one) => one.to <= end && end - one.to <= 8)
    .at(-1)
  const route = noun ? routeValue(view, noun) : []
  if (route[0]?.at && rangeOf(view, route[0].at)[1] >= end - 1) return route
  const named = freePlaces(view)
    .filter(({ span }) => rangeOf(view, span)[1] <= end && end - rangeOf(view, span)[1] <= reach)
    .at(-1)
  const phrase = phraseBefore(view, end, 10)
  if (named) {
    const [from, to] = rangeOf(view, named.span)
    // "a town in Hama was captured", "Hama, a hub of trade, was captured": not "soldiers in Hama were".
    const isSubject =
      to >= end - 1
        ? !/^(?:in|at|near|on)$/.test(view.words[from - 1]?.lower ?? '') || isGroundNoun(view, from - 2)
        : (phrase !== undefined || (from === 0 && reach > 7)) && view.words.slice(to, end).some(({ isMark }) => isMark)
    if (isSubject) return [placeValue(view.text, named)]
  }
  return phrase ? unnamedPlaceAt(view, wholeList(view, phrase.from)) : []
}

const isGroundNoun = (view: View, at: number): boolean => PLACE_NOUN.test(view.words[at]?.lower ?? '')

const HELPING =
  /^(?:was|were|been|is|are|being|be|has|have|had|will|would|could|can|may|might|must|should|not|yet|still|previously|formerly|once|never|which|that|,|"|“|\w+ly)$/

/** "Mariupol, which the army has encircled": the place the relative word stands for. */
export function groundOfRelative(view: View, hit: Hit): readonly SlotValue[] {
  const clause = clauseAt(view, hit.from)
  if (!/^(?:which|that)$/.test(clause.opens) || clause.from === 0) return []
  let end = clause.from
  while (end > 0 && view.words[end - 1]!.isMark) end--
  const named = freePlaces(view).find(({ span }) => rangeOf(view, span)[1] === end)
  if (named) return [placeValue(view.text, named)]
  const phrase = phraseBefore(view, end, 8)
  return phrase ? unnamedPlaceAt(view, phrase.from) : []
}

/** Back from "cities" over "more than a dozen besieged towns and": to the number that counts them all. */
function wholeList(view: View, from: number): number {
  const before = view.words[from - 1]?.lower === 'and' ? phraseBefore(view, from - 1, 6) : undefined
  const start = before?.from ?? from
  const count = view.counts.find(
    ({ span }) => span[0] <= view.words[start]!.start && span[1] > view.words[Math.max(0, start - 4)]!.start,
  )
  return count && rangeOf(view, count.span)[1] >= start - 1 ? Math.min(start, rangeOf(view, count.span)[0]) : start
}

/** The place that stands right behind a noun's preposition: "the fall of X", "its hold on the town". */
export function groundRightBehind(view: View, at: number): readonly SlotValue[] {
  const named = freePlaces(view).find(({ span }) => rangeOf(view, span)[0] >= at)
  if (named) {
    const [from] = rangeOf(view, named.span)
    const before = view.words.slice(at, from)
    const isNear =
      from - at <= 8 &&
      before.every(
        ({ lower, isMark }, i) => !isMark && (!endsPhraseAlways(lower) || PLACE_NOUN.test(before[i - 1]?.lower ?? '')),
      )
    if (isNear) return [placeValue(view.text, named)]
  }
  return unnamedPlaceAt(view, at)
}
