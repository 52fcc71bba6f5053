/** Where forces and weapons stand, from postures, incidents and claims about ground. */
import { parseDistance } from '../../base/distance.js'
import { allOf, type Claim } from '../../domain/claim.js'
import type { StateSaid } from '../../domain/states.js'
import type { PlaceValue } from '../../domain/values.js'
import { namesOneOf } from '../evidence/words.js'
import { type Place, standsAround } from './around.js'
import type { Answer } from './index.js'

/** Whether a claim, taken as asserted, tells that forces are there or that they are gone; `undefined` tells neither. */
const TELLS: { readonly [K in Claim['kind']]?: (claim: Extract<Claim, { kind: K }>) => 'there' | 'gone' | undefined } =
  {
    posture: ({ slots }) => oneOf(allOf(slots.form), { there: POSTED, gone: ['withdrawal', 'stand-down'] }),
    incident: ({ slots }) => oneOf(allOf(slots.type), { there: ['weapons-in-zone', 'troop-movement'], gone: [] }),
    control: ({ slots }) =>
      oneOf(allOf(slots.change), { there: ['holds', 'captured', 'advancing'], gone: ['lost', 'withdrew'] }),
  }

const POSTED = ['positioned', 'reinforcement', 'build-up']

function oneOf(
  values: readonly string[],
  { there, gone }: { readonly there: readonly string[]; readonly gone: readonly string[] },
) {
  if (values.some((value) => there.includes(value))) return 'there'
  return values.some((value) => gone.includes(value)) ? 'gone' : undefined
}

export const present: Answer<'presence'> = ({ weapons, where }, { known, places }) =>
  known.flatMap(({ claim }): readonly StateSaid[] => {
    if (claim.modality !== 'asserted' && claim.modality !== 'denied') return []
    const tells = TELLS[claim.kind]?.(claim as never)
    const armed = tells === undefined ? 'no' : isArmed(claim, weapons)
    if (tells === undefined || armed === 'no') return []
    const standings = where.map((around) => standsAround(placesOf(claim), around, places))
    if (standings.every((standing) => standing === 'outside')) return []
    const says = (tells === 'there') === (claim.modality === 'asserted') ? 'yes' : 'no'
    // That they have gone from a part leaves open whether they have gone from the whole.
    return [{ claim: claim.id, says, certain: armed === 'yes' && standings.includes('inside') }]
  })

/** A claim about ground speaks of forces and names no weapons; heavy weapons of no said sort may be any of them. */
function isArmed(claim: Claim, weapons: readonly string[] | null): 'yes' | 'maybe' | 'no' {
  if (weapons === null) return 'yes'
  if (claim.kind !== 'posture' && claim.kind !== 'incident') return 'no'
  const named = allOf(claim.slots.weapon)
  if (named.some((weapon) => namesOneOf(weapons, weapon))) return 'yes'
  if (named.some((weapon) => /heavy/i.test(weapon))) return 'maybe'
  return named.length === 0 && claim.kind === 'incident' && allOf(claim.slots.type).includes('weapons-in-zone')
    ? 'maybe'
    : 'no'
}

function placesOf(claim: Claim): readonly Place[] {
  const places: readonly PlaceValue[] = 'place' in claim.slots ? allOf(claim.slots.place) : []
  if (claim.kind !== 'posture') return places
  const [written] = allOf(claim.slots.distance)
  const metres = written === undefined ? undefined : parseDistance(written)
  const targets = allOf(claim.slots.target).map((name) => ({ name }))
  return [...places, ...targets].map((place) => ({ ...place, ...(metres !== undefined && { metres }) }))
}
