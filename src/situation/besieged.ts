/**
 * Which places are besieged on a day, by somebody's word. The latest state that any voice gives a place by then holds; a
 * voice that says otherwise stands beside it in the reasons. A siege nobody reported lifted goes on.
 */
import { foldName } from '../base/fold.js'
import { parsePeriod } from '../base/period.js'
import { allOf, type ClaimOf, firstOf } from '../domain/claim.js'
import type { Citation } from '../domain/eventLine.js'
import type { PlaceIndex } from '../domain/place.js'
import type { Reason } from '../domain/verdict.js'

/** An access claim that stands, with its voice. */
export interface AccessSaid {
  readonly claim: ClaimOf<'access'>
  readonly voice: string
  readonly publishedAt: string | null
  readonly recordedAt: string
  readonly citation?: Citation | undefined
}

export interface Besieged {
  readonly place: string
  /** Who besieges it, as far as a voice names them. */
  readonly by: readonly string[]
  /** EDTF: since when it has been told without a break. */
  readonly since: string | null
  readonly because: readonly Reason[]
}

export interface SiegeTools {
  readonly places: PlaceIndex
  readonly zone: string
}

/** `on` is an instant in milliseconds. */
export function besiegedOn(said: readonly AccessSaid[], on: number, tools: SiegeTools): readonly Besieged[] {
  const byPlace = new Map<string, Told[]>()
  for (const told of said
    .flatMap((one) => toldOf(one, tools))
    .filter(({ at }) => at <= on)
    .sort(byTime))
    byPlace.set(told.key, [...(byPlace.get(told.key) ?? []), told])
  return [...byPlace.values()].flatMap(stateOf).sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
}

interface Told extends AccessSaid {
  readonly key: string
  readonly name: string
  readonly at: number
  readonly date: string | null
  readonly besieged: boolean
}

function toldOf(one: AccessSaid, { places, zone }: SiegeTools): readonly Told[] {
  const { claim } = one
  if (firstOf(claim.slots.form) !== 'siege' || (claim.modality !== 'asserted' && claim.modality !== 'denied')) return []
  const date = firstOf(claim.slots.date) ?? null
  const at = parsePeriod(date ?? one.publishedAt ?? '', zone)?.start ?? Date.parse(one.recordedAt)
  const besieged = (firstOf(claim.slots.state) === 'lifted') === (claim.modality === 'denied')
  return allOf(claim.slots.place)
    .filter(({ id, precision }) => id !== undefined || precision !== 'unknown')
    .map(({ id, name }) => ({
      ...one,
      key: id ?? places.named(name)[0]?.id ?? foldName(name),
      name,
      at,
      date,
      besieged,
    }))
}

const byTime = (a: Told, b: Told): number =>
  a.at - b.at || compare(a.recordedAt, b.recordedAt) || compare(a.claim.id, b.claim.id)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function stateOf(told: readonly Told[]): readonly Besieged[] {
  if (!told.at(-1)!.besieged) return []
  const run = told.slice(told.findLastIndex(({ besieged }) => !besieged) + 1)
  const otherwise = told.slice(0, told.length - run.length).slice(-1)
  return [
    {
      place: told.at(-1)!.name,
      by: [...new Set(run.flatMap(({ claim }) => allOf(claim.slots.by)))],
      since: run.find(({ date }) => date !== null)?.date ?? null,
      because: [...latestByVoice(run), ...otherwise].map(reasonOf),
    },
  ]
}

const latestByVoice = (run: readonly Told[]): readonly Told[] => [
  ...new Map(run.map((one) => [one.voice, one])).values(),
]

const reasonOf = ({ claim, voice, name, date, besieged, citation }: Told): Reason => ({
  code: besieged ? 'siege-declared' : 'siege-lifted',
  say: `${voice} ${besieged ? `says that ${name} is besieged` : `said that the siege of ${name} was lifted`}${date ? ` (${date})` : ''}`,
  params: { voice, place: name, ...(date ? { date } : {}) },
  claims: [claim.id],
  ...(citation ? { citations: [citation] } : {}),
})
