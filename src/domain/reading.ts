/** What `read` returns for one document. */
import { z } from 'zod'
import { ClaimSchema } from './claim.js'
import { SpanSchema } from './values.js'

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

export const ReadingSchema = z.strictObject({
  id: z.string().optional(),
  document: DocumentInfoSchema,
  claims: z.array(ClaimSchema),
  notes: z.array(NoteSchema),
  times: z.array(TimeMentionSchema).optional(),
})
export type Reading = z.infer<typeof ReadingSchema>
