/** One meeting told several times: the same people, no two places, no two days. The first telling keeps all the words. */
import { parsePeriod } from '../../../base/period.js'
import type { ClaimDraft, ReadContext, Refiner } from '../../model/context.js'
import { nameOfPlace, rebuild, sentenceOf, withValues } from './rebuild.js'

/** Only the last meetings told may be meant again; a long document stays linear. */
const NEAREST = 16

export const meetingsToldTwice: Refiner = {
  name: 'meetings told twice',
  refine(drafts, context) {
    const changes = new Map<ClaimDraft, ClaimDraft | undefined>()
    const kept: ClaimDraft[] = []
    const meetings = drafts.filter(({ kind }) => kind === 'meeting').sort((a, b) => a.span[0] - b.span[0])
    for (const draft of meetings) {
      const first = kept
        .slice(-NEAREST)
        .findLast((other) => isSameMeeting(changes.get(other) ?? other, draft) || isThatMeeting(other, draft, context))
      if (!first) {
        kept.push(draft)
        continue
      }
      const { status: _, form: __, participants: ___, ...slots } = draft.slots
      changes.set(first, withValues(changes.get(first) ?? first, slots))
      changes.set(draft, undefined)
    }
    for (const [i, draft] of kept.entries()) {
      const now = changes.get(draft) ?? draft
      const filled = withPeopleToldBefore(now, kept.slice(Math.max(0, i - NEAREST), i), changes)
      if (filled !== now) changes.set(draft, filled)
    }
    return rebuild(drafts, changes)
  },
}

/** "A plenary session is planned for Thursday": those who met before, when nobody is named. */
function withPeopleToldBefore(
  draft: ClaimDraft,
  before: readonly ClaimDraft[],
  changes: ReadonlyMap<ClaimDraft, ClaimDraft | undefined>,
): ClaimDraft {
  if ((draft.slots['participants']?.length ?? 0) > 0) return draft
  const told = before.map((one) => changes.get(one) ?? one).findLast((one) => peopleOf(one).length > 1)
  const people = told?.slots['participants'] ?? []
  return people.length > 0
    ? withValues(draft, { participants: people.map(({ value }) => ({ value, how: 'implied' as const })) })
    : draft
}

function isSameMeeting(a: ClaimDraft, b: ClaimDraft): boolean {
  const [mine, theirs] = [peopleOf(a), peopleOf(b)]
  if (mine.length < 2 || mine.join() !== theirs.join()) return false
  if (a.slots['status']?.[0]?.value !== b.slots['status']?.[0]?.value) return false
  const [here, there] = [nameOfPlace(a), nameOfPlace(b)]
  if (here !== there && here !== undefined && there !== undefined) return false
  return (
    datesMeet(a, b) &&
    (here === there && here !== undefined ? true : a.slots['date'] !== undefined && b.slots['date'] !== undefined)
  )
}

const peopleOf = ({ slots }: ClaimDraft): readonly string[] =>
  [...new Set(slots['participants']?.map(({ value }) => String(value)) ?? [])].sort()

/** Dates fit when no two of them are apart; a vague date reaches three days. */
function datesMeet(a: ClaimDraft, b: ClaimDraft): boolean {
  const periods = [a, b].map(
    ({ slots }) => slots['date']?.flatMap(({ value }) => parsePeriod(String(value)) ?? []) ?? [],
  )
  return periods[0]!.every((x) =>
    periods[1]!.every((y) => x.start < y.end + slack(x, y) && y.start < x.end + slack(x, y)),
  )
}

const slack = (x: { approximate: boolean }, y: { approximate: boolean }): number =>
  x.approximate || y.approximate ? 3 * 86_400_000 : 0

/** "The 90-minute meeting": nobody is named, and one was told in this paragraph or the one before. */
function isThatMeeting(told: ClaimDraft, draft: ClaimDraft, context: ReadContext): boolean {
  if (draft.slots['participants'] || !draft.slots['duration'] || told.slots['status']?.[0]?.value !== 'held')
    return false
  return sentenceOf(context, draft).paragraph - sentenceOf(context, told).paragraph <= 1
}
