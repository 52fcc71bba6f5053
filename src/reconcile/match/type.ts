/**
 * Whether two types can be two descriptions of one event. A voice that was not there says "explosion" or "attack" of what
 * another calls an air strike; nobody says "sniper fire" of a car bomb.
 */
import { type Feature, VETO } from './feature.js'

/** Words for an event whose form is not said: they go with any violent one. */
export const GENERIC_TYPES: ReadonlySet<string> = new Set([
  'attack',
  'explosion',
  'violation',
  'killing',
  'destruction',
  'attack-on-aid',
  'other',
])

const FAMILIES: readonly (readonly string[])[] = [
  ['airstrike', 'drone-strike', 'missile-strike', 'bombing', 'raid'],
  ['airstrike', 'shelling', 'rocket-fire', 'missile-strike'],
  ['bombing', 'car-bombing', 'landmine', 'grenade'],
  ['bombing', 'suicide-bombing', 'car-bombing'],
  ['small-arms-fire', 'sniper-fire', 'armed-clash', 'raid', 'assassination', 'execution'],
  ['shelling', 'armed-clash', 'rocket-fire'],
  ['abduction', 'detention', 'torture', 'raid'],
  ['arson', 'looting', 'raid'],
]
const PEACEFUL: ReadonlySet<string> = new Set([
  'release',
  'overflight',
  'weapons-in-zone',
  'troop-movement',
  'obstruction',
  'cyber-intrusion',
  'detention',
])

export const type: Feature = (a, b) => {
  const pairs = a.types.flatMap((left) => b.types.map((right) => [left, right] as const))
  if (pairs.length === 0) return null
  if (pairs.some(([left, right]) => left === right)) return { score: 0.5, say: `both say ${a.types.join(', ')}` }
  if (pairs.some(([left, right]) => areCompatible(left, right)))
    return { score: 0.2, say: `${a.types.join(', ')} and ${b.types.join(', ')} can be the same` }
  return { score: VETO, say: `${a.types.join(', ')} is not ${b.types.join(', ')}` }
}

/** Two words for one form of attack: a bombing may be from the air. */
export const isOneForm = (a: string, b: string): boolean => a === b || (SAME_FORM.has(a) && SAME_FORM.has(b))
const SAME_FORM: ReadonlySet<string> = new Set(['airstrike', 'bombing'])

export function areCompatible(a: string, b: string): boolean {
  if (a === b) return true
  if (GENERIC_TYPES.has(a) || GENERIC_TYPES.has(b)) return !PEACEFUL.has(a) && !PEACEFUL.has(b)
  return FAMILIES.some((family) => family.includes(a) && family.includes(b))
}
