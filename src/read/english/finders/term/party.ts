/** Whose duty a term is: the subject of its words; "both sides" are those between whom the agreement is. */
import type { SlotValue } from '../../../model/context.js'
import { forState, type Party, partiesOf, subjectBefore, valuesOf } from '../../syntax/parties.js'
import { clauseAt, spanOfWords, type View, viewOf } from '../../syntax/view.js'
import { textsOf } from './told.js'

export function partyBefore(view: View, verb: number): readonly SlotValue[] {
  const own = subjectBefore(view, verb)
    .map((party) => forState(view, party))
    .filter(({ nameless, values }) => !nameless && !SIDES_ID.test(String(values[0]?.value)))
  return own.length > 0 ? valuesOf(own.slice(0, 2)) : bothSides(view, clauseAt(view, verb).from, verb)
}

const SIDES_ID = /^(?:(?:each|both|the|either)-)?(?:part(?:y|ies)|sides?)$/
const SIDES =
  /^(?:sides?|parties|party|both|they|neither|enemies|adversaries|belligerents|rivals|foes|armies|governments|tribes|clans|factions|communities|camps|countries|nations|groups|leaders|presidents|generals|commanders|delegations|neighbours|neighbors|capitals)$/
const BEFORE_SIDES =
  /^(?:the|both|two|neither|each|either|all|warring|rival|opposing|of|these|and|,|that|but|fighters|troops|forces|men)$/

/** "Both sides", "neither", "they" in front of the verb, when nobody has said yet who they are. */
export function bothSides(view: View, from: number, to: number): readonly SlotValue[] {
  const at = view.words.findIndex(({ lower }, i) => i >= from && i < to && SIDES.test(lower))
  if (at < 0 || !view.words.slice(from, at).every(({ lower }) => BEFORE_SIDES.test(lower))) return []
  let start = at
  while (
    start > from &&
    /^(?:the|both|two|neither|each|either|all|warring|rival|opposing)$/.test(view.words[start - 1]!.lower)
  )
    start--
  const span = spanOfWords(view, start, at + 1)
  const text = view.text.slice(...span)
  return signatories(view).map(({ value }) => ({ value, text, at: span, how: 'implied' as const }))
}

const FAR = 8

/** The two that a text of the sentences before is between. */
function signatories({ context, sentence }: View): readonly SlotValue[] {
  for (let back = 0; back <= FAR && back <= sentence.index; back++) {
    const view = viewOf(context.sentences[sentence.index - back]!, context)
    if (textsOf(view).length === 0) continue
    const [one, other] = pairIn(view)
    if (one && other) return [...one.values.slice(0, 1), ...other.values.slice(0, 1)]
  }
  return []
}

/** The first two named parties joined by "and". */
function pairIn(view: View): readonly Party[] {
  const named = partiesOf(view).filter(({ nameless, adjective }) => !nameless && !adjective)
  for (const [i, one] of named.entries()) {
    const other = named[i + 1]
    if (other && other.from - one.to <= 6 && view.words.slice(one.to, other.from).some(({ lower }) => lower === 'and'))
      return [one, other]
  }
  return []
}
