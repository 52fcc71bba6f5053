/** One line that a person would send, in ten seconds: is it holding? */
import type { StatusAnswer } from '../../../src/domain/answer.js'
import { addDays, dayOf } from '../state/clock.js'
import { withParams } from '../state/url.js'
import { Go, useDesk } from '../ui/desk.js'
import { Icon } from '../ui/icons.js'
import { StatusMark, statusOfHeadline } from '../ui/status.js'
import { Day, Foreign, Sentence } from '../ui/words.js'
import { DayPicker } from './DayPicker.js'
import { HeadlineReasons } from './HeadlineReasons.js'

export function VerdictLine({ answer }: { answer: StatusAnswer }) {
  const { where, go, speech } = useDesk()
  const { m } = speech
  const { headline, agreement, asArchived } = answer
  const day = dayOf(answer.on, agreement.zone)
  const status = statusOfHeadline(headline.answer)
  return (
    <section className={`verdict-line status-${status}`} aria-labelledby="verdict-line">
      <div className="verdict-line-mark">
        <StatusMark status={status} />
        <span>{m.board.answers[headline.answer]}</span>
      </div>
      <div className="verdict-line-text">
        <p className="agreement-title">
          <Foreign>{agreement.title}</Foreign>
          {asArchived && (
            <span className="tag" title={m.app.archivedWhy}>
              {m.app.archived}
            </span>
          )}
        </p>
        <h1 id="verdict-line" tabIndex={-1}>
          {speech.language === 'en' ? <Sentence>{headline.say}</Sentence> : m.board.sentence[headline.answer]}
        </h1>
        {speech.language !== 'en' && (
          <p className="say-original">
            <Foreign>{headline.say}</Foreign>
          </p>
        )}
        {headline.reasons.length > 0 && (
          <details className="why">
            <summary>{m.board.why}</summary>
            <HeadlineReasons reasons={headline.reasons} />
          </details>
        )}
      </div>
      <div className="day-asked">
        <DayPicker label={m.clocks.on} value={day} onCommit={(on) => go(withParams(where, { on }))} />
        <div className="steps">
          <Go className="step" aria-label={m.clocks.dayBack} to={withParams(where, { on: addDays(day, -1) })}>
            <Icon name="back" />
          </Go>
          <Go className="step" aria-label={m.clocks.dayOn} to={withParams(where, { on: addDays(day, 1) })}>
            <Icon name="on" />
          </Go>
        </div>
        <p className="sr-only">
          <Day day={day} />
        </p>
      </div>
    </section>
  )
}
