/** "42 violations in 24 hours", by one side: shown side against side, never an incident. */
import type { Tally } from '../../../src/domain/incident.js'
import { useSpeech } from '../ui/desk.js'
import { Cited } from '../ui/Reasons.js'
import { Actor, Actors, Edtf } from '../ui/words.js'

export function Tallies({ tallies }: { tallies: readonly Tally[] }) {
  const { m, count } = useSpeech()
  if (tallies.length === 0) return null
  return (
    <section className="part tallies" aria-labelledby="tallies-title">
      <h2 id="tallies-title">{m.incidents.tallies}</h2>
      <div className="scroller">
        <table className="list">
          <caption>
            <span>{m.incidents.talliesCaption}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{m.incidents.voice}</th>
              <th scope="col">{m.incidents.accuses}</th>
              <th scope="col">{m.incidents.count}</th>
              <th scope="col">{m.incidents.date}</th>
              <th scope="col">{m.incidents.sentence}</th>
            </tr>
          </thead>
          <tbody>
            {tallies.map((tally) => (
              <tr key={tally.claim}>
                <th scope="row">
                  <Actor id={tally.voice.id} />
                </th>
                <td>
                  {tally.accused.length > 0 ? (
                    <Actors ids={tally.accused} />
                  ) : (
                    <span className="quiet">{m.incidents.accusesNobody}</span>
                  )}
                </td>
                <td className="figure">{count(tally.count)}</td>
                <td>
                  {tally.date ? <Edtf text={tally.date} /> : <span className="quiet">{m.incidents.undated}</span>}
                </td>
                <td>{tally.citation && <Cited citation={tally.citation} claim={tally.claim} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
