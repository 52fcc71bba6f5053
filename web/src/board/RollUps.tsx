/** Each term and party: that day, beside everything since the start. */
import type { StatusAnswer } from '../../../src/domain/answer.js'
import type { BoardRow, RollUp } from '../../../src/domain/verdict.js'
import { badness } from '../state/calendar.js'
import { withParams } from '../state/url.js'
import { Go, useDesk, useSpeech } from '../ui/desk.js'
import { CountList, Status } from '../ui/status.js'
import { Actor, TermName } from '../ui/words.js'

export function RollUps({ answer, today }: { answer: StatusAnswer; today: string }) {
  const { m } = useSpeech()
  const judged = answer.board.filter(({ sinceStart }) => sinceStart.status !== 'not-yet-judged')
  const rows = judged.sort((a, b) => badness(b.sinceStart.status) - badness(a.sinceStart.status))
  if (rows.length === 0) return null
  return (
    <section className="part rollups" aria-labelledby="rollups-title">
      <h2 id="rollups-title">{m.board.rollUp}</h2>
      <table>
        <caption>
          <span>{m.board.rollUpCaption}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{m.board.term}</th>
            <th scope="col">{m.board.party}</th>
            <th scope="col">{m.board.thatDay}</th>
            <th scope="col">{m.board.sinceStart}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.term} ${row.party}`}>
              <th scope="row">
                <TermName id={row.term} />
              </th>
              <td>
                <Actor id={row.party} />
              </td>
              <Sum rollUp={row.day} row={row} day={today} />
              <Sum rollUp={row.sinceStart} row={row} day={undefined} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A number is one click from its reasons: it opens what it counts. */
function Sum({ rollUp, row, day }: { rollUp: RollUp; row: BoardRow; day: string | undefined }) {
  const { where } = useDesk()
  const several = Object.values(rollUp.counts).reduce((sum, n) => sum + n, 0) > 1
  return (
    <td className="sum">
      <Go to={withParams(where, { day, term: row.term, party: row.party, verdict: undefined })}>
        <Status status={rollUp.status} />
        {several && <CountList counts={rollUp.counts} />}
      </Go>
    </td>
  )
}
