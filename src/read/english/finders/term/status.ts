/** At which words a term's status stands: "agreed to", "the draft", or the lead of the list whose points it is one of. */
import type { SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { implied } from '../../syntax/slots.js'
import { hitsOf, spanOfWords, type View, viewOf } from '../../syntax/view.js'
import { type Text, textsOf } from './told.js'

/** How many sentences the provisions of one text may be told over. */
const FAR = 16

/** The status at its own words, and what was done with it besides: "the offer, which the army rejected". */
export function statusAt(view: View, from: number, to: number, status: string): readonly SlotValue[] {
  const own = saying(view, from, to, status) ?? earlier(view, status)
  const more = ['rejected', 'in-force'].flatMap((other) =>
    other === status ? [] : besides(view, from, to, other).slice(0, 1),
  )
  return [...(own ? [own] : implied(status)), ...more]
}

/** The nearest word of the sentence that says so: a verb or a pledge before the name of a text, what stands before it before what follows. */
function saying(view: View, from: number, to: number, status: string): SlotValue | undefined {
  const verbs = hitsOf(view, 'term-status').filter((hit) => hit.meaning === status && isOpen(view, hit))
  const near = (hits: readonly Hit[]) =>
    hits.filter((hit) => hit.from < from).at(-1) ?? hits.find((hit) => hit.from <= from + 2 || hit.from >= to - 3)
  const verb = near(verbs)
  if (verb) return valueAt(view, verb, status)
  const texts = textsOf(view)
    .filter((text) => saysStatus(view, text, status))
    .map(({ hit }) => hit)
  const found = near(texts) ?? near(hitsOf(view, 'term-status').filter(({ meaning }) => meaning === `only ${status}`))
  return found && valueAt(view, found, status)
}

/** "the draft", "under the accord": the noun says how it stands; "the truce", "the text" do not. */
const saysStatus = (view: View, { hit, status: own }: Text, status: string): boolean =>
  own === status && !NEUTRAL.test(view.words[hit.to - 1]!.lower)
const NEUTRAL =
  /^(?:truces?|ceasefires?|fire|pauses?|lulls?|halt|hostilities|armistice|text|provisions|rules|orders?|decrees?)$/

/** "no longer agreed", "to agree on": what is not so, or not yet. */
const isOpen = (view: View, { from }: Hit): boolean =>
  !/^(?:to|not|never|could|must|should)$/.test(view.words[from - 1]?.lower ?? '')

const valueAt = (view: View, { from, to }: Hit, status: string): SlotValue => {
  const at = spanOfWords(view, from, to)
  return { value: status, text: view.text.slice(...at), at, how: 'stated' }
}

/** The lead of the list or of the telling: the nearest sentence before that says so. */
function earlier({ context, sentence }: View, status: string): SlotValue | undefined {
  for (let back = 1; back <= FAR && back <= sentence.index; back++) {
    const one = context.sentences[sentence.index - back]!
    if (one.role === 'furniture') continue
    const view = viewOf(one, context)
    const hits = hitsOf(view, 'term-status').filter((hit) => hit.meaning === status && isOpen(view, hit))
    const text = textsOf(view).findLast((one) => saysStatus(view, one, status))?.hit
    const found = hits.at(-1) ?? text
    if (found) return valueAt(view, found, status)
  }
  return undefined
}

/** "was rejected by the army", "remains in force": said of the text or of the term itself, in the same sentence. */
const besides = (view: View, from: number, to: number, other: string): readonly SlotValue[] =>
  hitsOf(view, 'term-status')
    .filter((hit) => hit.meaning === other && (other === 'rejected' ? true : hit.from >= from && hit.to <= to))
    .map((hit) => valueAt(view, hit, other))
