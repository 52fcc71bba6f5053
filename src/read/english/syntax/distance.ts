/** How far something is or has to go: "15 kilometres", "500 to 3,500 metres", "a mile". */
import type { SlotValue } from '../../model/context.js'
import { stated } from './slots.js'
import { spanOfWords, type View } from './view.js'

const UNIT = /^(?:km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|m|yards|feet)$/

/** The first distance that begins in one of the stretches of words. */
export function distanceIn(view: View, reaches: readonly (readonly [number, number])[]): readonly SlotValue[] {
  const isIn = (at: number) => reaches.some(([from, to]) => from <= at && at < to)
  const unit = view.words.findIndex(
    ({ lower }, at) =>
      UNIT.test(lower) &&
      (view.words[at - 1]?.isNumber || (/^(?:a|half)$/.test(view.words[at - 1]?.lower ?? '') && lower.length > 3)) &&
      isIn(at),
  )
  if (unit < 0) return []
  let from = unit - 1
  while (
    from > 0 &&
    (view.words[from - 1]!.isNumber ||
      (/^(?:to|and|or|a|half)$/.test(view.words[from - 1]!.lower) && view.words[from - 2]?.isNumber))
  )
    from--
  const span = spanOfWords(view, from, unit + 1)
  return [stated(view.text, span, view.text.slice(...span).replace(/\s+/g, ' '))]
}
