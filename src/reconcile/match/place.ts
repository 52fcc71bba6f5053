/** Sameness, containment and distance of the places, against how precisely they are known. */
import type { Facts, PlaceFacts } from '../view/facts.js'
import { type Feature, type FeatureTools, type Finding, VETO } from './feature.js'

type Weighed = Omit<Finding, 'feature'>

export const place: Feature = (a, b, tools) => {
  if (a.places.length === 0 || b.places.length === 0)
    return { score: a.known.document === b.known.document ? -0.3 : -0.7, say: 'one of them names no place' }
  const pairs = a.places.flatMap((left) => b.places.map((right) => compare(left, right, a.kind, tools)))
  return pairs.reduce<Weighed | null>((best, next) => (best && best.score >= next.score ? best : next), null)
}

/** How much it says that two events share a place of this size: many things happen in one province in a day. */
const SAME: Record<string, number> = {
  point: 1,
  route: 0.9,
  settlement: 0.8,
  district: 0.8,
  province: 0.2,
  country: 0,
  unknown: 0.5,
}

/** In a big city much happens in a day; but few convoys go there. */
const IN_A_CITY = 0.5
const shared = ({ value, isCity }: PlaceFacts, kind: Facts['kind']): number =>
  kind === 'incident' && value.precision === 'settlement' && isCity ? IN_A_CITY : (SAME[value.precision] ?? 0)

function compare(a: PlaceFacts, b: PlaceFacts, kind: Facts['kind'], tools: FeatureTools): Weighed {
  if (isSame(a, b)) {
    const coarser = Math.min(shared(a, kind), shared(b, kind))
    return { score: coarser, say: `the same place, ${a.value.name}` }
  }
  const [inner, outer] = isInside(a, b, tools) ? [a, b] : isInside(b, a, tools) ? [b, a] : []
  if (inner && outer) {
    const score = outer.value.precision === 'country' ? 0 : 0.1
    return { score, say: `${inner.value.name} lies in ${outer.value.name}` }
  }
  return distant(a, b)
}

export function isSame(a: PlaceFacts, b: PlaceFacts): boolean {
  if (a.value.id && b.value.id) return a.value.id === b.value.id
  if (a.key === b.key) return true
  return [...a.ids].some((id) => b.ids.has(id))
}

export const isInside = (inner: PlaceFacts, outer: PlaceFacts, { places }: FeatureTools): boolean =>
  inner.within.includes(outer.key) || places.isInside(inner.value, outer.value) === true

function distant(a: PlaceFacts, b: PlaceFacts): Weighed {
  const km = distanceKm(a.value, b.value)
  if (km === null) return { score: -0.8, say: `${a.value.name} is not ${b.value.name} as far as we know` }
  if (km <= 1.5) return { score: 0.6, say: `${km.toFixed(1)} km apart` }
  if (km <= 5) return { score: 0.2, say: `${km.toFixed(1)} km apart` }
  if (km <= 15) return { score: -0.4, say: `${Math.round(km)} km apart` }
  return { score: VETO, say: `${Math.round(km)} km apart` }
}

interface Point {
  readonly lat?: number | undefined
  readonly lon?: number | undefined
}

/** Great-circle distance on a sphere: matching needs no ellipsoid. */
function distanceKm(a: Point, b: Point): number | null {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return null
  const rad = Math.PI / 180
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2
  return 2 * 6371 * Math.asin(Math.sqrt(h))
}
