/** "At least 30 people were killed", "wounding four", "12 dead": how many were harmed, with the words that count them. */
import type { CountRange } from '../../../../base/count.js'
import { coverOf, type Span, sliceOf, spansOverlap } from '../../../../base/span.js'
import type { TollKind } from '../../../../domain/incident.js'
import type { CountMention, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { type Phrase, phraseAt, subjectPhraseBefore } from '../../syntax/nounPhrase.js'
import { isBareParticiple } from '../../syntax/participle.js'
import { namesPeople } from '../../syntax/people.js'
import { clauseAt, hitsOf, rangeOf, type View } from '../../syntax/view.js'
import { ellipticTolls } from './elliptic.js'
import {
  anotherBefore,
  BE,
  bodyIn,
  countAfter,
  countBefore,
  countInside,
  joined,
  labelledCount,
  listBehind,
  withJoined,
} from './peopleCounts.js'
import { personsBefore } from './persons.js'
import { totalsOf } from './totals.js'

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

export function tollsOf(view: View, isNoise: (hit: Hit) => boolean): readonly Toll[] {
  const totals = totalsOf(view)
  const told = hitsOf(view, 'tolls').flatMap((hit): Toll[] => {
    if (isNoise(hit)) return []
    const toll = tollAt(view, hit)
    return toll && !totals.some((total) => total.kind === toll.kind && spansOverlap(total.span, toll.span))
      ? [toll]
      : []
  })
  const known = [...told, ...totals]
  const more = ellipticTolls(view).filter(({ span }) => !known.some((toll) => spansOverlap(toll.span, span)))
  return totals.length + more.length === 0 ? told : [...known, ...more].sort((a, b) => a.hit.from - b.hit.from)
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
  const labelled = labelledCount(view, hit)
  if (labelled) return made(labelled, undefined, false)
  const inside = countInside(view, hit)
  if (inside) return made(inside, verb ? phraseAt(view, rangeOf(view, inside.span)[0]) : undefined, false)
  if (after) return made(after, phraseAt(view, rangeOf(view, after.span)[0]), true)
  // "killed two and injured their daughter": the second verb has its own object.
  const second = verb && !passive && view.words[hit.from - 1]?.lower === 'and' ? phraseAt(view, hit.to) : undefined
  if (second && isPerson(view, second)) return made(undefined, second, true)
  const another = verb ? (anotherBefore(view, hit) ?? bodyIn(view, hit)) : undefined
  if (another) return made(another, undefined, false)
  const last = countBefore(view, hit)
  const before = last && withJoined(view, last)
  if (before) return made(before, phraseAt(view, rangeOf(view, before.span)[0]), false)
  const left = leftBefore(view, hit)
  if (left && isPerson(view, left)) return made(undefined, left, false)
  if (!verb) return undefined
  if (passive || isIntransitive(view, hit)) {
    const victim = subjectPhrase(view, hit.from) ?? phraseOf(view, personsBefore(view, hit.from))
    return victim && isPerson(view, victim) ? made(undefined, victim, false) : undefined
  }
  const object = phraseAt(view, hit.to)
  return object && isPerson(view, object) ? made(undefined, object, true) : undefined
}

/** "left a woman dead", "leaving their driver badly wounded": who stands between. */
function leftBefore(view: View, { from }: Hit): Phrase | undefined {
  const at = view.words
    .slice(Math.max(0, from - 7), from)
    .findLastIndex(({ lower }) => /^(?:left|leav(?:es?|ing))$/.test(lower))
  const phrase = at < 0 ? undefined : phraseAt(view, Math.max(0, from - 7) + at + 1)
  return phrase && phrase.to <= from + 1
    ? { ...phrase, to: Math.min(phrase.to, from), span: [phrase.span[0], view.words[from - 1]!.end] }
    : undefined
}

/** "Ana Ruiz, mayor of the town, was killed": the subject stands before an aside. */
function phraseOf(view: View, [named]: readonly SlotValue[]): Phrase | undefined {
  if (!named?.at) return undefined
  const [from, to] = rangeOf(view, named.at)
  return { from, to, span: named.at }
}

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
  return isBareParticiple(view, hit.from, hit.form) || (isEnd(view, hit.to) && countBefore(view, hit) !== undefined)
}

const isEnd = (view: View, at: number): boolean =>
  /^(?:$|in|by|when|after|during|on|at|while|near|and|or|[.,;:)])$/.test(view.words[at]?.lower ?? '')

const isIntransitive = (view: View, hit: Hit): boolean =>
  /^(?:die[sd]?$|dying|perish|fle|lose|lost)/.test(view.words[hit.from]!.lower)

function countValue(view: View, { span, value, noun }: CountMention): SlotValue {
  const at: Span = noun && noun.span[1] - span[0] < 60 ? coverOf([span, noun.span]) : span
  return { value: plain(value), text: sliceOf(view.text, at), at, how: 'stated' }
}

const plain = ({ min, max, approx }: CountRange): CountRange => ({ min, max, ...(approx !== undefined && { approx }) })

/** "a soldier": one. Somebody by name or office is one too, and names joined are as many as there are. */
function personValue(view: View, victim: Phrase | undefined): SlotValue | undefined {
  const many = isOne(view, victim) ? 1 + joinedTo(view, victim!) : victim && namesIn(view, victim)
  if (!victim || !many) return undefined
  return { value: { min: many, max: many }, text: sliceOf(view.text, victim.span), at: victim.span, how: 'stated' }
}

/** "a teacher and her son": one more. */
const joinedTo = (view: View, { from, to }: Phrase): number =>
  ONE.test(view.words[to - 1]!.lower) &&
  view.words
    .slice(from, to)
    .some(({ lower }, i, all) => lower === 'and' && /^(?:a|an|his|her|its|their|the)$/.test(all[i + 1]?.lower ?? ''))
    ? 1
    : 0

const isOne = (view: View, victim: Phrase | undefined): boolean =>
  victim !== undefined && /^(?:a|an)$/.test(view.words[victim.from]!.lower)

function namesIn(view: View, { from, to, span }: Phrase): number {
  const names = view.actors.filter(
    (actor) => actor.kind === 'person' && actor.span[0] >= span[0] && actor.span[1] <= span[1],
  ).length
  const isList = view.words.slice(from, to).some(({ lower }) => /^(?:and|or|,|&)$/.test(lower))
  if (isList) return names > 1 ? names : 0
  if (names > 0) return 1
  const isMeant = /^(?:the|his|her|its|their)$/.test(view.words[from]!.lower) || isHeadline(view, from)
  return isMeant && ONE.test(view.words[to - 1]!.lower) ? 1 : 0
}

/** "Medic killed": at the head of a line a noun needs no article. */
const isHeadline = (view: View, from: number): boolean => from === 0 || view.words[from - 1]!.isMark

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
      ({ kind, span }) =>
        (kind === 'person' && span[0] >= phrase.span[0] && span[1] <= phrase.span[1]) ||
        // "a Palestinian was killed"
        (kind === 'adjective' && span[1] === phrase.span[1] && span[0] >= phrase.span[0]),
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
  return subjectPhraseBefore(view, end)
}
