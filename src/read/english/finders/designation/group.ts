/** Groups that have a name, and who calls them something. */
import type { SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { agentAfter, type Party, subjectBefore, valuesOf } from '../../syntax/parties.js'
import type { View } from '../../syntax/view.js'

export const isGroup = (party: Party): boolean =>
  !party.adjective &&
  !party.nameless &&
  party.values.length === 1 &&
  !String(party.values[0]!.value).startsWith('unnamed-')

/** Words with capitals: a name that no list knows. */
export function properName(view: View, from: number) {
  let to = from
  while (view.words[from] && /^(?:the|“|")$/.test(view.words[from]!.lower)) to = ++from
  while (
    view.words[to] &&
    (view.words[to]!.isCapital ||
      (to > from && /^(?:al|of|for|the|and|ul)$/.test(view.words[to]!.lower) && view.words[to + 1]?.isCapital))
  )
    to++
  return to > from ? ([view.words[from]!.start, view.words[to - 1]!.end] as const) : undefined
}

/** Who lists or calls: the subject of the verb, or behind "by" when the group itself is the subject. */
export const callersOf = (view: View, hit: Hit): readonly SlotValue[] =>
  valuesOf(isPassive(view, hit) ? agentAfter(view, hit.to) : subjectBefore(view, hit.from))

export const isPassive = (view: View, { from }: Hit): boolean =>
  /^(?:is|are|was|were|been|be|being)$/.test(view.words[from - 1]?.lower ?? '')
