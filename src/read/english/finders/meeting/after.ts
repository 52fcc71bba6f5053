/** What the sentences behind a meeting tell of it: how long it was and what came of it. */
import type { SlotValue } from '../../../model/context.js'
import { modalityOf } from '../../syntax/modality.js'
import { stated } from '../../syntax/slots.js'
import { hitsOf, type View, viewOf } from '../../syntax/view.js'

/** How many sentences behind it may still be about it. */
const FAR = 3

/** Of the same paragraph: those that go on with "it", "the talks", "they", "the two", "neither", "nothing". */
export function sentencesOn({ context, sentence }: View): readonly View[] {
  const on: View[] = []
  for (const one of context.sentences.slice(sentence.index + 1, sentence.index + 1 + FAR)) {
    if (one.paragraph !== sentence.paragraph || one.role === 'question') break
    const view = viewOf(one, context)
    if (!GOES_ON.test(context.text.slice(...one.span))) break
    on.push(view)
  }
  return on
}

const GOES_ON =
  /^\W*(?:(?:but|and|yet|so|in the end|afterwards|when they)\W+)?(?:it|its|they|both|neither|nothing|no|none|each|that|this|what|there|not|little|participants|delegates|negotiators|mediators|the (?:two|three|sides?|parties|talks?|meetings?|sessions?|rounds?|delegations?|leaders|ministers|men|envoys?|result|outcome|encounter|conference|summit|call|conversation|handshake|discussions?|consultations|negotiations))\b/i

/** "It lasted twenty minutes", "The session closed after six hours". */
export function durationAfter(on: readonly View[]): readonly SlotValue[] {
  for (const view of on) {
    const time = view.times.find(
      ({ type, value, span }) =>
        type === 'duration' &&
        value !== undefined &&
        /^P(?:T|\d+D)/.test(value) &&
        LASTED.test(view.text.slice(view.sentence.span[0], span[0])),
    )
    if (time) return [stated(view.text, time.span, time.value)]
  }
  return []
}
const LASTED =
  /\b(?:last(?:ed|s)?|took|went on for|ran (?:on )?(?:for|to)|ended after|closed after|broke up after|adjourned after|spoke for|talked for|were together for|for)\s+(?:about\s+|nearly\s+|almost\s+|just\s+|only\s+|barely\s+|more than\s+|over\s+|some\s+|all of\s+)*$/i

/** "No agreement was reached", "They agreed to free 40 men", "Nothing came of it". */
export function outcomeIn(views: readonly View[]): readonly SlotValue[] {
  for (const view of views) {
    const hit = hitsOf(view, 'meeting-outcomes').find(
      ({ from, to, meaning }) =>
        view.words[from - 1]?.lower !== 'to' && (meaning === 'no-deal' || modalityOf(view, from, to) === 'asserted'),
    )
    if (hit) return [stated(view.text, hit.span, hit.meaning)]
  }
  return []
}
