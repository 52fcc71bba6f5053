/** The text exactly as received, with the words of every claim marked. The list beside does by keyboard what hovering does here. */
import { useMemo } from 'react'
import type { Span } from '../../../src/base/span.js'
import type { DocumentAnswer } from '../../../src/domain/answer.js'
import { type Segment, segmentText } from '../state/segments.js'
import { useSpeech } from '../ui/desk.js'

type Claims = DocumentAnswer['claims']

/** A mark that is no claim: the words somebody followed a citation to. */
const ASKED = '*asked*'

interface Props {
  readonly text: string
  readonly claims: Claims
  readonly asked: Span | undefined
  readonly lit: string | undefined
  readonly onHover: (claim: string | undefined) => void
  readonly onChoose: (claim: string) => void
}

export function MarkedText({ text, claims, asked, lit, onHover, onChoose }: Props) {
  const { m } = useSpeech()
  const segments = useMemo(
    () => segmentText(text, [...claims, ...(asked ? [{ id: ASKED, span: asked }] : [])]),
    [text, claims, asked],
  )
  const byId = useMemo(() => new Map(claims.map((claim) => [claim.id, claim])), [claims])
  return (
    <section className="document-text" aria-label={m.documents.body} dir="auto">
      {segments.map((segment) =>
        segment.marks.length === 0 ? (
          segment.text
        ) : (
          <Marked key={segment.start} segment={segment} byId={byId} lit={lit} onHover={onHover} onChoose={onChoose} />
        ),
      )}
    </section>
  )
}

interface MarkedProps extends Pick<Props, 'lit' | 'onHover' | 'onChoose'> {
  readonly segment: Segment
  readonly byId: ReadonlyMap<string, Claims[number]>
}

function Marked({ segment, byId, lit, onHover, onChoose }: MarkedProps) {
  const { m, v } = useSpeech()
  const over = segment.marks.flatMap((id) => byId.get(id) ?? [])
  const inner = over.at(-1)
  const isAsked = segment.marks.includes(ASKED)
  const isLit = lit !== undefined && segment.marks.includes(lit)
  const look = [
    inner && `claim-mark kind-${inner.kind}`,
    inner?.retracted && 'retracted',
    isAsked && 'asked',
    isLit && 'lit',
  ]
  const kinds = [...new Set(over.map((claim) => v.kinds[claim.kind]))].join(', ')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the claims can be chosen by keyboard in the list beside
    <mark
      className={look.filter(Boolean).join(' ')}
      data-begins={segment.begins.join(' ')}
      tabIndex={-1}
      {...((kinds || isAsked) && { title: isAsked && !kinds ? m.documents.asked : kinds })}
      onMouseEnter={() => onHover(inner?.id)}
      onMouseLeave={() => onHover(undefined)}
      onClick={() => inner && onChoose(inner.id)}
    >
      {segment.text}
    </mark>
  )
}
