/** The incidents and tallies a desk knew of, the newest first, with filters that all have to hold. */
import { foldName } from '../base/fold.js'
import { parsePeriod } from '../base/period.js'
import type { IncidentsAnswer } from '../domain/answer.js'
import type { Incident, Tally } from '../domain/incident.js'
import type { PlaceIndex } from '../domain/place.js'
import { askedOf, instantOf, knownAtOf, momentOf } from './known/clocks.js'
import { type PageAsked, pageOf } from './known/page.js'
import type { Team } from './known/team.js'
import { type World, worldKnownAt } from './known/world.js'

export interface IncidentsAsked extends PageAsked {
  /** Moments: it happened, at least in part, from this one on. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly type?: string | undefined
  /** In this place or in what lies inside it. */
  readonly place?: string | undefined
  /** Named as having done or claimed it, or as its target. */
  readonly party?: string | undefined
  /** Words, all of which occur in place, type, actors or sentences. */
  readonly q?: string | undefined
  readonly knownAt?: string | undefined
}

export async function incidentsKnownAt(team: Team, asked: IncidentsAsked): Promise<IncidentsAnswer> {
  const { zone } = team.desk.info
  const knownAt = await knownAtOf(team, asked.knownAt)
  const world = await worldKnownAt(team, knownAt)
  const fits = filterOf(asked, world, zone)
  const found = world.incidents.filter(fits).sort(newestFirst(zone))
  const { items, total, next } = pageOf(found, asked)
  const on = await momentOf(team, undefined, knownAt, zone)
  const tallies = world.tallies.filter(tallyFilter(asked, world, zone))
  return { ...askedOf(team, knownAt, on), incidents: items, tallies, total, next }
}

function filterOf(asked: IncidentsAsked, world: World, zone: string): (incident: Incident) => boolean {
  const { from, to, always, words } = wanted(asked, zone)
  return (incident) =>
    (always || happened(incident, from, to, zone)) &&
    (asked.type === undefined || incident.type === asked.type) &&
    (asked.place === undefined || isIn(incident, asked.place, world.places)) &&
    (asked.party === undefined || actorsOf(incident).includes(asked.party)) &&
    words.every((word) => wordsOf(incident).includes(word))
}

/** A bare date begins with its day, where as the end of a span it is the day's end. */
const dayStart = (text: string, zone: string): number => {
  const instant = instantOf(text, zone)
  return text.includes('T') ? instant : (parsePeriod(text, zone)?.start ?? instant)
}

/** A tally is asked for by its days, else those of its report, its place, whom it accuses or whose it is, and its words; it has no type of attack. */
function tallyFilter(asked: IncidentsAsked, world: World, zone: string): (tally: Tally) => boolean {
  const { from, to, always, words } = wanted(asked, zone)
  const published = new Map(world.claims.map(({ id, publishedAt }) => [id, publishedAt]))
  const dated = ({ date, claim }: Tally) => ({ date: date ?? published.get(claim) ?? null })
  return (tally) =>
    asked.type === undefined &&
    (always || happened(dated(tally), from, to, zone)) &&
    (asked.place === undefined || isIn(tally, asked.place, world.places)) &&
    (asked.party === undefined || [...tally.accused, tally.voice.id].includes(asked.party)) &&
    words.every((word) => foldName(`${tally.place?.name ?? ''} ${tally.citation?.text ?? ''}`).includes(word))
}

function wanted(asked: IncidentsAsked, zone: string) {
  const from = asked.from === undefined ? -Infinity : dayStart(asked.from, zone)
  const to = asked.to === undefined ? Infinity : instantOf(asked.to, zone)
  const words = foldName(asked.q ?? '')
    .split(' ')
    .filter(Boolean)
  return { from, to, words, always: from === -Infinity && to === Infinity }
}

function happened({ date }: Pick<Incident, 'date'>, from: number, to: number, zone: string): boolean {
  const period = date === null ? undefined : parsePeriod(date, zone)
  return period !== undefined && period.end > from && period.start <= to
}

const isIn = ({ place }: Pick<Incident, 'place'>, area: string, places: PlaceIndex): boolean =>
  place !== null &&
  (foldName(place.name) === foldName(area) || place.id === area || places.isInside(place, { name: area }) === true)

const actorsOf = ({ perpetrators, claimedBy, targets }: Incident): readonly string[] => [
  ...perpetrators.map(({ actor }) => actor),
  ...claimedBy.map(({ actor }) => actor),
  ...targets.map(({ value }) => value),
]

const wordsOf = (incident: Incident): string =>
  foldName(
    [
      incident.type,
      incident.place?.name ?? '',
      incident.place?.within ?? '',
      ...actorsOf(incident),
      ...incident.claims.map(({ citation }) => citation?.text ?? ''),
    ].join(' '),
  )

const newestFirst = (zone: string) => (a: Incident, b: Incident) => {
  const start = ({ date }: Incident): number =>
    date === null ? -Infinity : (parsePeriod(date, zone)?.start ?? -Infinity)
  const [x, y] = [start(a), start(b)]
  return x === y ? (a.id < b.id ? -1 : 1) : y - x
}
