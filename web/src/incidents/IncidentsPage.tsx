/** Incidents as a table that can be filtered; the filters stand in the address. */
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { IncidentsAnswer } from '../../../src/domain/answer.js'
import type { Incident } from '../../../src/domain/incident.js'
import { ask, pathOf } from '../api/client.js'
import { useAnswer } from '../api/useAnswer.js'
import { useDesk } from '../ui/desk.js'
import { Answered, Empty } from '../ui/states.js'
import { Filters } from './Filters.js'
import { IncidentTable } from './IncidentTable.js'
import { Tallies } from './Tallies.js'

const PAGE = 100

export function IncidentsPage() {
  const { where, speech } = useDesk()
  const { from, to, type, party, place, q, knownAt } = where.params
  const url = pathOf('/incidents', { from, to, type, party, place, q, knownAt, limit: PAGE })
  const asking = useAnswer<IncidentsAnswer>(url)
  return (
    <div className="page incidents-page">
      <h1>{speech.m.incidents.title}</h1>
      <Filters />
      <Answered asking={asking}>{(answer) => <Found key={url} answer={answer} url={url} />}</Answered>
    </div>
  )
}

function Found({ answer, url }: { answer: IncidentsAnswer; url: string }) {
  const { speech, announce } = useDesk()
  const { m } = speech
  const [more, setMore] = useState<readonly Incident[]>([])
  const [next, setNext] = useState(answer.next)
  const found = m.incidents.found(answer.total)
  useEffect(() => announce(found), [announce, found])

  const showMore = async () => {
    if (next === null) return
    const page = await ask<IncidentsAnswer>(`${url}&after=${encodeURIComponent(next)}`)
    setMore((before) => [...before, ...page.incidents])
    setNext(page.next)
  }
  const incidents = [...answer.incidents, ...more]
  return (
    <>
      <p className="found">{found}</p>
      {incidents.length === 0 ? (
        <Empty title={m.incidents.none}>{m.incidents.noneHelp}</Empty>
      ) : (
        <IncidentTable incidents={incidents} />
      )}
      {next !== null && (
        <Button className="button" onPress={showMore}>
          {m.incidents.more}
        </Button>
      )}
      <Tallies tallies={answer.tallies} />
    </>
  )
}
