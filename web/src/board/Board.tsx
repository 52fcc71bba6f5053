/** Is it holding, where and why: the whole state of one agreement as known at a moment. */
import { useEffect, useRef, useState } from 'react'
import type { CalendarCell, StatusAnswer } from '../../../src/domain/answer.js'
import { pathOf } from '../api/client.js'
import { useAnswer } from '../api/useAnswer.js'
import { freshCells, openedOf } from '../state/cell.js'
import { dayOf } from '../state/clock.js'
import { withParams } from '../state/url.js'
import { useDesk } from '../ui/desk.js'
import { Answered, Empty } from '../ui/states.js'
import { Besieged, Phases, Silent } from './Aside.js'
import { Calendar } from './Calendar.js'
import { Calm } from './Calm.js'
import { CellPanel } from './CellPanel.js'
import { Changes } from './Changes.js'
import { RollUps } from './RollUps.js'
import { VerdictLine } from './VerdictLine.js'

export function Board() {
  const { where, speech, desk } = useDesk()
  const { agreement, on, knownAt, since } = where.params
  const asking = useAnswer<StatusAnswer>(pathOf('/status', { agreement, on, knownAt, since }))
  useLastDayInForce(asking.answer)
  if (desk?.agreements.length === 0) return <Empty title={speech.m.board.nothing}>{speech.m.board.nothingHelp}</Empty>
  return <Answered asking={asking}>{(answer) => <StatusBoard answer={answer} fresh={!asking.waiting} />}</Answered>
}

/** An archive goes on after its truce; who asks about no day in particular is shown the truce's last one. */
function useLastDayInForce(answer: StatusAnswer | undefined) {
  const { where, go, desk } = useDesk()
  const { on } = where.params
  useEffect(() => {
    if (on !== undefined || answer === undefined || !desk?.archive || answer.headline.answer !== 'not-in-force') return
    const last = answer.agreement.lastDayInForce
    if (last !== null && last < dayOf(answer.on, answer.agreement.zone)) go(withParams(where, { on: last }), 'replace')
  }, [on, answer, desk, where, go])
}

function StatusBoard({ answer, fresh }: { answer: StatusAnswer; fresh: boolean }) {
  const { where, go } = useDesk()
  const { day, term, party } = where.params
  const today = dayOf(answer.on, answer.agreement.zone)
  const chosen = openedOf(answer, { day, term, party }, today)
  const changed = useFreshCells(answer, fresh)
  const close = () => {
    const opener = day === undefined ? `.rollups a[href*="term=${term}&party=${party}"]` : '.calendar [tabindex="0"]'
    go(withParams(where, { day: undefined, term: undefined, party: undefined }))
    requestAnimationFrame(() => document.querySelector<HTMLElement>(opener)?.focus())
  }
  return (
    <div className="board">
      <VerdictLine answer={answer} />
      <div className="board-grid">
        <Calendar answer={answer} today={today} fresh={changed} />
        <div className="board-side">
          {chosen && <CellPanel answer={answer} cell={chosen} onClose={close} />}
          <Changes answer={answer} />
          <Besieged answer={answer} />
          <Phases answer={answer} />
          <Silent answer={answer} />
        </div>
        <div className="board-rest">
          <RollUps answer={answer} today={today} />
          <Calm answer={answer} />
        </div>
      </div>
    </div>
  )
}

const NONE: readonly CalendarCell[] = []

/** The cells that new entries changed while somebody was looking at the same question. */
function useFreshCells(answer: StatusAnswer, settled: boolean): readonly CalendarCell[] {
  const { where, announce, speech } = useDesk()
  const question = JSON.stringify([where.params.agreement, where.params.on, where.params.knownAt])
  const last = useRef({ question, answer })
  const [fresh, setFresh] = useState(NONE)
  useEffect(() => {
    if (!settled || last.current.answer === answer) return
    const before = last.current
    last.current = { question, answer }
    if (before.question !== question) return setFresh(NONE)
    const cells = freshCells(before.answer.calendar, answer.calendar)
    if (before.answer.knownAt === answer.knownAt) return
    setFresh(cells)
    announce(speech.m.live.changed(cells.length))
  }, [settled, answer, question, announce, speech])
  return fresh
}
