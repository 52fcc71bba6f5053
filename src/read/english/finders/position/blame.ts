/** Charges that name the deed first: "blamed the raid on the marines", "responsibility for the war lies with Asmara", "it was you who broke it". */
import type { ClaimDraft, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isAboutConflict } from '../../syntax/aboutConflict.js'
import { draftOf, meaningOf } from '../../syntax/draft.js'
import { phraseAt } from '../../syntax/nounPhrase.js'
import { partiesOf, partyNamed, subjectBefore, valuesOf } from '../../syntax/parties.js'
import { toldBy, voiceAt } from '../../syntax/scope.js'
import { idOf, stated, wordsValue } from '../../syntax/slots.js'
import { clauseAt, hitsOf, rangeOf, spanOfWords, type View } from '../../syntax/view.js'
import { speakersOf } from './charges.js'
import { topicFrom } from './topic.js'

export const blamesOf = (view: View): readonly ClaimDraft[] => [
  ...hitsOf(view, 'position-blames').flatMap((hit) => blameOn(view, hit) ?? []),
  ...hitsOf(view, 'position-clefts').flatMap((hit) => singledOut(view, hit) ?? []),
  ...hitsOf(view, 'position-falls').flatMap((hit) => blameFalling(view, hit) ?? []),
]

/** "each Party attributes the first shot to the other", "pins the killing on the Tigers". */
function blameOn(view: View, hit: Hit): ClaimDraft | undefined {
  if (/^(?:s|base)$/.test(hit.form) && /^(?:the|a|its|no|to)$/.test(view.words[hit.from - 1]?.lower ?? ''))
    return undefined
  const told = toldBy(view.context, hit.span)
  const party = speakersOf(told) ?? valuesOf(subjectBefore(view, hit.from))
  return party.length === 0 ? undefined : chargeFrom(view, hit, party, /^(?:on|upon|to)$/, told?.scope[0])
}

/** In somebody's words: "the blame for this rests with Colombo alone". */
function blameFalling(view: View, hit: Hit): ClaimDraft | undefined {
  const party = speakersOf(voiceAt(view.context, hit.span)) ?? []
  const clause = clauseAt(view, hit.from)
  const falls = view.words
    .slice(hit.to, clause.to)
    .some(({ lower }) => /^(?:lies|lay|rests|rested|falls|fell|is)$/.test(lower))
  return party.length === 0 || !falls ? undefined : chargeFrom(view, hit, party, /^(?:with|on|upon)$/, undefined)
}

/** "it was Asmara that began this", "it was you who broke it": the one the speaker singles out for a deed. */
function singledOut(view: View, hit: Hit): ClaimDraft | undefined {
  const hinge = view.words.findIndex(
    ({ lower }, at) => at > hit.to && at <= hit.to + 6 && /^(?:who|that|which)$/.test(lower),
  )
  const voice = voiceAt(view.context, hit.span)
  const party = speakersOf(voice) ?? []
  if (
    hinge < 0 ||
    party.length === 0 ||
    !isAboutConflict(view.context) ||
    /\?\W*$/.test(view.text.slice(...view.sentence.span))
  )
    return undefined
  const named = partiesOf(view).filter(({ from, to, adjective }) => from >= hit.to && to === hinge && !adjective)
  const isYou = view.words[hinge - 1]!.lower === 'you'
  const accused = isYou ? (voice?.statement.slots.addressee ?? []) : valuesOf(named)
  if ((accused.length === 0 && !isYou) || accused.some(({ value }) => party.some((one) => one.value === value)))
    return undefined
  return draftOf({
    view,
    kind: 'position',
    hit,
    slots: { party, stance: meaningOf(view, hit), topic: topicFrom(view, deedAfter(view, hinge)), accused },
    beside: ['party'],
  })
}

/** "that had broken": the deed begins behind its auxiliaries. */
function deedAfter(view: View, hinge: number): number {
  let at = hinge + 1
  while (/^(?:had|has|have|was|were|is|are|first)$/.test(view.words[at]?.lower ?? '')) at++
  return at
}

function chargeFrom(
  view: View,
  hit: Hit,
  party: readonly SlotValue[],
  hinge: RegExp,
  voicedAt: ClaimDraft['voicedAt'],
): ClaimDraft | undefined {
  for (let at = hit.to + 1; at < Math.min(clauseAt(view, hit.from).to, hit.to + REACH); at++) {
    if (!hinge.test(view.words[at]!.lower)) continue
    const accused = namedAfter(view, at + 1, party)
    const topic = wordsValue(view.text, spanOfWords(view, hit.to, untilVerb(view, hit.to, at)))
    if (accused.length === 0) continue
    return draftOf({
      view,
      kind: 'position',
      hit,
      slots: { party, stance: meaningOf(view, hit), topic, accused },
      ...(voicedAt ? { voicedAt } : { beside: hit.form === 'word' ? ['party'] : [] }),
    })
  }
  return undefined
}

const REACH = 18

/** "the clash squarely on", "the war lies with": the deed ends before its adverbs and the verb of falling. */
function untilVerb(view: View, from: number, hinge: number): number {
  let to = hinge
  while (
    to - 1 > from &&
    /^(?:\w+ly|lies|lay|rests|rested|falls|fell|is|solely|alone)$/.test(view.words[to - 1]!.lower)
  )
    to--
  return to
}

/** Whoever is named there, "the other" of two, or a description in quotes. */
function namedAfter(view: View, at: number, party: readonly SlotValue[]): readonly SlotValue[] {
  const named = view.actors.find(({ span }) => {
    const [from] = rangeOf(view, span)
    return from >= at && from <= at + 3
  })
  const values = named ? (partyNamed(view, named)?.values ?? []) : []
  if (values.length > 0) return values
  const group = partiesOf(view).find(({ from }) => from >= at && from <= at + 3)
  if (group) return group.values
  const words = view.words.slice(at, at + 2).map(({ lower }) => lower)
  if (/^(?:the other|each other|one another)$/.test(words.join(' '))) {
    const span = spanOfWords(view, at, at + 2)
    return party.map(({ value }) => ({ ...stated(view.text, span, value), how: 'implied' as const }))
  }
  const phrase = words[0] === '“' ? phraseAt(view, at + 1, 6) : undefined
  const id = phrase && idOf(view.text.slice(...phrase.span))
  return phrase && id ? [stated(view.text, phrase.span, id)] : []
}
