/**
 * Totals and their parts: the blasts told after "a string of explosions" are parts of it. A total is never added to its
 * parts, so a part must not be larger than its total, and nothing is part of itself.
 */
import type { CountRange } from '../../../base/count.js'
import type { ClaimDraft, Refiner } from '../../model/context.js'
import { isAkin } from './families.js'
import { firstValue, incidentsOf, type Placed, rebuild } from './rebuild.js'

export const partsOfTotals: Refiner = {
  name: 'parts of totals',
  refine(drafts, context) {
    const placed = incidentsOf(drafts, context)
    const changes = new Map<ClaimDraft, ClaimDraft>()
    let open: Placed[] = []
    for (const one of placed) {
      open = open.filter(
        (total) =>
          one.sentence.paragraph - total.sentence.paragraph <= 1 && one.sentence.index - total.sentence.index <= 6,
      )
      const outer = isElsewhere(one, context.text) ? open.filter(({ draft }) => !changes.get(draft)?.partOf) : open
      const total = outer.filter((candidate) => canHold(candidate, one, changes)).at(-1)
      if (total && !one.draft.partOf) changes.set(one.draft, { ...one.draft, partOf: total.draft })
      if (one.draft.aggregate && one.draft.modality === 'asserted') open.push(one)
    }
    return rebuild(drafts, changes)
  },
}

/** A sentence that turns to another place speaks of the whole again, not of its last part. */
const isElsewhere = ({ sentence }: Placed, text: string): boolean =>
  /^\W*(?:elsewhere|separately|in (?:other|another|separate))\b/i.test(text.slice(...sentence.span))

function canHold(total: Placed, part: Placed, changes: ReadonlyMap<ClaimDraft, ClaimDraft>): boolean {
  if (part.sentence === total.sentence || part.draft.modality !== 'asserted') return false
  if (!isAkin(firstValue(total.draft, 'type'), firstValue(part.draft, 'type'))) return false
  return (
    placesFit(changes.get(total.draft) ?? total.draft, part.draft) &&
    tollsFit(total.draft, part.draft) &&
    datesFit(total.draft, part.draft)
  )
}

function placesFit(total: ClaimDraft, part: ClaimDraft): boolean {
  const whole = firstValue(total, 'place') as { name: string; precision: string } | undefined
  const own = firstValue(part, 'place') as { name: string; within?: string } | undefined
  if (!whole) return own === undefined || (total.slots['killed'] !== undefined && total.partOf === undefined)
  if (!own) return true
  return (
    own.name === whole.name || own.within === whole.name || (whole.precision === 'country' && own.within !== undefined)
  )
}

function tollsFit(total: ClaimDraft, part: ClaimDraft): boolean {
  const [whole, own] = [firstValue(total, 'killed'), firstValue(part, 'killed')] as (CountRange | undefined)[]
  if (!whole || !own) return true
  const least = own.min ?? own.approx ?? 0
  const most = whole.max ?? Math.max(whole.min ?? 0, whole.approx ?? 0)
  return least < most
}

const datesFit = (total: ClaimDraft, part: ClaimDraft): boolean => {
  const [whole, own] = [firstValue(total, 'date'), firstValue(part, 'date')]
  return whole === undefined || own === undefined || whole === own
}
