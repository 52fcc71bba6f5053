/** Answers about what people put in, and about agreement files. */
import { z } from 'zod'
import { EdtfSchema, PlaceValueSchema } from '../../domain/values.js'
import { RELIABILITIES } from '../../domain/vocabulary.js'
import { ChangeSchema, TermInfoSchema } from './verdict.js'

const heard = { desk: z.string(), knownAt: z.string(), asArchived: z.boolean() }
const stamped = { recordedAt: z.string(), enteredBy: z.string() }

export const WrittenSchema = z
  .object({
    entry: z.looseObject({ seq: z.number(), recordedAt: z.string(), by: z.string(), type: z.string() }),
    changed: z.array(ChangeSchema),
  })
  .meta({ id: 'Written', description: 'The entry that the record now holds, and the cells of the board it changed.' })

const AgreementSummarySchema = z
  .object({ id: z.string(), title: z.string(), zone: z.string(), ...stamped, terms: z.array(TermInfoSchema) })
  .meta({ id: 'AgreementSummary' })

export const AgreementsAnswerSchema = z
  .object({ ...heard, agreements: z.array(AgreementSummarySchema) })
  .meta({ id: 'Agreements' })

export const AgreementAnswerSchema = z
  .object({ ...heard, agreement: AgreementSummarySchema, text: z.string().describe('The file itself.') })
  .meta({ id: 'Agreement' })

export const CoverageAnswerSchema = z
  .object({
    ...heard,
    coverage: z.array(
      z.object({
        by: z.string(),
        place: PlaceValueSchema.partial({ precision: true }),
        period: EdtfSchema,
        note: z.string().optional(),
        ...stamped,
      }),
    ),
  })
  .meta({ id: 'Coverage' })

export const SourcesAnswerSchema = z
  .object({
    ...heard,
    sources: z.array(
      z.object({
        id: z.string(),
        name: z.string().nullable(),
        kind: z.string().nullable(),
        alignment: z.array(z.string()),
        reliability: z.enum(RELIABILITIES).nullable(),
        protected: z.boolean(),
        note: z.string().nullable(),
        ...stamped,
      }),
    ),
  })
  .meta({ id: 'Sources' })

export const CheckedSchema = z
  .object({
    findings: z.array(
      z
        .object({
          code: z.string(),
          line: z.number(),
          column: z.number(),
          say: z.string(),
          hint: z.string().optional(),
        })
        .meta({ id: 'Finding', description: 'A mistake in an agreement file, with its place.' }),
    ),
  })
  .meta({ id: 'Checked' })
