/**
 * The table of acts: which claims an agreement's word for an act means. Data, kept as code so that the compiler holds it
 * against the vocabularies of claims; a caller may pass a larger table.
 * Licence of the table: CC0-1.0 (groupings of our own vocabulary).
 */
import * as v from '../../domain/vocabulary.js'

type In<T extends readonly string[]> = readonly T[number][]

export type ClaimPattern =
  | { readonly kind: 'incident'; readonly types: In<typeof v.INCIDENT_TYPES> }
  | { readonly kind: 'control'; readonly changes: In<typeof v.CONTROL_CHANGES> }
  | { readonly kind: 'access'; readonly form: (typeof v.ACCESS_FORMS)[number]; readonly states: readonly string[] }
  | { readonly kind: 'posture'; readonly forms: In<typeof v.POSTURE_FORMS> }
  | { readonly kind: 'negotiation'; readonly states: In<typeof v.NEGOTIATION_STATES> }
  | {
      readonly kind: 'term'
      readonly forms: In<typeof v.TERM_FORMS>
      readonly statuses: In<typeof v.TERM_STATUSES>
    }
  | { readonly kind: 'designation'; readonly called: In<typeof v.DESIGNATIONS> }

export type Acts = Readonly<Record<string, readonly ClaimPattern[]>>

const NO_ATTACK: ReadonlySet<string> = new Set([
  'overflight',
  'weapons-in-zone',
  'troop-movement',
  'obstruction',
  'detention',
  'release',
  'cyber-intrusion',
  'violation',
])

const incident = (...types: In<typeof v.INCIDENT_TYPES>): ClaimPattern => ({ kind: 'incident', types })

const EACH_TYPE: Acts = Object.fromEntries(v.INCIDENT_TYPES.map((type) => [type, [incident(type)]]))

export const ACTS: Acts = {
  ...EACH_TYPE,
  attack: [incident(...v.INCIDENT_TYPES.filter((type) => !NO_ATTACK.has(type)))],
  'air-attack': [incident('airstrike', 'drone-strike', 'missile-strike')],
  'heavy-weapons-fire': [incident('shelling', 'rocket-fire', 'missile-strike', 'airstrike')],
  'attack-on-aid': [incident('attack-on-aid'), { kind: 'access', form: 'convoy', states: ['attacked'] }],
  'aid-obstruction': [
    incident('obstruction', 'attack-on-aid'),
    { kind: 'access', form: 'convoy', states: ['refused', 'blocked', 'turned-back', 'attacked'] },
  ],
  'gain-ground': [{ kind: 'control', changes: ['advancing', 'captured', 'encircled'] }],
  intrusion: [incident('cyber-intrusion')],
  'hold-people': [incident('abduction', 'detention')],
  'release-prisoners': [incident('release')],
  'move-forces': [
    incident('troop-movement'),
    { kind: 'posture', forms: ['reinforcement', 'build-up', 'mobilisation'] },
  ],
  'withdraw-forces': [
    { kind: 'posture', forms: ['withdrawal', 'stand-down'] },
    { kind: 'control', changes: ['withdrew'] },
  ],
  'open-offensive': [{ kind: 'posture', forms: ['offensive', 'air-campaign'] }],
  extend: [{ kind: 'negotiation', states: ['extended'] }],
  suspend: [{ kind: 'negotiation', states: ['suspended'] }],
  end: [{ kind: 'negotiation', states: ['ended'] }],
  designate: [{ kind: 'designation', called: ['terrorist'] }],
  'joint-centre': [{ kind: 'term', forms: ['joint-operations', 'intelligence-sharing'], statuses: ['in-force'] }],
}
