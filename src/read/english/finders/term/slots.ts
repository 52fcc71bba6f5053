/** The slots of a term that its own words carry: what kind of thing it is, where, how far, by when. */
import type { SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { meaningOf } from '../../syntax/draft.js'
import { freePlaces } from '../../syntax/place.js'
import { datesIn, implied, placeValue } from '../../syntax/slots.js'
import { hitsOf, rangeOf, spanOfWords, type View } from '../../syntax/view.js'
import type { Reach } from './laid.js'
import { textsOf } from './told.js'

const isIn = (from: number, to: number, reaches: readonly Reach[]): boolean =>
  reaches.some(([a, b]) => from < b && to > a)

/** By the words of a known form; else by what it speaks of; else it is something else. */
export function formsIn(view: View, reaches: readonly Reach[]): readonly SlotValue[] {
  const inside = ({ from, to }: Hit) => isIn(from, to, reaches)
  const forms = hitsOf(view, 'term-forms').filter(inside)
  const named = forms.length > 0 ? forms : hitsOf(view, 'term-topics').filter(inside).slice(0, 1)
  return named.length > 0 ? firstOfEach(named.flatMap((form) => meaningOf(view, form))) : implied('other')
}

export const firstOfEach = (values: readonly SlotValue[]): readonly SlotValue[] =>
  values.filter(({ value }, i) => values.findIndex((other) => other.value === value) === i)

export const placesIn = (view: View, reaches: readonly Reach[]): readonly SlotValue[] =>
  freePlaces(view)
    .filter(({ span, value }) => value.precision !== 'unknown' && isIn(...rangeOf(view, span), reaches))
    .slice(0, 2)
    .map((place) => placeValue(view.text, place))

/** The day of the words; one that is a limit stands open: "by Friday" is any time up to it. */
export function boundDate(view: View, reaches: readonly Reach[]): readonly SlotValue[] {
  const first = reaches[0]
  const last = reaches.at(-1)
  if (!first || !last) return []
  return datesIn(view, spanOfWords(view, first[0], last[1]), 'only there')
    .filter((date) => !namesText(view, date))
    .map((date) => limited(view, date))
}

const LIMIT = /\b(?:by|until|before|no later than|not later than|up to)\s+(?:the\s+)?(?:end of\s+)?(?:the\s+)?$/i
const LIMIT_OPENS = /^(?:by|until|before|no later than|not later than)\b/i
const START = /\b(?:from|as of|starting|beginning|with effect from)\s+(?:the\s+)?$/i

/** "the 2003 ceasefire", "the ceasefire of 1997": the year tells which text, and "since May" what was before it. */
function namesText(view: View, { at }: SlotValue): boolean {
  if (!at) return false
  const [from, to] = rangeOf(view, at)
  const isYear = /^\d{4}$/.test(view.text.slice(...at))
  const before = view.words[from - 1]?.lower ?? ''
  const isOf = before === 'of' && textsOf(view).some(({ hit }) => hit.to === from - 1)
  return (
    before === 'since' || (isYear && (isOf || textsOf(view).some(({ hit }) => hit.from === to || hit.from === to + 1)))
  )
}

function limited(view: View, date: SlotValue): SlotValue {
  const { at, value } = date
  if (!at || typeof value !== 'string' || value.includes('..')) return date
  const before = view.text.slice(Math.max(0, at[0] - 28), at[0])
  const words = view.text.slice(...at)
  const plain = value.includes('/') ? value.slice(value.indexOf('/') + 1) : value
  if (LIMIT.test(before) || LIMIT_OPENS.test(words)) return { ...date, value: `../${plain}` }
  return START.test(before) && !value.includes('/') ? { ...date, value: `${value}/..` } : date
}
