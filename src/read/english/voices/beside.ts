/** What stands beside a voice and tells that it is one: a quote at its elbow, a charge that it denies. */
import type { Span } from '../../../base/span.js'
import type { Cue } from '../lexicon/cues.js'
import type { Subject } from './subject.js'
import { lowerAt, tokenAt, type View } from './view.js'

/** "…, a charge the army dismissed", "a claim which Armenia denied": what is denied stands before who denies it. */
export function chargeBefore(view: View, { base }: Cue, { span }: Subject): Span[] {
  if (!/^(?:deny|dismiss|reject|dispute|confirm|contest|refute|repudiate|rebut)$/.test(base)) return []
  const from = tokenAt(view.tokens, span[0])
  const last = /^(?:which|that)$/.test(lowerAt(view, from - 1)) ? from - 2 : from - 1
  if (!CHARGE.test(lowerAt(view, last)) || !/^(?:an?|the|this|that)$/.test(lowerAt(view, last - 1))) return []
  return [[view.tokens[last - 1]!.span[0], view.tokens[last]!.span[1]]]
}

const CHARGE =
  /^(?:claim|charge|allegation|accusation|assertion|account|version|report|figure|suggestion|story|count|toll|statement|rumou?r)s?$/

/** “…,” the baker recalled; the baker recalled: “…”: beside a quote anybody speaks. */
export const isBesideQuote = (view: View, { from, words }: Subject, to: number): boolean =>
  /^(?:the|an?|one|another|his|her|their|its|two|three|several)\s/i.test(words) &&
  [from - 1, from - 2, to + 1, to + 2].some((i) => view.quoteAt[i] !== undefined)
