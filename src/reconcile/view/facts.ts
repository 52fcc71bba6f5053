/** A claim as matching looks at it: instants instead of texts, place ids instead of names, words without form words. */
import type { CountRange } from '../../base/count.js'
import { foldName } from '../../base/fold.js'
import { type Period, parsePeriod } from '../../base/period.js'
import type { ActorResolver } from '../../domain/actorResolver.js'
import { allOf, type ClaimOf, firstOf } from '../../domain/claim.js'
import { TOLL_KINDS, type TollKind } from '../../domain/incident.js'
import type { Place, PlaceIndex } from '../../domain/place.js'
import type { PlaceValue } from '../../domain/values.js'
import type { KnownClaim } from './known.js'
import { type VoiceTools, voiceOf } from './voice.js'

export interface FactsTools extends VoiceTools {
  readonly places: PlaceIndex
  /** Dates without an offset are days of this zone. */
  readonly zone: string
  /** Names, as `plain` has them, of towns that are known quarter by quarter. */
  readonly cities?: ReadonlySet<string> | undefined
  /** Whom ids made from words mean. */
  readonly resolve?: ActorResolver | undefined
  readonly ownerIn?: ((words: string) => string | undefined) | undefined
}

export interface PlaceFacts {
  readonly value: PlaceValue
  readonly key: string
  /** Every place the name may mean. */
  readonly ids: ReadonlySet<string>
  readonly within: readonly string[]
  readonly isCity: boolean
}

export interface Facts {
  readonly known: KnownClaim
  readonly kind: 'incident' | 'convoy'
  readonly types: readonly string[]
  readonly period: Period | null
  /** The voice gave no date, and the day of the report stands in for it. */
  readonly dated: boolean
  readonly places: readonly PlaceFacts[]
  readonly perpetrators: readonly string[]
  readonly tolls: Partial<Record<TollKind | 'trucks', CountRange>>
  readonly words: ReadonlySet<string>
  /** The claim's own words say that it is one more: "another", "a second". */
  readonly another: boolean
  /** The sentence begins with "The attack", "This strike": one that was told before. */
  readonly definite: boolean
  readonly origin: string
  readonly aggregate: boolean
  readonly partOf: string | undefined
}

/** Facts of what can be linked: incidents and convoys. `null` for everything else. */
export function factsOf(known: KnownClaim, tools: FactsTools): Facts | null {
  const { claim } = known
  if (claim.modality !== 'asserted' && claim.modality !== 'denied') return null
  if (claim.kind === 'incident') {
    if (claim.habitual || isTally(claim)) return null
    return { ...shared(known, tools), ...incidentFacts(claim) }
  }
  if (claim.kind !== 'access' || firstOf(claim.slots.form) !== 'convoy') return null
  return { ...shared(known, tools), ...convoyFacts(claim) }
}

/** "14 violations in 24 hours": a count of acts, kept beside the incidents. */
export const isTally = (claim: ClaimOf<'incident'>): boolean =>
  claim.slots.count !== undefined && (claim.aggregate === true || firstOf(claim.slots.type) === 'violation')

const incidentFacts = (claim: ClaimOf<'incident'>) => ({
  kind: 'incident' as const,
  types: withAir(allOf(claim.slots.type), allOf(claim.slots.weapon)),
  perpetrators: [...allOf(claim.slots.perpetrator), ...allOf(claim.slots.claimedBy)],
  tolls: Object.fromEntries(
    TOLL_KINDS.flatMap((kind) => {
      const count = firstOf(claim.slots[kind])
      return count ? [[kind, count]] : []
    }),
  ),
})

const AIRBORNE = /helicopter|warplane|aircraft|jet|barrel-bomb|bomber/
const FROM_ANYWHERE: ReadonlySet<string> = new Set(['shelling', 'bombing', 'attack', 'explosion'])

/** "Shelling by helicopters" is an air strike under another name. */
const withAir = (types: readonly string[], weapons: readonly string[]): readonly string[] =>
  types.some((type) => FROM_ANYWHERE.has(type)) && weapons.some((weapon) => AIRBORNE.test(weapon))
    ? [...new Set([...types, 'airstrike'])]
    : types

function convoyFacts(claim: ClaimOf<'access'>) {
  const trucks = firstOf(claim.slots.trucks)
  return {
    kind: 'convoy' as const,
    types: allOf(claim.slots.state),
    perpetrators: [],
    tolls: trucks ? { trucks } : {},
  }
}

function shared(known: KnownClaim, tools: FactsTools) {
  const claim = known.claim as ClaimOf<'incident'> | ClaimOf<'access'>
  const date = firstOf(claim.slots.date)
  const stated = date === undefined ? undefined : parsePeriod(date, tools.zone)
  const text = known.citation?.text ?? ''
  return {
    known,
    period: stated ?? reportedPeriod(known, tools.zone),
    dated: stated !== undefined,
    places: placesOf(claim).map((value) => placeFacts(value, tools)),
    words: wordsOf([text, ...slotTexts(claim)].join(' ')),
    another: ANOTHER.test(text),
    definite: DEFINITE.test(text),
    origin: voiceOf(known, tools).origin,
    aggregate: claim.aggregate === true,
    partOf: claim.partOf,
  }
}

const placesOf = (claim: ClaimOf<'incident'> | ClaimOf<'access'>): readonly PlaceValue[] => [
  ...allOf(claim.slots.place),
  ...(claim.kind === 'access' ? allOf(claim.slots.route) : []),
]

/** A report without a date speaks of its own day or the one before. */
function reportedPeriod(known: KnownClaim, zone: string): Period | null {
  const said = known.publishedAt === null ? undefined : parsePeriod(known.publishedAt, zone)
  return said ? { start: said.start - DAY, end: said.end, precision: 'interval', approximate: true } : null
}
const DAY = 86_400_000

const CITY_FROM = 200_000

function placeFacts(value: PlaceValue, tools: FactsTools): PlaceFacts {
  const key = plain(value.name)
  const known = tools.places.named(value.name)
  const likely = value.id ? known.filter((place) => place.id === value.id) : known
  return {
    value,
    key,
    ids: new Set([...(value.id ? [value.id] : []), ...likely.map((place) => place.id)]),
    within: [...(value.within ? [value.within] : []), ...(likely[0]?.within ?? [])].map(plain),
    isCity: tools.cities?.has(key) || likely.some(({ population = 0 }) => population >= CITY_FROM),
  }
}

const QUARTERS_FROM = 3

/** Towns of which so many quarters or villages are known that much happens in them in a day. */
export function citiesAmong(places: readonly Place[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { within, kind } of places) {
    if (kind !== 'district' && kind !== 'settlement') continue
    for (const name of within.map(plain)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= QUARTERS_FROM).map(([name]) => name))
}

/** Names compare folded and without the article: "al-Hamdaniyah" is "Hamdaniyah". */
export const plain = (name: string): string => foldName(name).replace(/^(?:al|el|ash|as|at|ar|an|the) /, '')

function slotTexts(claim: ClaimOf<'incident'> | ClaimOf<'access'>): readonly string[] {
  if (claim.kind !== 'incident') return []
  const { target, victim, weapon } = claim.slots
  return [...allOf(target), ...allOf(victim), ...allOf(weapon)]
}

/** Words of five letters or more: short ones carry form rather than content. */
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/\p{L}{5,}/gu) ?? [])
const ANOTHER = /\b(another|(?:a|the) (?:second|third|further|separate|different)|elsewhere)\b/i
const DEFINITE =
  /^\W*(?:(?:the|this) (?:same )?(?:attack|strike|air ?strike|raid|bombing|bombardment|shelling|blast|explosion|incident)|(?:they|these|it|this) (?:are|were|is|was))\b/i
