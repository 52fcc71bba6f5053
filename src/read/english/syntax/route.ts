/** What a route is called: by the gazetteer, or by its own words, "the northern route out of the city to Turkey". */
import type { SlotValue } from '../../model/context.js'
import type { Hit } from '../../patterns/match.js'
import { namedByWords } from './draft.js'
import { phraseAt, phraseBefore } from './nounPhrase.js'
import { placeValue } from './slots.js'
import { spanOfWords, type View } from './view.js'

/** A place the gazetteer knows, or the words themselves: "the northern route out of the city to Turkey". */
export function routeValue(view: View, noun: Hit): readonly SlotValue[] {
  const known = view.places.find(
    ({ span, value }) => value.precision === 'route' && span[0] <= noun.span[0] && noun.span[1] <= span[1],
  )
  if (known) return [placeValue(view.text, known)]
  const before = phraseBefore(view, noun.from, 5)
  const opened = view.words.findLastIndex(
    ({ lower }, at) =>
      at >= (before?.from ?? noun.from) && at < noun.from && /^(?:the|a|an|its|their|all)$/.test(lower),
  )
  const first = opened >= 0 ? opened : before ? before.from : noun.from
  // The clock time a line of a log opens with is no part of the name.
  const from = view.words.findIndex((word, at) => at >= first && (at === noun.from || !/^\d/.test(word.lower)))
  const to = outOf(view, noun.to)
  return namedByWords(view, spanOfWords(view, from, to), 'route')
}

/** "out of the city to Turkey", "between Hama and Homs", "to Aleppo" belong to the route's name. */
function outOf(view: View, at: number): number {
  let to = at
  while (
    to < view.words.length &&
    /^(?:out|of|to|from|into|between|linking|connecting|leading|through|north|south|east|west|near|around)$/.test(
      view.words[to]!.lower,
    )
  ) {
    let next = to + 1
    while (/^(?:of|out|to|the)$/.test(view.words[next]?.lower ?? '')) next++
    const phrase = phraseAt(view, next, 5)
    if (!phrase || next - to > 3) break
    to = phrase.to
  }
  return to
}
