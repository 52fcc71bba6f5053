/**
 * The towns packed into one stretch of bytes: columns of numbers, all names end to end, and a hash table from folded names to
 * rows. Made once by the build; opened without reading it, and found in without making a string a town.
 *
 *   header   eight 32-bit numbers: mark, rows, keys, table size, row references, letters of keys, bytes of names, countries
 *   columns  ids, populations, lons, lats (1e5), start of each name, start of each key, start of each key's rows, rows, table
 *   letters  UTF-16 of the keys; then a byte a row for its country, one for its kind, one a key for its longest name
 *   names    UTF-8; then the country codes, two letters each
 */
import { foldName } from '../../base/fold.js'
import { longestByFirst } from '../../domain/placeIndex.js'
import type { Columns } from './read.js'

export const MARK = 0x54_4c_43_31
const HEADER = 8

/** FNV-1a over the UTF-16 units of a key. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

export interface Packed {
  readonly ids: Int32Array
  readonly populations: Int32Array
  readonly lons: Int32Array
  readonly lats: Int32Array
  readonly nameStarts: Int32Array
  readonly keyStarts: Int32Array
  readonly rowStarts: Int32Array
  readonly rows: Int32Array
  /** Key number plus one at the slot of its hash, or at the next free one. */
  readonly table: Int32Array
  readonly letters: Uint16Array
  readonly countries: Uint8Array
  readonly kinds: Uint8Array
  /** For a key that is the first word of names: how many words the longest of them has. */
  readonly longest: Uint8Array
  readonly names: Uint8Array
  readonly codes: Uint8Array
}

/** The columns as views into the bytes. */
export function openPacked(bytes: Uint8Array): Packed {
  const [, rows, keys, slots, references, letters, names, codes] = new Int32Array(
    bytes.buffer,
    bytes.byteOffset,
    HEADER,
  )
  let at = bytes.byteOffset + HEADER * 4
  const numbers = (length: number): Int32Array => {
    const view = new Int32Array(bytes.buffer, at, length)
    at += length * 4
    return view
  }
  const small = (length: number): Uint8Array => {
    const view = new Uint8Array(bytes.buffer, at, length)
    at += length
    return view
  }
  const columns = {
    ids: numbers(rows!),
    populations: numbers(rows!),
    lons: numbers(rows!),
    lats: numbers(rows!),
    nameStarts: numbers(rows! + 1),
    keyStarts: numbers(keys! + 1),
    rowStarts: numbers(keys! + 1),
    rows: numbers(references!),
    table: numbers(slots!),
  }
  const units = new Uint16Array(bytes.buffer, at, letters!)
  at += letters! * 2
  return {
    ...columns,
    letters: units,
    countries: small(rows!),
    kinds: small(rows!),
    longest: small(keys!),
    names: small(names!),
    codes: small(codes! * 2),
  }
}

export function packCities(columns: Columns): Uint8Array {
  const keys = keysOf(columns)
  const codes = [...new Set(columns.countries)].sort()
  const rowCount = columns.names.length
  const names = Buffer.from(columns.names.join(''), 'utf8')
  const slots = 2 ** Math.ceil(Math.log2(keys.length * 1.6))
  const references = keys.reduce((sum, { rows }) => sum + rows.length, 0)
  const letters = keys.reduce((sum, { key }) => sum + key.length, 0)
  const header = [MARK, rowCount, keys.length, slots, references, letters, names.length, codes.length]
  const size =
    4 * (HEADER + 5 * rowCount + 1 + 2 * (keys.length + 1) + references + slots) +
    2 * letters +
    2 * rowCount +
    keys.length +
    names.length +
    2 * codes.length
  const bytes = new Uint8Array(Math.ceil(size / 4) * 4)
  new Int32Array(bytes.buffer, 0, HEADER).set(header)
  const packed = openPacked(bytes)
  fillRows(packed, columns, codes, names)
  fillKeys(packed, keys)
  return bytes
}

function fillRows(packed: Packed, columns: Columns, codes: readonly string[], names: Uint8Array): void {
  const { ids, populations, lons, lats } = columns
  packed.ids.set(ids)
  packed.populations.set(populations)
  packed.lons.set(lons)
  packed.lats.set(lats)
  packed.names.set(names)
  packed.codes.set(Buffer.from(codes.join(''), 'latin1'))
  const codeAt = new Map(codes.map((code, index) => [code, index]))
  let at = 0
  for (let row = 0; row < ids.length; row++) {
    packed.nameStarts[row] = at
    at += Buffer.byteLength(columns.names[row]!)
    packed.countries[row] = codeAt.get(columns.countries[row]!)!
    packed.kinds[row] = columns.features[row] === 'PPLX' ? 1 : 0
  }
  packed.nameStarts[ids.length] = at
}

interface Key {
  readonly key: string
  /** The most people first. */
  readonly rows: readonly number[]
  readonly longest: number
}

function fillKeys(packed: Packed, keys: readonly Key[]): void {
  let [letter, reference] = [0, 0]
  keys.forEach(({ key, rows, longest }, number) => {
    packed.keyStarts[number] = letter
    packed.rowStarts[number] = reference
    packed.longest[number] = longest
    for (let i = 0; i < key.length; i++) packed.letters[letter++] = key.charCodeAt(i)
    for (const row of rows) packed.rows[reference++] = row
    let slot = hashOf(key) % packed.table.length
    while (packed.table[slot] !== 0) slot = (slot + 1) % packed.table.length
    packed.table[slot] = number + 1
  })
  packed.keyStarts[keys.length] = letter
  packed.rowStarts[keys.length] = reference
}

/** "Ar Raqqah" is also known as "Raqqah" and "Raqqa". */
const ARTICLE = /^(?:al|ad|an|ar|as|ash|at|az|el) (.{3,})$/

function keysOf({ names, populations, ids }: Columns): Key[] {
  const rowsOf = new Map<string, Set<number>>()
  const add = (key: string, row: number) => void (rowsOf.get(key) ?? rowsOf.set(key, new Set()).get(key)!).add(row)
  for (let row = 0; row < names.length; row++) {
    const key = foldName(names[row]!)
    add(key, row)
    const bare = ARTICLE.exec(key)?.[1] ?? key
    if (bare !== key) add(bare, row)
    if (bare !== key && bare.endsWith('ah')) add(bare.slice(0, -1), row)
  }
  const keys = new Map<string, Key>()
  for (const [key, rows] of rowsOf) {
    const ranked = [...rows].sort((a, b) => populations[b]! - populations[a]! || ids[a]! - ids[b]!)
    keys.set(key, { key, rows: ranked, longest: 0 })
  }
  for (const [first, longest] of longestByFirst(rowsOf.keys()))
    keys.set(first, { key: first, rows: keys.get(first)?.rows ?? [], longest })
  return [...keys.values()]
}
