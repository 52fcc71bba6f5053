/** Charges and denials without a verb of accusing: "the army had broken its word", "that is a lie", in somebody's words. */
import type { Attribution, ClaimDraft, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { draftOf, meaningOf } from '../../syntax/draft.js'
import { partiesOf, subjectBefore, valuesOf } from '../../syntax/parties.js'
import { voiceAt } from '../../syntax/scope.js'
import { wordsValue } from '../../syntax/slots.js'
import { clauseAt, hitsOf, spanOfWords, type View } from '../../syntax/view.js'

export const chargesOf = (view: View): readonly ClaimDraft[] => [
  ...hitsOf(view, 'position-breaches').flatMap((hit) => chargeOf(view, hit) ?? []),
  ...hitsOf(view, 'position-denials').flatMap((hit) => denialOf(view, hit) ?? []),
]

/** A spokesman's stance is that of those he speaks for. */
export const speakersOf = (told: Attribution | undefined): readonly SlotValue[] | undefined =>
  told?.statement.slots.speaker?.map((speaker) => ({
    ...speaker,
    value: /^unnamed-/.test(speaker.value) ? speaker.value : speaker.value.replace(/-spokes(?:man|woman)$/, ''),
  }))

/** What one party says another has done is news of its own and a charge; what bystanders say is only news. */
const accuserAt = (view: View, hit: Hit): readonly SlotValue[] => {
  const voice = voiceAt(view.context, hit.span)
  const kind = voice?.statement.slots.sourceKind?.[0]?.value ?? ''
  return /^(?:witness|media|social|ngo)$/.test(kind) ? [] : (speakersOf(voice) ?? [])
}

function chargeOf(view: View, hit: Hit): ClaimDraft | undefined {
  // "So who broke it first?" charges nobody.
  if (/\?\W*$/.test(view.text.slice(...view.sentence.span))) return undefined
  const party = accuserAt(view, hit)
  const subject = valuesOf(subjectBefore(view, hit.from))
  const accused = subject.filter(({ value }) => !party.some((one) => String(value).startsWith(String(one.value))))
  if (party.length === 0 || accused.length === 0 || accused.length < subject.length) return undefined
  const clause = clauseAt(view, hit.from)
  const topic = wordsValue(view.text, spanOfWords(view, hit.from, Math.min(clause.to, hit.from + 16)))
  const draft = draftOf({
    view,
    kind: 'position',
    hit,
    slots: { party, stance: meaningOf(view, hit), topic, accused },
    beside: ['party'],
  })
  return draft.modality === 'asserted' ? draft : undefined
}

/** "That is a lie," "not so": what was said of the speaker before. */
function denialOf(view: View, hit: Hit): ClaimDraft | undefined {
  const party = accuserAt(view, hit)
  if (
    party.length === 0 ||
    partiesOf(view).some(({ from, to }) => to === hit.from && from >= clauseAt(view, hit.from).from)
  )
    return undefined
  const pointer = view.words[hit.from]!
  const topic = /^(?:that|this|it|these|those)/.test(pointer.lower)
    ? wordsValue(view.text, [pointer.start, pointer.end])
    : []
  return draftOf({
    view,
    kind: 'position',
    hit,
    slots: { party, stance: meaningOf(view, hit), topic },
    beside: ['party'],
    modality: 'asserted',
  })
}
