/** Who did it, to what and to whom, by the place of the words around an event's anchor. */
import { spansOverlap } from '../../../../base/span.js'
import type { SlotValue } from '../../../model/context.js'
import { type Phrase, phraseAt, phraseBefore, subjectPhraseBefore } from '../../syntax/nounPhrase.js'
import { isBareParticiple } from '../../syntax/participle.js'
import {
  agentAfter,
  allValuesOf,
  type Party,
  partiesOf,
  partyFrom,
  possessorOf,
  subjectBefore,
  valuesOf,
} from '../../syntax/parties.js'
import { namesPeople } from '../../syntax/people.js'
import { wordsValue } from '../../syntax/slots.js'
import { clauseAt, rangeOf, type View } from '../../syntax/view.js'
import type { Anchor } from './anchors.js'
import { namesArmed } from './armed.js'
import { blamedFor } from './blame.js'
import { personOwning, personsAfter, personsBefore } from './persons.js'
import { bothSides, byInside, pastPlace } from './sides.js'
import { somebodyBefore } from './somebody.js'

export interface Roles {
  readonly perpetrator: readonly SlotValue[]
  readonly target: readonly SlotValue[]
  readonly victim: readonly SlotValue[]
}

/** Deeds done to people: what stands in the object's place is the victim. */
const DONE_TO_PEOPLE: ReadonlySet<string> = new Set([
  'killing',
  'abduction',
  'assassination',
  'execution',
  'detention',
  'torture',
  'sexual-violence',
  'release',
])

export function rolesOf(view: View, anchor: Anchor): Roles {
  const found =
    anchor.kind === 'verb'
      ? ofVerb(view, anchor)
      : anchor.kind === 'noun'
        ? ofNoun(view, anchor)
        : ofMeans(view, anchor)
  const blamed = blamedFor(view, anchor)
  const named = namedHarmed(view, anchor, found.object)
  const toPeople = DONE_TO_PEOPLE.has(anchor.type)
  const isMeant = found.object && named.length === 0 && (!toPeople || isSomebody(view, found.object))
  const objects = found.object && isMeant ? thingValues(view, found.object) : []
  const agents = allValuesOf(blamed.length > 0 ? blamed : found.agents).filter(
    ({ at }) => !named.some((one) => at && one.at && spansOverlap(one.at, at)),
  )
  return {
    perpetrator: agents.length === 0 && found.object && !found.isSuffered ? somebodyBefore(view, anchor) : agents,
    target: toPeople ? [] : objects,
    victim: named.length > 0 ? named : toPeople ? objects : [],
  }
}

/** Whom a killing or an abduction was done to is somebody: "the plan to kill", "killed last night" name nobody. */
const isSomebody = (view: View, phrase: Phrase): boolean =>
  namesPeople(view, phrase) ||
  // "dozens of Palestinians"
  view.actors.some(
    ({ kind, span }) => kind === 'adjective' && span[1] === phrase.span[1] && /s$/.test(view.text.slice(...span)),
  ) ||
  partiesOf(view).some((party) => !party.adjective && party.from >= phrase.from && party.to <= phrase.to)

/** Whoever is named in the place of those the deed was done to. */
function namedHarmed(view: View, { kind, hit, type }: Anchor, object: Phrase | undefined): readonly SlotValue[] {
  if (kind === 'verb' && isPassive(view, hit.from, hit.form)) return personsBefore(view, hit.from)
  const after = object ? personsAfter(view, object.from) : []
  if (after.length > 0 || kind !== 'noun' || !DONE_TO_PEOPLE.has(type)) return after
  return personOwning(view, hit.from)
}

interface Sides {
  readonly agents: readonly Party[]
  readonly object: Phrase | undefined
  /** Its subject is the one it was done to. */
  readonly isSuffered?: true
}

function ofVerb(view: View, { hit, type }: Anchor): Sides {
  if (isPassive(view, hit.from, hit.form) || view.words.slice(hit.from, hit.to).some(({ lower }) => BE.test(lower))) {
    return {
      agents: agentAfter(view, byInside(view, hit) ?? hit.to, 20),
      object: antecedentOf(view, hit.from) ?? subjectPhrase(view, hit.from),
    }
  }
  // "gunmen came to the hamlet": the words take in who did it.
  const own = partiesOf(view).filter((party) => party.from <= hit.from && party.to > hit.from && party.to < hit.to)
  const agents = own.length > 0 ? own : subjectBefore(view, hit.from)
  const bare = hit.form === 'ed' || hit.form === 'part'
  // "a village shelled by the army": a participle behind its noun.
  const by = bare ? agentAfter(view, hit.to, isBareParticiple(view, hit.from, hit.form) ? 12 : 3) : []
  if (by.length > 0) return { agents: by, object: phraseBefore(view, hit.from) }
  if (isDoneToSubject(view, hit, type)) return { agents: [], object: phraseBefore(view, hit.from), isSuffered: true }
  return {
    agents: hit.form === 'ing' && agents.length === 0 ? possessorOf(view, hit.from) : agents,
    object: objectAfter(view, hit.to, type),
  }
}

/** Deeds that somebody can also do without a word of to whom: "the rebels attacked in the morning". */
const TAKES_NOBODY: ReadonlySet<string> = new Set(['armed-clash', 'small-arms-fire', 'other'])

/** "Ambulance hit", "a nurse abducted in May": the one before the participle suffered it, if not armed men on the attack. */
function isDoneToSubject(view: View, { from, to, form, span }: Anchor['hit'], type: string): boolean {
  const takes = !TAKES_NOBODY.has(type) || /^shot/i.test(view.text.slice(...span))
  if (!takes || !isBareParticiple(view, from, form) || goesSomewhere(view, from, to)) return false
  const subject = phraseBefore(view, from)
  return subject !== undefined && (DONE_TO_PEOPLE.has(type) || !namesArmed(view.text.slice(...subject.span)))
}

/** "swept into the camp", "descended on the village": the words take in where the deed goes. */
const goesSomewhere = (view: View, from: number, to: number): boolean =>
  to > from + 1 && /^(?:into|on|upon|to|at|through|against|over|with)$/.test(view.words[to - 1]!.lower)

function ofNoun(view: View, { hit, verb }: Anchor): Sides {
  const object = objectOfNoun(view, hit.to)
  const by = agentAfter(view, hit.to, 8)
  if (by.length > 0) return { agents: by, object }
  // "the truck hit a mine": it suffered the blast.
  if (hit.form !== 'word' && view.words.slice(hit.from, hit.to).some(({ lower }) => /^(?:land)?mines?$/.test(lower)))
    return { agents: [], object: subjectPhrase(view, hit.from) }
  // "came under artillery fire", "were under fire from the hills".
  const isUnder = view.words[hit.from]!.lower === 'under'
  if (verb?.meaning === 'suffers' || isUnder) {
    return {
      agents: [...(isUnder ? [] : possessorOf(view, hit.from)), ...fromAfter(view, hit.to)],
      object: object ?? subjectPhrase(view, verb?.from ?? hit.from),
    }
  }
  // "a terrorist attack" says what sort of attack it was, not whose.
  const owner = possessorOf(view, hit.from).filter(
    ({ span }) => !/^(?:terrorist|terror)$/i.test(view.text.slice(...span)),
  )
  if (owner.length > 0) return { agents: owner, object }
  if (verb?.meaning === 'does')
    return { agents: isPassive(view, verb.from, verb.form) ? [] : subjectBefore(view, verb.from), object }
  const at = view.words.findIndex(({ lower }, i) => i >= hit.to && i < hit.to + 8 && lower === 'between')
  return { agents: at >= 0 ? bothSides(view, at + 1) : [], object }
}

/** "a suicide bomber struck", "mortar rounds fired by the army", "the army fired mortar rounds at". */
function ofMeans(view: View, { hit, verb }: Anchor): Sides {
  if (!verb) return { agents: fromAfter(view, hit.to), object: objectAfter(view, hit.to, '') }
  const own = partiesOf(view).filter((party) => party.from <= hit.from && party.to >= hit.to)
  // "NATO jets": whose they are says more.
  const owner = own.every(({ nameless }) => nameless) ? possessorOf(view, hit.from) : []
  if (own.length > 0) return { agents: owner.length > 0 ? owner : own, object: objectAfter(view, verb.to, '') }
  const handled = verb.meaning === 'handled' || /^(?:fire|fired|launched|dropped)$/.test(view.words[verb.from]!.lower)
  const last = Math.max(hit.to, verb.to)
  // "a bomb, planted by militants, went off": the doer may stand in an aside.
  const behind = agentAfter(view, last, 8)
  const by = behind.length > 0 || verb.from < hit.to ? behind : agentAfter(view, hit.to, verb.from - hit.to)
  const agents =
    by.length > 0
      ? by
      : handled && verb.to <= hit.from && !isPassive(view, verb.from, verb.form)
        ? subjectBefore(view, verb.from)
        : ownersOf(view, hit.from, hit.to)
  return { agents, object: objectAfter(view, last, '') }
}

/** "Russian warplanes", "aircraft of the Russian air force". */
function ownersOf(view: View, from: number, to: number): readonly Party[] {
  const before = possessorOf(view, from)
  return before.length > 0 || view.words[to]?.lower !== 'of' ? before : partyFrom(view, to + 1)
}

const BE = /^(?:is|are|was|were|be|been|being|got|get)$/

export function isPassive(view: View, at: number, form: string): boolean {
  if (form !== 'ed' && form !== 'part') return false
  if (BE.test(view.words[at]!.lower)) return true
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const { lower } = view.words[i]!
    if (BE.test(lower)) return true
    if (!/ly$|^(?:also|not|and|or|then|reportedly|killed|shot|wounded|reported|to|have)$/.test(lower)) return false
  }
  return false
}

/** The phrase before a verb and its auxiliaries. */
function subjectPhrase(view: View, verb: number): Phrase | undefined {
  let end = verb
  while (
    end > 0 &&
    /^(?:is|are|was|were|be|been|being|has|have|had|got|c[ao]mes?|coming|reportedly|also|later|then|not|again|\w+ly)$/.test(
      view.words[end - 1]!.lower,
    )
  )
    end--
  return subjectPhraseBefore(view, pastPlace(view, end))
}

function objectAfter(view: View, at: number, type: string): Phrase | undefined {
  const next = view.words[at]?.lower ?? ''
  if (type === 'armed-clash' && !/^(?:with|against)$/.test(next)) return phraseAt(view, at)
  const time = view.times.find(({ span }) => span[0] === view.words[at]?.start)
  if (time) return objectAfter(view, rangeOf(view, time.span)[1], type)
  const skip = /^(?:on|at|against|into|with|towards?|upon)$/.test(next) ? 1 : 0
  // "fired on and killed a soldier": two verbs share the object.
  if (next === 'and' && /(?:ed|shot)$/.test(view.words[at + 1]?.lower ?? '')) return phraseAt(view, at + 2)
  return phraseAt(view, at + skip)
}

/** "on the checkpoint", "against soldiers", "of the village", "targeting the mosque", "at a checkpoint". */
function objectOfNoun(view: View, at: number): Phrase | undefined {
  if (/^(?:of|on|against)$/.test(view.words[at - 1]!.lower)) return phraseAt(view, at)
  for (let i = at; i < Math.min(view.words.length, at + 9); i++) {
    const { lower } = view.words[i]!
    if (/^(?:targeting|targeted|struck|hit|against)$/.test(lower)) return phraseAt(view, i + 1)
    if (i <= at + 2 && /^(?:on|of|at)$/.test(lower)) return phraseAt(view, i + 1)
  }
  return undefined
}

const fromAfter = (view: View, at: number): readonly Party[] =>
  view.words[at]?.lower === 'from' ? partyFrom(view, at + 1) : []

/** What a phrase names: actors by their ids, other things by their words; nothing when it is only a place or a time. */
export function thingValues(view: View, phrase: Phrase): readonly SlotValue[] {
  const words = view.words.slice(phrase.from, phrase.to).filter(({ lower }) => !/^(?:the|a|an|of|and|#)$/.test(lower))
  if (words.every(({ lower, isNumber }) => isNumber || PRONOUN.test(lower))) return []
  const places = view.places.filter(({ span }) => span[0] < phrase.span[1] && phrase.span[0] < span[1])
  const [head] = places
  if (head && coversAll(view, phrase, head.span)) return []
  if (view.times.some(({ span }) => span[0] <= phrase.span[0] && span[1] > phrase.span[0])) return []
  const parties = partiesOf(view).filter(
    (party) =>
      !party.adjective &&
      !party.nameless &&
      party.from >= phrase.from &&
      party.to <= phrase.to &&
      isHead(view, party, phrase),
  )
  return parties.length > 0 ? valuesOf(parties) : wordsValue(view.text, phrase.span)
}

const PRONOUN =
  /^(?:first|back|it|him|her|them|he|she|they|us|me|you|this|that|which|who|itself|themselves|himself|others|another|people|area|areas|city|town|village|country|province|district|region|least|more|than|about|several|dozens)$/

/** "the city of Homs": what the mention leaves over are words for a place. */
function coversAll(view: View, phrase: Phrase, span: readonly [number, number]): boolean {
  const [from, to] = rangeOf(view, span)
  return view.words.slice(phrase.from, phrase.to).every((word, i) => {
    const at = phrase.from + i
    return (
      (at >= from && at < to) ||
      /^(?:the|a|an|of|and|in|town|city|village|province|district|area|areas|neighbou?rhood|suburb|countryside|eastern|western|northern|southern|besieged|nearby|region|central|parts?|northeastern|northwestern|southeastern|southwestern|rebel|held|government|capital|port)$/.test(
        word.lower,
      )
    )
  })
}

/** The actor is what the phrase names, not what describes it: "government checkpoints" are no government. */
const isHead = (view: View, party: Party, phrase: Phrase): boolean =>
  party.to === phrase.to ||
  /^(?:and|,|in|from|who|positions|fighters|forces|troops|soldiers|militants|members)$/.test(
    view.words[party.to]?.lower ?? '',
  )

/** "the mayor, who was kidnapped": the one the relative clause is about. */
function antecedentOf(view: View, verb: number): Phrase | undefined {
  const clause = clauseAt(view, verb)
  if (!/^(?:who|which|that)$/.test(clause.opens) || verb - clause.from > 4) return undefined
  const named = view.actors
    .filter(({ kind, span }) => kind === 'person' && span[1] <= view.words[clause.from]!.start)
    .at(-1)
  if (!named) return undefined
  const [from, to] = rangeOf(view, named.span)
  return clause.from - to <= 14 ? { from, to, span: named.span } : undefined
}
