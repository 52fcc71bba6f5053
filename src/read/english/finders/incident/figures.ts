/**
 * Further numbers beside a count: what it is made of ("63 dead: 21 civilians, 28 soldiers and 14 rebels", "34 stops: 21 by
 * troops, 9 by rebels"), the same for the next place ("and 210 in the south"), or for an earlier time ("compared with 180 in
 * May"). A part is part of its total; what stands for another place or time is a claim beside it.
 */
import type { CountRange } from '../../../../base/count.js'
import { coverOf, type Span, sliceOf } from '../../../../base/span.js'
import type { ClaimDraft, CountMention, SlotValue } from '../../../model/context.js'
import { partyFrom, valuesOf } from '../../syntax/parties.js'
import { namesPeople } from '../../syntax/people.js'
import { datesIn, placeValue, slotsOf, stated } from '../../syntax/slots.js'
import { rangeOf, type View } from '../../syntax/view.js'

export function figuresOf(view: View, draft: ClaimDraft): readonly ClaimDraft[] {
  if (draft.modality === 'denied') return []
  return [...peopleOf(view, draft), ...doersOf(view, draft), ...nextOf(view, draft)]
}

const numberOf = (view: View, { span, value }: CountMention, at: Span = span): SlotValue => ({
  value: { min: value.min, max: value.max, ...(value.approx !== undefined && { approx: value.approx }) },
  text: sliceOf(view.text, at),
  at,
  how: 'stated',
})

/** "63 dead: 21 civilians, 28 soldiers and 14 rebels": the dead by what they were. */
function peopleOf(view: View, draft: ClaimDraft): readonly ClaimDraft[] {
  const total = draft.slots['killed']?.[0]
  if (!total?.at) return []
  const [first, behind] = rangeOf(view, total.at)
  const colon = view.words.slice(first, behind).findIndex(({ lower }) => lower === ':')
  const list = peopleListed(view, colon < 0 ? behind : first + colon)
  const { type, date, place, perpetrator } = draft.slots
  return list.length < 2
    ? []
    : list.map((count) => {
        const span = coverOf([count.span, count.noun!.span])
        const slots = slotsOf({
          type,
          place,
          date,
          perpetrator,
          victim: [stated(view.text, count.noun!.span, sliceOf(view.text, count.noun!.span))],
          killed: [numberOf(view, count, span)],
        })
        return { kind: 'incident', finder: 'incident', span, modality: draft.modality, partOf: draft, slots }
      })
}

/** Numbers of people in a list behind a colon that stands within two words from here. */
export function peopleListed(view: View, from: number): readonly CountMention[] {
  const colon = view.words.slice(from, from + 3).findIndex(({ lower }) => lower === ':')
  if (colon < 0) return []
  const list: CountMention[] = []
  let at = from + colon + 1
  for (;;) {
    while (/^(?:,|and)$/.test(view.words[at]?.lower ?? '')) at++
    const count = view.counts.find(({ span }) => view.words[at]?.start === span[0])
    if (!count?.noun) return list
    const [first, last] = rangeOf(view, count.noun.span)
    if (!namesPeople(view, { from: first, to: last, span: count.noun.span })) return list
    list.push(count)
    at = last
  }
}

/** "21 by federal troops, 9 by rebels and 4 by gunmen": the acts by who did them. */
function doersOf(view: View, draft: ClaimDraft): readonly ClaimDraft[] {
  const total = draft.slots['count']?.[0]
  if (!total?.at) return []
  const shares = view.counts.flatMap((count): readonly ClaimDraft[] => {
    const [, to] = rangeOf(view, count.span)
    if (count.span[0] < total.at![1] || view.words[to]?.lower !== 'by') return []
    const parties = partyFrom(view, to + 1)
    const last = parties.at(-1)
    if (!last) return []
    const { type, place, date, reportedBy } = draft.slots
    const slots = slotsOf({
      type,
      place,
      date,
      perpetrator: valuesOf(parties),
      reportedBy,
      count: [numberOf(view, count)],
    })
    const span: Span = [count.span[0], last.span[1]]
    return [{ ...base(draft), span, partOf: draft, slots }]
  })
  return shares.length > 1 ? shares : []
}

const base = ({ modality }: ClaimDraft) =>
  ({ kind: 'incident', finder: 'incident', modality, aggregate: true }) as const

/** "95 violations in the north and 210 in the south", "140 explosions compared with 180 in May", "93 against 47". */
function nextOf(view: View, draft: ClaimDraft): readonly ClaimDraft[] {
  const total = draft.slots['count']?.[0]
  if (!total?.at || (total.value as CountRange).min === 1) return []
  return view.counts.flatMap((count): readonly ClaimDraft[] => {
    const isAgain = count.noun !== undefined && total.text!.endsWith(sliceOf(view.text, count.noun.span))
    if (count.span[0] < total.at![1] || (count.noun && !isAgain)) return []
    const [from, to] = rangeOf(view, isAgain ? coverOf([count.span, count.noun!.span]) : count.span)
    const lead = view.words.slice(Math.max(0, from - 2), from).map(({ lower }) => lower)
    const { type, place, date, reportedBy, perpetrator } = draft.slots
    const slots = { type, reportedBy, perpetrator, count: [numberOf(view, count)] }
    if (/^(?:and|,|plus)$/.test(lead.at(-1) ?? '') && place && view.words[to]?.lower === 'in') {
      const next = view.places.find(({ span }) => rangeOf(view, span)[0] > to && rangeOf(view, span)[0] <= to + 3)
      if (!next) return []
      return [
        {
          ...base(draft),
          span: [count.span[0], next.span[1]],
          slots: slotsOf({ ...slots, date, place: [placeValue(view.text, next)] }),
        },
      ]
    }
    const between = view.counts.some(({ span }) => span[0] >= total.at![1] && span[1] <= count.span[0])
    if (
      between ||
      !/^(?:(?:compared (?:with|to))|(?:.* )?(?:against|vs|versus)|(?:up|down) from)$/.test(lead.join(' '))
    )
      return []
    const behind: Span = [count.span[1], view.words[Math.min(view.words.length, to + 6) - 1]!.end]
    const dates = datesIn(view, behind, 'only there')
    const span = coverOf([count.span, ...dates.flatMap(({ at }) => (at ? [at] : []))])
    return [{ ...base(draft), span, slots: slotsOf({ ...slots, place, date: dates }) }]
  })
}
