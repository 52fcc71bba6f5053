/**
 * Which of several places a name means. Evidence, best first: a country or province named right after it, the desk's own
 * places, the country most of the text's sure places lie in, nearness to those, population.
 */
import type { Place } from '../../domain/place.js'
import type { PlaceMention } from '../model/context.js'
import type { Draft } from '../model/draft.js'
import { placeValue } from './placeValue.js'

export interface PlaceHit {
  /** The name alone: "Kas" of "the town of Kas". */
  readonly name: string
  readonly mention: PlaceMention
  readonly candidates: readonly Place[]
  readonly sentence: number
}

export function resolvePlaces(draft: Draft, hits: readonly PlaceHit[]): PlaceMention[] {
  const home = draft.country
  const near = surePlaces(hits)
  const chosen = new Map<string, Place>()
  return hits.map((hit, index) => {
    const { mention, candidates } = hit
    if (candidates.length < 2) return mention
    const next = hits[index + 1]
    const stated =
      next && next.mention.span[0] - mention.span[1] < 4 && next.sentence === hit.sentence
        ? next.candidates[0]
        : undefined
    const ranked = candidates
      .map((place, rank) => ({ place, score: scoreOf(place, rank, { home, near, stated }) }))
      .sort((a, b) => b.score - a.score)
    const { name } = hit
    const known = chosen.get(name.toLowerCase())
    const best = known && !stated ? known : ranked[0]!.place
    chosen.set(name.toLowerCase(), best)
    const rivals = ranked
      .filter(({ place, score }) => place !== best && ranked[0]!.score - score < 1.5)
      .map(({ place }) => place)
    const clear = rivals.length === 0 || best.source === undefined
    if (!clear) {
      draft.note({
        code: 'place-ambiguous',
        span: [mention.span[0], mention.span[1]],
        say: `${name} may be in ${[best, ...rivals]
          .slice(0, 3)
          .map(({ within }) => within[0] ?? 'an unknown country')
          .join(' or ')}.`,
      })
    }
    return {
      ...mention,
      value: placeValue(best, name),
      ...(!clear && { ambiguous: rivals.slice(0, 4).map((place) => placeValue(place, name)) }),
    }
  })
}

/** The places about which there is no doubt, each once: a few dozen say well enough where the text is. */
function surePlaces(hits: readonly PlaceHit[]): readonly Place[] {
  const sure = new Map<string, Place>()
  for (const { candidates } of hits) {
    if (candidates.length === 1) sure.set(candidates[0]!.id, candidates[0]!)
    if (sure.size >= 30) break
  }
  return [...sure.values()]
}

interface Evidence {
  readonly home: string | null
  readonly near: readonly Place[]
  readonly stated: Place | undefined
}

function scoreOf(place: Place, rank: number, { home, near, stated }: Evidence): number {
  let score = -0.3 * rank
  if (place.source === undefined) score += 3
  if (stated && place.within.some((name) => name === stated.name)) score += 8
  if (home !== null && (place.within.at(-1) === home || place.name === home)) score += 4
  if (near.some((other) => distance(place, other) < 3)) score += 2
  return score + Math.log10((place.population ?? 0) + 1) / 2
}

/** Degrees, roughly; enough to say "the same part of the world". */
const distance = (a: Place, b: Place): number =>
  a.lat === undefined || b.lat === undefined || a.lon === undefined || b.lon === undefined
    ? Number.POSITIVE_INFINITY
    : Math.hypot(a.lat - b.lat, a.lon - b.lon)
