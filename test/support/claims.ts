/** Claims written as a table, for tests of what follows reading. */
import type { Actor } from '../../src/domain/actor.js'
import { createActorIndex } from '../../src/domain/actorIndex.js'
import { ClaimSchema } from '../../src/domain/claim.js'
import type { Place } from '../../src/domain/place.js'
import { createPlaceIndex } from '../../src/domain/placeIndex.js'
import type { KnownClaim, KnownSource } from '../../src/reconcile/view/known.js'

const place = (
  id: string,
  name: string,
  kind: Place['kind'],
  within: string[],
  at?: [number, number],
  aliases: string[] = [],
): Place => ({
  id,
  name,
  aliases,
  kind,
  within,
  ...(at ? { lat: at[0], lon: at[1] } : {}),
})

export const PLACES = createPlaceIndex([
  place('syria', 'Syria', 'country', []),
  {
    ...place('aleppo', 'Aleppo', 'settlement', ['Aleppo Governorate', 'Syria'], [36.2, 37.16], ['Halab']),
    population: 1_600_000,
  },
  place('aleppo-governorate', 'Aleppo Governorate', 'province', ['Syria']),
  place('sakhour', 'Sakhour', 'district', ['Aleppo', 'Aleppo Governorate', 'Syria'], [36.21, 37.19], ['al-Sakhour']),
  place('hamdaniyah', 'Hamdaniyah', 'district', ['Aleppo', 'Aleppo Governorate', 'Syria'], [36.17, 37.1]),
  place('homs', 'Homs', 'settlement', ['Homs Governorate', 'Syria'], [34.73, 36.71]),
  place(
    'deir-ez-zor',
    'Deir ez-Zor',
    'settlement',
    ['Deir ez-Zor Governorate', 'Syria'],
    [35.33, 40.14],
    ['Dayr az Zawr'],
  ),
])

/** An actor of which only what a test says matters. */
export const actor = (id: string, more: Partial<Actor> = {}): Actor => ({
  id,
  name: id,
  aliases: [],
  kind: 'group',
  parents: [],
  allies: [],
  ...more,
})

export const ACTORS = createActorIndex([
  actor('syrian-government', { kind: 'state' }),
  actor('syrian-army', { kind: 'force', parents: [{ id: 'syrian-government' }] }),
  actor('russia', { kind: 'state', allies: [{ id: 'syrian-government' }] }),
  actor('russian-aerospace-forces', { kind: 'force', parents: [{ id: 'russia' }] }),
  actor('russian-defence-ministry', { kind: 'office', parents: [{ id: 'russia' }] }),
  actor('opposition'),
  actor('islamic-state'),
  actor('un', { kind: 'agency' }),
  actor('ocha', { kind: 'agency', parents: [{ id: 'un' }] }),
])

export const SOURCES: ReadonlyMap<string, KnownSource> = new Map(
  (
    [
      { id: 'sana', alignment: ['syrian-government'], reliability: 'C' },
      { id: 'fatah-halab', alignment: ['opposition'] },
      { id: 'sohr', reliability: 'B' },
      { id: 'wire', reliability: 'B' },
      { id: 'paper', reliability: 'B' },
      { id: 'hearsay', reliability: 'E' },
    ] as const
  ).map((source) => [source.id, { ...source, alignment: 'alignment' in source ? [...source.alignment] : [] }]),
)

export const TOOLS = {
  places: PLACES,
  actors: ACTORS,
  sources: SOURCES,
  zone: 'Asia/Damascus',
  parties: ['syrian-government', 'opposition'],
}

/**
 * One claim a line: `id document source published kind:type place date [key=value ...]`, `-` for nothing. Keys: any slot (a
 * number means exactly so many, `30+` at least, `~20` about), `in=` a statement, `partOf=`, `known=`, and the bare words
 * `denied`, `aggregate`, `habitual`. A line `id document source published statement speaker [mode] [anonymous]` is a statement.
 */
export function claimTable(table: string): readonly KnownClaim[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, row) => knownOf(line.split(/\s+/), row))
}

function knownOf(words: readonly string[], row: number): KnownClaim {
  const [id, document, source, published, what, ...rest] = words as [
    string,
    string,
    string,
    string,
    string,
    ...string[],
  ]
  const marks: string[] = rest.filter((word) => !word.includes('='))
  const pairs = Object.fromEntries(
    rest.filter((word) => word.includes('=')).map((word) => word.split('=') as [string, string]),
  )
  const claim = what === 'statement' ? statement(id, row, marks) : event(id, row, what, marks, pairs)
  const citation = pairs['says']
    ? { document, span: [0, 1] as [number, number], text: pairs['says'].replaceAll('_', ' ') }
    : undefined
  return {
    id,
    document,
    source,
    publishedAt: published === '-' ? null : published,
    recordedAt: `${pairs['known'] ?? (published === '-' ? '2016-09-30' : published).slice(0, 10)}T12:00:00.000Z`,
    claim: ClaimSchema.parse({ ...(claim as object), ...(pairs['in'] ? { inStatement: pairs['in'] } : {}) }),
    ...(citation ? { citation } : {}),
  }
}

const implied = (value: unknown) => [{ value, how: 'implied' as const }]

const statement = (id: string, row: number, [speaker, mode = 'indirect', anonymous]: readonly string[]): unknown => ({
  id,
  kind: 'statement',
  span: [row * 100, row * 100 + 50],
  modality: 'asserted',
  slots: {
    ...(speaker === '-'
      ? {}
      : { speaker: [{ value: speaker, text: '…', at: [row * 100, row * 100 + 1], how: 'stated' }] }),
    mode: implied(mode),
    ...(anonymous ? { anonymous: implied(true) } : {}),
  },
})

function event(
  id: string,
  row: number,
  what: string,
  marks: readonly string[],
  pairs: Record<string, string>,
): unknown {
  const [kind, type] = what.split(':') as [string, string]
  const [where, when, ...flags] = marks
  const slots = Object.entries(pairs).filter(([key]) => !['in', 'partOf', 'known', 'says'].includes(key))
  const typed = kind === 'incident' ? { type: implied(type) } : { form: implied('convoy'), state: implied(type) }
  return {
    id,
    kind,
    span: [row * 100, row * 100 + 50],
    modality: flags.includes('denied') ? 'denied' : 'asserted',
    ...(pairs['partOf'] ? { partOf: pairs['partOf'] } : {}),
    ...(flags.includes('aggregate') ? { aggregate: true } : {}),
    ...(flags.includes('habitual') ? { habitual: true } : {}),
    slots: {
      ...typed,
      ...(where && where !== '-' ? { place: implied(placeValue(where.replaceAll('_', ' '))) } : {}),
      ...(when && when !== '-' ? { date: implied(when) } : {}),
      ...Object.fromEntries(slots.map(([key, value]) => [key, implied(/^[~\d]/.test(value) ? countOf(value) : value)])),
    },
  }
}

function placeValue(name: string) {
  const known = PLACES.named(name)[0]
  const precision = known?.kind === 'area' || known?.kind === 'crossing' ? 'point' : known?.kind
  return { name, ...(known ? { id: known.id, lat: known.lat, lon: known.lon } : {}), precision: precision ?? 'point' }
}

function countOf(text: string) {
  if (text.startsWith('~')) return { min: null, max: null, approx: Number(text.slice(1)) }
  if (text.endsWith('+')) return { min: Number(text.slice(0, -1)), max: null }
  const [min, max = min] = text.split('-').map(Number) as [number, number?]
  return { min, max }
}
