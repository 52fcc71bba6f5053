/** Why a toll is not simply that of the event told before it, and what it takes over from that event when only the voice is another. */
import { parsePeriod } from '../../../base/period.js'
import type { ClaimDraft, ReadContext, SlotValue } from '../../model/context.js'
import { voiceAt } from '../syntax/scope.js'
import { firstValue } from './rebuild.js'

export type Apart = 'a period of its own' | 'another day' | 'another voice'

export function whyApart(toll: ClaimDraft, event: ClaimDraft, context: ReadContext): Apart | undefined {
  const [own, its] = [periodOf(toll), periodOf(event)]
  if (own && isLong(own) && !(its && isLong(its) && overlaps(own, its))) return 'a period of its own'
  if (own && its && !overlaps(own, its)) return 'another day'
  return isOtherVoice(toll, event, context) ? 'another voice' : undefined
}

const periodOf = (draft: ClaimDraft) => {
  const value = firstValue(draft, 'date')
  return typeof value === 'string' ? parsePeriod(value) : undefined
}

type Period = NonNullable<ReturnType<typeof periodOf>>
const TWO_DAYS_MS = 2 * 86_400_000
const isLong = ({ start, end }: Period): boolean => end - start > TWO_DAYS_MS
const overlaps = (a: Period, b: Period): boolean => a.start < b.end && b.start < a.end

/** A number in another mouth is another claim; one voice may speak in many sentences. */
function isOtherVoice(toll: ClaimDraft, event: ClaimDraft, context: ReadContext): boolean {
  const [own, its] = [voiceAt(context, toll.span), voiceAt(context, event.span)]
  // "were reported killed": nobody in particular says so.
  if (own === its || !own?.statement.slots.speaker) return false
  const idsOf = (voice: typeof own) => JSON.stringify(voice?.statement.slots.speaker?.map(({ value }) => value) ?? [])
  return its === undefined || idsOf(own) !== idsOf(its)
}

/** The same event by another count: what it was, when and where is known from the first telling. */
export function ofEvent(toll: ClaimDraft, event: ClaimDraft): ClaimDraft {
  const taken = ['type', 'place', 'date', 'weapon', 'perpetrator'].flatMap((name) => {
    const values = event.slots[name]
    return values && (name === 'type' || !toll.slots[name])
      ? [[name, values.map((value): SlotValue => ({ ...value, how: 'implied' }))] as const]
      : []
  })
  return { ...toll, slots: { ...toll.slots, ...Object.fromEntries(taken) } }
}
