/** What people lack, as the words list it: "no salt, no oil and hardly any sorghum", "neither light nor water". */
import { spansOverlap } from '../../../base/span.js'
import type { SlotValue } from '../../model/context.js'
import type { Hit } from '../../patterns/match.js'
import { isVerb } from '../syntax/clause.js'
import { endsPhraseAlways } from '../syntax/nounPhrase.js'
import { stated } from '../syntax/slots.js'
import { spanOfWords, type View } from '../syntax/view.js'

/** The list that begins at the word. One of its goods must be known; those joined to it are goods too. */
export function goodsFrom(view: View, start: number, goods: readonly Hit[]): readonly SlotValue[] {
  const items: { readonly from: number; readonly to: number; readonly known: boolean }[] = []
  for (let at = start; at < view.words.length && items.length < 8; ) {
    const from = pastFillers(view, at)
    const to = itemEnd(view, from, goods)
    if (to === from || isSomebody(view, from, to)) break
    items.push({ from, to, known: isGood(view, to) && goods.some((good) => good.from >= from && good.to <= to) })
    if (!JOINS.test(view.words[to]?.lower ?? '')) break
    at = to + 1
  }
  // What is joined behind the last known good is one more at most: "water and soap", but no whole sentence.
  const last = items.findLastIndex(({ known }) => known)
  return last < 0 || !isRightThere(view, start, items[0]!.from)
    ? []
    : items.slice(0, last + 2).map(({ from, to }) => {
        const span = spanOfWords(view, from, to)
        return stated(view.text, span, view.text.slice(...span))
      })
}

/** "no aid convoy", "no water mains": what brings the goods is none of them. */
const isGood = (view: View, to: number): boolean =>
  !/^(?:convoys?|lorr(?:y|ies)|trucks?|workers?|agenc(?:y|ies)|lines?|pipelines?|flights?|ships?|deliver(?:y|ies)|mains|towers?|stations?|plants?|parcels?|drops?|groups?)$/.test(
    view.words[to - 1]!.lower,
  )

/** The known goods that stand before a word: "water and tents are lacking". */
export const goodsBefore = (view: View, to: number, goods: readonly Hit[], from: number): readonly SlotValue[] =>
  goods
    .filter((good) => good.to <= to && to - good.to <= 12 && good.from >= from)
    .map((good) => stated(view.text, good.span, view.text.slice(...good.span)))

const JOINS = /^(?:,|and|or|nor|&)$/
const FILLERS =
  /^(?:and|or|nor|no|any|enough|sufficient|adequate|hardly|barely|scarcely|little|even|the|their|its|his|our|also|for|to|of|with|without|next|only|access|such|as|both|either|more|much|proper|regular|not|last|litres|liters|tonnes|tons|bags|sacks|drops|stocks|days|hours)$/

function pastFillers(view: View, at: number): number {
  let from = at
  while (from < at + 4 && FILLERS.test(view.words[from]?.lower ?? '')) from++
  return from
}

/** Up to a mark, a joint, a preposition or a verb; four words at most. A known good is never cut. */
function itemEnd(view: View, from: number, goods: readonly Hit[]): number {
  const good = goods.find((one) => one.from === from || (one.from > from && one.from <= from + 2))
  let to = from
  while (to < view.words.length && to - from < 4) {
    const { lower, isMark } = view.words[to]!
    const inGood = good !== undefined && to >= good.from && to < good.to
    if (!inGood && (isMark || JOINS.test(lower) || endsPhraseAlways(lower) || /^(?:of|but|if|now|left)$/.test(lower)))
      break
    if (!inGood && to > from && isVerb(view.words, to)) break
    to++
  }
  return to
}

const isSomebody = (view: View, from: number, to: number): boolean => {
  if (/^(?:it|he|she|they|we|i|you|there|this|that)$/.test(view.words[from]!.lower)) return true
  const span = spanOfWords(view, from, to)
  return [...view.actors, ...view.times, ...view.places].some((other) => spansOverlap(other.span, span))
}

const isRightThere = (view: View, start: number, from: number): boolean =>
  from - start <= 4 && view.words.slice(start, from).every(({ isMark }) => !isMark)
