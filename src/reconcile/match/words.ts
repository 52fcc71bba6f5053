/** Words of substance that both sentences use, as a share of the shorter one. One text repeats its own words anyway. */
import type { Feature } from './feature.js'

export const words: Feature = (a, b) => {
  if (a.known.document === b.known.document) return null
  const shorter = Math.min(a.words.size, b.words.size)
  if (shorter < 3) return null
  const shared = [...a.words].filter((word) => b.words.has(word))
  if (shared.length < 2) return null
  return { score: 0.3 * (shared.length / shorter), say: `both say ${shared.slice(0, 4).sort().join(', ')}` }
}
