/** Beside the calendar: besieged places, when the agreement applied, and terms nobody has judged. */
import type { StatusAnswer, TermInfo } from '../../../src/domain/answer.js'
import { calendarOf } from '../state/calendar.js'
import { GoView, useSpeech } from '../ui/desk.js'
import { Reasons } from '../ui/Reasons.js'
import { Status } from '../ui/status.js'
import { Edtf, Foreign, TermName, Window } from '../ui/words.js'

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
  const { phases } = answer
  if (phases.length === 0) return null
  return (
    <section className="part phases" aria-labelledby="phases-title">
      <h2 id="phases-title">{m.board.phases}</h2>
      <dl className="facts">
        {phases.map((phase) => (
          <div key={phase.id}>
            <dt>
              <TermName id={phase.id} />
            </dt>
            <dd>
              <Window from={phase.from} to={phase.to} />
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
  const quiet = silent.filter((term) => term.judged)
  const unjudged = silent.filter((term) => !term.judged)
  return (
    <>
      {quiet.length > 0 && (
        <section className="part" aria-labelledby="quiet-title">
          <h2 id="quiet-title">{m.board.noCell}</h2>
          <TermList terms={quiet} answer={answer} />
        </section>
      )}
      {unjudged.length > 0 && (
        <section className="part" aria-labelledby="unjudged-title">
          <h2 id="unjudged-title">{m.board.notJudged}</h2>
          <p className="quiet">{m.board.notJudgedHelp}</p>
          <TermList terms={unjudged} answer={answer} />
        </section>
      )}
    </>
  )
}

function TermList({ terms, answer }: { terms: readonly TermInfo[]; answer: StatusAnswer }) {
  return (
    <ul className="term-list">
      {terms.map((term) => (
        <li key={term.id}>
          <p className="term-line">
            <strong>
              <TermName id={term.id} />
            </strong>
            {!term.judged && <Status status="not-yet-judged" />}
            {term.judged &&
              answer.verdicts
                .filter((verdict) => verdict.term === term.id)
                .map((verdict) => (
                  <GoView key={verdict.id} view={{ view: 'verdict', id: verdict.id }}>
                    <Status status={verdict.status} />
                  </GoView>
                ))}
          </p>
          <p className="quiet">
            <Foreign>{term.clause}</Foreign>
          </p>
        </li>
      ))}
    </ul>
  )
}
