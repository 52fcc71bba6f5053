import { type ReactNode, useEffect } from 'react'
import { Board } from '../board/Board.js'
import { DocumentPage } from '../documents/DocumentPage.js'
import { DocumentsPage } from '../documents/DocumentsPage.js'
import { IncidentPage } from '../incidents/IncidentPage.js'
import { IncidentsPage } from '../incidents/IncidentsPage.js'
import type { View } from '../state/url.js'
import { GoView, useDesk } from '../ui/desk.js'
import { VerdictPage } from '../verdicts/VerdictPage.js'

type Pages = { readonly [K in View['view']]: (view: Extract<View, { view: K }>) => ReactNode }

const PAGES: Pages = {
  board: () => <Board />,
  incidents: () => <IncidentsPage />,
  incident: ({ id }) => <IncidentPage key={id} id={id} />,
  documents: () => <DocumentsPage />,
  document: ({ id }) => <DocumentPage key={id} id={id} />,
  verdict: ({ id }) => <VerdictPage key={id} id={id} />,
  nowhere: () => <Nowhere />,
}

export function Page() {
  const { where, speech } = useDesk()
  const { m } = speech
  const titles: Readonly<Record<View['view'], string>> = {
    board: m.app.board,
    incidents: m.incidents.title,
    incident: m.incidents.title,
    documents: m.documents.title,
    document: m.documents.title,
    verdict: m.verdict.title,
    nowhere: m.app.nowhere,
  }
  const title = titles[where.at.view]
  useEffect(() => {
    document.title = `${title} · ${m.app.name}`
  }, [title, m])
  return (PAGES[where.at.view] as (view: View) => ReactNode)(where.at)
}

function Nowhere() {
  const { m } = useDesk().speech
  return (
    <div className="state empty">
      <h1 className="state-title">{m.app.nowhere}</h1>
      <p>{m.app.nowhereHelp}</p>
      <p>
        <GoView view={{ view: 'board' }}>{m.verdict.back}</GoView>
      </p>
    </div>
  )
}
