/** Where something is, against an area: inside, outside, or nobody can say. */
import { isInRing } from '../../base/geodesy.js'
import type { Area } from '../../domain/agreement.js'
import type { PlaceIndex } from '../../domain/place.js'
import type { World } from './world.js'

export interface Somewhere {
  readonly name: string
  readonly id?: string | undefined
  readonly lat?: number | undefined
  readonly lon?: number | undefined
  readonly within?: string | undefined
  readonly precision?: string | undefined
}

/** `undefined` when it may be either: no place given, a place larger than the area, or one that nobody knows. */
export const isInside = ({ places }: World, place: Somewhere | undefined, area: Area): boolean | undefined =>
  isInsideArea(places, place, area)

export function isInsideArea(places: PlaceIndex | null, place: Somewhere | undefined, area: Area): boolean | undefined {
  if (!area.place && !area.polygon) return true
  if (!place) return undefined
  if (!area.polygon) return isInNamed(places, place, area.place!)
  return plain(place.name) === plain(area.name) || isOnMap(place, area.polygon)
}

function isInNamed(places: PlaceIndex | null, place: Somewhere, name: string): boolean | undefined {
  const wanted = plain(name)
  const names = [place.name, place.id ?? '', ...(place.within ?? '').split(',')].map(plain)
  if (names.includes(wanted)) return true
  const inside = places?.isInside(place, { name })
  if (inside !== false) return inside
  return places?.isInside({ name }, { name: place.name }) === true ? undefined : false
}

/** Whether watching one place is watching the whole of another; the whole of an agreement without territory is a country. */
export function coversArea(world: World, watched: Somewhere, area: Area): boolean {
  if (area.place) return isInNamed(world.places, { name: area.place }, watched.name) === true
  if (area.polygon) return plain(watched.name) === plain(area.name)
  return watched.precision === 'country' || world.places?.named(watched.name)[0]?.kind === 'country'
}

export const coversPlace = (world: World, watched: Somewhere, place: Somewhere): boolean =>
  isInNamed(world.places, place, watched.name) === true

const plain = (name: string): string => name.trim().toLowerCase()

const EXACT = ['point', 'settlement', undefined]

/** A place known only as a district or larger may reach over the border. */
function isOnMap(
  { lat, lon, precision }: Somewhere,
  ring: readonly (readonly [number, number])[],
): boolean | undefined {
  return lat === undefined || lon === undefined || !EXACT.includes(precision) ? undefined : isInRing([lon, lat], ring)
}
