/** The tree of reasons, down to the sentences. Every sentence leads to its place in its document. */
import type { Citation } from '../../../src/domain/eventLine.js'
import type { Reason } from '../../../src/domain/verdict.js'
import { sayReason } from '../i18n/reasons.js'
import { GoView, useSpeech } from './desk.js'
import { GradeMark } from './status.js'
import { Foreign, Quoted } from './words.js'

export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const { m } = useSpeech()
  if (reasons.length === 0) return <p className="quiet">{m.verdict.noReasons}</p>
  return (
    <ul className="reasons">
      {reasons.map((reason, i) => (
        // A tree of reasons is replaced as a whole, never reordered
        <ReasonLine key={`${reason.code} ${i}`} reason={reason} />
      ))}
    </ul>
  )
}

function ReasonLine({ reason }: { reason: Reason }) {
  const speech = useSpeech()
  const own = sayReason(reason, speech)
  return (
    <li className={`reason reason-${reason.code}`}>
      <p className="reason-say">
        {own ?? <Foreign>{reason.say}</Foreign>}
        {reason.grade !== undefined && <GradeMark grade={reason.grade} />}
      </p>
      {reason.citations?.map((citation) => (
        <Cited key={`${citation.document} ${citation.span[0]} ${citation.span[1]}`} citation={citation} />
      ))}
      {reason.because && reason.because.length > 0 && <Reasons reasons={reason.because} />}
    </li>
  )
}

export function Cited({ citation, claim }: { citation: Citation; claim?: string }) {
  const { m } = useSpeech()
  const about = [citation.publisher, citation.title].filter((text) => text != null && text !== '')
  return (
    <figure className="cited">
      <blockquote>
        <p dir="auto">{citation.text}</p>
      </blockquote>
      <figcaption>
        <GoView
          view={{ view: 'document', id: citation.document }}
          params={{ words: citation.span.join('-'), ...(claim && { claim }) }}
          aria-label={`${m.verdict.openSentence}: ${about.join(', ')}`}
        >
          <Quoted>{about.length > 0 ? about.join(', ') : m.documents.untitled}</Quoted>
        </GoView>
      </figcaption>
    </figure>
  )
}
