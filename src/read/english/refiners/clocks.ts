/** In a log the line's clock says when: "0755 Team stopped at a checkpoint", "13.30 — Two jets overhead". */
import { firstIndex } from '../../../base/search.js'
import type { Span } from '../../../base/span.js'
import type { ClaimDraft, ReadContext, Refiner, SlotValue } from '../../model/context.js'
import { logLinesIn } from '../syntax/log.js'
import { timeValue } from '../syntax/slots.js'
import { within } from '../syntax/view.js'
import { logLineAt } from '../text/log.js'
import { isoDay, publicationDay } from '../times/calendar.js'
import { rebuild, withValues } from './rebuild.js'

export const clocksOfLines: Refiner = {
  name: 'clocks of lines',
  refine(drafts, context) {
    const lines = logLinesIn(context)
    const day = publicationDay(context.publishedAt)
    if (lines.length === 0 || day === undefined) return drafts
    const changes = new Map<ClaimDraft, ClaimDraft>()
    for (const draft of drafts) {
      if (draft.kind !== 'incident' || draft.slots['date'] || draft.modality !== 'asserted' || draft.habitual) continue
      const line = logLineAt(lines, draft.span[0])
      if (!line?.clock) continue
      const date = timeIn(context, [line.span[0], draft.span[0]]) ?? clockOf(context, line.clock, day)
      if (!date) continue
      changes.set(draft, withValues(draft, { date: [date] }))
    }
    return rebuild(drafts, changes)
  },
}

/** The last time of day that the line tells before the event. */
function timeIn(context: ReadContext, span: Span): SlotValue | undefined {
  const times = within(context.times, span).flatMap((time) => timeValue(context.text, time) ?? [])
  const last = times.findLast(({ value }) => String(value).includes('T'))
  return last && { ...last, how: 'implied' }
}

/** The line's clock, on the day of the nearest time before it that has one, else on the day of the report. */
function clockOf(context: ReadContext, clock: Span, today: number): SlotValue | undefined {
  const words = context.text.slice(...clock)
  const [, hour, minute] = /^(\d{1,2})[:.h]?(\d\d)/.exec(words) ?? []
  if (!hour || !minute || Number(hour) > 23 || Number(minute) > 59) return undefined
  const behind = firstIndex(context.times, ({ span }) => span[0] >= clock[0])
  const before = context.times.slice(Math.max(0, behind - 3), behind).findLast(({ value }) => DAY.test(value ?? ''))
  const day = before ? before.value!.slice(0, 10) : isoDay(today)
  return { value: `${day}T${hour.padStart(2, '0')}:${minute}`, text: words, at: clock, how: 'implied' }
}

const DAY = /^\d{4}-\d\d-\d\dT/
