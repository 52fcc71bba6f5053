/**
 * The record's entries: everything anybody filed, decided or corrected, each with its own body. Everything else the desk
 * shows is a view of these. What is sealed is a `Sealed` value in place of the plain one; the chain covers the ciphertext.
 */
import { z } from 'zod'
import { ClaimSchema } from './claim.js'
import { NoteSchema } from './reading.js'
import { ActorIdSchema, EdtfSchema, PlaceValueSchema } from './values.js'
import { RELIABILITIES, type SENSITIVITIES } from './vocabulary.js'

/** AES-256-GCM under the key of one source. `data` holds ciphertext and tag; all three are base64. */
export const SealedSchema = z.strictObject({
  sealed: z.strictObject({ key: z.string(), iv: z.string(), data: z.string() }),
})
export type Sealed = z.infer<typeof SealedSchema>
const sealable = <T extends z.ZodType>(plain: T) => z.union([plain, SealedSchema])

const id = z.string().min(1)
const because = z.string().min(1)

export const BODIES = {
  'desk-opened': z.strictObject({
    format: z.literal(1),
    title: z.string(),
    zone: z.string(),
    archive: z.boolean(),
    story: z.string().nullable(),
  }),
  source: z.strictObject({
    id,
    name: sealable(z.string()).optional(),
    kind: z.string().optional(),
    alignment: z.array(ActorIdSchema).optional(),
    reliability: z.enum(RELIABILITIES).optional(),
    protected: z.boolean().optional(),
    note: z.string().optional(),
  }),
  document: z.strictObject({
    /** `sha256:` over the original bytes. */
    id,
    title: sealable(z.string()).nullable(),
    source: id,
    publishedAt: z.string().nullable(),
    language: z.string(),
    text: sealable(z.string()),
    /** The original bytes when they are not just the UTF-8 of `text`. */
    original: z.strictObject({
      mediaType: z.string(),
      size: z.int(),
      sha256: z.string(),
      base64: sealable(z.string()).optional(),
    }),
    collected: z.strictObject({ by: z.string(), from: sealable(z.string()).nullable() }),
  }),
  claims: z.strictObject({
    document: id,
    engine: z.string(),
    /** Ids are `<short document id>.<claim id>`, unique on the desk. Sealed words of a protected source stand sealed. */
    claims: z.array(z.union([ClaimSchema, z.looseObject({ id: z.string(), kind: z.string(), words: SealedSchema })])),
    /** A note may quote: those on a protected source's document stand sealed. */
    notes: sealable(z.array(NoteSchema)),
  }),
  link: z.strictObject({
    a: id,
    b: id,
    decision: z.enum(['same', 'different', 'unsure']),
    score: z.number().min(0).max(1).nullable(),
    reasons: z.array(z.strictObject({ feature: z.string(), score: z.number(), say: z.string() })),
  }),
  retract: z.strictObject({ claim: id.optional(), document: id.optional(), because }),
  correct: z.strictObject({ claim: id, slots: z.record(z.string(), z.unknown()), because }),
  agreement: z.strictObject({ id, text: z.string() }),
  place: z.strictObject({
    id,
    name: z.string(),
    aliases: z.array(z.string()),
    kind: z.string(),
    lat: z.number().optional(),
    lon: z.number().optional(),
    within: z.array(z.string()),
  }),
  designation: z.strictObject({
    group: ActorIdSchema,
    by: id,
    called: z.string(),
    from: EdtfSchema.optional(),
    to: EdtfSchema.optional(),
    because,
  }),
  alignment: z.strictObject({
    actor: ActorIdSchema,
    with: z.array(ActorIdSchema),
    from: EdtfSchema.optional(),
    to: EdtfSchema.optional(),
    because,
  }),
  coverage: z.strictObject({
    by: id,
    place: PlaceValueSchema.partial({ precision: true }),
    period: EdtfSchema,
    note: z.string().optional(),
  }),
  attest: z.strictObject({ agreement: id, term: id, instance: id, answer: z.boolean(), because }),
  finding: z.strictObject({
    claims: z.array(id).min(1),
    occurrence: z.int().min(0).max(4),
    attribution: z.record(z.string(), z.int().min(0).max(4)).optional(),
    because: z.string().optional(),
  }),
  'key-destroyed': z.strictObject({ source: id, because }),
  /** The archive's last back-dated entry: from here on `recordedAt` is the machine's clock. */
  handover: z.strictObject({ note: z.string().optional() }),
} as const

export type EntryType = keyof typeof BODIES
export type BodyOf<T extends EntryType> = z.infer<(typeof BODIES)[T]>

export interface EntryOf<T extends EntryType> {
  readonly seq: number
  /** ISO 8601 in UTC with milliseconds; never earlier than the entry before. */
  readonly recordedAt: string
  readonly by: string
  readonly type: T
  readonly sensitivity: (typeof SENSITIVITIES)[number]
  readonly body: BodyOf<T>
  readonly prev: string
  readonly hash: string
}
export type Entry = { [T in EntryType]: EntryOf<T> }[EntryType]

/** What a caller asks to append. `knownAt` only while the desk is an archive that has not been handed over. */
export type Draft = {
  [T in EntryType]: {
    readonly type: T
    readonly by: string
    readonly body: BodyOf<T>
    readonly sensitivity?: (typeof SENSITIVITIES)[number]
    readonly knownAt?: string
  }
}[EntryType]
