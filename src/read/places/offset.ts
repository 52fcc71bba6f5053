/** Where "5 km south-east of X" is: a distance and a bearing from a known point, on the sphere. */

export interface Point {
  readonly lat: number
  readonly lon: number
}

const RADIUS_KM = 6371.0088
const radians = (degrees: number): number => (degrees * Math.PI) / 180
const degrees = (angle: number): number => (angle * 180) / Math.PI

/** `bearing` in degrees from north, clockwise. */
export function offsetPoint({ lat, lon }: Point, km: number, bearing: number): Point {
  const along = km / RADIUS_KM
  const from = radians(lat)
  const to = Math.asin(Math.sin(from) * Math.cos(along) + Math.cos(from) * Math.sin(along) * Math.cos(radians(bearing)))
  const turn = Math.atan2(
    Math.sin(radians(bearing)) * Math.sin(along) * Math.cos(from),
    Math.cos(along) - Math.sin(from) * Math.sin(to),
  )
  return { lat: rounded(degrees(to)), lon: rounded(((lon + degrees(turn) + 540) % 360) - 180) }
}

/** A hundredth of a degree is a kilometre: more would be a promise nobody made. */
const rounded = (angle: number): number => Math.round(angle * 1000) / 1000
