/** One raw claim of a model, held against the text: where its words stand, and which of its values have words there. */
import { type Span, spanLength, spansOverlap } from '../../base/span.js'
import type { ClaimKind } from '../../domain/vocabulary.js'
import type { SlotValue } from '../model/context.js'
import type { Draft } from '../model/draft.js'
import type { RawClaim } from './answer.js'
import { createLocator } from './locate.js'
import { slotsOfKind } from './slots.js'
import { createNormaliser } from './values.js'

/** A claim whose words are found. What it points at is still the model's ids, which count within one part only. */
export interface Settled {
  readonly part: number
  readonly raw: RawClaim
  readonly kind: ClaimKind
  readonly span: Span
  readonly slots: Readonly<Record<string, readonly SlotValue[]>>
}

export type Settle = (raw: RawClaim, part: number, within: Span, nth: number) => Settled | undefined

export function createSettler(draft: Draft): Settle {
  const locator = createLocator(draft.text)
  const normalise = createNormaliser(draft)
  const leftOut = (span: Span, what: string, words: string) =>
    draft.note({ code: 'value-dropped', span: [span[0], span[1]], say: `Left out ${what}: ${quoted(words)}.` })

  function slotsOf(raw: RawClaim, span: Span, within: Span): Record<string, SlotValue[]> {
    const slots: Record<string, SlotValue[]> = {}
    for (const { slot, words, value } of raw.slots) {
      const form = slotsOfKind(raw.kind).get(slot)
      const at = form && locator.find(words, within, span)
      const values = form && at ? normalise({ slot, form, at, value }) : []
      if (!form) leftOut(span, `a value of ${quoted(slot)}, which ${raw.kind} does not have`, words)
      else if (!at) leftOut(span, `a value of ${slot} whose words are not in the text`, words)
      else if (values.length === 0) leftOut(span, `a value of ${slot} that its words do not carry`, words)
      for (const one of values) if (!has(slots[slot], one)) slots[slot] = [...(slots[slot] ?? []), one]
    }
    return slots
  }

  return (raw, part, within, nth) => {
    const places = locator.all(raw.words, within)
    const span = places[Math.min(nth, places.length - 1)]
    if (!span) {
      draft.note({
        code: 'claim-dropped',
        span: [within[0], within[1]],
        say: `Left out a claim (${raw.kind}) whose words are not in the text: ${quoted(raw.words)}.`,
      })
      return undefined
    }
    const slots = slotsOf(raw, span, within)
    if (Object.keys(slots).length > 0) return { part, raw, kind: raw.kind, span, slots }
    const say = `Left out a claim (${raw.kind}) of which nothing stands: ${quoted(raw.words)}.`
    draft.note({ code: 'claim-dropped', span: [span[0], span[1]], say })
    return undefined
  }
}

/** What a model wrote, fit to be shown: one short line, and nothing that moves a terminal's cursor. */
export const quoted = (words: string): string => {
  const line = words.replace(/[\p{C}\s]+/gu, ' ').trim()
  return `“${line.length > 60 ? `${line.slice(0, 57)}…` : line}”`
}

export const isSameValue = (a: SlotValue, b: SlotValue): boolean =>
  JSON.stringify(a.value) === JSON.stringify(b.value) || (isPlace(a) && isPlace(b) && isSamePlace(a.value, b.value))

interface Place {
  readonly id?: string
  readonly name: string
}
const isPlace = (one: SlotValue): one is SlotValue & { value: Place } =>
  one.value !== null && typeof one.value === 'object' && 'name' in one.value
const isSamePlace = (a: Place, b: Place): boolean =>
  a.id !== undefined && b.id !== undefined ? a.id === b.id : a.name === b.name

const has = (values: readonly SlotValue[] | undefined, one: SlotValue): boolean =>
  (values ?? []).some((other) => isSameValue(other, one) && !!other.at && !!one.at && spansOverlap(other.at, one.at))

/** How much two spans have in common, of the longer one. */
export const shared = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0])) / Math.max(1, spanLength(a), spanLength(b))
