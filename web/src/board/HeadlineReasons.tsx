/** What the one line rests on: each verdict on its own line, opening to its reasons. */
import type { StatusAnswer } from '../../../src/domain/answer.js'
import { type Reason, type TermStatus, VERDICT_STATUSES } from '../../../src/domain/verdict.js'
import { sayReason } from '../i18n/reasons.js'
import { GoView, useSpeech } from '../ui/desk.js'
import { Reasons } from '../ui/Reasons.js'
import { Status } from '../ui/status.js'
import { Actor, Foreign, TermName } from '../ui/words.js'

export function HeadlineReasons({ reasons }: { reasons: StatusAnswer['headline']['reasons'] }) {
  return (
    <ul className="headline-reasons">
      {reasons.map((reason) => (
        <li key={`${reason.code} ${reason.say}`}>
          {reason.because && reason.because.length > 0 ? (
            <details className="change">
              <summary>
                <ReasonTitle reason={reason} />
              </summary>
              <Reasons reasons={reason.because} />
              <VerdictLink reason={reason} />
            </details>
          ) : (
            <p className="headline-reason">
              <ReasonTitle reason={reason} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

function ReasonTitle({ reason }: { reason: Reason }) {
  const speech = useSpeech()
  const { term, party, status } = reason.params ?? {}
  const { own, original } = sayReason(reason, speech)
  if (typeof term !== 'string' || typeof party !== 'string' || !isStatus(status))
    return <span>{own ?? <Foreign>{original}</Foreign>}</span>
  return (
    <span className="headline-verdict">
      <Status status={status} />
      <span>
        <TermName id={term} />
        {' · '}
        <Actor id={party} />
      </span>
    </span>
  )
}

function VerdictLink({ reason }: { reason: Reason }) {
  const { m } = useSpeech()
  const id = reason.params?.['verdict']
  if (typeof id !== 'string') return null
  return (
    <p className="verdict-link">
      <GoView view={{ view: 'verdict', id }}>{m.verdict.open}</GoView>
    </p>
  )
}

const isStatus = (text: unknown): text is TermStatus => (VERDICT_STATUSES as readonly unknown[]).includes(text)
