/**
 * The stretch of time over which something happened or was counted: "between 7 October and 24 November", "since the advance
 * began on 4 April", "in the last 24 hours", "in the 24 hours to noon on Friday". What is counted up to the report ends with it.
 */
import { parseDuration, parsePeriod } from '../../../base/period.js'
import { coverOf, type Span, sliceOf, spansOverlap } from '../../../base/span.js'
import type { SlotValue, TimeMention } from '../../model/context.js'
import { dayAt, dayNumber, isoDay, isoMonth, publicationDay } from '../times/calendar.js'
import { timeValue } from './slots.js'
import { rangeOf, type View } from './view.js'

const DAY_MS = 86_400_000
/** What happened "in the last five years" happened on no date. */
const LONGEST_MS = 370 * DAY_MS

/** The first stretch that stands in the span, or the only one of the sentence. */
export function stretchIn(view: View, span: Span): SlotValue | undefined {
  const all = view.times.flatMap((time, i) => stretchAt(view, time, view.times[i + 1]) ?? [])
  const inside = all.find(({ at }) => at && spansOverlap(at, span))
  return inside ?? (all.length === 1 && view.times.length <= 2 ? all[0] : undefined)
}

function stretchAt(view: View, time: TimeMention, next: TimeMention | undefined): SlotValue | undefined {
  return (next && betweenTwo(view, time, next)) ?? upTo(view, time, next) ?? lasting(view, time) ?? since(view, time)
}

const before = (view: View, { span }: TimeMention, most: number): readonly string[] => {
  const [from] = rangeOf(view, span)
  return view.words.slice(Math.max(0, from - most), from).map(({ lower }) => lower)
}

/** "between 1 March and 31 May", "between the evenings of 30 June and 1 July", "from 13 June to 2 July". */
function betweenTwo(view: View, first: TimeMention, second: TimeMention): SlotValue | undefined {
  const opens = before(view, first, 5)
  const joint = view.words.slice(rangeOf(view, first.span)[1], rangeOf(view, second.span)[0]).map(({ lower }) => lower)
  const at = opens.findLastIndex((word) => /^(?:between|from)$/.test(word))
  if (at < 0 || joint.length > 3) return undefined
  if (!(opens[at] === 'between' ? /^and$/ : /^(?:to|until|till|through)$/).test(joint[0] ?? '')) return undefined
  if (opens.slice(at + 1).some((word) => /^\W|^(?:and|in|at|to)$/.test(word))) return undefined
  const [start, end] = [timeValue(view.text, first), timeValue(view.text, second)]
  if (!start || !end) return undefined
  const value = `${firstOf(start)}/${lastOf(end)}`
  return parsePeriod(value) ? made(view, coverOf([first.span, second.span]), value) : undefined
}

const firstOf = ({ value }: SlotValue): string => String(value).split('/')[0]!
const lastOf = ({ value }: SlotValue): string => String(value).split('/').at(-1)!

const made = (view: View, at: Span, value: string): SlotValue => ({
  value,
  text: sliceOf(view.text, at),
  at,
  how: 'implied',
})

/** "in the 24 hours to 8 a.m. on Sunday": back from the moment that ends it. */
function upTo(view: View, time: TimeMention, end: TimeMention | undefined): SlotValue | undefined {
  const length = lengthOf(time)
  if (!length || !end) return undefined
  const joint = view.words.slice(rangeOf(view, time.span)[1], rangeOf(view, end.span)[0]).map(({ lower }) => lower)
  if (!/^(?:to|until|till|ending|before|ended)$/.test(joint[0] ?? '') || joint.length > 4) return undefined
  const value = timeValue(view.text, end)?.value
  const [, year, month, day, clock = ''] = /^(\d{4})-(\d\d)-(\d\d)(T\d\d:\d\d)?$/.exec(String(value)) ?? []
  if (!year || length % DAY_MS !== 0) return undefined
  const start = isoDay(dayNumber(Number(year), Number(month), Number(day)) - length / DAY_MS)
  return made(view, coverOf([time.span, end.span]), `${start}${clock}/${value}`)
}

const lengthOf = ({ value, type }: TimeMention): number | undefined => {
  const months = /^P(\d{1,2})M$/.exec(value ?? '')?.[1]
  const length =
    type !== 'duration' || !value
      ? undefined
      : months
        ? Math.round(Number(months) * 30.5) * DAY_MS
        : parseDuration(value)
  return length !== undefined && length >= DAY_MS / 2 && length <= LONGEST_MS ? length : undefined
}

const BACK = /^(?:the |these )?(?:last|past|previous|preceding)\b/i

/** "in the last 24 hours", "in a fortnight": back from the day of the report. "In five days" counts that day too. */
function lasting(view: View, time: TimeMention): SlotValue | undefined {
  const today = publicationDay(view.context.publishedAt)
  const length = lengthOf(time)
  if (today === undefined || !length) return undefined
  const isBack = BACK.test(sliceOf(view.text, time.span))
  const opens = before(view, time, 1)[0] ?? ''
  if (!(isBack ? /^(?:$|in|within|over|during|for|\W|of)$/ : /^(?:in|within)$/).test(opens)) return undefined
  const days = Math.ceil(length / DAY_MS)
  const { year, month, day } = dayAt(today)
  if (/^P1M$/.test(time.value ?? '') && day <= 28) {
    const start = `${isoMonth(year, month - 1)}-${String(day).padStart(2, '0')}`
    return made(view, time.span, `${start}/${isoDay(today)}`)
  }
  const isCounted = !isBack && /^P(?:[2-9]|1[0-3])D$/.test(time.value ?? '')
  return made(view, time.span, `${isoDay(today - (isCounted ? days - 1 : days))}/${isoDay(today)}`)
}

/** "the first since May", "the heaviest fighting since 1994": what it is compared with, and no date of its own. */
export const isCompared = (text: string, at: Span): boolean =>
  /\b(?:first|worst|most|\w{3,}est)\b[^.;]{0,60}\bsince\s(?:[\w-]+\s){0,7}$/i.test(
    text.slice(Math.max(0, at[0] - 130), at[0]),
  )

/** "since 2 August", "since the truce of 30 July", "since the army began its advance on 4 April": up to the report. */
function since(view: View, time: TimeMention): SlotValue | undefined {
  const value = timeValue(view.text, time)
  if (!value || !/^\d{4}(?:-\d\d){0,2}(?:T\d\d:\d\d)?$/.test(String(value.value))) return undefined
  if (isCompared(view.text, time.span)) return undefined
  const [from] = rangeOf(view, time.span)
  const own = view.words.slice(Math.max(0, from - 18), from).map(({ lower }) => lower)
  const at = own.lastIndexOf('since')
  if (at < 0 || own.slice(at + 1).some((word) => /^(?:,|;|:|and|but)$/.test(word))) return undefined
  const today = publicationDay(view.context.publishedAt)
  const end = today === undefined || String(value.value) > isoDay(today) ? '..' : isoDay(today)
  return { ...value, value: `${value.value}/${end}` }
}
