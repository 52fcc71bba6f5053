/** What is to be done "under" a text, "as part of" it, "in line with" it: the clause beside those words. */
import type { View } from '../../syntax/view.js'
import { clauseAt, viewOf } from '../../syntax/view.js'
import { type Laid, laidBetween } from './laid.js'
import { type Text, textsOf } from './told.js'

const UNDER =
  /(?:\bunder|\bas part of|\bper|\b(?:in|as) (?:line|accordance|keeping|compliance|conformity) with|\baccording to|\bpursuant to|\bby the terms of|\b(?:required|stipulated|agreed|provided|foreseen|laid down|set out|demanded|prescribed) (?:by|in|under)|\bin return for|\bin exchange for)\s*$/i
const DURING = /\b(?:in|during|within)\s*$/i

export function laidUnderText(view: View): readonly Laid[] {
  const found: Laid[] = [...underIt(view)]
  for (const text of textsOf(view)) {
    const inside = whichAfter(view, text)
    if (inside > 0) {
      found.push(...laidBetween(view, inside, view.words.length, text.status, 'any'))
      continue
    }
    const before = view.text.slice(
      Math.max(view.sentence.span[0], view.words[text.from]!.start - 40),
      view.words[text.from]!.start,
    )
    const isUnder =
      UNDER.test(before) || isAsTextSays(view, text, before) || (text.hit.meaning === 'phase' && DURING.test(before))
    if (!isUnder || text.hit.from < (found.at(-1)?.to ?? 0)) continue
    const opening = openingOf(view, text, before)
    const [from, to] = opening < 0 ? besideBefore(view, text) : [opening, view.words.length]
    found.push(...laidBetween(view, from, to, text.status))
  }
  return found
}

/** "as the accord lays down", "so the agreement has it". */
const isAsTextSays = (view: View, { hit }: Text, before: string): boolean =>
  /\b(?:as|so)\s*$/i.test(before) && SAYS.test(view.words[hit.to]?.lower ?? '')
const SAYS =
  /^(?:has|lays|laid|sets|set|provides|provided|requires|required|demands|demanded|stipulates|stipulated|says|said|foresees|foresaw|obliges|prescribes|prescribed|wants|wanted|puts|reads)$/

/** "Under it the guns are to go": the text that the sentence before names. */
function underIt(view: View): readonly Laid[] {
  const [first, second, third] = view.words
  if (!/^(?:under|by)$/.test(first?.lower ?? '') || !/^(?:it|this|that|these|them|which)$/.test(second?.lower ?? ''))
    return []
  const before = view.context.sentences[view.sentence.index - 1]
  const text = before && textsOf(viewOf(before, view.context)).at(-1)
  return text ? laidBetween(view, third?.isMark ? 3 : 2, view.words.length, text.status) : []
}

/** "a deal under which the army would leave": behind the words that put it inside; -1 when there are none. */
function whichAfter(view: View, { hit }: Text): number {
  for (let at = hit.to; at < Math.min(view.words.length - 1, hit.to + 5); at++) {
    const { lower } = view.words[at]!
    if (lower === 'whereby') return at + 1
    if (/^(?:under|in|by)$/.test(lower) && view.words[at + 1]!.lower === 'which') return at + 2
  }
  return -1
}

/** Where the main clause begins behind "Under the text (signed by …),"; -1 when it stands before. */
function openingOf(view: View, text: Text, before: string): number {
  const lead = view.words.slice(0, text.from)
  const preposition = (before.match(UNDER) ?? before.match(DURING))?.[0].trim().split(/\s+/).length ?? 1
  const start = lead.length - preposition
  const isFirst =
    start <= 0 || view.words[start - 1]!.isMark || /^(?:that|and|but|which|whereby)$/.test(view.words[start - 1]!.lower)
  if (!isFirst) return -1
  for (let at = text.hit.to; at < Math.min(view.words.length, text.hit.to + 14); at++)
    if (view.words[at]!.lower === ',') return at + 1
  return text.hit.to
}

function besideBefore(view: View, text: Text): readonly [number, number] {
  const clause = clauseAt(view, Math.max(0, text.from - 2))
  return [clause.from, Math.max(clause.from, text.from - 1)]
}
