/** What `read` returns for one document. */
import { z } from 'zod'
import { ClaimSchema } from './claim.js'
import { SpanSchema } from './values.js'
import { CLAIM_KINDS } from './vocabulary.js'

/** Something a reader wants to tell: not an error. The text is odd, a number unreadable, a place ambiguous. */
export const NoteSchema = z.strictObject({
  code: z.string().min(1),
  span: SpanSchema.optional(),
  say: z.string().min(1),
  hint: z.string().optional(),
})
export type Note = z.infer<typeof NoteSchema>

export const DocumentInfoSchema = z.strictObject({
  /** `sha256:` and the hash of the text. */
  id: z.string(),
  title: z.string().nullable(),
  publishedAt: z.string().nullable(),
  language: z.string(),
  /** UTF-16 code units of the text that the spans point into. */
  length: z.int().min(0),
})
export type DocumentInfo = z.infer<typeof DocumentInfoSchema>

export const TimeMentionSchema = z.strictObject({ at: SpanSchema, text: z.string(), value: z.string().optional() })
export type TimeMention = z.infer<typeof TimeMentionSchema>

/** Two readings of one text, side by side: what one reader found that the other did not, and where their values differ. */
export const ComparisonSchema = z.strictObject({
  kinds: z.array(
    z.strictObject({
      kind: z.enum(CLAIM_KINDS),
      both: z.int().min(0),
      builtInOnly: z.int().min(0),
      modelOnly: z.int().min(0),
      /** How many pairs differ in each slot, in `modality` and in `inStatement`. */
      differ: z.record(z.string(), z.int().min(1)),
    }),
  ),
  pairs: z.array(z.strictObject({ builtIn: z.string(), model: z.string(), differ: z.array(z.string()) })),
})
export type Comparison = z.infer<typeof ComparisonSchema>

export const ReadingSchema = z.strictObject({
  id: z.string().optional(),
  document: DocumentInfoSchema,
  claims: z.array(ClaimSchema),
  notes: z.array(NoteSchema),
  times: z.array(TimeMentionSchema).optional(),
  /** Only when both readers were asked: `claims` then holds what either found, each with its `reader`. */
  comparison: ComparisonSchema.optional(),
})
export type Reading = z.infer<typeof ReadingSchema>
