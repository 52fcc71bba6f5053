/** How the words of a sentence become values of slots. Every helper returns values whose `text` is the slice at `at`. */
import type { Span } from '../../../base/span.js'
import { sliceOf, spansOverlap, trimSpan } from '../../../base/span.js'
import type { ActorMention, PlaceMention, SlotValue, TimeMention } from '../../model/context.js'
import type { View } from './view.js'

export const stated = (text: string, at: Span, value: unknown): SlotValue => ({
  value,
  text: sliceOf(text, at),
  at,
  how: 'stated',
})

/** Words of the text as a value of their own: the value is what they say, without the marks around them. */
export function wordsValue(text: string, span: Span): readonly SlotValue[] {
  const at = withoutMarks(text, span)
  return at[0] < at[1] ? [stated(text, at, sliceOf(text, at).replace(/\s+/g, ' '))] : []
}

/** A value that no words carry. */
export const implied = (value: unknown): readonly SlotValue[] => [{ value, how: 'implied' }]

/** The span without blanks, quotation marks and commas at its ends. */
export function withoutMarks(text: string, span: Span): Span {
  let [start, end] = trimSpan(text, span)
  while (start < end && /[\s,;:“”"‘()—–•●○▪◦*-]/.test(text[start]!)) start++
  while (
    end > start &&
    /[\s,;:“”"‘’.()—–-]/.test(text[end - 1]!) &&
    !/\b\p{Lu}\.$/u.test(text.slice(Math.max(start, end - 3), end))
  )
    end--
  return [start, end]
}

/** A lower-case id from words: "U.S.-backed opposition" -> "us-backed-opposition". `undefined` when nothing is left. */
export function idOf(words: string): string | undefined {
  const id = words
    .toLowerCase()
    .replace(/[\u00ad'’.]/g, '')
    .replace(/^(?:the|a|an|some|several)\s+/, '')
    .replace(/[^\p{Ll}\p{Lo}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return id === '' ? undefined : id
}

/** One value for each actor behind a mention; a description nobody could resolve names itself. */
export function actorValues(text: string, mention: ActorMention): readonly SlotValue[] {
  const words = sliceOf(text, mention.span)
  if (mention.ids.length > 0) {
    return mention.ids.map((value) => ({ value, text: words, at: mention.span, how: mention.how }))
  }
  const own = mention.kind === 'pronoun' ? undefined : idOf(words)
  return own === undefined ? [] : [{ value: own, text: words, at: mention.span, how: 'stated' }]
}

export const placeValue = (text: string, { span, value, how }: PlaceMention): SlotValue => ({
  value,
  text: sliceOf(text, span),
  at: span,
  how,
})

/** `undefined` when the expression has no calendar value: a duration, "now". */
export function timeValue(
  text: string,
  { span, value: said, calendar = said, how }: TimeMention,
): SlotValue | undefined {
  const value = calendar ?? undefined
  if (value === undefined || !/^(?:\d{4}|\.\.\/)/.test(value)) return undefined
  return { value, text: sliceOf(text, span), at: span, how }
}

/** Drops empty slots and values that stand twice at the same words. */
export function slotsOf(
  slots: Readonly<Record<string, readonly SlotValue[] | undefined>>,
): Record<string, readonly SlotValue[]> {
  const kept: Record<string, readonly SlotValue[]> = {}
  for (const [name, values] of Object.entries(slots)) {
    const once = (values ?? []).filter((value, i, all) => all.findIndex((other) => isSame(other, value)) === i)
    if (once.length > 0) kept[name] = once
  }
  return kept
}

const isSame = (a: SlotValue, b: SlotValue): boolean =>
  JSON.stringify(a.value) === JSON.stringify(b.value) &&
  (a.at === b.at || (a.at !== undefined && b.at !== undefined && spansOverlap(a.at, b.at)))

/** The first time that stands in the span; else, unless told to look only there, the sentence's one time. */
export function datesIn(view: View, span: Span, reach: 'sentence' | 'only there' = 'sentence'): readonly SlotValue[] {
  const all = view.times.flatMap((time) => timeValue(view.text, time) ?? []).map((value) => openFrom(view.text, value))
  const inside = all.filter(({ at }) => at && spansOverlap(at, span))
  if (inside.length > 0) return inside.slice(0, 1)
  return reach === 'sentence' && all.length === 1 ? all : []
}

/** "since July" goes on: the period has no end yet. */
function openFrom(text: string, value: SlotValue): SlotValue {
  const isOpen =
    value.at !== undefined &&
    /^\d{4}(?:-\d\d){0,2}$/.test(String(value.value)) &&
    /\bsince\s+(?:early\s+|late\s+|mid-)?$/i.test(text.slice(Math.max(0, value.at[0] - 14), value.at[0]))
  return isOpen ? { ...value, value: `${value.value}/..` } : value
}
