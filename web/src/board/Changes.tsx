/** What new knowledge did to the board since a chosen moment, and the sentences that did it. */
import type { StatusAnswer } from '../../../src/domain/answer.js'
import { addDays, dayOf } from '../state/clock.js'
import { withParams } from '../state/url.js'
import { ChangeList } from '../ui/ChangeList.js'
import { Go, useDesk } from '../ui/desk.js'
import { MomentField } from '../ui/MomentField.js'
import { Empty } from '../ui/states.js'

export function Changes({ answer }: { answer: StatusAnswer }) {
  const { where, go, speech } = useDesk()
  const { m } = speech
  const zone = answer.agreement.zone
  const known = dayOf(answer.knownAt, zone)
  const presets = [
    { days: -1, name: m.board.dayBefore },
    { days: -3, name: m.board.threeDaysBefore },
    { days: -7, name: m.board.weekBefore },
  ]
  return (
    <section className="part changes" aria-labelledby="changes-title">
      <h2 id="changes-title">{m.board.changed}</h2>
      <div className="since">
        <MomentField
          label={m.board.changedSince}
          value={answer.since}
          zone={zone}
          precision="minute"
          onCommit={(since) => go(withParams(where, { since }))}
        />
        <ul className="inline-list presets">
          {presets.map(({ days, name }) => (
            <li key={days}>
              <Go to={withParams(where, { since: addDays(known, days) })}>{name}</Go>
            </li>
          ))}
        </ul>
      </div>
      {answer.changed.length === 0 ? (
        <Empty title={m.board.changedNone}>{m.board.changedNoneHelp}</Empty>
      ) : (
        <ChangeList changes={answer.changed} />
      )}
    </section>
  )
}
