/** The calm counter in its three readings, each with what it means. */
import type { StatusAnswer } from '../../../src/domain/answer.js'
import { useSpeech } from '../ui/desk.js'
import { TermName } from '../ui/words.js'

const READINGS = ['proven', 'cautious', 'observed'] as const

export function Calm({ answer }: { answer: StatusAnswer }) {
  const { m, f } = useSpeech()
  if (answer.calm.length === 0) return null
  return (
    <section className="part calm" aria-labelledby="calm-title">
      <h2 id="calm-title">{m.board.calm}</h2>
      <table>
        <caption>
          <span>{m.board.calmCaption}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{m.board.term}</th>
            {READINGS.map((reading) => (
              <th key={reading} scope="col" className="number">
                {m.board[reading]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.calm.map((calm) => (
            <tr key={calm.term}>
              <th scope="row">
                <TermName id={calm.term} />
              </th>
              {READINGS.map((reading) => (
                <td key={reading} className="number" aria-label={m.board.days(calm[reading])}>
                  {f.number(calm[reading])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="readings">
        {READINGS.map((reading) => (
          <div key={reading}>
            <dt>{m.board[reading]}</dt>
            <dd>{m.board[`${reading}Why`]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
