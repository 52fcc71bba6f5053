/** Where a party stands, and what it accuses another of. Only politics: the topic must be about the conflict. */
import { slugOf } from '../../../../base/fold.js'
import { spansOverlap } from '../../../../base/span.js'
import type { Attribution, ClaimDraft, Finder, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isAboutConflict } from '../../syntax/aboutConflict.js'
import { draftOf, meaningOf } from '../../syntax/draft.js'
import { phraseAt } from '../../syntax/nounPhrase.js'
import {
  agentAfter,
  type Party,
  partiesOf,
  partyFrom,
  possessorOf,
  subjectBefore,
  valuesOf,
} from '../../syntax/parties.js'
import { toldBy, voiceAt } from '../../syntax/scope.js'
import { wordsValue } from '../../syntax/slots.js'
import { hitsOf, spanOfWords, type View, viewOf } from '../../syntax/view.js'
import { blamesOf } from './blame.js'
import { chargesOf, speakersOf } from './charges.js'
import { judgementsOf, passiveStance } from './judged.js'
import { nounStancesOf } from './nouns.js'
import { topicFrom } from './topic.js'

export const positions: Finder = {
  name: 'position',
  kind: 'position',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    const verdicts = hitsOf(view, 'position-verdicts')
    return [
      ...blamesOf(view),
      ...verdicts.flatMap((hit) => verdictOf(view, hit) ?? []),
      ...hitsOf(view, 'position-verbs')
        .filter((hit) => !verdicts.some(({ from }) => from === hit.from))
        .flatMap((hit) => positionOf(view, hit) ?? []),
      ...hitsOf(view, 'alleged').flatMap((hit) => allegedOf(view, hit) ?? []),
      ...chargesOf(view),
      ...nounStancesOf(view),
      ...judgementsOf(view),
    ]
      .filter(
        ({ span }, i, all) =>
          all.findIndex((other) => spansOverlap(other.span, span) && isOneStance(other, all[i]!)) === i,
      )
      .slice(0, 4)
  },
}

/** The same stance read in two ways from words that overlap: of one verb, or on one issue. */
const isOneStance = (a: ClaimDraft, b: ClaimDraft): boolean =>
  a.slots['stance']?.[0]?.value === b.slots['stance']?.[0]?.value &&
  ['stance', 'topic'].some((slot) => a.slots[slot]?.[0]?.at?.[0] === b.slots[slot]?.[0]?.at?.[0])

function positionOf(view: View, hit: Hit): ClaimDraft | undefined {
  if (isInName(view, hit)) return undefined
  if (isByAgent(view, hit)) return isRejected(view, hit) ? undefined : passiveStance(view, hit)
  if (isNoun(view, hit)) return undefined
  if (
    /^(?:the|a|an|its|their|of|to|for|'s)$/.test(view.words[hit.from - 1]?.lower ?? '') &&
    hit.form !== 'ing' &&
    hit.meaning !== 'against'
  )
    return undefined
  const passive =
    /^(?:is|are|was|were|been|be|being)$/.test(view.words[hit.from - 1]?.lower ?? '') &&
    (hit.form === 'ed' || hit.form === 'part')
  const told = passive ? undefined : toldBy(view.context, hit.span)
  const party = passive ? agentAfter(view, hit.to, 10) : subjectBefore(view, hit.from)
  const who = speakersOf(told) ?? firstOf(valuesOf(party), () => ourselves(view, hit))
  if (!who?.length || party.some(({ nameless }) => nameless && hit.meaning !== 'accuses')) return undefined
  const accused =
    hit.meaning === 'accuses' ? (passive ? subjectBefore(view, hit.from) : partyFrom(view, hit.to, 3)) : []
  const inside = partiesOf(view).filter(({ from, to }) => from > hit.from && to < hit.to)
  const named = valuesOf([...accused, ...inside.filter((one) => !accused.includes(one))])
  const whom =
    hit.meaning === 'accuses'
      ? firstOf(
          named,
          () => eachOther(view, hit, who),
          () => accusedIn(view, hit, told),
        )
      : []
  if (hit.meaning === 'accuses' && whom.length === 0) return undefined
  const topic = topicOf(view, hit, accused, passive)
  if (
    hit.meaning !== 'accuses' &&
    (topic.length === 0 ||
      passive ||
      /^(?:in|on|at|over|within|out|by|to|with|from|during|after)\s/i.test(topic[0]!.text ?? ''))
  )
    return undefined
  if (!isPolitical(view, hit)) return undefined
  if (
    isOfSomebody(hit.meaning) &&
    ((!isWant(view, hit) && isCondition(view, hit)) ||
      isBargain(view, hit) ||
      isRefusal(view, hit) ||
      (party.length > 0 && party.every(isUnnamed)))
  )
    return undefined
  if (hit.meaning === 'denies' && !deniesTalk(view, hit, topic)) return undefined
  return draftOf({
    view,
    kind: 'position',
    hit,
    beside: hit.form === 'ing' ? ['party'] : [],
    slots: { party: who, stance: meaningOf(view, hit), topic, accused: whom },
    voicedAt: told?.scope[0] ?? topic[0]?.at,
  })
}

/** "we do not negotiate", "says it wants a timetable": the speaker, and those he speaks for. */
const ourselves = (view: View, hit: Hit): readonly SlotValue[] =>
  view.words
    .slice(Math.max(0, hit.from - 3), hit.from)
    .some(({ lower }) => /^(?:we|we're|we've|we'll|we'd|i|i'm|i've|i'd|it)$/.test(lower))
    ? (speakersOf(voiceAt(view.context, hit.span)) ?? []).map((speaker) => ({ ...speaker, how: 'implied' as const }))
    : []

/** The first way that finds somebody. */
const firstOf = (found: readonly SlotValue[], ...ways: readonly (() => readonly SlotValue[])[]): readonly SlotValue[] =>
  ways.reduce((values, way) => (values.length > 0 ? values : way()), found)

/** "accused each other": each of them by the rest. */
function eachOther(view: View, hit: Hit, who: readonly SlotValue[]): readonly SlotValue[] {
  const [first, second] = view.words.slice(hit.to, hit.to + 2)
  if (!first || !second || !/^(?:each other|one another|the other)$/.test(`${first.lower} ${second.lower}`)) return []
  const at = spanOfWords(view, hit.to, hit.to + 2)
  return who.map(({ value }) => ({ value, text: view.text.slice(...at), at, how: 'implied' }))
}

/** "accused its rival, the militia, of …", "blames “irregular armed forces”": whoever is named before the charge, or its words. */
function accusedIn(view: View, hit: Hit, told: Attribution | undefined): readonly SlotValue[] {
  if (!told) return []
  let to = hit.to
  while (to < view.words.length && to - hit.to < 10 && !/^(?:of|for|with|[;:.])$/.test(view.words[to]!.lower)) to++
  const inside = partiesOf(view).find((party) => party.from >= hit.to && party.to <= to && !party.adjective)
  if (inside) return valuesOf([inside]) ?? []
  const isCharge = /^(?:of|for)$/.test(view.words[to]?.lower ?? '') || view.words[hit.to]?.lower === '“'
  const phrase = isCharge ? phraseAt(view, view.words[hit.to]?.lower === '“' ? hit.to + 1 : hit.to, 6) : undefined
  const words = phrase && view.text.slice(...phrase.span)
  const id = words && slugOf(words.replace(/^(?:the|an?|its|his|her|their)\s+/i, ''))
  return phrase && id ? [{ value: id, text: words, at: phrase.span, how: 'stated' }] : []
}

const isOfSomebody = (stance: string): boolean => /^(?:demands|for|against|undecided)$/.test(stance)

const isUnnamed = ({ values }: Party): boolean => values.every(({ value }) => /^unnamed-/.test(String(value)))

/** "wants the border open first": a demand and no bargain. */
const isWant = (view: View, hit: Hit): boolean => /^want/.test(view.words[hit.from]!.lower)

/** "insists on a withdrawal first", "demanded a halt before talks": one act tied to another, a condition. */
const isCondition = (view: View, hit: Hit): boolean =>
  view.words
    .slice(hit.to, hit.to + 30)
    .some(({ lower }, i, all) => /^(?:first|before|until|unless|condition)$/.test(lower) && all[i - 1]?.lower !== 'the')

/** "would agree to a halt if they pulled back": an offer, which the condition says. */
const isBargain = (view: View, hit: Hit): boolean =>
  /^(?:would|'d)$/.test(view.words[hit.from]!.lower) &&
  view.clauses.some(({ opens }) => /^(?:if|unless|provided|once)$/.test(opens))

/** "rejected the plan": the state of a negotiation. */
const isRefusal = (view: View, hit: Hit): boolean =>
  isRejected(view, hit) &&
  view.words
    .slice(hit.to, hit.to + 4)
    .some(({ lower }) => /^(?:plan|accord|deal|truce|ceasefire|agreement|offer|proposal)$/.test(lower))

const isRejected = (view: View, hit: Hit): boolean =>
  hitsOf(view, 'negotiation-sure').some(({ meaning, from }) => meaning === 'rejected' && from === hit.from)

/** "denied rumours": a stance. "denied that it had fired": the deed itself, denied. */
const deniesTalk = (view: View, hit: Hit, [topic]: readonly SlotValue[]): boolean =>
  !/^(?:deny|deni)/i.test(view.text.slice(...hit.span)) ||
  topic?.text === 'it' ||
  /^(?:(?:all|any|the|these|those|such|its|his|her|their|media|press|as) )*(?:\w+ )?(?:rumou?rs?|reports?|allegations?|accusations?|claims?|charges?|involvement|responsibility|complicity|role|links?|knowledge)\b/i.test(
    topic?.text ?? '',
  )

/** "called the idea a trap", "considers this unacceptable": a stance by the word it is called. */
function verdictOf(view: View, hit: Hit): ClaimDraft | undefined {
  const told = toldBy(view.context, hit.span)
  const who = speakersOf(told) ?? valuesOf(subjectBefore(view, hit.from)) ?? []
  const phrase = phraseAt(view, hit.from + 1, 6)
  if (who.length === 0 || !phrase || !isAboutConflict(view.context)) return undefined
  const end = /^(?:a|an|as)$/.test(view.words[hit.to - 2]!.lower) ? hit.to - 2 : hit.to - 1
  if (phrase.from >= end) return undefined
  const topic = spanOfWords(view, phrase.from, Math.min(phrase.to, end))
  // "which it considers the more important": nothing is named that is judged.
  if (phrase.to > end && /^(?:more|most|less|least|very|too|so)$/.test(view.words[end - 1]!.lower)) return undefined
  if (view.words[hit.from + 1]?.lower === 'for') return undefined
  return draftOf({
    view,
    kind: 'position',
    hit,
    slots: { party: who, stance: meaningOf(view, hit), topic: wordsValue(view.text, topic) },
    voicedAt: told?.scope[0],
  })
}

/** Beside words of the conflict, or inside somebody's words about it. */
const isPolitical = (view: View, hit: Hit): boolean =>
  /accuses|denies/.test(hit.meaning) ||
  isAboutConflict(view.context) ||
  hitsOf(view, 'condition-world').length > 0 ||
  hitsOf(view, 'deal-nouns').length > 0

/** After "of" or "for" in an accusation; else all that follows the verb in its clause. */
function topicOf(view: View, hit: Hit, accused: readonly Party[], passive: boolean): readonly SlotValue[] {
  const from = passive ? hit.to : (accused.at(-1)?.to ?? hit.to)
  let start = from
  if (hit.meaning === 'accuses') {
    while (start < Math.min(view.words.length, from + 10) && !/^(?:of|for|that|with)$/.test(view.words[start]!.lower))
      start++
    if (!/^(?:of|for|that|with)$/.test(view.words[start]?.lower ?? '')) return []
    start++
  } else if (isUrging(view, hit)) {
    start = view.words.findIndex(({ lower }, at) => at >= from && at < from + 14 && lower === 'to') + 1
    if (start === 0) return []
  } else if (hit.meaning === 'denies' && hit.to - hit.from > 1) {
    // "dismissed the reports", "brushed aside the charge": the noun is what is denied.
    start = hit.from + 1
    while (/^(?:aside|off|away|down|out|issue|with)$/.test(view.words[start]?.lower ?? '')) start++
  } else if (isDetermined(view, hit)) start = hit.from + 1
  else if (view.words[start]?.lower === 'that') start++
  else if (hit.meaning === 'concerned' && /^(?:at|over|about|by)$/.test(view.words[start]?.lower ?? '')) start++
  return topicFrom(view, start)
}

/** "urged the sides to talk": what is asked for stands behind "to". */
const isUrging = (view: View, hit: Hit): boolean =>
  hit.meaning === 'demands' && /^(?:urg|press(?!\w* for)|pressur|beg|plead)/i.test(view.text.slice(...hit.span))

/** "Russia's alleged hacking of …": an accusation that nobody signs. */
function allegedOf(view: View, hit: Hit): ClaimDraft | undefined {
  const accused = possessorOf(view, hit.from, 1).filter(
    ({ adjective, to }) => adjective || view.words[to]?.lower === "'s",
  )
  const phrase = phraseAt(view, hit.to)
  if (accused.length === 0 || !phrase) return undefined
  const of = view.words[phrase.to]?.lower
  const wide = of === 'of' || of === 'in' ? phraseAt(view, phrase.to + 1) : undefined
  const topic = wordsValue(view.text, wide ? spanOfWords(view, phrase.from, wide.to) : phrase.span)
  return draftOf({
    view,
    kind: 'position',
    hit,
    slots: { stance: meaningOf(view, hit), accused: valuesOf(accused), topic },
    modality: 'questioned',
  })
}

/** "was welcomed by Oman", "a truce backed by Egypt": the agent's stance. Who is backed by somebody is no issue. */
const isByAgent = (view: View, hit: Hit): boolean => {
  if (hit.meaning === 'accuses' || !/^(?:ed|part)$/.test(hit.form)) return false
  const before = view.words[hit.from - (/ly$/.test(view.words[hit.from - 1]?.lower ?? '') ? 2 : 1)]?.lower ?? ''
  const isBeing = /^(?:is|are|was|were|been|be|being)$/.test(before)
  const by = view.words.findIndex(({ lower }, at) => at >= hit.to && at <= hit.to + (isBeing ? 3 : 0) && lower === 'by')
  return by >= 0 && (isBeing || hitsOf(view, 'deal-nouns').some(({ to }) => to === hit.from || to === hit.from - 1))
}

/** "backs the plan", "dismissed the idea": the words of the pattern are part of the issue. */
const isDetermined = (view: View, hit: Hit): boolean =>
  hit.meaning !== 'accuses' &&
  hit.to - hit.from > 1 &&
  /^(?:the|an?|any|its|his|their|this|that|such)$/.test(view.words[hit.from + 1]?.lower ?? '') &&
  !PREPOSITION.test(view.words[hit.to - 1]!.lower)

const PREPOSITION =
  /^(?:about|over|to|of|on|in|for|with|at|by|as|from|against|whether|that|behind|towards?|hand|outright)$/

/** "the Rapid Support Forces": a name has no verb in it. */
const isInName = (view: View, { span }: Hit): boolean =>
  view.actors.some((mention) => mention.kind !== 'pronoun' && mention.span[0] <= span[0] && span[1] <= mention.span[1])

/** "Russian support", "their demand", "backed by": no stance somebody takes with a verb. */
const isNoun = (view: View, hit: Hit): boolean =>
  (hit.form === 'base' && partiesOf(view).some((party) => party.adjective && party.to === hit.from)) ||
  (view.words[hit.to]?.lower === 'by' &&
    hit.form !== 'ing' &&
    !/^(?:is|are|was|were|been|be|being)$/.test(view.words[hit.from - 1]?.lower ?? ''))
