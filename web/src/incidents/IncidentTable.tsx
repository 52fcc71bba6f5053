import type { Incident } from '../../../src/domain/incident.js'
import { GoView, useSpeech } from '../ui/desk.js'
import { Actor, Edtf, Foreign } from '../ui/words.js'
import { highestOf, LadderMark, TollBar } from './tolls.js'

export function IncidentTable({ incidents }: { incidents: readonly Incident[] }) {
  const { m, v, f } = useSpeech()
  const scale = { killed: highestOf(incidents, 'killed'), injured: highestOf(incidents, 'injured') }
  return (
    <section className="scroller" aria-label={m.incidents.title}>
      <table className="list incident-list">
        <caption>
          <span>{m.incidents.caption}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{m.incidents.date}</th>
            <th scope="col">{m.incidents.type}</th>
            <th scope="col">{m.incidents.place}</th>
            <th scope="col">{m.incidents.killed}</th>
            <th scope="col">{m.incidents.injured}</th>
            <th scope="col">{m.incidents.ladder}</th>
            <th scope="col">{m.incidents.by}</th>
            <th scope="col" className="number">
              {m.incidents.voices}
            </th>
          </tr>
        </thead>
        <tbody>
          {incidents.map((incident) => (
            <tr key={incident.id}>
              <td className="date">
                {incident.date ? <Edtf text={incident.date} /> : <span className="quiet">{m.incidents.undated}</span>}
              </td>
              <th scope="row">
                <GoView view={{ view: 'incident', id: incident.id }}>{v.types[incident.type]}</GoView>
                {incident.aggregate && <span className="tag">{m.incidents.total}</span>}
                <FirstWords incident={incident} />
              </th>
              <td>
                {incident.place ? (
                  <Foreign>{incident.place.name}</Foreign>
                ) : (
                  <span className="quiet">{m.incidents.somewhere}</span>
                )}
              </td>
              {(['killed', 'injured'] as const).map((kind) => (
                <td key={kind} className="toll">
                  <TollBar kind={kind} toll={incident.tolls[kind]} scale={scale[kind]} />
                </td>
              ))}
              <td>
                <LadderMark incident={incident} />
              </td>
              <td>
                {incident.perpetrators.length === 0 && <span className="quiet">{m.incidents.nobody}</span>}
                {incident.perpetrators.map(({ actor, attribution }) => (
                  <div key={actor}>
                    <Actor id={actor} /> <span className="quiet">{v.attributions[attribution]}</span>
                  </div>
                ))}
              </td>
              <td className="number">{f.number(incident.voices.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The sentence the desk knew first, so that a row says more than its kind. */
function FirstWords({ incident }: { incident: Incident }) {
  const text = incident.claims.find(({ citation }) => citation !== undefined)?.citation?.text
  if (text === undefined) return null
  return (
    <p className="first-words clip" dir="auto">
      {text}
    </p>
  )
}
