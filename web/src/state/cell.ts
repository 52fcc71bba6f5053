/** Which verdicts stand behind one cell of the calendar. */
import type { CalendarCell } from '../../../src/domain/answer.js'
import type { Verdict } from '../../../src/domain/verdict.js'
import { badness } from './calendar.js'
import { instantOf } from './clock.js'

export type CellKey = Pick<CalendarCell, 'day' | 'term' | 'party'>

/** A cell as the address names it: every part may be missing. */
export type MaybeCell = { readonly [K in keyof CellKey]?: string | undefined }

export const isCell = (a: CellKey, b: MaybeCell): boolean => a.day === b.day && a.term === b.term && a.party === b.party

/** The worst first; among equals the earliest. */
export function verdictsOfCell(verdicts: readonly Verdict[], cell: CellKey, zone: string): readonly Verdict[] {
  return verdicts
    .filter((verdict) => verdict.term === cell.term && verdict.party === cell.party && touches(verdict, cell.day, zone))
    .sort(
      (a, b) =>
        badness(b.status) - badness(a.status) ||
        Date.parse(a.window.from) - Date.parse(b.window.from) ||
        (a.id < b.id ? -1 : 1),
    )
}

/** A day instance names its day; others stand on every day that their window touches. */
function touches({ instance, window }: Verdict, day: string, zone: string): boolean {
  if (instance.startsWith('day:')) return instance.slice(4).split('/')[0] === day
  const end = instantOf(day, zone) + 1
  const start = instantOf(dayBefore(day), zone) + 1
  const from = Date.parse(window.from)
  return from < end && (Date.parse(window.to) > start || from >= start)
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/** The cells whose verdict is another one than before: what a live update has to point out. */
export function freshCells(before: readonly CalendarCell[], after: readonly CalendarCell[]): readonly CalendarCell[] {
  return after.filter((cell) => {
    const old = before.find((other) => isCell(other, cell))
    return old?.status !== cell.status || JSON.stringify(old.counts) !== JSON.stringify(cell.counts)
  })
}
