/** Each term and party: that day, beside everything since the start. */
import type { StatusAnswer } from '../../../src/domain/answer.js'
import type { RollUp } from '../../../src/domain/verdict.js'
import { badness } from '../state/calendar.js'
import { useSpeech } from '../ui/desk.js'
import { CountList, Status } from '../ui/status.js'
import { Actor, TermName } from '../ui/words.js'

export function RollUps({ answer }: { answer: StatusAnswer }) {
  const { m } = useSpeech()
  const rows = [...answer.board].sort((a, b) => badness(b.sinceStart.status) - badness(a.sinceStart.status))
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
              <Sum rollUp={row.day} />
              <Sum rollUp={row.sinceStart} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Sum({ rollUp }: { rollUp: RollUp }) {
  const several = Object.values(rollUp.counts).reduce((sum, n) => sum + n, 0) > 1
  return (
    <td className="sum">
      <Status status={rollUp.status} />
      {several && <CountList counts={rollUp.counts} />}
    </td>
  )
}
