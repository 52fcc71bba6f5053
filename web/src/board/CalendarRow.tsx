import type { CalendarCell } from '../../../src/domain/answer.js'
import type { CalendarRow, GridAt } from '../state/calendar.js'
import { isCell, type MaybeCell } from '../state/cell.js'
import { withParams } from '../state/url.js'
import { Go, useDesk } from '../ui/desk.js'
import { StatusMark } from '../ui/status.js'
import { Actor } from '../ui/words.js'

interface Props {
  readonly row: CalendarRow
  readonly index: number
  readonly days: readonly string[]
  readonly today: string
  readonly fresh: readonly CalendarCell[]
  readonly chosen: MaybeCell
  /** The column of the grid's one tab stop, when it is in this row. */
  readonly tabColumn: number | undefined
  readonly onFocus: (at: GridAt) => void
}

export function CalendarRowView({ row, index, days, today, fresh, chosen, tabColumn, onFocus }: Props) {
  const { m } = useDesk().speech
  return (
    <tr>
      <th scope="row">
        <Actor id={row.party} />
      </th>
      {days.map((day, column) => {
        const cell = row.cells[column]
        const stop = {
          'data-at': `${index} ${column}`,
          tabIndex: tabColumn === column ? 0 : -1,
          onFocus: () => onFocus({ row: index, column }),
        }
        const className = day === today ? 'cell in-today' : 'cell'
        return cell ? (
          <td key={day} className={className}>
            <CellLink
              cell={cell}
              fresh={fresh.some((other) => isCell(other, cell))}
              chosen={isCell(cell, chosen)}
              stop={stop}
            />
          </td>
        ) : (
          <td key={day} className={`${className} blank`} {...stop}>
            <span className="sr-only">{m.board.none}</span>
          </td>
        )
      })}
    </tr>
  )
}

interface CellProps {
  readonly cell: CalendarCell
  readonly fresh: boolean
  readonly chosen: boolean
  readonly stop: { readonly 'data-at': string; readonly tabIndex: number; readonly onFocus: () => void }
}

function CellLink({ cell, fresh, chosen, stop }: CellProps) {
  const { where, speech } = useDesk()
  const { m, v, f } = speech
  const party = speech.actor(cell.party).name
  const name = m.board.cell(v.statuses[cell.status], speech.term(cell.term).name, party, f.day(cell.day))
  const worst = cell.counts[cell.status] ?? 0
  const marks = [fresh && 'fresh', chosen && 'chosen'].filter(Boolean).join(' ')
  return (
    <Go
      {...stop}
      {...(chosen && { 'aria-current': 'true' as const })}
      className={`cell-link status-${cell.status} ${marks}`}
      to={withParams(where, { day: cell.day, term: cell.term, party: cell.party, verdict: undefined })}
    >
      <StatusMark status={cell.status} />
      {worst > 1 && <span aria-hidden="true">{f.number(worst)}</span>}
      <span className="sr-only">{fresh ? `${name} (${m.board.fresh})` : name}</span>
    </Go>
  )
}
