/**
 * When and where, when the sentence does not say: from the total an event is part of, from the sentences before in the
 * paragraph, from the dateline. Such values are `implied` and keep the words they were taken from.
 */
import { onceIn } from '../../../base/once.js'
import { spansOverlap } from '../../../base/span.js'
import type { ClaimDraft, PlaceMention, ReadContext, Refiner, SlotValue } from '../../model/context.js'
import { freePlaces } from '../syntax/place.js'
import { placeValue, timeValue } from '../syntax/slots.js'
import { viewOf, within } from '../syntax/view.js'
import { rebuild, sentenceOf, withValues } from './rebuild.js'

/** Kinds that happen on a day; a siege or a position lasts. */
const DATED: ReadonlySet<string> = new Set(['incident'])

export const whenAndWhere: Refiner = {
  name: 'when and where',
  refine(drafts, context) {
    const changes = new Map<ClaimDraft, ClaimDraft>()
    for (const draft of drafts) {
      if (!DATED.has(draft.kind) || draft.modality !== 'asserted' || draft.habitual) continue
      const date = draft.slots['date'] ? undefined : dateFor(draft, context)
      const place = draft.slots['place'] || draft.partOf ? undefined : placeFor(draft, context)
      if (date || place)
        changes.set(draft, withValues(draft, { ...(date && { date: [date] }), ...(place && { place: [place] }) }))
    }
    return rebuild(drafts, changes)
  },
}

function dateFor(draft: ClaimDraft, context: ReadContext): SlotValue | undefined {
  for (let parent = draft.partOf; parent; parent = parent.partOf) {
    const date = parent.slots['date']?.[0]
    if (date) return { ...date, how: 'implied' }
  }
  const sentence = sentenceOf(context, draft)
  for (const earlier of sentencesBefore(context, sentence.index, 3)) {
    const dates = within(context.times, earlier.span)
      .filter(({ span }) => !isBound(context.text, span))
      .flatMap((time) => timeValue(context.text, time) ?? [])
    const day = dates
      .filter(({ value }) => /^\d{4}-\d\d-\d\d/.test(String(value)) && !String(value).includes('/'))
      .at(-1)
    if (day) return { ...day, how: 'implied' }
  }
  return undefined
}

/** "since Saturday", "until noon", "three days before the vote": the edge of a stretch is no day that goes on. */
const isBound = (text: string, [from]: readonly [number, number]): boolean =>
  /\b(?:since|until|till|before|by|from|to|after|than on|for)\s+(?:the\s)?(?:early\s|late\s)?$/i.test(
    text.slice(Math.max(0, from - 24), from),
  )

const NEAR: ReadonlySet<string> = new Set(['point', 'settlement', 'district', 'route'])

function placeFor(draft: ClaimDraft, context: ReadContext): SlotValue | undefined {
  const sentence = sentenceOf(context, draft)
  for (const earlier of sentencesBefore(context, sentence.index, 2)) {
    const near = freePlaces(viewOf(earlier, context))
      .filter(({ value }) => NEAR.has(value.precision))
      .at(-1)
    if (near) return { ...placeValue(context.text, near), how: 'implied' }
  }
  const { dateline } = context
  const country = mainCountry(context)
  return dateline && country !== undefined && dateline.value.within === country && !isCapital(context, dateline)
    ? { ...placeValue(context.text, dateline), how: 'implied' }
    : undefined
}

/** A capital is where reporters sit and speaks for its state: what they write of happened elsewhere. */
const isCapital = ({ actors }: ReadContext, dateline: PlaceMention): boolean =>
  actors.some(({ span, ids }) => ids.length > 0 && spansOverlap(span, dateline.span))

/** Up to `most` sentences before, the nearest first, of the same paragraph. */
function sentencesBefore(context: ReadContext, index: number, most: number) {
  const { paragraph } = context.sentences[index]!
  return context.sentences
    .slice(Math.max(0, index - most), index)
    .filter((sentence) => sentence.paragraph === paragraph && sentence.role !== 'furniture')
    .reverse()
}

/** The country most places of the text lie in; a desk in a neighbouring capital writes from outside it. */
const mainCountry = onceIn(({ places, dateline }: ReadContext): string | undefined => {
  const counts = new Map<string, number>()
  for (const { value, span } of places) {
    if (span === dateline?.span) continue
    const country = value.precision === 'country' ? value.name : value.within
    if (country) counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return most?.[0]
})
