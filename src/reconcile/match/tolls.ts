/** Whether the numbers can be of one event. Voices differ about tolls, so disagreement weighs less than agreement. */
import type { CountRange } from '../../base/count.js'
import type { Facts } from '../view/facts.js'
import type { Feature } from './feature.js'

export const tolls: Feature = (a, b) => {
  const kinds = Object.keys(a.tolls).filter((kind) => kind in b.tolls) as (keyof Facts['tolls'])[]
  const weighed = kinds.map((kind) => weigh(a.tolls[kind]!, b.tolls[kind]!, a.origin === b.origin))
  if (weighed.length === 0) return null
  return weighed.reduce((worst, next) => (next.score < worst.score ? next : worst))
}

function weigh(a: CountRange, b: CountRange, oneVoice: boolean): { score: number; say: string } {
  const [x, y] = [middle(a), middle(b)]
  if (x === y)
    return x === 0 ? { score: 0.2, say: 'nobody was hurt by either' } : { score: 0.4, say: `both count ${x}` }
  if (x === 0 || y === 0) return { score: -0.4, say: 'one counts nobody, the other somebody' }
  if (overlaps(a, b)) return { score: 0.2, say: `${x} and ${y} do not exclude each other` }
  const ratio = Math.max(x, y) / Math.min(x, y)
  if (ratio > 5) return { score: -0.7, say: `${x} is far from ${y}` }
  return { score: oneVoice ? -0.3 : 0, say: `${x} and ${y} differ, as voices do` }
}

const middle = ({ min, max, approx }: CountRange): number => approx ?? min ?? max ?? 0
const overlaps = (a: CountRange, b: CountRange): boolean =>
  Math.max(a.min ?? 0, b.min ?? 0) <= Math.min(a.max ?? Infinity, b.max ?? Infinity)
