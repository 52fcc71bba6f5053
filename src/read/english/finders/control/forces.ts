/** Who takes or leaves ground without a name: "its men", "peacekeepers", and "they" of a relative clause. */
import type { Hit } from '../../../patterns/match.js'
import { type Party, partiesOf } from '../../syntax/parties.js'
import { idOf, stated } from '../../syntax/slots.js'
import { clauseAt, spanOfWords, type View } from '../../syntax/view.js'

const HELPS =
  /^(?:was|were|been|is|are|be|has|have|had|will|would|could|can|may|might|must|should|did|does|not|yet|still|never|now|also|already|again|finally|later|then|\w+ly)$/

/** The armed people right before the verb: "its men" are those of whoever is named before. */
export function forcesBefore(view: View, verb: number): readonly Party[] {
  let end = verb
  while (end > 0 && HELPS.test(view.words[end - 1]!.lower)) end--
  const head = view.words[end - 1]
  if (!head || !FORCES.test(head.lower)) return []
  const owner = view.words[end - 2]
  const from =
    owner && !owner.isMark && /^(?:its|his|their|her|our|the|un|u\.n\.)$/.test(owner.lower) ? end - 2 : end - 1
  const span = spanOfWords(view, from, end)
  const whose = owner && /^(?:its|his|their|her)$/.test(owner.lower) ? ownerBefore(view, from) : undefined
  const id = idOf(view.text.slice(...span))
  const values = whose
    ? whose.values.map((value) => ({ ...value, text: view.text.slice(...span), at: span, how: 'implied' as const }))
    : id === undefined
      ? []
      : [stated(view.text, span, id)]
  return values.length === 0 ? [] : [{ values, span, from, to: end, adjective: false, nameless: !whose }]
}

const FORCES =
  /^(?:men|troops|forces|soldiers|fighters|units|peacekeepers|rebels|guerrillas|militiamen|gunmen|militants|insurgents|tanks|patrols?|garrison|brigades?|battalions?|columns?|regiments?|infantry|marines|paratroopers|commandos|armou?r|besiegers|defenders|attackers|invaders|occupiers|mercenaries|conscripts|police|guards|separatists|jihadists|warriors)$/

/** "Kyiv denied that its men had gone": the first that is named before, or the place a state speaks from. */
const ownerBefore = (view: View, at: number): Party | undefined =>
  partiesOf(view).find(({ to, nameless }) => to <= at && !nameless)

/** "Pibor, which they lost a day earlier": somebody told of before does it. */
export function isPointedSubject(view: View, hit: Hit): boolean {
  if (!/^(?:which|that|where)$/.test(clauseAt(view, hit.from).opens)) return false
  let end = hit.from
  while (end > 0 && HELPS.test(view.words[end - 1]!.lower)) end--
  return /^(?:they|it|he|we)$/.test(view.words[end - 1]?.lower ?? '')
}
