/** Which verdicts stand behind one cell of the calendar. */
import type { CalendarCell, StatusAnswer } from '../../../src/domain/answer.js'
import type { RollUp, Verdict } from '../../../src/domain/verdict.js'
import { badness } from './calendar.js'
import { instantOf } from './clock.js'

export type CellKey = Pick<CalendarCell, 'day' | 'term' | 'party'>

/** A cell as the address names it: every part may be missing. */
export type MaybeCell = { readonly [K in keyof CellKey]?: string | undefined }

export const isCell = (a: CellKey, b: MaybeCell): boolean => a.day === b.day && a.term === b.term && a.party === b.party

/** What a person asks the reasons of: one day of a term and party, or without a day everything since the start. */
export interface Opened extends RollUp {
  readonly day: string | undefined
  readonly term: string
  readonly party: string
}

export function openedOf(
  { calendar, board }: StatusAnswer,
  { day, term, party }: MaybeCell,
  today: string,
): Opened | undefined {
  const cell = calendar.find((each) => isCell(each, { day, term, party }))
  if (cell) return cell
  const row = board.find((each) => each.term === term && each.party === party)
  if (row === undefined || (day !== undefined && day !== today)) return undefined
  const { status, counts } = day === undefined ? row.sinceStart : row.day
  return { day, term: row.term, party: row.party, status, counts }
}

/** The worst first; among equals the earliest. */
export function verdictsOfCell(
  verdicts: readonly Verdict[],
  cell: Pick<Opened, 'day' | 'term' | 'party'>,
  zone: string,
): readonly Verdict[] {
  return verdicts
    .filter(
      (verdict) =>
        verdict.term === cell.term &&
        verdict.party === cell.party &&
        (cell.day === undefined || touches(verdict, cell.day, zone)),
    )
    .sort((a, b) => badness(b.status) - badness(a.status) || startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1))
}

/** Undated ones come last. */
const startOf = ({ window }: Verdict): number => {
  const start = Date.parse(window.from)
  return Number.isNaN(start) ? Number.MAX_SAFE_INTEGER : start
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
