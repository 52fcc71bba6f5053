/** Days × terms × parties in verdict colours and shapes. One tab stop; arrow keys move; Enter opens the reasons. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { CalendarCell, StatusAnswer } from '../../../src/domain/answer.js'
import { type CalendarModel, calendarOf, type GridAt, moveInGrid } from '../state/calendar.js'
import type { MaybeCell } from '../state/cell.js'
import { useDesk } from '../ui/desk.js'
import { Empty } from '../ui/states.js'
import { CalendarHead, TermRow } from './CalendarHead.js'
import { CalendarRowView } from './CalendarRow.js'
import { Legend } from './Legend.js'

interface Props {
  readonly answer: StatusAnswer
  /** The day asked about. */
  readonly today: string
  readonly fresh: readonly CalendarCell[]
}

export function Calendar({ answer, today, fresh }: Props) {
  const { m } = useDesk().speech
  const model = calendarOf(answer.agreement.terms, answer.calendar)
  return (
    <section className="part calendar-part" aria-labelledby="calendar-title">
      <h2 id="calendar-title">{m.board.calendar}</h2>
      {model.days.length === 0 ? (
        <Empty title={m.board.noCells}>{m.board.noCellsHelp}</Empty>
      ) : (
        <>
          <p className="quiet" aria-hidden="true">
            {m.board.calendarCaption}
          </p>
          <Grid model={model} today={today} fresh={fresh} />
          <Legend statuses={model.statuses} />
        </>
      )}
    </section>
  )
}

function Grid({ model, today, fresh }: { model: CalendarModel } & Omit<Props, 'answer'>) {
  const { where, speech } = useDesk()
  const { day, term, party } = where.params
  const chosen: MaybeCell = { day, term, party }
  const scroller = useScrolledTo(day ?? today)
  const [at, setAt] = useState<GridAt>(() => startOf(model, today, chosen))
  const here = { row: Math.min(at.row, model.rows.length - 1), column: Math.min(at.column, model.days.length - 1) }

  const onKey = (event: KeyboardEvent) => {
    const size = { rows: model.rows.length, columns: model.days.length }
    const next = moveInGrid(here, event.key, { ...size, rtl: speech.dir === 'rtl', whole: event.ctrlKey })
    if (next === undefined) return
    event.preventDefault()
    setAt(next)
    scroller.current?.querySelector<HTMLElement>(`[data-at="${next.row} ${next.column}"]`)?.focus()
  }
  return (
    <div className="scroller" ref={scroller}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that arrow keys walk through is a grid */}
      <table role="grid" className="calendar" aria-labelledby="calendar-title" onKeyDown={onKey}>
        <caption className="sr-only">{speech.m.board.calendarCaption}</caption>
        <CalendarHead days={model.days} today={today} />
        {model.rows.map((row, r) => (
          <tbody key={`${row.term.id} ${row.party}`} className={row.heads > 0 ? 'heads' : ''}>
            {row.heads > 0 && <TermRow term={row.term} columns={model.days.length + 1} />}
            <CalendarRowView
              row={row}
              index={r}
              days={model.days}
              today={today}
              fresh={fresh}
              chosen={chosen}
              tabColumn={here.row === r ? here.column : undefined}
              onFocus={setAt}
            />
          </tbody>
        ))}
      </table>
    </div>
  )
}

/** At either side, as the page may be read in either direction, the names of the parties may lie over the days. */
const STICKY_PX = 180

/** The day asked about starts in sight, without moving the page itself. */
function useScrolledTo(day: string) {
  const scroller = useRef<HTMLDivElement>(null)
  // Another day asked about is another place to scroll to
  useEffect(() => {
    const box = scroller.current
    const head = box?.querySelector(`[data-day="${CSS.escape(day)}"]`)
    if (!box || !head) return
    const [outer, inner] = [box.getBoundingClientRect(), head.getBoundingClientRect()]
    const hidden = inner.left < outer.left + STICKY_PX || inner.right > outer.right - STICKY_PX
    if (!hidden) return
    box.scrollBy({ left: inner.left + inner.width / 2 - outer.left - outer.width / 2 })
  }, [day])
  return scroller
}

function startOf(model: CalendarModel, today: string, chosen: MaybeCell): GridAt {
  const row = model.rows.findIndex((each) => each.term.id === chosen.term && each.party === chosen.party)
  const column = model.days.indexOf(chosen.day ?? today)
  return { row: Math.max(0, row), column: column < 0 ? model.days.length - 1 : column }
}
