/** Who does what to whom: the actors before a verb, after "by", and after a verb, without a grammar. */
import { onceIn } from '../../../base/once.js'
import type { Span } from '../../../base/span.js'
import { spanContains, spansOverlap } from '../../../base/span.js'
import type { ActorMention, SlotValue } from '../../model/context.js'
import { agentPhrases } from './agents.js'
import { isVerb } from './clause.js'
import { isOnlyPlace } from './place.js'
import { actorValues, idOf, stated } from './slots.js'
import { clauseAt, hitsOf, rangeOf, type View } from './view.js'

export interface Party {
  readonly values: readonly SlotValue[]
  readonly span: Span
  readonly from: number
  readonly to: number
  /** "Russian" in "Russian airstrikes": a party only beside a word for its forces or deeds. */
  readonly adjective: boolean
  /** Known only by a description: "gunmen". */
  readonly nameless: boolean
  /** The organisation named beside it, whose people they are: "FLA rebels", "rebels of the FLA". */
  readonly of?: string | undefined
}

const PREPOSITIONS = new Set(
  'of in against on with from to by for between near at than into over under inside outside around towards toward targeting across like through joining including despite without within amid about join'.split(
    ' ',
  ),
)

/** Whom a mention names; nobody when it tells of no actor. */
export function partyNamed(view: View, mention: ActorMention): Party | undefined {
  const values = actorValues(view.text, mention)
  const [from, to] = rangeOf(view, mention.span)
  const [adjective, nameless] = [mention.kind === 'adjective', mention.ids.length === 0]
  return values.length === 0 ? undefined : { values, span: mention.span, from, to, adjective, nameless }
}

/** Everybody in the sentence, in order: the mentions, and descriptions of armed people that no mention covers. */
export const partiesOf = onceIn((view: View): readonly Party[] => {
  const named = view.actors.flatMap((mention): Party[] => {
    const party = isOnlyPlace(view, mention) ? undefined : partyNamed(view, mention)
    return party ? [party] : []
  })
  const phrases = agentPhrases(view).flatMap(({ value, span, from, to, of }): Party[] => {
    const inside = view.actors.filter((mention) => mention !== of && spansOverlap(mention.span, span))
    const isOwn = inside.every(
      ({ kind, anonymous, span: other }) => kind === 'adjective' || (anonymous === true && spanContains(span, other)),
    )
    const known = inside.find(({ anonymous, ids }) => anonymous && ids.length > 0)
    if (!isOwn || (known && known.span[0] <= span[0])) return []
    const id = known && !of ? known.ids[0] : value.value
    return [{ values: [{ ...value, value: id }], span, from, to, adjective: false, nameless: true, of: of?.ids[0] }]
  })
  const inPhrase = ({ span, values }: { readonly span: Span; readonly values?: Party['values'] }) =>
    phrases.some(
      (phrase) => spansOverlap(phrase.span, span) && (phrase.of === undefined || values?.[0]?.value !== phrase.of),
    )
  const described = hitsOf(view, 'agents').flatMap((hit): Party[] => {
    if (inPhrase(hit) || view.actors.some(({ span }) => spansOverlap(span, hit.span))) return []
    const id = idOf(view.text.slice(...hit.span))
    const values = id === undefined ? [] : [stated(view.text, hit.span, id)]
    return [{ values, span: hit.span, from: hit.from, to: hit.to, adjective: false, nameless: true }]
  })
  const all = [...named.filter((party) => !inPhrase(party)), ...phrases, ...described].sort((a, b) => a.from - b.from)
  return all.filter(
    (party) => (party.of !== undefined || !isDescribedByNext(view, party, all)) && !onlyDescribesNext(view, party, all),
  )
})

/** "fighters of the Islamic State": the name says who they are. */
const isDescribedByNext = (view: View, party: Party, all: readonly Party[]): boolean =>
  party.nameless &&
  /^(?:of|from)$/.test(view.words[party.to]?.lower ?? '') &&
  all.some((next) => !next.nameless && !next.adjective && next.from > party.to && next.from <= party.to + 2)

const STATELESS =
  /^(?:rebels?|militants?|insurgents?|guerrillas?|extremists?|jihadis?t?s?|islamists?|terrorists?|gunm[ae]n|bandits?|gangs?|separatists?|group|groups|faction|factions|pirates|mafia|cartels?)$/

/** "the Russian Aerospace Forces": a part of the state the adjective names. */
const isOrgan = (view: View, { span }: Party): boolean =>
  /\b(?:forces?|army|military|guards?|police|ministry|government|navy)\b/i.test(view.text.slice(...span))

/** "the Lebanese Hezbollah", "the Nigerian Islamist group": the nationality of those who act, and not their state. */
const onlyDescribesNext = (view: View, party: Party, all: readonly Party[]): boolean =>
  party.adjective &&
  (all.some((next) => !next.adjective && !next.nameless && next.from === party.to && !isOrgan(view, next)) ||
    view.words.slice(party.to, party.to + 2).some(({ lower }) => STATELESS.test(lower)))

/** Whether an adjective stands beside a word that acts: "Syrian warplanes" does, "the Syrian city" does not. */
const acts = (view: View, party: Party): boolean =>
  !party.adjective ||
  /[a-z]s$/.test(view.words[party.to - 1]?.lower ?? '') ||
  [0, 1, 2].some((step) => view.context.lexicon.list('force-nouns').has(view.words[party.to + step]?.lower ?? ''))

function afterPreposition(view: View, party: Party): boolean {
  let at = party.from - 1
  while (at >= 0 && /^(?:the|a|an|some|several|its|his|their|other|local|various)$/.test(view.words[at]!.lower)) at--
  return at >= 0 && PREPOSITIONS.has(view.words[at]!.lower)
}

/** The subject of the verb at the word: all of "Russia and the Assad government". Empty when it is nobody we know. */
export function subjectBefore(view: View, verb: number): readonly Party[] {
  const beside = partiesOf(view).filter((party) => party.to === verb)
  if (beside.length > 0 && /ing$/.test(view.words[verb]!.lower) && acts(view, beside[0]!)) return beside
  const clause = clauseAt(view, verb)
  const from = afterEarlierVerb(view, clause.from, verb)
  const own = inSubjectPosition(view, from, verb)
  if (own.length > 0) return own
  // "are making plans to meet": an infinitive has the subject of the verb it hangs on.
  const isInfinitive = view.words[verb - 1]?.lower === 'to'
  if (from > clause.from) return hasOwnSubject(view, from, verb) && !isInfinitive ? [] : subjectBefore(view, from - 1)
  if (clause.index === 0) return []
  const ownSubject = hasOwnSubject(view, clause.from, verb)
  if (/^(?:which|who|that|whose)$/.test(clause.opens)) return ownSubject ? [] : lastBefore(view, clause.from)
  if (clause.opens !== 'to' && ownSubject) return []
  return earlierSubject(view, clause.index)
}

/** Back through clauses that only interrupt, to the nearest one with a subject. */
function earlierSubject(view: View, index: number): readonly Party[] {
  for (let i = index - 1; i >= 0 && i >= index - 3; i--) {
    const found = inSubjectPosition(view, view.clauses[i]!.from, view.clauses[i]!.to)
    if (found.length > 0) return found
  }
  return []
}

function lastBefore(view: View, word: number): readonly Party[] {
  const before = partiesOf(view).filter((party) => party.to <= word && party.to >= word - 6 && acts(view, party))
  return before.slice(-1)
}

/** Candidates of a stretch: the first that no preposition governs, and those joined to it. */
function inSubjectPosition(view: View, from: number, to: number): readonly Party[] {
  const all = partiesOf(view).filter((party) => party.from >= from && party.to <= to && acts(view, party))
  // "attacks on the army and the police may go on": who is joined to one behind a preposition stands behind it too.
  let governed = false
  const first = all.findIndex((party, i) => {
    governed = afterPreposition(view, party) || (governed && i > 0 && isJoined(view, all[i - 1]!, party))
    return !governed
  })
  if (first < 0) return []
  const chain = [all[first]!]
  for (const next of all.slice(first + 1)) {
    if (!isJoined(view, chain.at(-1)!, next)) break
    chain.push(next)
  }
  return chain
}

const isJoined = (view: View, a: Party, b: Party): boolean =>
  isOneSide(a, b) ||
  (b.from - a.to <= 4 &&
    view.words.slice(a.to, b.from).some(({ lower }) => lower === 'and' || lower === ',') &&
    view.words.slice(a.to, b.from).every(({ lower }) => /^(?:and|,|the|a|its|their|both|forces|troops)$/.test(lower)))

/** An organisation and its people named beside it. */
const isOneSide = (a: Party, b: Party): boolean =>
  b.from - a.to <= 4 &&
  ((a.of !== undefined && a.of === b.values[0]?.value) || (b.of !== undefined && b.of === a.values[0]?.value))

const SKIPPED =
  /^(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|must|should|did|does|do|not|also|then|later|reportedly|allegedly|now|to|\w+ly)$/

/** Where the subject may begin: after a verb of somebody else's ("said"), not counting the verb's own auxiliaries. */
function afterEarlierVerb(view: View, from: number, verb: number): number {
  let at = verb - 1
  while (at >= from && SKIPPED.test(view.words[at]!.lower)) at--
  const inName = (word: number) => partiesOf(view).some((party) => party.from <= word && word < party.to)
  while (at >= from && (!isVerb(view.words, at) || inName(at) || onlyDescribes(view, at))) at--
  return Math.max(from, at + 1)
}

/** "police backed by armour", "men armed with rifles": a participle that only says what they were like. */
const onlyDescribes = ({ words }: View, at: number): boolean =>
  /^(?:backed|supported|armed|led|commanded|equipped|accompanied|loyal|allied|aided|flanked|dressed|disguised|mounted|based|stationed|believed|known|thought|identified|described)$/.test(
    words[at]!.lower,
  ) &&
  /^(?:by|with|to|as|in|on|at)$/.test(words[at + 1]?.lower ?? '') &&
  !/^(?:is|are|was|were|be|been|being|has|have|had|he|she|they|it|and)$/.test(words[at - 1]?.lower ?? '')

/** Whether something of its own stands before the verb, so that no earlier subject carries over. */
const hasOwnSubject = (view: View, from: number, verb: number): boolean =>
  view.words
    .slice(from, verb)
    .some(
      ({ lower, isMark }) =>
        !isMark &&
        !SKIPPED.test(lower) &&
        !/^(?:and|but|then|or|who|which|that|while|as|after|before|when|where|by|without)$/.test(lower),
    )

/** "by X", "by X and Y" in the words after; not further than the clause and what it leaves open. */
export function agentAfter(view: View, from: number, most = 14): readonly Party[] {
  const end = Math.min(view.words.length, from + most)
  for (let at = from; at < end; at++) {
    if (/^[;:]$/.test(view.words[at]!.lower)) return []
    if (view.words[at]!.lower !== 'by') continue
    const first = partiesOf(view).find((party) => party.from > at && party.from <= at + 4)
    if (first && (acts(view, first) || first.adjective)) return chainFrom(view, first)
  }
  return []
}

/** The party whose phrase begins at the word or after its articles and adjectives. */
export function partyFrom(view: View, at: number, most = 3): readonly Party[] {
  const first = partiesOf(view).find((party) => party.from >= at && party.from <= at + most)
  if (
    !first ||
    view.words.slice(at, first.from).some(({ lower, isMark }) => isMark || PREPOSITIONS.has(lower) || lower === 'and')
  )
    return []
  return chainFrom(view, first)
}

function chainFrom(view: View, first: Party): readonly Party[] {
  const chain = [first]
  for (const next of partiesOf(view)) {
    if (next.from > first.from && isJoined(view, chain.at(-1)!, next)) chain.push(next)
  }
  return chain
}

/** What may not stand between an owner and what is owned. */
const BETWEEN = /^(?:and|the|a|an|this|that|these|who|which|whose|when|as|not|no)$/

/** The party that ends right before the word, as in "Russian airstrikes", "government shelling", "Russia's bombing". */
export function possessorOf(view: View, at: number, most = 3): readonly Party[] {
  const before = partiesOf(view)
    .filter((party) => party.to <= at && party.to >= at - most)
    .at(-1)
  if (
    !before ||
    view.words
      .slice(before.to, at)
      .some(
        ({ lower, isMark }, i) =>
          (isMark && lower !== "'s") ||
          BETWEEN.test(lower) ||
          PREPOSITIONS.has(lower) ||
          (i > 0 && isVerb(view.words, before.to + i)),
      )
  )
    return []
  const all = partiesOf(view)
  const first = all[all.indexOf(before) - 1]
  // "Syrian-Russian offensive": two owners joined by a hyphen.
  const isPair =
    first?.adjective &&
    before.adjective &&
    first.to === before.from &&
    view.text.slice(first.span[1], before.span[0]) === '-'
  return isPair || (first && isOneSide(first, before)) ? [first, before] : [before]
}

/** An organisation and its people are one party: the name stands for both. */
export const valuesOf = (parties: readonly Pick<Party, 'values' | 'of'>[]): readonly SlotValue[] =>
  parties
    .filter(({ of }) => of === undefined || !parties.some(({ values }) => values[0]?.value === of))
    .flatMap(({ values }) => values)

/** Everybody, the organisation and its people each by their own words. */
export const allValuesOf = (parties: readonly Party[]): readonly SlotValue[] => parties.flatMap(({ values }) => values)

/** "Malaysian observers", "no Israeli soldier": whoever acts without a name of their own acts for the state that describes them. */
export function forState(view: View, party: Party): Party {
  const isUnnamed =
    party.nameless || view.actors.some(({ anonymous, span }) => anonymous === true && spansOverlap(span, party.span))
  const state = isUnnamed
    ? view.actors.find(({ kind, span }) => kind === 'adjective' && spanContains(party.span, span))
    : undefined
  const [id] = state?.ids ?? []
  const [own] = party.values
  return id !== undefined && own ? { ...party, nameless: false, values: [{ ...own, value: id }] } : party
}
