/** What stands behind one cell: its verdicts, each down to the sentences. */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import type { StatusAnswer } from '../../../src/domain/answer.js'
import { type Opened, verdictsOfCell } from '../state/cell.js'
import { useSpeech } from '../ui/desk.js'
import { Icon } from '../ui/icons.js'
import { CountList, Status } from '../ui/status.js'
import { VerdictDetails } from '../ui/VerdictView.js'
import { Actor, Day, Foreign, TermName } from '../ui/words.js'

interface Props {
  readonly answer: StatusAnswer
  readonly cell: Opened
  readonly onClose: () => void
}

export function CellPanel({ answer, cell, onClose }: Props) {
  const { m } = useSpeech()
  const heading = useRef<HTMLHeadingElement>(null)
  const term = answer.agreement.terms.find(({ id }) => id === cell.term)
  const verdicts = verdictsOfCell(answer.verdicts, cell, answer.agreement.zone)

  // Another cell is another heading to be read
  useEffect(() => heading.current?.focus(), [cell.day, cell.term, cell.party])

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  }
  return (
    // Escape closes the panel from anywhere inside it
    <aside className="panel" aria-labelledby="panel-title" onKeyDown={onKey}>
      <div className="panel-head">
        <h2 id="panel-title" ref={heading} tabIndex={-1}>
          <TermName id={cell.term} />
          <span className="panel-about">
            <Actor id={cell.party} />
            {' · '}
            {cell.day === undefined ? m.board.sinceStart : <Day day={cell.day} />}
          </span>
        </h2>
        <Button className="step" aria-label={m.board.close} onPress={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <div className="panel-sum">
        <Status status={cell.status} />
        <CountList counts={cell.counts} />
      </div>
      {term && (
        <blockquote className="clause">
          <p>
            <Foreign>{term.clause}</Foreign>
          </p>
        </blockquote>
      )}
      <h3 className="sr-only">{m.board.verdicts(verdicts.length)}</h3>
      {verdicts.map((verdict, i) => (
        <VerdictDetails key={verdict.id} verdict={verdict} open={i === 0} />
      ))}
    </aside>
  )
}
