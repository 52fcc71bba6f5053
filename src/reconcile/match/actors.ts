/** Who did it. Voices blame different sides for one event, so a difference says little, and in a war of two so does sameness. */
import type { Feature } from './feature.js'

export const actors: Feature = (a, b, { actors: index }) => {
  if (a.perpetrators.length === 0 || b.perpetrators.length === 0) return null
  const at = a.period?.start ?? 0
  const meet = a.perpetrators.some((left) =>
    b.perpetrators.some(
      (right) => left === right || index.belongsTo(left, right, at) || index.belongsTo(right, left, at),
    ),
  )
  if (meet) return { score: 0.15, say: `both name ${a.perpetrators[0]}` }
  return a.origin === b.origin
    ? { score: -0.8, say: 'one voice names different actors' }
    : { score: -0.2, say: `one names ${a.perpetrators[0]}, the other ${b.perpetrators[0]}` }
}
