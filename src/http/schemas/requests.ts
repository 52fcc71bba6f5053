/** What callers send: moments, cursors, and the body of every POST. */
import { z } from 'zod'
import { parsePeriod } from '../../base/period.js'
import { BODIES } from '../../domain/entry.js'
import { EdtfSchema, PlaceValueSchema } from '../../domain/values.js'
import { READERS } from '../../domain/vocabulary.js'

export const MomentSchema = z
  .string()
  .refine(
    (text) => !text.includes('/') && parsePeriod(text) !== undefined,
    'a moment is a date such as 2016-09-15 or a time such as 2016-09-15T18:00+03:00',
  )
  .describe('A date, or a date and time. A bare date means the end of that day in the agreement’s zone.')

export const knownAt = MomentSchema.optional().describe(
  'Answer as the desk knew it then. Default: now, or an archive’s last entry.',
)
export const limit = z.coerce.number().int().min(1).max(500).optional().describe('How many at most.')
export const after = z.string().optional().describe('The cursor that an earlier page gave as `next`.')
export const id = z.string().min(1)
const because = z.string().min(1).describe('Why, in a sentence: it stands in the record.')

const writer = {
  by: z.string().min(1).optional().describe('The person who files this; or the header `Truceline-Person`.'),
  knownAt: MomentSchema.optional().describe('Only on an archive that has not been handed over.'),
}

const document = {
  name: z.string().optional().describe('A file name; its ending tells the format.'),
  title: z.string().optional(),
  source: z.string().optional().describe('The id of the source.'),
  publishedAt: EdtfSchema.optional(),
  from: z.string().optional().describe('Where it was collected: an address or a path.'),
  reader: z.enum(READERS).optional().describe('Who reads it. `model` needs one that is configured on the server.'),
}

export const NewDocumentQuerySchema = z.strictObject({ ...document, knownAt: writer.knownAt })
export const NewDocumentSchema = z
  .strictObject({ text: z.string(), ...document, ...writer })
  .meta({ id: 'NewDocument' })

export const TextToReadSchema = z
  .strictObject({ text: z.string(), publishedAt: EdtfSchema.optional() })
  .meta({ id: 'TextToRead' })

export const NewAgreementSchema = z.strictObject({ text: z.string().min(1), ...writer }).meta({ id: 'NewAgreement' })
export const AgreementToCheckSchema = z.strictObject({ text: z.string() }).meta({ id: 'AgreementToCheck' })

const placeOf = z.union([z.string().min(1), PlaceValueSchema.partial({ precision: true })])

export const NewCoverageSchema = z
  .strictObject({
    watcher: id.describe('Who watched.'),
    place: placeOf,
    from: EdtfSchema,
    to: EdtfSchema.describe('The last day watched, itself included.'),
    note: z.string().optional(),
    ...writer,
  })
  .meta({ id: 'NewCoverage' })

export const NewRetractionSchema = z
  .strictObject({ claim: id.optional(), document: id.optional(), because, ...writer })
  .refine(
    ({ claim, document }) => (claim === undefined) !== (document === undefined),
    'a retraction names one claim or one document',
  )
  .meta({ id: 'NewRetraction' })

export const NewSourceSchema = BODIES.source
  .omit({ name: true })
  .extend({ name: z.string().optional(), ...writer })
  .meta({ id: 'NewSource' })

export const NewAttestationSchema = BODIES.attest.extend(writer).meta({ id: 'NewAttestation' })
export const NewFindingSchema = BODIES.finding.extend(writer).meta({ id: 'NewFinding' })
export const NewCorrectionSchema = BODIES.correct.extend(writer).meta({ id: 'NewCorrection' })

export const NewLinkSchema = z
  .strictObject({
    a: id,
    b: id,
    decision: z.enum(['same', 'different', 'unsure']),
    because: z.string().optional(),
    ...writer,
  })
  .meta({ id: 'NewLink' })
