/** Those named one after another. Behind "of" or "between" a country is a place to the sentence; in a list of names it is whose people they are. */
import { spansOverlap } from '../../../base/span.js'
import { type Party, partyNamed } from './parties.js'
import { idOf, stated } from './slots.js'
import { rangeOf, spanOfWords, type View } from './view.js'

/** What may stand between two of them. */
export const BETWEEN_NAMES = /^(?:and|,|\(|\)|the|a|an|its|their|both|of|government|group|movement|party)$/

/** Those named one after another from the word on, the first within so many words: "the Prime Minister, Japan and the EU". */
export function listFrom(view: View, at: number, most = 4): readonly Party[] {
  const parties: Party[] = []
  let last = at
  for (const mention of view.actors) {
    const [first, to] = rangeOf(view, mention.span)
    if (first < last) continue
    const words = view.words.slice(last, first)
    const isLinked =
      parties.length === 0
        ? first - at <= most && !words.some(({ lower, isMark }) => isMark || STOPS.test(lower))
        : words.length < 5 && words.every(({ lower }) => BETWEEN_NAMES.test(lower))
    if (!isLinked) break
    const party = partyNamed(view, mention)
    if (party) parties.push(party)
    last = to
  }
  return parties.filter(({ adjective }) => !adjective)
}

const STOPS = /^(?:and|or|of|in|on|at|to|with|for|from|by|about|that|which|who|is|are|was|were|had|has|have)$/

/** "with the Misseriya": a name that nobody has met before is somebody all the same. */
export function newName(view: View, at: number): readonly Party[] {
  const from = view.words[at]?.lower === 'the' ? at + 1 : at
  let to = from
  while (view.words[to]?.isCapital && to - from < 3) to++
  if (to === from || to === at) return []
  const span = spanOfWords(view, from, to)
  const id = idOf(view.text.slice(...span))
  const isTaken = [...view.places, ...view.times].some((other) => spansOverlap(other.span, span))
  return id && !isTaken
    ? [{ values: [stated(view.text, span, id)], span, from, to, adjective: false, nameless: false }]
    : []
}
