/** The desk's own places in the form that reading and judging take. */
import type { Place, PlaceIndex } from '../../domain/place.js'
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

/** A country that a desk draws as an area is still that country. */
export const deskPlace =
  (gazetteer: PlaceIndex) =>
  ({ id, name, aliases, kind, lat, lon, within }: PlaceRow): Place => ({
    id,
    name,
    aliases,
    kind:
      kind === 'area' && isCountry(name, gazetteer) ? 'country' : KINDS.has(kind) ? (kind as Place['kind']) : 'point',
    within,
    ...(lat === undefined ? {} : { lat }),
    ...(lon === undefined ? {} : { lon }),
  })

const isCountry = (name: string, gazetteer: PlaceIndex): boolean =>
  gazetteer.named(name).some(({ kind }) => kind === 'country')
