/** "42 violations, of which: Aleppo 20, Hama 8": a tally with its shares. A share is part of its tally and never added to it. */
import type { CountRange } from '../../../base/count.js'
import type { ClaimDraft, CountMention, PlaceMention, SlotValue } from '../../model/context.js'
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

/** "Aleppo 20", "Aleppo (20)", "Aleppo - 20", or "20 in Aleppo". */
function besideCount(view: View, place: PlaceMention): CountMention | undefined {
  const [from, to] = rangeOf(view, place.span)
  return view.counts.find((count) => {
    const [first, last] = rangeOf(view, count.span)
    if (first >= to && first - to <= 1) return view.words.slice(to, first).every(({ lower }) => /^[(:–—-]$/.test(lower))
    return (
      from - last <= 3 &&
      from > last &&
      view.words.slice(last, from).every(({ lower }) => /^(?:in|the|province|of)$/.test(lower)) &&
      view.words[last]?.lower === 'in'
    )
  })
}

function shareOf(view: View, tally: ClaimDraft, place: PlaceMention, count: CountMention): ClaimDraft {
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
