/** Why a toll is not simply that of the event told before it, and what it takes over from that event when only the voice is another. */
import { parsePeriod } from '../../../base/period.js'
import type { ClaimDraft, ReadContext, SlotValue } from '../../model/context.js'
import { voiceAt } from '../syntax/scope.js'
import { firstValue } from './rebuild.js'

export type Apart = 'a running total' | 'a period of its own' | 'another day' | 'another voice'

export function whyApart(toll: ClaimDraft, event: ClaimDraft, context: ReadContext): Apart | undefined {
  if (isRunning(toll, context.text)) return 'a running total'
  const [own, its] = [periodOf(toll), periodOf(event)]
  if (own && isLong(own) && !(its && isLong(its) && overlaps(own, its))) return 'a period of its own'
  if (own && (its ? !overlaps(own, its) : isStated(toll))) return 'another day'
  return isOtherVoice(toll, event, context) ? 'another voice' : undefined
}

/** "its military dead at 404", "five of the dead": counted over a war, or a part of what was counted. */
const isRunning = ({ slots }: ClaimDraft, text: string): boolean => {
  const type = slots['type']?.[0]
  if (!type?.at || !/\b(?:dead|deaths|losses|toll|fatalities|killed)\b/i.test(type.text ?? '')) return false
  return (
    /\bof the\b/i.test(type.text ?? '') ||
    (/\b(?:toll|number|numbers|count)\b/i.test(type.text ?? '') &&
      OF_A_WAR.test(text.slice(type.at[1], type.at[1] + 60).split('.', 1)[0]!)) ||
    (/\b(?:at|as|to)\b/i.test(type.text ?? '') &&
      /\b(?:its|their|his|our|own|military|civilian|cumulative|total|overall)\s+$/i.test(
        text.slice(Math.max(0, type.at[0] - 24), type.at[0]),
      ))
  )
}

/** "the toll among servicemen since May": of more than one event. */
const OF_A_WAR =
  /^(?:\s\w+){0,3}\s(?:among|since|in the (?:war|conflict|campaign|offensive)|overall|on (?:the|its) .{2,20} side)\b/i

const periodOf = (draft: ClaimDraft) => {
  const value = firstValue(draft, 'date')
  return typeof value === 'string' ? parsePeriod(value) : undefined
}

/** The day stands in the words of the toll, and is not the one day of a longer sentence. */
const isStated = (toll: ClaimDraft): boolean => {
  const at = toll.slots['date']?.[0]?.at
  return at !== undefined && at[0] >= toll.span[0] && at[1] <= toll.span[1]
}

type Period = NonNullable<ReturnType<typeof periodOf>>
const TWO_DAYS_MS = 2 * 86_400_000
const isLong = ({ start, end }: Period): boolean => end - start > TWO_DAYS_MS
const overlaps = (a: Period, b: Period): boolean => a.start < b.end && b.start < a.end

/** A number in another mouth is another claim; one voice may speak in many sentences. */
function isOtherVoice(toll: ClaimDraft, event: ClaimDraft, context: ReadContext): boolean {
  const [own, its] = [voiceAt(context, toll.voicedAt ?? toll.span), voiceAt(context, event.span)]
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
