/** The documents on the desk, and a place to file another one. */
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { DocumentSummary, DocumentsAnswer } from '../../../src/domain/answer.js'
import { ask, pathOf } from '../api/client.js'
import { useAnswer } from '../api/useAnswer.js'
import { GoView, useDesk } from '../ui/desk.js'
import { Answered, Empty } from '../ui/states.js'
import { Actor, Edtf, Moment } from '../ui/words.js'
import { FileForm } from './FileForm.js'

const PAGE = 100

export function DocumentsPage() {
  const { where, speech } = useDesk()
  const { m } = speech
  const { knownAt } = where.params
  const url = pathOf('/documents', { knownAt, limit: PAGE })
  const asking = useAnswer<DocumentsAnswer>(url)
  return (
    <div className="page documents-page">
      <h1>{m.documents.title}</h1>
      <div className="documents-cols">
        <Answered asking={asking}>
          {(answer) =>
            answer.documents.length === 0 ? (
              <Empty title={m.documents.none}>{m.documents.noneHelp}</Empty>
            ) : (
              <DocumentTable key={url} answer={answer} url={url} />
            )
          }
        </Answered>
        <FileForm sources={[...new Set(asking.answer?.documents.map(({ source }) => source))].sort()} />
      </div>
    </div>
  )
}

function DocumentTable({ answer, url }: { answer: DocumentsAnswer; url: string }) {
  const { m } = useDesk().speech
  const [more, setMore] = useState<readonly DocumentSummary[]>([])
  const [next, setNext] = useState(answer.next)
  const showMore = async () => {
    if (next === null) return
    const page = await ask<DocumentsAnswer>(`${url}&after=${encodeURIComponent(next)}`)
    setMore((before) => [...before, ...page.documents])
    setNext(page.next)
  }
  return (
    <div>
      <section className="scroller" aria-label={m.documents.title}>
        <table className="list document-list">
          <caption>
            <span>{m.documents.caption}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{m.documents.recorded}</th>
              <th scope="col">{m.documents.name}</th>
              <th scope="col">{m.documents.source}</th>
              <th scope="col">{m.documents.published}</th>
              <th scope="col" className="number">
                {m.documents.claims}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...answer.documents, ...more].map((document) => (
              <DocumentRow key={document.id} document={document} />
            ))}
          </tbody>
        </table>
      </section>
      {next !== null && (
        <Button className="button" onPress={showMore}>
          {m.incidents.more}
        </Button>
      )}
    </div>
  )
}

function DocumentRow({ document }: { document: DocumentSummary }) {
  const { m, f } = useDesk().speech
  return (
    <tr className={document.retracted ? 'retracted' : ''}>
      <td className="date">
        <Moment at={document.recordedAt} />
      </td>
      <th scope="row">
        <GoView view={{ view: 'document', id: document.id }}>
          <bdi>{document.title ?? m.documents.untitled}</bdi>
        </GoView>
        {document.retracted && <span className="tag">{m.documents.retracted}</span>}
      </th>
      <td>
        <Actor id={document.source} />
      </td>
      <td className="date">
        {document.publishedAt ? (
          <Edtf text={document.publishedAt} />
        ) : (
          <span className="quiet">{m.documents.unpublished}</span>
        )}
      </td>
      <td className="number">{f.number(document.claims)}</td>
    </tr>
  )
}
