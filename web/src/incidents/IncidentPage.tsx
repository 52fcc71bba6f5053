/** One incident: voices side by side, and every number with its sentence and what became of it. */
import type { IncidentAnswer } from '../../../src/domain/answer.js'
import { type Incident, TOLL_KINDS } from '../../../src/domain/incident.js'
import { pathOf } from '../api/client.js'
import { useAnswer } from '../api/useAnswer.js'
import { GoView, useDesk } from '../ui/desk.js'
import { Answered } from '../ui/states.js'
import { Actor, Actors, Edtf, Foreign } from '../ui/words.js'
import { TollTable } from './TollTable.js'
import { LadderMark } from './tolls.js'
import { Voices } from './Voices.js'

export function IncidentPage({ id }: { id: string }) {
  const { where, speech } = useDesk()
  const { knownAt } = where.params
  const asking = useAnswer<IncidentAnswer>(pathOf(`/incidents/${encodeURIComponent(id)}`, { knownAt }))
  return (
    <article className="page incident-page">
      <p className="crumbs">
        <GoView view={{ view: 'incidents' }}>{speech.m.incidents.toList}</GoView>
      </p>
      <Answered asking={asking}>{({ incident }) => <IncidentCard incident={incident} />}</Answered>
    </article>
  )
}

function IncidentCard({ incident }: { incident: Incident }) {
  const { m, v } = useDesk().speech
  const tolls = TOLL_KINDS.flatMap((kind) => {
    const toll = incident.tolls[kind]
    return toll && toll.numbers.length > 0 ? [{ kind, toll }] : []
  })
  return (
    <>
      <h1>
        {v.types[incident.type]}
        {incident.place && (
          <>
            {' · '}
            <Foreign>{incident.place.name}</Foreign>
          </>
        )}
      </h1>
      <p className="incident-sum">
        {incident.date ? <Edtf text={incident.date} /> : m.incidents.undated}
        <LadderMark incident={incident} />
      </p>
      {incident.aggregate && (
        <p className="note">
          <strong>{m.incidents.total}.</strong> {m.incidents.totalWhy}
        </p>
      )}
      <div className="incident-cols">
        <div>
          {tolls.length > 0 && <h2>{m.incidents.tolls}</h2>}
          {tolls.map(({ kind, toll }) => (
            <TollTable key={kind} kind={kind} toll={toll} claims={incident.claims} />
          ))}
          <Voices incident={incident} />
        </div>
        <Facts incident={incident} />
      </div>
    </>
  )
}

function Facts({ incident }: { incident: Incident }) {
  const { m, v } = useDesk().speech
  const { perpetrators, types, targets, claimedBy, notReportedBy, parts, partOf } = incident
  return (
    <aside className="incident-facts" aria-label={m.incidents.perpetrators}>
      <h2>{m.incidents.perpetrators}</h2>
      {perpetrators.length === 0 && <p className="quiet">{m.incidents.perpetratorsNone}</p>}
      <ul className="plain">
        {perpetrators.map(({ actor, attribution, voices }) => (
          <li key={actor}>
            <strong>
              <Actor id={actor} />
            </strong>{' '}
            <span className="tag">{v.attributions[attribution]}</span>
            <div className="quiet">
              <Actors ids={voices} />
            </div>
          </li>
        ))}
      </ul>
      <dl className="facts stacked">
        {claimedBy.length > 0 && (
          <div>
            <dt>{m.incidents.claimedBy}</dt>
            <dd>
              <Actors ids={claimedBy.map(({ actor }) => actor)} />
            </dd>
          </div>
        )}
        {notReportedBy.length > 0 && (
          <div>
            <dt>{m.incidents.notReportedBy}</dt>
            <dd>
              <Actors ids={notReportedBy.map(({ actor }) => actor)} />
            </dd>
          </div>
        )}
        {types.length > 1 && (
          <div>
            <dt>{m.incidents.types}</dt>
            <dd>
              {types.map(({ value, voices }) => (
                <div key={value}>
                  {v.types[value]}{' '}
                  <span className="quiet">
                    <Actors ids={voices} />
                  </span>
                </div>
              ))}
            </dd>
          </div>
        )}
        {targets.length > 0 && (
          <div>
            <dt>{m.incidents.targets}</dt>
            <dd>
              {targets.map(({ value }) => (
                <div key={value}>
                  <bdi>{value}</bdi>
                </div>
              ))}
            </dd>
          </div>
        )}
        {parts.length > 0 && (
          <div>
            <dt>{m.incidents.parts}</dt>
            <dd>
              {parts.map((part, i) => (
                <div key={part}>
                  <GoView view={{ view: 'incident', id: part }}>
                    {m.verdict.instances.event} {i + 1}
                  </GoView>
                </div>
              ))}
            </dd>
          </div>
        )}
        {partOf !== null && (
          <div>
            <dt>{m.incidents.partOf}</dt>
            <dd>
              <GoView view={{ view: 'incident', id: partOf }}>{m.incidents.total}</GoView>
            </dd>
          </div>
        )}
      </dl>
    </aside>
  )
}
