/** Lists of provisions: points and numbered articles behind a line that names the text. */

import { partyFrom, valuesOf } from '../../syntax/parties.js'
import { type View, viewOf } from '../../syntax/view.js'
import { dutiesIn, type Laid, laidBy } from './laid.js'
import { textsOf } from './told.js'

/** How many points a list may have before the line that says what they are is out of sight. */
const LONGEST = 30

export function laidOnList(view: View): readonly Laid[] {
  if (view.sentence.role !== 'list-item') return []
  const lead = leadOf(view)
  const text = lead && textsOf(lead).at(-1)
  if (!text || !isLead(lead)) return []
  const [duty] = dutiesIn(view, 0, view.words.length)
  const laid = duty && laidBy(view, duty, 0, text.status)
  if (laid) return [laid]
  const from = view.words.findIndex(
    ({ isMark, isNumber }, at) => !isMark && !(isNumber && /^[.)]$/.test(view.words[at + 1]?.lower ?? '')),
  )
  const to = view.words.at(-1)?.lower === '.' ? view.words.length - 1 : view.words.length
  return from >= 0 && to - from > 2 ? [{ from, to, contents: [[from, to]], party: [], status: text.status }] : []
}

/** The line before the list. */
function leadOf({ sentence, context }: View): View | undefined {
  for (let at = sentence.index - 1; at >= Math.max(0, sentence.index - LONGEST); at--) {
    const one = context.sentences[at]!
    if (one.role !== 'list-item' && one.paragraph < sentence.paragraph + 1) return viewOf(one, context)
  }
  return undefined
}

/** A heading of the text, or a line that ends with a colon: "The agreement's main points:". */
const isLead = (lead: View): boolean =>
  lead.sentence.role === 'heading' ||
  /[:：]\s*$/.test(lead.text.slice(...lead.sentence.span)) ||
  /\b(?:points|provisions|articles|steps|following|text|terms)\b/i.test(lead.text.slice(...lead.sentence.span))

/** "This is what was agreed: X stops its rockets; after three days the crossings open": each piece of the list. */
export function laidBehindColon(view: View): readonly Laid[] {
  const colon = view.words.findIndex(({ lower }, at) => at > 2 && lower === ':')
  if (colon < 0 || view.words.length - colon < 6) return []
  const lead = view.words.slice(Math.max(0, colon - 12), colon)
  const text = textsOf(view).findLast(({ hit }) => hit.to <= colon)
  const isAgreed = lead.some(({ lower }) => lower === 'agreed')
  const isPoints = lead.some(({ lower }) =>
    /^(?:terms|points|provisions|following|follows|conditions|steps|includes?)$/.test(lower),
  )
  if (!isAgreed && !(text && isPoints)) return []
  const found: Laid[] = []
  let from = colon + 1
  for (let at = from; at <= view.words.length; at++) {
    if (at < view.words.length && view.words[at]!.lower !== ';') continue
    const to = view.words[at - 1]?.lower === '.' ? at - 1 : at
    if (to - from > 2)
      found.push({
        from,
        to,
        contents: [[from, to]],
        party: valuesOf(partyFrom(view, from, 2)),
        status: text?.status ?? 'agreed',
      })
    from = at + 1
  }
  return found.length > 1 ? found : []
}
