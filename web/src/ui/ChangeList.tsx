/** Cells of the board that new knowledge changed, each with the sentences that did it. */
import type { Change } from '../../../src/domain/answer.js'
import { withParams } from '../state/url.js'
import { Go, useDesk, useSpeech } from './desk.js'
import { Reasons } from './Reasons.js'
import { Status } from './status.js'
import { Actor, Day, TermName } from './words.js'

export function ChangeList({ changes }: { changes: readonly Change[] }) {
  return (
    <ul className="change-list">
      {changes.map((change) => (
        <li key={`${change.day} ${change.term} ${change.party}`}>
          <ChangeLine change={change} />
        </li>
      ))}
    </ul>
  )
}

function ChangeLine({ change }: { change: Change }) {
  const { m, v } = useSpeech()
  const { where } = useDesk()
  const cell = { day: change.day, term: change.term, party: change.party }
  const to = { at: { view: 'board' as const }, params: withParams(where, { ...cell, verdict: undefined }).params }
  return (
    <details className="change">
      <summary>
        <span className="change-states">
          <Status status={change.from} />
          <span className="arrow" aria-hidden="true" />
          <Status status={change.to} />
          <span className="sr-only">{m.board.changedTo(v.statuses[change.from], v.statuses[change.to])}</span>
        </span>
        <span className="change-about">
          <TermName id={change.term} />
          {' · '}
          <Actor id={change.party} />
          {' · '}
          <Day day={change.day} />
        </span>
      </summary>
      <Reasons reasons={change.because} />
      <p className="verdict-link">
        <Go to={to}>{m.board.reasons}</Go>
      </p>
    </details>
  )
}
