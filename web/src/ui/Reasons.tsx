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
  const { own, original } = sayReason(reason, speech)
  const below = new Set(citationsUnder(reason.because ?? []).map(keyOf))
  const cited = (reason.citations ?? []).filter((citation) => !below.has(keyOf(citation)))
  return (
    <li className={`reason reason-${reason.code}`}>
      <p className="reason-say">
        {own && <span>{own}</span>}
        {reason.grade !== undefined && <GradeMark grade={reason.grade} />}
      </p>
      {original && (
        <p className={own ? 'quiet' : 'reason-say'}>
          <Foreign>{original}</Foreign>
        </p>
      )}
      {cited.map((citation) => (
        <Cited key={keyOf(citation)} citation={citation} />
      ))}
      {reason.because && reason.because.length > 0 && <Reasons reasons={reason.because} />}
    </li>
  )
}

const keyOf = ({ document, span }: Citation): string => `${document} ${span.join(' ')}`

/** A sentence stands once, under the reason nearest to it. */
const citationsUnder = (reasons: readonly Reason[]): readonly Citation[] =>
  reasons.flatMap(({ citations, because }) => [...(citations ?? []), ...citationsUnder(because ?? [])])

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
