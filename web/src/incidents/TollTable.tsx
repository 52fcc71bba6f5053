/** Every number that a voice gave, with its sentence and its fate: nothing is silently dropped. */
import type { IncidentClaim, TollKind, TollNumber, TollPicture } from '../../../src/domain/incident.js'
import { useSpeech } from '../ui/desk.js'
import { Cited } from '../ui/Reasons.js'
import { Actor } from '../ui/words.js'

interface Props {
  readonly kind: TollKind
  readonly toll: TollPicture
  readonly claims: readonly IncidentClaim[]
}

export function TollTable({ kind, toll, claims }: Props) {
  const { m, v, count } = useSpeech()
  return (
    <section className="toll-card">
      <h3>
        {v.tolls[kind]}
        {toll.range && <span className="figure">{count(toll.range)}</span>}
        <span className="quiet">
          {toll.agreed ? `${m.incidents.agreed}: ${count(toll.agreed)}` : m.incidents.disagree}
        </span>
      </h3>
      <ul className="numbers">
        {toll.numbers.map((number) => (
          <li key={number.claim}>
            <NumberLine number={number} claim={claims.find(({ id }) => id === number.claim)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function NumberLine({ number, claim }: { number: TollNumber; claim: IncidentClaim | undefined }) {
  const { m, count } = useSpeech()
  const { fate } = number
  const citation = number.citation ?? claim?.citation
  const stands = fate.fate === 'stands'
  return (
    <details className={`number-line fate-${fate.fate}`}>
      <summary>
        <span className="figure">{stands ? count(number.count) : <s>{count(number.count)}</s>}</span>
        <span className="number-voice">
          <Actor id={number.voice} />
        </span>
        <span className="quiet fate">
          {fate.fate === 'stands' && m.incidents.stands}
          {fate.fate === 'superseded' && m.incidents.superseded}
          {fate.fate === 'retracted' && m.incidents.retracted(fate.because)}
        </span>
      </summary>
      {citation && <Cited citation={citation} claim={number.claim} />}
    </details>
  )
}
