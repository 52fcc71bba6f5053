/** One verdict on a page of its own: a link to it is a citation. */
import type { WhyAnswer } from '../../../src/domain/answer.js'
import { pathOf } from '../api/client.js'
import { useAnswer } from '../api/useAnswer.js'
import { GoView, useSpeech } from '../ui/desk.js'
import { Answered } from '../ui/states.js'
import { Status } from '../ui/status.js'
import { VerdictView } from '../ui/VerdictView.js'
import { Actor, Foreign, Moment, TermName } from '../ui/words.js'

export function VerdictPage({ id }: { id: string }) {
  // The id names both clocks, so that nothing else has to be asked.
  const asking = useAnswer<WhyAnswer>(pathOf(`/verdicts/${encodeURIComponent(id)}`))
  const { m } = useSpeech()
  return (
    <article className="page verdict-page">
      <p className="crumbs">
        <GoView view={{ view: 'board' }}>{m.verdict.back}</GoView>
      </p>
      <Answered asking={asking}>{(answer) => <Why answer={answer} />}</Answered>
    </article>
  )
}

function Why({ answer: { verdict, term, on, knownAt } }: { answer: WhyAnswer }) {
  const { m, v } = useSpeech()
  return (
    <>
      <h1>
        <TermName id={term.id} /> · <Actor id={verdict.party} />
      </h1>
      <p className="verdict-sum">
        <Status status={verdict.status} />
        <span className="quiet">{v.statusHelp[verdict.status]}</span>
      </p>
      <blockquote className="clause">
        <p>
          <Foreign>{term.clause}</Foreign>
        </p>
      </blockquote>
      <dl className="facts inline-facts">
        <div>
          <dt>{m.clocks.on}</dt>
          <dd>
            <Moment at={on} />
          </dd>
        </div>
        <div>
          <dt>{m.clocks.knownAt}</dt>
          <dd>
            <Moment at={knownAt} />
          </dd>
        </div>
      </dl>
      <h2>{m.board.reasons}</h2>
      <VerdictView verdict={verdict} />
    </>
  )
}
