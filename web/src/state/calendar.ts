/** The calendar of the board: days across, terms and parties down, in the order the agreement has them. */
import type { CalendarCell, TermInfo } from '../../../src/domain/answer.js'
import { type TermStatus, VERDICT_STATUSES, type VerdictStatus } from '../../../src/domain/verdict.js'

export interface CalendarRow {
  readonly term: TermInfo
  readonly party: string
  /** The first row of a term carries its heading over this many rows; 0 for the others. */
  readonly heads: number
  /** One for each day; `undefined` where nothing is judged. */
  readonly cells: readonly (CalendarCell | undefined)[]
}

export interface CalendarModel {
  readonly days: readonly string[]
  readonly rows: readonly CalendarRow[]
  /** Terms on the desk that this program cannot judge yet, or that have no cell. */
  readonly silent: readonly TermInfo[]
  /** Every status that some cell shows, the worst first: what the legend has to explain. */
  readonly statuses: readonly TermStatus[]
}

export function calendarOf(terms: readonly TermInfo[], cells: readonly CalendarCell[]): CalendarModel {
  const days = [...new Set(cells.map((cell) => cell.day))].sort()
  const byKey = new Map(cells.map((cell) => [keyOf(cell), cell]))
  const rows = terms.flatMap((term) => {
    const own = cells.filter((cell) => cell.term === term.id)
    const parties = [...new Set([...term.parties, ...own.map((cell) => cell.party)])].filter((party) =>
      own.some((cell) => cell.party === party),
    )
    return parties.map((party, i) => ({
      term,
      party,
      heads: i === 0 ? parties.length : 0,
      cells: days.map((day) => byKey.get(keyOf({ day, term: term.id, party }))),
    }))
  })
  const shown = new Set(rows.map((row) => row.term.id))
  return {
    days,
    rows,
    silent: terms.filter((term) => !shown.has(term.id)),
    statuses: [...new Set(cells.map((cell) => cell.status))].sort((a, b) => badness(b) - badness(a)),
  }
}

const keyOf = ({ day, term, party }: Pick<CalendarCell, 'day' | 'term' | 'party'>): string => `${day} ${term} ${party}`

/** Higher is worse; statuses outside the roll-up come last. */
export const badness = (status: TermStatus): number => VERDICT_STATUSES.indexOf(status as VerdictStatus)

export interface GridAt {
  readonly row: number
  readonly column: number
}

/** Where a key leads in a grid; `undefined` when the key means nothing here. Left and right follow the reading direction. */
export function moveInGrid(
  at: GridAt,
  key: string,
  size: { readonly rows: number; readonly columns: number; readonly rtl: boolean; readonly whole: boolean },
): GridAt | undefined {
  const forward = size.rtl ? 'ArrowLeft' : 'ArrowRight'
  const back = size.rtl ? 'ArrowRight' : 'ArrowLeft'
  const steps: Readonly<Record<string, GridAt>> = {
    [forward]: { row: at.row, column: at.column + 1 },
    [back]: { row: at.row, column: at.column - 1 },
    ArrowDown: { row: at.row + 1, column: at.column },
    ArrowUp: { row: at.row - 1, column: at.column },
    Home: { row: size.whole ? 0 : at.row, column: 0 },
    End: { row: size.whole ? size.rows - 1 : at.row, column: size.columns - 1 },
    PageUp: { row: 0, column: at.column },
    PageDown: { row: size.rows - 1, column: at.column },
  }
  const next = steps[key]
  return next && { row: within(next.row, size.rows), column: within(next.column, size.columns) }
}

const within = (index: number, length: number): number => Math.max(0, Math.min(length - 1, index))
