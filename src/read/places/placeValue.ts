/** A place as claims write it. */
import type { Place } from '../../domain/place.js'
import type { PlaceValue } from '../../domain/values.js'

const PRECISION: Record<Place['kind'], PlaceValue['precision']> = {
  point: 'point',
  settlement: 'settlement',
  district: 'district',
  area: 'unknown',
  province: 'province',
  country: 'country',
  route: 'route',
  crossing: 'point',
}

/** The gazetteer's own name where it has one in plain letters; of a town from the floor the words of the text. */
export function placeValue(place: Place, words: string): PlaceValue {
  const plain = place.source === undefined || /^[\x20-\x7e]+$/.test(place.name)
  return {
    name: plain ? place.name : words.replace(/\s+/g, ' '),
    id: place.id,
    ...(place.lat !== undefined && place.lon !== undefined && { lat: place.lat, lon: place.lon }),
    ...(place.within[0] !== undefined && { within: place.within[0] }),
    precision: PRECISION[place.kind],
  }
}
