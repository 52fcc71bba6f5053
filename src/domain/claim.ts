/**
 * A claim is one thing that one voice says about the world, tied to the words that say it. One zod schema a kind;
 * types, JSON Schema and validation all come from here. A claim with `inStatement` is not the document's own assertion.
 */
import { z } from 'zod'
import { SpanSchema, slot } from './values.js'
import * as v from './vocabulary.js'

const tolls = { killed: slot.count(), injured: slot.count(), missing: slot.count(), displaced: slot.count() }

export const SLOTS = {
  incident: {
    type: slot.oneOf(v.INCIDENT_TYPES),
    place: slot.place(),
    date: slot.date(),
    weapon: slot.words(),
    perpetrator: slot.actor(),
    target: slot.words(),
    victim: slot.words(),
    ...tolls,
    claimedBy: slot.actor(),
    reportedBy: slot.actor(),
    notReportedBy: slot.actor(),
    people: slot.count(),
    count: slot.count(),
    observation: slot.oneOf(v.OBSERVATIONS),
    bearing: slot.words(),
    phase: slot.oneOf(v.INCIDENT_PHASES),
  },
  statement: {
    speaker: slot.actor(),
    cue: slot.words(),
    mode: slot.oneOf(v.STATEMENT_MODES),
    content: slot.words(),
    quote: slot.words(),
    anonymous: slot.flag(),
    addressee: slot.words(),
    venue: slot.words(),
    place: slot.place(),
    date: slot.date(),
    about: slot.words(),
    sourceKind: slot.oneOf(v.SOURCE_KINDS),
  },
  meeting: {
    participants: slot.actor(),
    date: slot.date(),
    place: slot.place(),
    status: slot.oneOf(v.MEETING_STATUSES),
    venue: slot.words(),
    duration: slot.duration(),
    scheduled: slot.flag(),
    topics: slot.words(),
    outcome: slot.oneOf(v.MEETING_OUTCOMES),
    form: slot.oneOf(v.MEETING_FORMS),
  },
  condition: {
    by: slot.actor(),
    to: slot.actor(),
    if: slot.words(),
    // biome-ignore lint/suspicious/noThenProperty: the field's word for what follows from a condition; never awaited
    then: slot.words(),
    form: slot.oneOf(v.CONDITION_FORMS),
    date: slot.date(),
  },
  term: {
    form: slot.oneOf(v.TERM_FORMS),
    content: slot.words(),
    status: slot.oneOf(v.TERM_STATUSES),
    party: slot.actor(),
    place: slot.place(),
    distance: slot.words(),
    date: slot.date(),
    baseline: slot.date(),
  },
  negotiation: {
    state: slot.oneOf(v.NEGOTIATION_STATES),
    parties: slot.actor(),
    subject: slot.words(),
    stickingPoint: slot.words(),
    date: slot.date(),
    deadline: slot.date(),
    promisedBy: slot.actor(),
    cause: slot.words(),
  },
  control: {
    actor: slot.actor(),
    change: slot.oneOf(v.CONTROL_CHANGES),
    place: slot.place(),
    date: slot.date(),
    against: slot.actor(),
  },
  access: {
    form: slot.oneOf(v.ACCESS_FORMS),
    place: slot.place(),
    route: slot.place(),
    state: slot.oneOf(v.ALL_ACCESS_STATES),
    by: slot.actor(),
    people: slot.count(),
    trucks: slot.count(),
    date: slot.date(),
  },
  need: {
    people: slot.count(),
    lacking: slot.words(),
    place: slot.place(),
    source: slot.actor(),
    date: slot.date(),
  },
  posture: {
    form: slot.oneOf(v.POSTURE_FORMS),
    actor: slot.actor(),
    weapon: slot.words(),
    count: slot.count(),
    target: slot.words(),
    place: slot.place(),
    distance: slot.words(),
    phase: slot.oneOf(v.INCIDENT_PHASES),
    date: slot.date(),
  },
  position: {
    party: slot.actor(),
    stance: slot.oneOf(v.STANCES),
    topic: slot.words(),
    accused: slot.actor(),
    date: slot.date(),
  },
  designation: {
    group: slot.actor(),
    alias: slot.words(),
    formerName: slot.words(),
    affiliation: slot.actor(),
    called: slot.oneOf(v.DESIGNATIONS),
    calledBy: slot.actor(),
    date: slot.date(),
  },
} as const satisfies Record<v.ClaimKind, z.ZodRawShape>

const flag = () => z.literal(true).optional()

const claimOf = <K extends v.ClaimKind>(kind: K) =>
  z.strictObject({
    id: z.string().min(1),
    kind: z.literal(kind),
    span: SpanSchema,
    inStatement: z.string().optional(),
    partOf: z.string().optional(),
    modality: z.enum(v.MODALITIES),
    /** Who read it, where that is not the built-in reader alone. */
    reader: z.enum(v.READERS).optional(),
    aggregate: flag(),
    habitual: flag(),
    slots: z.strictObject(SLOTS[kind] as (typeof SLOTS)[K]),
  })

export const ClaimSchema = z.discriminatedUnion('kind', [
  claimOf('incident'),
  claimOf('statement'),
  claimOf('meeting'),
  claimOf('condition'),
  claimOf('term'),
  claimOf('negotiation'),
  claimOf('control'),
  claimOf('access'),
  claimOf('need'),
  claimOf('posture'),
  claimOf('position'),
  claimOf('designation'),
])

export type Claim = z.infer<typeof ClaimSchema>
export type ClaimOf<K extends v.ClaimKind> = Extract<Claim, { kind: K }>

/** The first value of a slot, or `undefined`: most questions about a claim want just that. */
export const firstOf = <T>(values: readonly { value: T }[] | undefined): T | undefined => values?.[0]?.value
export const allOf = <T>(values: readonly { value: T }[] | undefined): readonly T[] =>
  values?.map(({ value }) => value) ?? []
