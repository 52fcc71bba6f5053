/**
 * Event lines: what a desk came to know, one JSON object a line, in the order it came to know it. `truceline judge --events`
 * reads them, every fixture is written in them, and a desk's own evidence is selected as them.
 */
import { z } from 'zod'
import { ClaimSchema } from './claim.js'
import { ActorIdSchema, EdtfSchema, PlaceValueSchema } from './values.js'
import { RELIABILITIES } from './vocabulary.js'

const InstantSchema = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'a time is written in ISO 8601')
const known = { recordedAt: InstantSchema }
const said = { reportedAt: z.string().optional(), voice: z.lazy(() => VoiceSchema).optional() }

/** Whose word it is. `desk` is the desk's own observation. */
export const VoiceSchema = z.strictObject({
  id: z.string().min(1),
  alignment: z.array(ActorIdSchema).optional(),
  anonymous: z.boolean().optional(),
  /** Named by a pronoun or a description only: who it is was worked out, so it can admit nothing. */
  implied: z.boolean().optional(),
  name: z.string().optional(),
})
export type Voice = z.infer<typeof VoiceSchema>

/** Where a claim's words stand, so that a reason can lead to its sentence. Only desks fill it. */
export const CitationSchema = z.strictObject({
  document: z.string(),
  title: z.string().nullable().optional(),
  publisher: z.string().optional(),
  span: z.tuple([z.number(), z.number()]),
  text: z.string(),
})
export type Citation = z.infer<typeof CitationSchema>

export const ClaimLineSchema = z.strictObject({
  ...known,
  ...said,
  /** Who said it first: ten papers quoting one agency have one origin. Defaults to the voice. */
  origin: z.string().optional(),
  /** Claims with one `event` concern one incident or convoy; without it each stands alone. */
  event: z.string().optional(),
  claim: ClaimSchema,
  citation: CitationSchema.optional(),
})

const LineSchemas = {
  claim: ClaimLineSchema,
  retracts: z.strictObject({ ...known, retracts: z.string(), because: z.string() }),
  corrects: z.strictObject({
    ...known,
    ...said,
    corrects: z.string(),
    claim: ClaimSchema,
    because: z.string().optional(),
  }),
  coverage: z.strictObject({
    ...known,
    coverage: z.strictObject({
      by: z.string(),
      place: PlaceValueSchema.partial({ precision: true }),
      period: EdtfSchema,
    }),
    voice: VoiceSchema.optional(),
  }),
  attest: z.strictObject({
    ...known,
    attest: z.strictObject({
      agreement: z.string().optional(),
      term: z.string(),
      instance: z.string(),
      answer: z.boolean(),
      by: z.string(),
      because: z.string(),
    }),
  }),
  source: z.strictObject({
    ...known,
    source: z.strictObject({
      id: z.string(),
      reliability: z.enum(RELIABILITIES).optional(),
      alignment: z.array(ActorIdSchema).optional(),
    }),
  }),
  finding: z.strictObject({
    ...known,
    finding: z.strictObject({
      claims: z.array(z.string()).min(1),
      occurrence: z.int().min(0).max(4),
      attribution: z.record(z.string(), z.int().min(0).max(4)).optional(),
      by: z.string(),
      because: z.string().optional(),
    }),
  }),
}

export type ClaimLine = z.infer<typeof LineSchemas.claim>
export type RetractLine = z.infer<typeof LineSchemas.retracts>
export type CorrectLine = z.infer<typeof LineSchemas.corrects>
export type CoverageLine = z.infer<typeof LineSchemas.coverage>
export type AttestLine = z.infer<typeof LineSchemas.attest>
export type SourceLine = z.infer<typeof LineSchemas.source>
export type FindingLine = z.infer<typeof LineSchemas.finding>
export type EventLine = ClaimLine | RetractLine | CorrectLine | CoverageLine | AttestLine | SourceLine | FindingLine

/** The schema that fits a line, by the key that tells what it is; `corrects` before `claim`, which it also has. */
export function eventLineSchemaFor(line: object): z.ZodType<EventLine> | undefined {
  const key = (['retracts', 'corrects', 'coverage', 'attest', 'source', 'finding', 'claim'] as const).find(
    (k) => k in line,
  )
  return key && (LineSchemas[key] as unknown as z.ZodType<EventLine>)
}

/** One for each sort of line. */
export const eventLineSchemas = Object.values(LineSchemas)
