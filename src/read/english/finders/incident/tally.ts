/** "42 violations, of which: Aleppo 20, Hama 8": a tally with its shares. A share is part of its tally and never added to it. */
import { type CountRange, exactly } from '../../../../base/count.js'
import type { Span } from '../../../../base/span.js'
import type { ClaimDraft, PlaceMention, SlotValue } from '../../../model/context.js'
import { placeValue, slotsOf } from '../../syntax/slots.js'
import { rangeOf, type View } from '../../syntax/view.js'

/** The shares by place that stand in the tally's sentence behind its number. */
export function sharesOf(view: View, tally: ClaimDraft): readonly ClaimDraft[] {
  const total = tally.slots['count']?.[0]
  if (!total?.at || tally.modality === 'denied') return []
  const most = (total.value as CountRange).max
  const behind = view.places.filter(({ span }) => span[0] >= total.at![1])
  const shares = behind.flatMap((place) => {
    const count = besideCount(view, place)
    return count && (most === null || (count.value.min ?? 0) < most) ? [shareOf(view, tally, place, count)] : []
  })
  return shares.length > 1 ? shares : []
}

interface Share {
  readonly span: Span
  readonly value: CountRange
}

/** "Aleppo 20", "Aleppo (20)", "Aleppo - 20", or "20 in Aleppo". */
function besideCount(view: View, place: PlaceMention): Share | undefined {
  const [from, to] = rangeOf(view, place.span)
  const gap = view.words[to]?.lower
  return (
    numberAt(view, gap !== undefined && /^[(:–—-]$/.test(gap) ? to + 1 : to) ??
    (view.words[from - 1]?.lower === 'in' ? numberAt(view, from - 2) : undefined)
  )
}

function numberAt(view: View, at: number): Share | undefined {
  const word = view.words[at]
  if (!word || !/^\d{1,5}$/.test(word.lower)) return undefined
  return { span: [word.start, word.end], value: exactly(Number(word.lower)) }
}

function shareOf(view: View, tally: ClaimDraft, place: PlaceMention, count: Share): ClaimDraft {
  const at = [Math.min(place.span[0], count.span[0]), Math.max(place.span[1], count.span[1])] as const
  const value: SlotValue = { value: count.value, text: view.text.slice(...count.span), at: count.span, how: 'stated' }
  const { type, date, perpetrator } = tally.slots
  return {
    kind: 'incident',
    finder: 'incident',
    span: at,
    modality: tally.modality,
    ...((count.value.min ?? 0) > 1 && { aggregate: true as const }),
    partOf: tally,
    slots: slotsOf({ type, place: [placeValue(view.text, place)], count: [value], date, perpetrator }),
  }
}
