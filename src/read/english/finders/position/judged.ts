/** Stances told from what is judged: "the plan found no favour with the army", "monitors are out of the question", "was welcomed by Oman". */
import type { ClaimDraft, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isAboutConflict } from '../../syntax/aboutConflict.js'
import { isVerb } from '../../syntax/clause.js'
import { draftOf, meaningOf } from '../../syntax/draft.js'
import { subjectPhraseBefore } from '../../syntax/nounPhrase.js'
import { agentAfter, partyNamed, valuesOf } from '../../syntax/parties.js'
import { voiceAt } from '../../syntax/scope.js'
import { wordsValue } from '../../syntax/slots.js'
import { clauseAt, hitsOf, rangeOf, spanOfWords, type View } from '../../syntax/view.js'
import { speakersOf } from './charges.js'

export const judgementsOf = (view: View): readonly ClaimDraft[] => [
  ...hitsOf(view, 'position-met').flatMap((hit) => stanceOn(view, hit, judgesAfter(view, hit.to)) ?? []),
  ...hitsOf(view, 'position-judged').flatMap((hit) => stanceOn(view, hit, speakerOf(view, hit)) ?? []),
]

/** "was condemned by Ghana and Togo", "a plan backed by Egypt": the verb's agent takes the stance, its subject is the topic. */
export const passiveStance = (view: View, hit: Hit): ClaimDraft | undefined => {
  const by = valuesOf(agentAfter(view, hit.to, 8))
  return stanceOn(view, hit, by.length > 0 ? by : judgesAfter(view, hit.to, 'by'))
}

function stanceOn(view: View, hit: Hit, party: readonly SlotValue[]): ClaimDraft | undefined {
  const topic = topicBefore(view, hit.from)
  if (party.length === 0 || topic.length === 0 || !isAboutConflict(view.context)) return undefined
  return draftOf({
    view,
    kind: 'position',
    hit,
    slots: { party, stance: meaningOf(view, hit), topic },
    beside: party.some(({ at }) => at && at[0] < hit.span[0]) ? ['party'] : [],
    ...(isWish(view, hit.from) && { modality: 'asserted' as const }),
  })
}

/** "would be unacceptable": a stance already. */
const isWish = (view: View, at: number): boolean =>
  view.words.slice(Math.max(0, at - 3), at).some(({ lower }) => lower === 'would') &&
  !/^(?:if|unless)$/.test(clauseAt(view, at).opens)

/** Whoever is named right behind the words, although a preposition stands before: "with the army", "in Ankara". */
function judgesAfter(view: View, at: number, word?: string): readonly SlotValue[] {
  const start = word === undefined ? at : view.words[at]?.lower === word ? at + 1 : -1
  if (start < 0) return []
  const named = view.actors.find(({ span }) => {
    const [from] = rangeOf(view, span)
    return from >= start && from <= start + 2
  })
  if (named) return partyNamed(view, named)?.values ?? []
  return []
}

const speakerOf = (view: View, hit: Hit): readonly SlotValue[] => {
  const voice = voiceAt(view.context, hit.span)
  const kind = voice?.statement.slots.sourceKind?.[0]?.value ?? ''
  return /^(?:witness|media|social|ngo)$/.test(kind) ? [] : (speakersOf(voice) ?? [])
}

/** The subject before the verb and its auxiliaries; an owner's aside between commas is stepped over. */
function topicBefore(view: View, verb: number): readonly SlotValue[] {
  let end = verb
  while (end > 0 && AUXILIARY.test(view.words[end - 1]!.lower)) end--
  if (view.words[end - 1]?.lower === ',') {
    const open = view.words.findLastIndex(({ lower }, at) => at < end - 1 && at >= end - 12 && lower === ',')
    if (open > 0 && !isVerb(view.words, open - 1)) end = open
  }
  const phrase = subjectPhraseBefore(view, end)
  if (!phrase || /^(?:he|she|i|we|you|who|there)$/.test(view.words[phrase.from]!.lower)) return []
  return wordsValue(view.text, spanOfWords(view, phrase.from, phrase.to))
}

const AUXILIARY =
  /^(?:is|are|was|were|be|been|being|has|have|had|will|would|could|can|may|might|should|not|also|immediately|quickly|promptly|widely|warmly|strongly|sharply|\w+ly)$/
