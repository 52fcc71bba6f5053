/**
 * The closed vocabularies of claims, in the field's own words. A list that ends with `other` may meet words it does not
 * know; the others are complete.
 */
export const CLAIM_KINDS = [
  'incident',
  'statement',
  'meeting',
  'condition',
  'term',
  'negotiation',
  'control',
  'access',
  'need',
  'posture',
  'position',
  'designation',
] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

/** Who turned the words into a claim. The built-in reader does not sign; a claim without a reader is its own. */
export const READERS = ['built-in', 'model'] as const
export type ReaderName = (typeof READERS)[number]

export const MODALITIES = [
  'asserted',
  'denied',
  'predicted',
  'proposed',
  'demanded',
  'hypothetical',
  'questioned',
] as const
export type Modality = (typeof MODALITIES)[number]

export const INCIDENT_TYPES = [
  'airstrike',
  'shelling',
  'rocket-fire',
  'missile-strike',
  'drone-strike',
  'bombing',
  'car-bombing',
  'suicide-bombing',
  'landmine',
  'grenade',
  'explosion',
  'armed-clash',
  'small-arms-fire',
  'sniper-fire',
  'raid',
  'assassination',
  'execution',
  'killing',
  'abduction',
  'detention',
  'torture',
  'sexual-violence',
  'chemical-attack',
  'arson',
  'looting',
  'destruction',
  'attack-on-aid',
  'overflight',
  'weapons-in-zone',
  'troop-movement',
  'obstruction',
  'cyber-intrusion',
  'release',
  'violation',
  'attack',
  'other',
] as const
export type IncidentType = (typeof INCIDENT_TYPES)[number]

export const OBSERVATIONS = ['heard', 'seen', 'camera', 'uav', 'satellite', 'second-hand'] as const
export const INCIDENT_PHASES = ['started', 'resumed', 'continuing', 'ended'] as const

export const STATEMENT_MODES = [
  'direct',
  'indirect',
  'mixed',
  'declined',
  'claim-of-responsibility',
  'passive',
] as const
export const SOURCE_KINDS = ['state-media', 'official', 'party', 'un', 'ngo', 'witness', 'media', 'social'] as const

export const MEETING_STATUSES = ['held', 'planned', 'ongoing', 'not-held'] as const
export const MEETING_OUTCOMES = ['deal', 'partial-deal', 'no-deal', 'none-reported'] as const
export const MEETING_FORMS = ['talks', 'news-conference', 'call', 'technical', 'summit', 'signing', 'other'] as const

export const CONDITION_FORMS = ['offer', 'demand', 'threat', 'requirement'] as const

export const TERM_FORMS = [
  'cessation-of-attacks',
  'calm-period',
  'freeze-lines',
  'ground-aircraft',
  'withdraw-weapons',
  'withdraw-forces',
  'demilitarised-zone',
  'aid-access',
  'release-prisoners',
  'demarcation',
  'intelligence-sharing',
  'joint-operations',
  'monitoring',
  'non-use-of-cyber',
  'other',
] as const
export const TERM_STATUSES = ['proposed', 'agreed', 'in-force', 'rejected', 'broken', 'expired'] as const

export const NEGOTIATION_STATES = [
  'opening',
  'continuing',
  'progress',
  'close',
  'differences-remain',
  'stalled',
  'backsliding',
  'no-deal',
  'agreed',
  'signed',
  'in-force',
  'extended',
  'suspended',
  'violated',
  'undermined',
  'collapsed',
  'expired',
  'ended',
  'deadline-set',
  'deadline-missed',
  'rejected',
  'unfulfilled',
  'trust-in-doubt',
] as const

export const CONTROL_CHANGES = [
  'holds',
  'advancing',
  'captured',
  'lost',
  'withdrew',
  'encircled',
  'broke-encirclement',
  'contested',
] as const

export const ACCESS_FORMS = ['siege', 'route', 'convoy', 'crossing', 'evacuation'] as const
export const ACCESS_STATES = {
  siege: ['besieged', 'fully-besieged', 'lifted'],
  route: ['open', 'restricted', 'contested', 'closed', 'cut'],
  crossing: ['open', 'restricted', 'contested', 'closed', 'cut'],
  convoy: [
    'requested',
    'approved',
    'partly-approved',
    'refused',
    'facilitated',
    'waiting',
    'departed',
    'at-checkpoint',
    'blocked',
    'turned-back',
    'delivered',
    'partly-delivered',
    'attacked',
    'suspended',
  ],
  evacuation: ['requested', 'agreed', 'started', 'completed', 'blocked'],
} as const satisfies Record<(typeof ACCESS_FORMS)[number], readonly string[]>
export const ALL_ACCESS_STATES = [...new Set(Object.values(ACCESS_STATES).flat())] as [string, ...string[]]

export const POSTURE_FORMS = [
  'offensive',
  'positioned',
  'reinforcement',
  'withdrawal',
  'mobilisation',
  'recruitment',
  'air-campaign',
  'support',
  'build-up',
  'stand-down',
] as const

export const STANCES = ['for', 'against', 'accuses', 'denies', 'demands', 'concerned', 'undecided'] as const
export const DESIGNATIONS = ['terrorist', 'party', 'ally', 'other'] as const

export const PLACE_PRECISIONS = ['point', 'settlement', 'district', 'province', 'country', 'route', 'unknown'] as const

/** How much a source is worth by its own record: A reliable … E unreliable, F cannot be judged (Admiralty code). */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type Reliability = (typeof RELIABILITIES)[number]

export const SENSITIVITIES = ['public', 'desk', 'restricted', 'sealed'] as const
export type Sensitivity = (typeof SENSITIVITIES)[number]
