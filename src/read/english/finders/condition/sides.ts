/** Whose act a condition is about, and who speaks it. */
import type { SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { forState, partiesOf, partyFrom, subjectBefore, valuesOf } from '../../syntax/parties.js'
import { voiceAt } from '../../syntax/scope.js'
import type { View } from '../../syntax/view.js'
import type { Words } from './when.js'

export const partiesIn = (view: View, [from, to]: Words): readonly SlotValue[] => {
  const verb = view.words.findIndex(
    ({ lower }, at) =>
      at > from && at < to && /^(?:will|would|could|can|must|should|may|agree|agrees|want)$/.test(lower),
  )
  const subject = verb > 0 ? subjectBefore(view, verb) : []
  const found = subject.length > 0 ? subject : partyFrom(view, from, 3)
  const acting =
    found.length > 0
      ? found
      : partiesOf(view)
          .filter((party) => party.from >= from && party.to <= to)
          .slice(0, 1)
  return valuesOf(acting.map((party) => forState(view, party)))
}

export const saidBySomebody = (view: View, hit: Hit): boolean =>
  view.context.attributions.some(({ scope }) => scope.some((span) => span[0] <= hit.span[0] && hit.span[1] <= span[1]))

export const speakerOf = (view: View, hit: Hit): readonly SlotValue[] =>
  (voiceAt(view.context, hit.span)?.statement.slots.speaker ?? []).slice(0, 1) as readonly SlotValue[]
