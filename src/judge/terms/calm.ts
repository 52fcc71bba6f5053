/**
 * Days of calm in three readings, as a brute-force scan over the calendar days of the agreement's zone from the start of a
 * term on: a day that a breach touches sets the count to zero at once; a whole day without one, in force from its
 * first moment to its last and over by the moment asked about, adds one. A day that is only begun adds nothing, and so does
 * a day out of force. In `observed` a day that nobody watched is passed over and resets nothing.
 */
import type { CalmReadingName } from '../../domain/agreement.js'
import type { CalmReading, Verdict } from '../../domain/verdict.js'
import { coverageOf } from '../evidence/coverage.js'
import { contains, type Day, daysOf, type Window, within } from '../evidence/window.js'
import type { Context } from './context.js'
import { areasOf, daysInForce, isOnDays } from './days.js'

const BREAKS: Record<CalmReadingName, readonly string[]> = {
  proven: ['violated'],
  cautious: ['violated', 'disputed', 'alleged'],
  observed: ['violated', 'disputed', 'alleged'],
}

export interface CalmScan {
  readonly days: number
  /** The longest run up to the moment asked about. */
  readonly longest: number
  /** The last verdict that set it to zero. */
  readonly brokenBy: Verdict | null
}

export interface CalmQuestion {
  readonly windows: readonly Window[]
  readonly verdicts: readonly Verdict[]
  readonly in: string | null
}

export function scanCalm(context: Context, question: CalmQuestion, reading: CalmReadingName): CalmScan {
  const broken = breachesByDay(context, question.verdicts, BREAKS[reading])
  const scan = { days: 0, longest: 0, brokenBy: null as Verdict | null }
  for (const day of daysInForce(context, question.windows)) {
    const breach = broken.get(day.name)
    if (breach) {
      scan.days = 0
      scan.brokenBy = breach
    } else if (
      isWholeDay(context, question.windows, day) &&
      (reading !== 'observed' || isCovered(context, question, day))
    ) {
      scan.days += 1
      scan.longest = Math.max(scan.longest, scan.days)
    }
  }
  return scan
}

// "On 15 September" is the last millisecond of that day: to the one who asks, the day is over.
const isWholeDay = (context: Context, windows: readonly Window[], day: Day): boolean =>
  context.on >= day.end - 1 && windows.some((window) => contains(window, day))

function isCovered(context: Context, { windows, in: area }: CalmQuestion, day: Day): boolean {
  return areasOf(context, { in: area }).every(
    (where) =>
      coverageOf(context.world, { windows: within(windows, day), where: { area: where }, between: context.parties })
        .grade >= 2,
  )
}

function breachesByDay(
  context: Context,
  verdicts: readonly Verdict[],
  statuses: readonly string[],
): ReadonlyMap<string, Verdict> {
  const byDay = new Map<string, Verdict>()
  for (const verdict of verdicts) {
    if (!statuses.includes(verdict.status)) continue
    for (const day of daysOfVerdict(verdict, context.agreement.zone, context.on)) byDay.set(day, verdict)
  }
  return byDay
}

/** The calendar days a verdict belongs to: those an event touches, the day itself, the day a duty falls due or is judged. */
export function daysOfVerdict(verdict: Verdict, zone: string, on: number): readonly string[] {
  if (verdict.instance.startsWith('day:')) return [verdict.instance.slice('day:'.length).split('/')[0]!]
  const window = windowOf(verdict)
  if (!Number.isFinite(window.start)) return []
  if (verdict.instance.startsWith('event:')) return isOnDays(window) ? names(window, zone) : []
  const end = Number.isFinite(window.end) && window.end <= on ? window.end : on + 1
  return names({ start: Math.max(end - 1, window.start), end: Math.max(end, window.start + 1) }, zone)
}

const names = (window: Window, zone: string): readonly string[] =>
  daysOf({ start: window.start, end: Math.max(window.end, window.start + 1) }, zone).map(({ name }) => name)

export const windowOf = ({ window }: Pick<Verdict, 'window'>): Window => ({
  start: window.from === '..' ? -Infinity : Date.parse(window.from),
  end: window.to === '..' ? Infinity : Date.parse(window.to),
})

export function calmOf(context: Context, term: string, question: CalmQuestion): CalmReading {
  const days = (reading: CalmReadingName): number => scanCalm(context, question, reading).days
  return { term, proven: days('proven'), cautious: days('cautious'), observed: days('observed') }
}
