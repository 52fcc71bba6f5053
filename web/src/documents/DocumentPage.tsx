/** A document with its claims marked in the text, and the same claims as a list beside it. */
import { useEffect, useState } from 'react'
import type { DocumentAnswer } from '../../../src/domain/answer.js'
import type { ClaimKind } from '../../../src/domain/vocabulary.js'
import { pathOf } from '../api/client.js'
import { useAnswer } from '../api/useAnswer.js'
import { withParams } from '../state/url.js'
import { GoView, useDesk } from '../ui/desk.js'
import { Answered, Empty } from '../ui/states.js'
import { Actor, Edtf, Moment } from '../ui/words.js'
import { ClaimList } from './ClaimList.js'
import { MarkedText } from './MarkedText.js'
import { Notes } from './Notes.js'

export function DocumentPage({ id }: { id: string }) {
  const { where, speech } = useDesk()
  const { knownAt } = where.params
  const asking = useAnswer<DocumentAnswer>(pathOf(`/documents/${encodeURIComponent(id)}`, { knownAt }))
  return (
    <article className="page document-page">
      <p className="crumbs">
        <GoView view={{ view: 'documents' }}>{speech.m.documents.toList}</GoView>
      </p>
      <Answered asking={asking}>{(answer) => <Opened answer={answer} />}</Answered>
    </article>
  )
}

function Opened({ answer }: { answer: DocumentAnswer }) {
  const { where, go, speech } = useDesk()
  const { m } = speech
  const [hidden, setHidden] = useState<ReadonlySet<ClaimKind>>(new Set())
  const [hovered, setHovered] = useState<string>()
  const { document, text, claims } = answer
  const chosen = where.params.claim
  const choose = (claim: string | undefined) => go(withParams(where, { claim, words: undefined }), 'replace')
  const asked = spanOf(where.params.words)

  // The words to show are those of the address at first sight
  useEffect(() => {
    const target = asked ? globalThis.document.querySelector('.asked') : chosen && wordsOf(chosen)
    if (target instanceof HTMLElement) show(target)
  }, [])

  return (
    <>
      <h1>
        <bdi>{document.title ?? m.documents.untitled}</bdi>
      </h1>
      <Facts answer={answer} />
      {document.retracted && <p className="note">{m.documents.retracted}</p>}
      <div className="document-cols">
        {text === null ? (
          <Empty title={m.documents.hidden}>{m.documents.hiddenHelp}</Empty>
        ) : (
          <MarkedText
            text={text}
            claims={claims.filter((claim) => !hidden.has(claim.kind))}
            asked={asked}
            lit={hovered ?? chosen}
            onHover={setHovered}
            onChoose={choose}
          />
        )}
        <div className="document-side">
          <ClaimList
            claims={claims}
            text={text}
            chosen={chosen}
            lit={hovered}
            hidden={hidden}
            onHidden={setHidden}
            onHover={setHovered}
            onChoose={(id) => {
              choose(id)
              const words = wordsOf(id)
              if (words) requestAnimationFrame(() => show(words, 'keep-focus'))
            }}
          />
          <Notes notes={answer.notes} text={text} />
        </div>
      </div>
    </>
  )
}

function Facts({ answer: { document } }: { answer: DocumentAnswer }) {
  const { m, actor } = useDesk().speech
  const source = actor(document.source).name
  return (
    <dl className="facts inline-facts">
      <div>
        <dt>{m.documents.source}</dt>
        <dd>
          <Actor id={document.source} />
        </dd>
      </div>
      {document.publisher !== document.source && document.publisher !== source && (
        <div>
          <dt>{m.documents.publisher}</dt>
          <dd>
            <bdi>{document.publisher}</bdi>
          </dd>
        </div>
      )}
      <div>
        <dt>{m.documents.published}</dt>
        <dd>{document.publishedAt ? <Edtf text={document.publishedAt} /> : m.documents.unpublished}</dd>
      </div>
      <div>
        <dt>{m.documents.recorded}</dt>
        <dd>
          <Moment at={document.recordedAt} />
        </dd>
      </div>
    </dl>
  )
}

const wordsOf = (claim: string): HTMLElement | null =>
  globalThis.document.querySelector(`[data-begins~="${CSS.escape(claim)}"]`)

function show(words: HTMLElement, how?: 'keep-focus'): void {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  words.scrollIntoView({ block: 'center', behavior: calm || how !== 'keep-focus' ? 'auto' : 'smooth' })
  if (how !== 'keep-focus') words.focus({ preventScroll: true })
}

function spanOf(words: string | undefined): readonly [number, number] | undefined {
  const match = /^(\d+)-(\d+)$/.exec(words ?? '')
  return match ? [Number(match[1]), Number(match[2])] : undefined
}
