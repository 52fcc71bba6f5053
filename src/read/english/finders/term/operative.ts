/** The operative paragraphs of councils and summits: "DECIDES that …", "3. Calls upon X to …", each with what it lays down. */
import { onceIn } from '../../../../base/once.js'
import type { ReadContext } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { partyFrom, valuesOf } from '../../syntax/parties.js'
import { hitsOf, type View, viewOf } from '../../syntax/view.js'
import { type Laid, laidBetween } from './laid.js'

/** The verb that opens an operative paragraph, behind its bullet or number; meaning `decided` or `demanded`. */
export const operativeOf = onceIn((view: View): Hit | undefined => {
  const first = view.words.findIndex(
    ({ isMark, isNumber, lower }) => !isMark && !isNumber && !/^(?:further|also|strongly)$/.test(lower),
  )
  const hit = hitsOf(view, 'term-operatives').find(({ from }) => from === first)
  return hit && (hit.form === 's' || hit.form === 'base') ? hit : undefined
})

/** A decision of a body: more than one of its paragraphs opens so. */
const isDecision = onceIn(
  (context: ReadContext): boolean =>
    context.sentences.filter((one) => operativeOf(viewOf(one, context)) !== undefined).length > 1,
)

export function laidByDecision(view: View): readonly Laid[] {
  const verb = operativeOf(view)
  if (!verb || !isDecision(view.context)) return []
  let to = view.words.length
  while (to > verb.to && (view.words[to - 1]!.isMark || view.words[to - 1]!.lower === 'and')) to--
  const isDemanded = verb.meaning === 'demanded'
  const wording = isDemanded ? ({ status: 'proposed', isDemanded } as const) : ({ status: 'agreed' } as const)
  if (view.words[verb.to]?.lower === 'that') {
    const inside = laidBetween(view, verb.to + 1, to, wording.status)
    const found =
      inside.length > 0 ? inside : [{ from: verb.to + 1, to, contents: [[verb.to + 1, to] as const], party: [] }]
    return found.map((one) => ({ ...one, ...wording }))
  }
  const party = valuesOf(partyFrom(view, verb.to, 4))
  const at = view.words.findIndex(
    ({ lower }, i) =>
      i >= verb.to && lower === 'to' && !/^(?:due|access|return|according)$/.test(view.words[i - 1]!.lower),
  )
  const deed = at < 0 ? verb.to : at + 1
  if (ABOUT_ITSELF.test(view.words[deed]?.lower ?? '') || to - deed < 2) return []
  const isBound = at >= 0 && (party.length > 0 || isDemanded)
  return [{ from: verb.from, to, contents: [[isBound ? deed : verb.to, to]], party: isBound ? party : [], ...wording }]
}

/** "Decides to remain seized", "Requests him to report": how the body goes on with its work. */
const ABOUT_ITSELF =
  /^(?:remain|report|keep|continue|submit|inform|brief|convene|meet|extend|renew|review|resume|negotiate|consider|include|provide|expedite|support|contribute)$/
