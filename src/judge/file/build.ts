/** From what the file says to an agreement whose names all lead somewhere. Every name that does not is a finding. */
import { IANAZone } from 'luxon'
import type { LonLat } from '../../base/geodesy.js'
import { parsePeriod } from '../../base/period.js'
import type { Area, Authority, DefinedSet, Member, Phase, Position, Who } from '../../domain/agreement.js'
import type { ReadArea, ReadMember, ReadPhase, ReadSet, ReadWho } from './agreementShape.js'
import { hintOf, type Named, type Placed, type Reader } from './shape.js'

/** What terms may name, collected before they are read. */
export interface Names {
  readonly reader: Reader
  readonly zone: string
  readonly sets: ReadonlyMap<string, DefinedSet>
  readonly areas: readonly string[]
  readonly phases: readonly string[]
  readonly acts: readonly string[]
}

const FALLBACK_ZONE = 'UTC'

export function zoneOf(reader: Reader, zone: Placed<string> | undefined): string {
  // A missing zone has been reported with the other missing keys.
  if (!zone) return FALLBACK_ZONE
  if (IANAZone.isValidZone(zone.value)) return zone.value
  reader.report(
    'unknown-timezone',
    zone.at,
    `There is no time zone "${zone.value}".`,
    hintOf(zone.value, Intl.supportedValuesOf('timeZone')),
  )
  return FALLBACK_ZONE
}

/** `edge` says what a bare date means: the first moment of the day, or the one after its last. */
export function instantOf(
  reader: Reader,
  zone: string,
  written: Placed<string> | undefined,
  edge: 'start' | 'end',
): number | undefined {
  if (!written) return undefined
  const period = written.value.includes('/') ? undefined : parsePeriod(written.value, zone)
  if (period) return period.precision === 'instant' || edge === 'start' ? period.start : period.end
  return reader.report(
    'bad-date',
    written.at,
    `"${written.value}" is no date or time; write 2016-09-12 or 2016-09-12T19:00.`,
  )
}

export function setOf(reader: Reader, zone: string, { name, value, at }: Named<ReadSet>): DefinedSet | undefined {
  const kinds = (['acceptedBy', 'members', 'weapons', 'sites', 'line', 'zone', 'list'] as const).filter(
    (kind) => value[kind] !== undefined,
  )
  if (kinds.length !== 1) {
    return reader.report(
      'bad-set',
      at,
      `The set "${name}" takes exactly one of acceptedBy, members, weapons, sites, line, zone and list.`,
    )
  }
  const members = (value.acceptedBy ?? value.members ?? []).map((member) => memberOf(reader, zone, member))
  const changedBy = value.changedBy ?? []
  if (value.weapons) return { kind: 'weapons', weapons: value.weapons }
  if (value.sites) return { kind: 'sites', sites: value.sites }
  if (value.line !== undefined) return { kind: 'line', line: value.line, path: pathOf(reader, name, value.path, at) }
  if (value.list !== undefined) return { kind: 'list', list: value.list }
  if (value.zone !== undefined) return { kind: 'zone', area: areaOf(reader, name, value.zone, at) }
  return { kind: 'actors', accepted: value.acceptedBy !== undefined, members, changedBy }
}

const CORNERS_MIN = 3
const ENDS_MIN = 2

/** Corners as pairs; a corner of any other length is a finding. */
function cornersOf(
  reader: Reader,
  words: string,
  corners: readonly (readonly number[])[],
  { least, at }: { readonly least: number; readonly at: Position },
): readonly LonLat[] {
  const pairs = corners.flatMap(([lon, lat]) => (lon === undefined || lat === undefined ? [] : [[lon, lat] as const]))
  const isOnEarth = pairs.every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90)
  if (pairs.length < least || corners.some((corner) => corner.length !== 2) || !isOnEarth)
    reader.report('bad-polygon', at, `${words}, each [longitude, latitude].`)
  return pairs
}

const pathOf = (reader: Reader, name: string, path: ReadSet['path'], at: Position): readonly LonLat[] | null =>
  path ? cornersOf(reader, `The line "${name}" takes at least two corners`, path, { least: ENDS_MIN, at }) : null

function memberOf(reader: Reader, zone: string, member: ReadMember): Member {
  if (typeof member === 'string') return { id: member }
  const from = instantOf(reader, zone, member.from, 'start')
  const to = instantOf(reader, zone, member.to, 'end')
  return { id: member.id ?? '', ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}

export function areaOf(reader: Reader, name: string, area: ReadArea, at: Position): Area {
  if (typeof area === 'string') return { name, place: area }
  const corners =
    area.polygon &&
    cornersOf(reader, `The polygon of "${name}" takes at least three corners`, area.polygon, { least: CORNERS_MIN, at })
  if (area.place === undefined && !corners)
    reader.report('bad-area', at, `The area "${name}" takes a place or a polygon.`)
  return { name, ...(area.place !== undefined && { place: area.place }), ...(corners && { polygon: corners }) }
}

export function phaseOf(reader: Reader, zone: string, { name, value, at }: Named<ReadPhase>): Phase {
  const from = instantOf(reader, zone, value.from, 'start')
  const to = instantOf(reader, zone, value.to, 'end')
  if (value.for && value.to) reader.report('two-ends', at, `The phase "${name}" takes \`for\` or \`to\`, not both.`)
  if (from !== undefined && to !== undefined && to <= from) {
    reader.report('bad-date', value.to!.at, `The phase "${name}" ends before it starts.`)
  }
  const length = value.for ?? null
  return {
    id: name,
    from: from ?? 0,
    to: to ?? (length && from !== undefined ? from + length.value : null),
    length,
    extend: value.extend ? { ...authorityOf(value.extend), length: value.extend.for ?? null } : null,
    renew: value.renew
      ? { length: (value.renew.for ?? length)?.value ?? 0, notice: value.renew.notice?.value ?? 0 }
      : null,
    suspend: value.suspend ? authorityOf(value.suspend) : null,
    end: value.end ? { ...authorityOf(value.end), notice: value.end.notice?.value ?? 0 } : null,
  }
}

export const authorityOf = (read: {
  readonly by: readonly string[] | undefined
  readonly jointly: boolean | undefined
}): Authority => ({
  by: read.by ?? [],
  jointly: read.jointly ?? false,
})

/** A single word has to be a set of the file, one of its actors, or `anyone`; a list may name actors outright. */
export function whoOf(names: Names, who: ReadWho | undefined, otherwise: Who): Who {
  if (who === undefined) return otherwise
  if ('controls' in who) return { kind: 'controls', of: who.controls ?? '' }
  const words = who as readonly Placed<string>[]
  if (words.some(({ value }) => value === 'anyone')) return { kind: 'anyone' }
  const sets: string[] = []
  const actors: string[] = []
  const known = actorIds(names)
  for (const { value, at } of words) {
    const set = names.sets.get(value)
    if (set?.kind === 'actors') sets.push(value)
    else if (set)
      names.reader.report('wrong-set', at, `"${value}" is a set of ${set.kind}, and a set of actors is needed here.`)
    else if (words.length > 1 || known.has(value)) actors.push(value)
    else unknownSet(names, value, at)
  }
  return { kind: 'some', sets, actors }
}

const actorIds = (names: Names): ReadonlySet<string> =>
  new Set([...names.sets.values()].flatMap((set) => (set.kind === 'actors' ? set.members.map(({ id }) => id) : [])))

export function unknownSet(names: Names, name: string, at: Position): undefined {
  const known = [...names.sets.keys()]
  const list = known.length > 0 ? `Defined are ${known.join(', ')}.` : 'Nothing is defined.'
  return names.reader.report('unknown-set', at, `There is no set "${name}". ${list}`, hintOf(name, known))
}

/** The areas that terms may name: declared ones, the territory, and sets that are zones. */
export function knownArea({ reader, areas, sets }: Names, { value, at }: Placed<string>): string {
  const zones = [...areas, ...[...sets].flatMap(([name, set]) => (set.kind === 'zone' ? [name] : []))]
  if (!zones.includes(value)) reader.report('unknown-area', at, `There is no area "${value}".`, hintOf(value, zones))
  return value
}
