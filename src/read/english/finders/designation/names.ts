/** Other names of a group: what somebody calls it, and the initials behind its name. */
import type { ClaimDraft } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { draftOf } from '../../syntax/draft.js'
import { partiesOf, valuesOf } from '../../syntax/parties.js'
import { wordsValue } from '../../syntax/slots.js'
import type { View } from '../../syntax/view.js'
import { isGroup, properName } from './group.js'

/** "the army, which the government calls Shene": the name that others give a group. */
export function givenName(view: View, hit: Hit): ClaimDraft | undefined {
  const group = partiesOf(view).findLast((party) => party.to <= hit.from && hit.from - party.to <= 2 && isGroup(party))
  const name = group && properName(view, hit.to)
  if (!group || !name) return undefined
  const caller = partiesOf(view).filter((party) => party.from > hit.from && party.to < hit.to)
  const slots = { group: group.values, alias: wordsValue(view.text, name), calledBy: valuesOf(caller.slice(0, 1)) }
  return draftOf({ view, kind: 'designation', hit, slots, modality: 'asserted' })
}

const ARMED =
  /\b(?:fronts?|army|forces?|movement|militia|liberation|fighters|unity|union|brigades?|resistance|revolution\w*|battalion|people|armed|guard|group|organi[sz]ation|council|nasional|nacional)\b/i
const OF_STATE =
  /\b(?:government|armed forces of|mission|monitor\w*|ministry|national army|nations|observer|republic of|office|police|rights|documentation|verification)\b/i

/** "the Forces for the Defence of Democracy (FDD)": the initials by which a text will call an armed group. */
export function initialsIn(view: View): readonly ClaimDraft[] {
  return view.words.flatMap(({ lower }, at) => {
    const short = view.words[at + 1]
    if (lower !== '(' || !short || view.words[at + 2]?.lower !== ')') return []
    const words = view.text.slice(short.start, short.end)
    const group = partiesOf(view).findLast(
      (party) => party.to <= at && at - party.from <= 12 && isGroup(party) && party.to >= at - 1,
    )
    if (!group || !/^\p{L}?[\p{Lu}\p{N}-]{2,}$/u.test(words)) return []
    const name = view.text.slice(...group.span)
    if (!ARMED.test(name) || OF_STATE.test(name) || group.to - group.from < 2) return []
    const alias = wordsValue(view.text, [short.start, short.end])
    const hit: Hit = {
      meaning: 'alias',
      form: 'word',
      from: group.from,
      to: at + 3,
      span: [group.span[0], view.words[at + 2]!.end],
    }
    return [draftOf({ view, kind: 'designation', hit, slots: { group: group.values, alias }, modality: 'asserted' })]
  })
}
