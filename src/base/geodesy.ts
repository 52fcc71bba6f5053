/**
 * Distances on the WGS 84 ellipsoid. Two points: Karney's inverse geodesic (GeographicLib). A point and a line: the line is
 * drawn in the azimuthal equidistant projection about the point, where every distance from the point is true; pieces
 * longer than 20 km are cut along their geodesic first, so that what is left of the bend is below a metre.
 */
import geographic from 'geographiclib-geodesic'

/** Degrees, as GeoJSON has them. */
export type LonLat = readonly [lon: number, lat: number]

const EARTH = geographic.Geodesic.WGS84
const PIECE_M = 20_000

export const metresBetween = ([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number =>
  EARTH.Inverse(lat1, lon1, lat2, lon2).s12 ?? 0

/** To the nearest point of a line of one corner or more; Infinity for a line without any. */
export function metresToLine(point: LonLat, line: readonly LonLat[]): number {
  if (line.length < 2) return line[0] ? metresBetween(point, line[0]) : Infinity
  const seen = line.flatMap((corner, index) => {
    const next = line[index + 1]
    return (next ? pieces(corner, next) : [corner]).map((one) => seenFrom(point, one))
  })
  return Math.min(...seen.slice(1).map((end, index) => fromOrigin(seen[index]!, end)))
}

/** 0 inside, by the even–odd rule; else to the nearest side. A ring is closed whether or not its first corner is repeated. */
export function metresToRing(point: LonLat, ring: readonly LonLat[]): number {
  if (isInRing(point, ring)) return 0
  return metresToLine(point, ring[0] ? [...ring, ring[0]] : ring)
}

export function isInRing([lon, lat]: LonLat, ring: readonly LonLat[]): boolean {
  let inside = false
  ring.forEach(([x, y], index) => {
    const [px, py] = ring[(index + ring.length - 1) % ring.length]!
    if (y > lat !== py > lat && lon < ((px - x) * (lat - y)) / (py - y) + x) inside = !inside
  })
  return inside
}

/** The start and every cut of a side; its end begins the next. */
function pieces(from: LonLat, to: LonLat): readonly LonLat[] {
  const length = metresBetween(from, to)
  const count = Math.min(Math.ceil(length / PIECE_M), 2000)
  if (count <= 1) return [from]
  const line = EARTH.InverseLine(from[1], from[0], to[1], to[0])
  return Array.from({ length: count }, (_, index) => {
    const { lat2, lon2 } = line.Position((index * length) / count)
    return [lon2 ?? from[0], lat2 ?? from[1]]
  })
}

interface Seen {
  readonly x: number
  readonly y: number
}

function seenFrom([lon, lat]: LonLat, [toLon, toLat]: LonLat): Seen {
  const { s12 = 0, azi1 = 0 } = EARTH.Inverse(lat, lon, toLat, toLon)
  const azimuth = (azi1 * Math.PI) / 180
  return { x: s12 * Math.sin(azimuth), y: s12 * Math.cos(azimuth) }
}

function fromOrigin(a: Seen, b: Seen): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const squared = dx * dx + dy * dy
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, -(a.x * dx + a.y * dy) / squared))
  return Math.hypot(a.x + along * dx, a.y + along * dy)
}
