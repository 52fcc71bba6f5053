/** Tolls as bars: the pale bar holds every standing number, the dark one what all voices accept. Never an average. */
import type { CountRange } from '../../../src/base/count.js'
import { type Incident, LADDER, type TollKind, type TollPicture } from '../../../src/domain/incident.js'
import { useSpeech } from '../ui/desk.js'

/** The highest number that any bar of this kind has to reach; at least 1. */
export const highestOf = (incidents: readonly Incident[], kind: TollKind): number =>
  Math.max(1, ...incidents.map((incident) => endOf(incident.tolls[kind]?.range ?? null)))

const endOf = (range: CountRange | null): number => range?.max ?? range?.min ?? range?.approx ?? 0

interface Props {
  readonly kind: TollKind
  readonly toll: TollPicture | undefined
  readonly scale: number
}

export function TollBar({ kind, toll, scale }: Props) {
  const { m, v, count } = useSpeech()
  if (!toll?.range) return <span className="quiet">–</span>
  const { range, agreed } = toll
  const label = m.incidents.bars(
    v.tolls[kind],
    count(range),
    agreed ? `${m.incidents.agreed}: ${count(agreed)}` : m.incidents.disagree,
  )
  return (
    <span className="toll-bar" title={label}>
      <span className="toll-range">{count(range)}</span>
      <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="bar-ground" width="100" height="8" />
        <Stretch className="bar-range" range={range} scale={scale} />
        {agreed && <Stretch className="bar-agreed" range={agreed} scale={scale} />}
      </svg>
      <span className="sr-only">{agreed ? `${m.incidents.agreed}: ${count(agreed)}` : m.incidents.disagree}</span>
    </span>
  )
}

/** From the lower to the upper end; an end that is open reaches the end of the scale, a single number is a sliver wide. */
function Stretch({ className, range, scale }: { className: string; range: CountRange; scale: number }) {
  const low = range.min ?? range.approx ?? 0
  const high = range.max ?? (range.min !== null ? scale : (range.approx ?? scale))
  const width = Math.max(1.5, ((high - low) / scale) * 100)
  const open = range.max === null && range.approx === undefined ? ' open' : ''
  return <rect className={className + open} x={Math.min(98.5, (low / scale) * 100)} width={width} height="8" />
}

/** How far up the ladder, in steps and in words, with what stands beside it. */
export function LadderMark({ incident }: { incident: Incident }) {
  const { v } = useSpeech()
  const rung = LADDER.indexOf(incident.ladder) + 1
  return (
    <span className="ladder">
      <span className={`grade grade-${rung}`}>
        <span className="grade-dots" aria-hidden="true">
          {LADDER.map((step, i) => (
            <span key={step} className={i < rung ? 'dot is-on' : 'dot'} />
          ))}
        </span>
        {v.ladder[incident.ladder]}
      </span>
      {incident.side.map((side) => (
        <span key={side} className={`tag side-${side}`}>
          {v.sides[side]}
        </span>
      ))}
    </span>
  )
}
