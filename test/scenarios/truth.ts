/** What a careful analyst would expect of the sample story, checked line by line against what the desk answers. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { sha256 } from '../../src/base/canonical.js'
import { foldName } from '../../src/base/fold.js'
import { dayOf, parseInstant, parsePeriod } from '../../src/base/period.js'
import type { StatusAnswer } from '../../src/domain/answer.js'
import type { Incident, Tally } from '../../src/domain/incident.js'
import { incidentsKnownAt } from '../../src/flow/incidentsKnownAt.js'
import { accessSaid } from '../../src/flow/known/access.js'
import { worldKnownAt } from '../../src/flow/known/world.js'
import { statusKnownAt } from '../../src/flow/statusKnownAt.js'
import type { Team } from '../../src/flow/team.js'
import { besiegedOn } from '../../src/situation/besieged.js'
import { dataFolder, loadKnowledge } from '../../src/store/dataFiles.js'
import type { Story } from '../../src/store/storyFiles.js'

/** One thing the story expects, and whether the desk says so. */
export interface Check {
  readonly area: 'verdicts' | 'calm' | 'incidents' | 'figures' | 'tallies' | 'unchanged' | 'besieged'
  readonly what: string
  readonly expected: string
  readonly got: string
  readonly holds: boolean
}

type OneOrMore = string | readonly string[]
interface VerdictLine {
  readonly knownAt?: string
  readonly on?: string
  readonly term: string
  readonly party: string
  readonly day?: OneOrMore
  readonly sinceStart?: OneOrMore
  readonly flags?: readonly string[]
}
interface IncidentLine {
  readonly key: string
  readonly claim?: string
  readonly optional?: boolean
  readonly type?: readonly string[]
  readonly place: OneOrMore
  readonly date: string
  readonly killed?: { readonly min: number; readonly max: number | null } | 'absent'
  readonly injured?: { readonly min: number; readonly max: number | null }
  readonly ladder?: OneOrMore
  readonly state?: string
  readonly attributedTo?: readonly string[] | 'none'
  readonly documents: readonly string[]
}
interface Truth {
  readonly agreement: string
  readonly situation: readonly {
    readonly knownAt: string
    readonly on: string
    readonly besieged?: string
    readonly declared?: readonly string[]
  }[]
  readonly times: readonly {
    readonly knownAt: string
    readonly on: string
    readonly verdicts: readonly VerdictLine[]
    readonly calm?: Readonly<Record<string, number>>
    readonly incidents?: readonly IncidentLine[]
  }[]
  readonly unchanged: readonly VerdictLine[]
  readonly tallies: readonly { readonly voice: string; readonly total: number; readonly reported: string }[]
}

export const loadTruth = (name: string): Truth =>
  parse(readFileSync(join(dataFolder(), 'stories', name, 'truth.yaml'), 'utf8')) as Truth

export async function checkTruth(team: Team, story: Story, truth: Truth): Promise<readonly Check[]> {
  const checks: Check[] = []
  const documents = new Map(story.dispatches.map(({ id, text }) => [id, `sha256:${sha256(text)}`]))
  const ask = (on: string, knownAt: string) => statusKnownAt(team, { agreement: truth.agreement, on, knownAt })
  for (const time of truth.times) {
    const at = time.knownAt.slice(0, 10)
    for (const line of time.verdicts)
      checks.push(...verdictChecks(line, await ask(line.on ?? time.on, time.knownAt), `${at} `))
    if (time.calm) checks.push(...calmChecks(time.calm, await ask(time.on, time.knownAt), at))
    const { incidents } = await incidentsKnownAt(team, { knownAt: time.knownAt, limit: 500 })
    for (const line of time.incidents ?? [])
      if (line.claim !== 'access') checks.push(...incidentChecks(line, incidents, documents, at))
  }
  for (const line of truth.unchanged)
    checks.push(
      ...verdictChecks(line, await ask(line.on!, line.knownAt!), `${line.knownAt!.slice(0, 10)} `).map((check) => ({
        ...check,
        area: 'unchanged' as const,
      })),
    )
  const last = truth.times.at(-1)!
  const { tallies } = await incidentsKnownAt(team, { knownAt: last.knownAt, limit: 1 })
  for (const line of truth.tallies) checks.push(tallyCheck(line, tallies))
  for (const line of truth.situation.filter(({ besieged }) => besieged !== undefined)) {
    const places = await besiegedPlaces(team, line)
    const found = places.find((place) => foldName(place) === foldName(line.besieged!))
    checks.push(
      check('besieged', `${line.on} ${line.besieged}`, [line.besieged!], found ?? (places.join(', ') || 'none')),
    )
  }
  return checks
}

/** Asked of the world itself: in July there was no agreement yet to ask about. */
async function besiegedPlaces(
  team: Team,
  { knownAt, on }: { knownAt: string; on: string },
): Promise<readonly string[]> {
  const zone = team.desk.info.zone
  const world = await worldKnownAt(team, new Date(knownAt).toISOString())
  return besiegedOn(accessSaid(world), parseInstant(on, zone)!, { places: world.places, zone }).map(
    ({ place }) => place,
  )
}

const setOf = (values: OneOrMore): readonly string[] => (typeof values === 'string' ? [values] : values)

const check = (area: Check['area'], what: string, expected: readonly string[], got: string): Check => ({
  area,
  what,
  expected: expected.join(' or '),
  got,
  holds: expected.includes(got),
})

function verdictChecks(line: VerdictLine, status: StatusAnswer, prefix: string): readonly Check[] {
  const row = status.board.find(({ term, party }) => term === line.term && party === line.party)
  const name = `${prefix}${line.term} ${line.party}`
  const flags = new Set(
    status.verdicts
      .filter(({ term, party }) => term === line.term && party === line.party)
      .flatMap((verdict) => verdict.flags as readonly string[]),
  )
  return [
    ...(line.day
      ? [check('verdicts', `${name} on ${line.on ?? 'that day'}`, setOf(line.day), row?.day.status ?? 'no row')]
      : []),
    ...(line.sinceStart
      ? [check('verdicts', `${name} since the start`, setOf(line.sinceStart), row?.sinceStart.status ?? 'no row')]
      : []),
    ...(line.flags ?? []).map((flag) =>
      check('verdicts', `${name} flag`, [flag], flags.has(flag as never) ? flag : 'not set'),
    ),
  ]
}

const calmChecks = (calm: Readonly<Record<string, number>>, status: StatusAnswer, at: string): readonly Check[] =>
  Object.entries(calm).map(([reading, days]) => {
    const row = status.calm.find(({ term }) => term === 'no-attack')
    return check('calm', `${at} ${reading}`, [`${days}`], `${row?.[reading as 'proven'] ?? 'none'}`)
  })

function incidentChecks(
  line: IncidentLine,
  incidents: readonly Incident[],
  documents: ReadonlyMap<string, string>,
  at: string,
): readonly Check[] {
  const named = new Set(line.documents.flatMap((id) => documents.get(id) ?? []))
  const scored = incidents
    .map((incident) => ({ incident, score: likeness(line, incident, named) }))
    .filter(({ score }) => score >= 4)
    .sort((a, b) => b.score - a.score)
  const found = scored[0]?.incident
  const name = `${at} ${line.key}`
  if (line.optional && !found) return []
  const present = check('incidents', name, ['there'], found ? 'there' : 'missing')
  return found ? [present, ...figureChecks(line, found, name)] : [present, ...figureChecks(line, undefined, name)]
}

function figureChecks(line: IncidentLine, incident: Incident | undefined, name: string): readonly Check[] {
  const range = (kind: 'killed' | 'injured'): string => {
    const toll = incident?.tolls[kind]?.range
    return toll ? `${toll.min}..${toll.max ?? '*'}` : 'absent'
  }
  const wanted = (toll: IncidentLine['killed']): string =>
    toll === 'absent' || toll === undefined ? 'absent' : `${toll.min}..${toll.max ?? '*'}`
  const actors = (incident?.perpetrators ?? []).map(({ actor }) => actor)
  const blamed =
    line.attributedTo === 'none'
      ? 'nobody'
      : (actors.flatMap(withOwners).find((actor) => line.attributedTo?.includes(actor)) ??
        (actors.join(', ') || 'nobody'))
  const is = (check: Check): Check => (incident ? check : { ...check, got: 'missing', holds: false })
  return [
    ...(line.type ? [is(check('figures', `${name} type`, line.type, incident?.type ?? ''))] : []),
    ...(line.killed === undefined
      ? []
      : [is(check('figures', `${name} killed`, [wanted(line.killed)], range('killed')))]),
    ...(line.injured ? [is(check('figures', `${name} injured`, [wanted(line.injured)], range('injured')))] : []),
    ...(line.ladder ? [is(check('figures', `${name} ladder`, setOf(line.ladder), incident?.ladder ?? ''))] : []),
    ...(line.state && line.state !== 'exempt'
      ? [
          is(
            check(
              'figures',
              `${name} state`,
              [line.state],
              incident?.side.find((side) => side === line.state) ?? 'none',
            ),
          ),
        ]
      : []),
    ...(line.attributedTo
      ? [is(check('figures', `${name} blamed`, line.attributedTo === 'none' ? ['nobody'] : line.attributedTo, blamed))]
      : []),
  ]
}

/** Told by a document that the line names, and at its place, on its day or of its kind. */
function likeness(line: IncidentLine, incident: Incident, documents: ReadonlySet<string>): number {
  const told = new Set(incident.claims.map(({ document }) => document).filter((document) => documents.has(document)))
    .size
  if (told === 0 || incident.aggregate) return 0
  const place =
    incident.place && setOf(line.place).some((name) => foldName(incident.place!.name).includes(foldName(name)))
  const period = incident.date === null ? undefined : parsePeriod(incident.date, 'Asia/Damascus')
  const day = period && dayOf(period.start, 'Asia/Damascus') === line.date.slice(0, 10)
  const type = line.type?.includes(incident.type)
  return (place ? 3 : 0) + (day ? 1 : 0) + (type ? 1 : 0) + told / 10
}

function tallyCheck(line: Truth['tallies'][number], tallies: readonly Tally[]): Check {
  const own = tallies.filter(({ voice }) => voice.id === line.voice)
  const found = own.find(({ count }) => (count.min ?? count.approx) === line.total)
  const counts = own.map(({ count }) => count.min ?? count.approx).join(', ')
  return check(
    'tallies',
    `${line.voice} ${line.reported}`,
    [`${line.total}`],
    found ? `${line.total}` : counts || 'none',
  )
}

/** The actor and all it belongs to: a deed of an air force is a deed of its state. */
function withOwners(actor: string): readonly string[] {
  const { actors } = loadKnowledge()
  return [actor, ...actors.alignmentAt(actor, 0).filter((one) => actors.belongsTo(actor, one, 0))]
}
