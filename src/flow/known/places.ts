/** The desk's own places in the form that reading and judging take. */
import type { Place } from '../../domain/place.js'
import type { PlaceRow } from '../../store/api.js'

const KINDS: ReadonlySet<string> = new Set([
  'point',
  'settlement',
  'district',
  'area',
  'province',
  'country',
  'route',
  'crossing',
])

export const deskPlace = ({ id, name, aliases, kind, lat, lon, within }: PlaceRow): Place => ({
  id,
  name,
  aliases,
  kind: KINDS.has(kind) ? (kind as Place['kind']) : 'point',
  within,
  ...(lat === undefined ? {} : { lat }),
  ...(lon === undefined ? {} : { lon }),
})
