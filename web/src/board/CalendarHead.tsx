import type { TermInfo } from '../../../src/domain/answer.js'
import { withParams } from '../state/url.js'
import { Go, useDesk } from '../ui/desk.js'
import { Foreign, TermName } from '../ui/words.js'

/** Months above days; a day leads to the same board on that day. */
export function CalendarHead({ days, today }: { days: readonly string[]; today: string }) {
  const { where, speech } = useDesk()
  const { m, f } = speech
  const months = [...new Set(days.map((day) => day.slice(0, 7)))]
  return (
    <thead>
      <tr className="months">
        <th scope="col" rowSpan={2} className="corner">
          {m.board.party}
        </th>
        {months.map((month) => (
          <th key={month} scope="colgroup" colSpan={days.filter((day) => day.startsWith(month)).length}>
            <span>{f.month(`${month}-01`)}</span>
          </th>
        ))}
      </tr>
      <tr>
        {days.map((day) => (
          <th
            key={day}
            scope="col"
            className="day-head"
            data-day={day}
            {...(day === today && { 'aria-current': 'date' })}
          >
            <Go to={withParams(where, { on: day })} tabIndex={-1}>
              <span className="sr-only">{f.day(day)}</span>
              <span className="weekday" aria-hidden="true">
                {f.weekday(day)}
              </span>
              <span className="day-number" aria-hidden="true">
                {f.dayOfMonth(day)}
              </span>
            </Go>
          </th>
        ))}
      </tr>
    </thead>
  )
}

export function TermRow({ term, columns }: { term: TermInfo; columns: number }) {
  const { v } = useDesk().speech
  return (
    <tr className="term-row">
      <th scope="rowgroup" colSpan={columns}>
        <div className="term-head">
          <strong>
            <TermName id={term.id} />
          </strong>
          <span className="term-kind">{v.termKinds[term.kind]}</span>
          <span className="term-clause" title={term.clause}>
            <Foreign>{term.clause}</Foreign>
          </span>
        </div>
      </th>
    </tr>
  )
}
