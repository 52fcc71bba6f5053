/** Lists of provisions: points and numbered articles behind a line that names the text. */
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
