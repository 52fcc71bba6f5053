/** Beside the calendar: besieged places, when the agreement applied, and terms nobody has judged. */
import type { StatusAnswer } from '../../../src/domain/answer.js'
import { plainly } from '../i18n/actors.js'
import { calendarOf } from '../state/calendar.js'
import { useSpeech } from '../ui/desk.js'
import { Reasons } from '../ui/Reasons.js'
import { Status } from '../ui/status.js'
import { Edtf, Foreign, Moment, TermName } from '../ui/words.js'

export function Besieged({ answer }: { answer: StatusAnswer }) {
  const speech = useSpeech()
  const { m, f } = speech
  return (
    <section className="part besieged" aria-labelledby="besieged-title">
      <h2 id="besieged-title">{m.board.besieged}</h2>
      {answer.besieged.length === 0 && <p className="quiet">{m.board.besiegedNone}</p>}
      <ul className="place-list">
        {answer.besieged.map(({ place, by, since, because }) => (
          <li key={place}>
            <details>
              <summary>
                <strong>
                  <Foreign>{place}</Foreign>
                </strong>{' '}
                {by.length > 0 && m.board.besiegedBy(f.list(by.map((id) => speech.actor(id).name)))}{' '}
                {since !== null && (
                  <span className="quiet">
                    <Edtf text={since} />
                  </span>
                )}
              </summary>
              <Reasons reasons={because} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Phases({ answer }: { answer: StatusAnswer }) {
  const { m } = useSpeech()
  const { phases } = answer.agreement
  if (phases.length === 0) return null
  return (
    <section className="part phases" aria-labelledby="phases-title">
      <h2 id="phases-title">{m.board.phases}</h2>
      <dl className="facts">
        {phases.map((phase) => (
          <div key={phase.id}>
            <dt>
              <Foreign>{plainly(phase.id)}</Foreign>
            </dt>
            <dd>
              <Moment at={phase.from} /> – {phase.to === null ? m.board.phaseOpen : <Moment at={phase.to} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Terms that the calendar has no row for: a term is never left out in silence. */
export function Silent({ answer }: { answer: StatusAnswer }) {
  const { m } = useSpeech()
  const silent = calendarOf(answer.agreement.terms, answer.calendar).silent
  if (silent.length === 0) return null
  const unjudged = silent.filter((term) => !term.judged)
  const quiet = silent.filter((term) => term.judged)
  return (
    <section className="part silent" aria-labelledby="silent-title">
      <h2 id="silent-title">{unjudged.length > 0 ? m.board.notJudged : m.board.noCell}</h2>
      {unjudged.length > 0 && <p className="quiet">{m.board.notJudgedHelp}</p>}
      <ul className="term-list">
        {[...unjudged, ...quiet].map((term) => (
          <li key={term.id}>
            <p className="term-line">
              <strong>
                <TermName id={term.id} />
              </strong>
              {!term.judged && <Status status="not-yet-judged" />}
              {answer.board
                .filter((row) => row.term === term.id && term.judged)
                .map((row) => (
                  <Status key={row.party} status={row.sinceStart.status} />
                ))}
            </p>
            <p className="quiet">
              <Foreign>{term.clause}</Foreign>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
