/** What an incident was, where and when: the most precise answer that its voices support. */
import { parsePeriod } from '../base/period.js'
import { allOf } from '../domain/claim.js'
import type { PlaceValue } from '../domain/values.js'
import { type IncidentType, PLACE_PRECISIONS } from '../domain/vocabulary.js'
import type { FeatureTools } from './match/feature.js'
import { isInside } from './match/place.js'
import { GENERIC_TYPES } from './match/type.js'
import { byOrigins, type Member } from './member.js'
import type { PlaceFacts } from './view/facts.js'

type DescribeTools = FeatureTools & { readonly zone: string }

export interface Described {
  readonly type: IncidentType
  readonly types: readonly { readonly value: IncidentType; readonly voices: readonly string[] }[]
  readonly place: PlaceValue | null
  readonly date: string | null
}

export function describeIncident(members: readonly Member[], tools: DescribeTools): Described {
  const types = byOrigins(members, ({ claim }) => allOf(claim.slots.type))
  const specific = types.find(({ value }) => !GENERIC_TYPES.has(value))
  return {
    type: (specific ?? types[0])?.value ?? 'other',
    types: types.map(({ value, voices }) => ({ value, voices })),
    place: mostPrecise(members, tools),
    date: narrowestDate(members, tools.zone),
  }
}

/** Of a city and its quarter the quarter; then the more precise kind of place; then what most voices say. */
function mostPrecise(members: readonly Member[], tools: DescribeTools): PlaceValue | null {
  const places = byOrigins(
    members,
    ({ facts }) => facts.places,
    ({ key }) => key,
  ).map(({ value }) => value)
  const innermost = places.filter((outer) => !places.some((inner) => inner !== outer && isInside(inner, outer, tools)))
  const rank = ({ value }: PlaceFacts): number => PLACE_RANK.indexOf(value.precision)
  return [...(innermost.length > 0 ? innermost : places)].sort((a, b) => rank(a) - rank(b))[0]?.value ?? null
}
// A road says less than a town about where on it something happened.
const PLACE_RANK = [
  ...PLACE_PRECISIONS.filter((p) => p !== 'route' && p !== 'province' && p !== 'country' && p !== 'unknown'),
  'route',
  'province',
  'country',
  'unknown',
]

function narrowestDate(members: readonly Member[], zone: string): string | null {
  const dates = byOrigins(members, ({ claim }) => allOf(claim.slots.date))
  const width = (text: string): number => {
    const period = parsePeriod(text, zone)
    return period ? period.end - period.start + (period.approximate ? 1 : 0) : Infinity
  }
  return [...dates].sort((a, b) => width(a.value) - width(b.value))[0]?.value ?? null
}
