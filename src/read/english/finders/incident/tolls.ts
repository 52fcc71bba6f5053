/** "At least 30 people were killed", "wounding four", "12 dead": how many were harmed, with the words that count them. */
import { type CountRange, exactly } from '../../../../base/count.js'
import { coverOf, type Span, sliceOf, spanContains, spansOverlap } from '../../../../base/span.js'
import type { TollKind } from '../../../../domain/incident.js'
import type { CountMention, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isVerb } from '../../syntax/clause.js'
import { type Phrase, phraseAt, phraseBefore } from '../../syntax/nounPhrase.js'
import { namesPeople } from '../../syntax/people.js'
import { clauseAt, hitsOf, rangeOf, type View } from '../../syntax/view.js'
import { ellipticTolls } from './elliptic.js'
import { peopleListed } from './figures.js'
import { personsBefore } from './persons.js'

export interface Toll {
  readonly kind: TollKind
  readonly hit: Hit
  readonly clause: number
  /** The number with its words; absent when a person or group is harmed without a number. */
  readonly count?: SlotValue | undefined
  /** A number or "a" says how many; a name alone does not, for people die of much. */
  readonly numbered: boolean
  /** Who was harmed, as named or described. */
  readonly victim?: Phrase | undefined
  /** In the active: the deed of the clause's subject. */
  readonly active: boolean
  readonly span: Span
  /** The words whose speaker counts, where the toll takes in the speaker's verb. */
  readonly voicedAt?: Span | undefined
}

const NOT_PEOPLE =
  /^(?:day|hour|minute|week|month|year|time|percent|kilomet|km|mile|met(?:re|er)|ton|house(?!hold)|home|building|vehicle|car|truck|tank|attack|strike|air|raid|rocket|shell|mortar|bomb|explosion|blast|incident|village(?!r)|town|city|cit|district|place|area|shot|round|point|percent|dollar|animal|cow|goat|cattle|sheep|horse|hospital|school|aircraft|helicopter|plane|drone|boat|ship|violation|position|occasion|case|clash|operation)/i

export function tollsOf(view: View, isNoise: (hit: Hit) => boolean): readonly Toll[] {
  const told = hitsOf(view, 'tolls').flatMap((hit): Toll[] => {
    if (isNoise(hit)) return []
    const toll = tollAt(view, hit)
    return toll ? [toll] : []
  })
  const more = ellipticTolls(view).filter(({ span }) => !told.some((toll) => spansOverlap(toll.span, span)))
  return more.length === 0 ? told : [...told, ...more].sort((a, b) => a.hit.from - b.hit.from)
}

function tollAt(view: View, hit: Hit): Toll | undefined {
  const verb = hit.form !== 'word' || view.words[hit.to - 1]!.lower === 'of' // "displacement of 200,000": what follows is counted
  const passive = isPassive(view, hit)
  const after = verb && !passive && !isIntransitive(view, hit) ? countAfter(view, hit) : undefined
  const made = (count: CountMention | undefined, victim: Phrase | undefined, active: boolean): Toll => {
    const bare = count ? countValue(view, count) : personValue(view, victim)
    const value = bare && withDeed(view, bare, hit)
    const spans = [hit.span, ...(value?.at ? [value.at] : []), ...(victim ? [victim.span] : [])]
    return {
      kind: hit.meaning as TollKind,
      hit,
      clause: clauseAt(view, hit.from).index,
      count: value,
      numbered: count !== undefined || isOne(view, victim),
      victim: nameable(view, victim),
      active,
      span: coverOf(spans),
    }
  }
  // "a cumulative toll since May: 120 rebels, 38 troops": the toll is their sum.
  const parts = /^toll$/.test(view.words[hit.to - 1]!.lower) ? listBehind(view, hit.to) : []
  if (parts.length > 1) return made(parts.reduce(joined), undefined, false)
  const inside = countInside(view, hit)
  if (inside) return made(inside, verb ? phraseAt(view, rangeOf(view, inside.span)[0]) : undefined, false)
  if (after) return made(after, phraseAt(view, rangeOf(view, after.span)[0]), true)
  // "killed two and injured their daughter": the second verb has its own object.
  const second = verb && !passive && view.words[hit.from - 1]?.lower === 'and' ? phraseAt(view, hit.to) : undefined
  if (second && isPerson(view, second)) return made(undefined, second, true)
  const another = verb ? anotherBefore(view, hit) : undefined
  if (another) return made(another, undefined, false)
  const last = countBefore(view, hit)
  const before = last && withJoined(view, last)
  if (before) return made(before, phraseAt(view, rangeOf(view, before.span)[0]), false)
  if (!verb) return undefined
  if (passive || isIntransitive(view, hit)) {
    const victim = subjectPhrase(view, hit.from) ?? phraseOf(view, personsBefore(view, hit.from))
    return victim && isPerson(view, victim) ? made(undefined, victim, false) : undefined
  }
  const object = phraseAt(view, hit.to)
  return object && isPerson(view, object) ? made(undefined, object, true) : undefined
}

/** "Ana Ruiz, mayor of the town, was killed": the subject stands before an aside. */
function phraseOf(view: View, [named]: readonly SlotValue[]): Phrase | undefined {
  if (!named?.at) return undefined
  const [from, to] = rangeOf(view, named.at)
  return { from, to, span: named.at }
}

const BE =
  /^(?:is|are|was|were|be|been|being|got|reported|left|found|confirmed|feared|reportedly|also|apparently|believed)$/

function isPassive(view: View, hit: Hit): boolean {
  // "was hit by a fragment": the words take in their "was".
  if (/^(?:is|are|was|were|be|been|being)$/.test(view.words[hit.from]!.lower)) return true
  if (hit.form !== 'ed' && hit.form !== 'part') return false
  for (let at = hit.from - 1; at >= Math.max(0, hit.from - 4); at--) {
    const { lower, isMark } = view.words[at]!
    if (/^(?:is|are|was|were|be|been|being|got)$/.test(lower)) return true
    if (
      isMark ||
      !(
        BE.test(lower) ||
        /ly$/.test(lower) ||
        /^(?:and|or|not|killed|wounded|injured|shot|to|have|has|had)$/.test(lower)
      )
    )
      break
  }
  const next = view.words[hit.to]?.lower
  return (
    next === undefined ||
    (/^(?:in|by|when|after|during|on|at|while|near|and|or|[.,;:)])$/.test(next) && countBefore(view, hit) !== undefined)
  )
}

const isIntransitive = (view: View, hit: Hit): boolean =>
  /^(?:die[sd]?$|dying|perish|fle|lose|lost)/.test(view.words[hit.from]!.lower)

/** The number of the object: it starts within three words of the verb. */
function countAfter(view: View, hit: Hit): CountMention | undefined {
  const found = view.counts.find(({ span }) => span[0] >= hit.span[1])
  if (!found || !countsPeople(view, found)) return undefined
  const between = view.words.slice(hit.to, rangeOf(view, found.span)[0])
  return between.length <= 3 &&
    !between.some(({ lower, isMark }) => isMark || /^(?:in|on|at|by|of|from|after|during|and)$/.test(lower))
    ? found
    : undefined
}

function listBehind(view: View, from: number): readonly CountMention[] {
  const time = view.times.find(({ span }) => rangeOf(view, span)[0] - from <= 1 && rangeOf(view, span)[0] >= from)
  return peopleListed(view, time ? rangeOf(view, time.span)[1] : from)
}

const joined = (first: CountMention, last: CountMention): CountMention => ({
  span: coverOf([first.span, last.noun?.span ?? last.span]),
  value: sumOf(first.value, last.value),
})

/** "one was killed and another wounded". */
function anotherBefore(view: View, { from }: Hit): CountMention | undefined {
  const at = view.words.slice(0, from).findLastIndex(({ lower }) => !BE.test(lower))
  const word = view.words[at]
  return word?.lower === 'another' ? { span: [word.start, word.end], value: exactly(1) } : undefined
}

/** "lost 12 men", "the death toll rose to 40": the words of the toll take in its number. */
const countInside = (view: View, { span }: Hit): CountMention | undefined =>
  view.counts.findLast((count) => spanContains(span, count.span) && countsPeople(view, count))

/** The number of the subject or of what is counted: the nearest before, with no other toll word between. */
function countBefore(view: View, hit: Hit): CountMention | undefined {
  const clause = clauseAt(view, hit.from)
  const start = view.words[Math.max(clause.from, hit.from - 18)]!.start
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
function withJoined(view: View, last: CountMention): CountMention {
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

function countsPeople(view: View, count: CountMention): boolean {
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

function countValue(view: View, { span, value, noun }: CountMention): SlotValue {
  const at: Span = noun && noun.span[1] - span[0] < 60 ? coverOf([span, noun.span]) : span
  return { value: plain(value), text: sliceOf(view.text, at), at, how: 'stated' }
}

const plain = ({ min, max, approx }: CountRange): CountRange => ({ min, max, ...(approx !== undefined && { approx }) })

/** "a soldier": one. Somebody by name or office is one too, and names joined are as many as there are. */
function personValue(view: View, victim: Phrase | undefined): SlotValue | undefined {
  const many = isOne(view, victim) ? 1 : victim && namesIn(view, victim)
  if (!victim || !many) return undefined
  return { value: { min: many, max: many }, text: sliceOf(view.text, victim.span), at: victim.span, how: 'stated' }
}

const isOne = (view: View, victim: Phrase | undefined): boolean =>
  victim !== undefined && /^(?:a|an)$/.test(view.words[victim.from]!.lower)

function namesIn(view: View, { from, to, span }: Phrase): number {
  const names = view.actors.filter(
    (actor) => actor.kind === 'person' && actor.span[0] >= span[0] && actor.span[1] <= span[1],
  ).length
  const isList = view.words.slice(from, to).some(({ lower }) => /^(?:and|or|,|&)$/.test(lower))
  if (isList) return names > 1 ? names : 0
  return names > 0
    ? 1
    : /^(?:the|his|her|its|their)$/.test(view.words[from]!.lower) && ONE.test(view.words[to - 1]!.lower)
      ? 1
      : 0
}

/** "30 people were killed", "killing 30": the words of a toll say the harm and its number, unless too much stands between. */
function withDeed(view: View, value: SlotValue, hit: Hit): SlotValue {
  const [from, to] = rangeOf(view, value.at!)
  const between = to <= hit.from ? view.words.slice(to, hit.from) : view.words.slice(hit.to, Math.max(hit.to, from))
  if (between.length > 6 || between.some(({ isMark }) => isMark)) return value
  const at = coverOf([value.at!, hit.span])
  return { ...value, at, text: sliceOf(view.text, at) }
}

/** One person by office: "the mayor", "his driver". */
const ONE =
  /^(?:m[a]n|woman|child|girl|boy|soldier|fighter|police(?:man|woman)|officer|gunman|guard|journalist|worker|villager|resident|student|teacher|doctor|nurse|medic|driver|leader|commander|member|peacekeeper|priest|mayor|judge|son|daughter|wife|husband|brother|sister|father|mother|farmer|lawyer|politician|activist|bodyguard|bystander|deputy|general|colonel|captain|lieutenant|major|trader|attacker|bomber|chief|envoy|diplomat|minister|president|governor|bishop|ambassador)$/i
/** Whether the stretch holds a word for people: "two reporters", "positions of the rebels". */
export function isPeople(view: View, span: Span): boolean {
  const [from, to] = rangeOf(view, span)
  return namesPeople(view, { from, to, span })
}

function isPerson(view: View, phrase: Phrase): boolean {
  const words = view.words.slice(phrase.from, phrase.to)
  if (
    words.length === 1 &&
    /^(?:he|she|they|him|them|her|it|this|that|who|which|others|many|some|all|us|we|everyone|anyone)$/.test(
      words[0]!.lower,
    )
  )
    return false
  return (
    namesPeople(view, phrase) ||
    view.actors.some(
      (actor) => actor.kind === 'person' && actor.span[0] >= phrase.span[0] && actor.span[1] <= phrase.span[1],
    )
  )
}

const nameable = (view: View, phrase: Phrase | undefined): Phrase | undefined =>
  phrase && isPerson(view, phrase) ? phrase : undefined

/** The phrase before a passive verb and its auxiliaries. */
function subjectPhrase(view: View, verb: number): Phrase | undefined {
  let end = verb
  while (
    end > 0 &&
    /^(?:is|are|was|were|be|been|being|has|have|had|got|reportedly|also|later|\w+ly)$/.test(view.words[end - 1]!.lower)
  )
    end--
  return phraseBefore(view, end)
}
