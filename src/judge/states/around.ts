/** Whether a place lies around a line or in an area, when the words leave its exact position open. */
import { foldName } from '../../base/fold.js'
import { type LonLat, metresToLine, metresToRing } from '../../base/geodesy.js'
import type { PlaceIndex } from '../../domain/place.js'
import type { Around } from '../../domain/states.js'
import { isInsideArea, type Somewhere } from '../evidence/place.js'
import { namesOneOf } from '../evidence/words.js'

export interface Place extends Somewhere {
  /** What the claim says of how far it was from the place it names. */
  readonly metres?: number
}

export type Standing = 'inside' | 'maybe' | 'outside'

/**
 * How far from its point a place of each precision may reach, in metres: parameters of ours. Larger places than these say
 * nothing about a distance.
 */
const REACH_M: Readonly<Record<string, number>> = {
  point: 100,
  settlement: 1500,
  district: 10_000,
  crossing: 500,
  area: 10_000,
}

export function standsAround(places: readonly Place[], around: Around, index: PlaceIndex | null): Standing {
  const each = places.map((place) => ofOne(place, around, index))
  // A deed at two places is in the zone when one of them is.
  return each.includes('inside') ? 'inside' : each.includes('maybe') ? 'maybe' : 'outside'
}

function ofOne(place: Place, around: Around, index: PlaceIndex | null): Standing {
  if (around.kind === 'sites') return namesOneOf(around.words, place.name) ? 'inside' : 'outside'
  const name = around.kind === 'line' ? around.name : (around.area.place ?? around.area.name)
  if (foldName(place.name) === foldName(name))
    return place.metres === undefined ? 'inside' : within(place.metres, 0, around.metres)
  if (around.kind === 'area' && place.metres === undefined) {
    if (isInsideArea(index, place, around.area) === true) return 'inside'
    // Somewhere in the province that holds the town: it may be in the town.
    if (index?.isInside({ name }, { name: place.name }) === true) return 'maybe'
  }
  const [point, reach] = pointOf(place, index)
  const distance = point && distanceTo(point, around, index)
  if (distance === undefined) return 'outside'
  return within(distance, reach + (place.metres ?? 0), around.metres)
}

/** `give` metres either way: is the whole of it nearer than the limit, a part of it, or nothing? */
function within(distance: number, give: number, limit: number): Standing {
  if (limit === 0 && distance === 0) return give <= REACH_M['settlement']! ? 'inside' : 'maybe'
  if (distance + give < limit) return 'inside'
  return distance < limit + give ? 'maybe' : 'outside'
}

function pointOf(place: Place, index: PlaceIndex | null): readonly [LonLat | undefined, reach: number] {
  const known = place.lat === undefined ? index?.named(place.name)[0] : undefined
  const { lat, lon } = known ?? place
  const reach = REACH_M[known?.kind ?? place.precision ?? 'settlement']
  return lat === undefined || lon === undefined || reach === undefined ? [undefined, 0] : [[lon, lat], reach]
}

/** `undefined` when nobody knows where the line or area is. */
function distanceTo(
  point: LonLat,
  around: Exclude<Around, { kind: 'sites' }>,
  index: PlaceIndex | null,
): number | undefined {
  if (around.kind === 'line' && around.path) return metresToLine(point, around.path)
  if (around.kind === 'area' && around.area.polygon) return metresToRing(point, around.area.polygon)
  const known = index?.named(around.kind === 'line' ? around.name : (around.area.place ?? around.area.name))[0]
  return known?.lat === undefined || known.lon === undefined ? undefined : metresToLine(point, [[known.lon, known.lat]])
}
