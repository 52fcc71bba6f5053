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

/** Our gazetteer's own name; of a town from the floor, whose list is full of old names, the words of the text. */
export function placeValue(place: Place, words: string): PlaceValue {
  return {
    name: place.source === undefined ? place.name : inSmallLetters(words.replace(/\s+/g, ' ')),
    id: place.id,
    ...(place.lat !== undefined && place.lon !== undefined && { lat: place.lat, lon: place.lon }),
    ...(place.within[0] !== undefined && { within: place.within[0] }),
    precision: PRECISION[place.kind],
  }
}

/** A name out of a text in capitals as others write it: "LAS DELICIAS" is Las Delicias; "M5" and "DPR" stay. */
export const inSmallLetters = (name: string): string =>
  name.length > 3 && name === name.toUpperCase()
    ? name.toLowerCase().replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase())
    : name
