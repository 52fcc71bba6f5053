/**
 * The answers of `domain/answer.ts` as schemas: the OpenAPI document is made from them and tests hold every answer
 * against them. Each is typed by its interface, so that the two cannot drift apart.
 */
import { z } from 'zod'
import type * as answer from '../../domain/answer.js'
import { HEADLINES } from '../../domain/answer.js'
import { ClaimSchema } from '../../domain/claim.js'
import { VoiceSchema } from '../../domain/eventLine.js'
import * as incident from '../../domain/incident.js'
import { NoteSchema } from '../../domain/reading.js'
import { CountRangeSchema, PlaceValueSchema } from '../../domain/values.js'
import { INCIDENT_TYPES, MODALITIES } from '../../domain/vocabulary.js'
import {
  ChangeSchema,
  CitationSchema,
  grade,
  ids,
  ReasonSchema,
  rollUp,
  TermInfoSchema,
  VerdictSchema,
} from './verdict.js'

const asked = { desk: z.string(), on: z.string(), knownAt: z.string(), asArchived: z.boolean() }

export const DeskAnswerSchema: z.ZodType<answer.DeskAnswer> = z
  .object({
    id: z.string(),
    title: z.string(),
    zone: z.string(),
    archive: z.object({ until: z.string().nullable() }).nullable(),
    firstDay: z.string().nullable(),
    lastDay: z.string().nullable(),
    lastRecordedAt: z.string().nullable(),
    entries: z.number(),
    documents: z.number(),
    incidents: z.number(),
    agreements: z.array(z.object({ id: z.string(), title: z.string() })),
    story: z.string().nullable(),
  })
  .meta({ id: 'Desk' })

const judgement = {
  engine: z.string(),
  verdicts: z.array(VerdictSchema),
  board: z.array(
    z.object({ term: z.string(), party: z.string(), day: z.object(rollUp), sinceStart: z.object(rollUp) }),
  ),
  calm: z.array(z.object({ term: z.string(), proven: z.number(), cautious: z.number(), observed: z.number() })),
  phases: z.array(z.object({ id: z.string(), from: z.string(), to: z.string().nullable() })),
}

export const StatusAnswerSchema: z.ZodType<answer.StatusAnswer> = z
  .object({
    ...asked,
    ...judgement,
    agreement: z.object({
      id: z.string(),
      title: z.string(),
      zone: z.string(),
      terms: z.array(TermInfoSchema),
      lastDayInForce: z.string().nullable(),
    }),
    headline: z.object({ answer: z.enum(HEADLINES), say: z.string(), reasons: z.array(ReasonSchema) }),
    calendar: z.array(z.object({ day: z.string(), term: z.string(), party: z.string(), ...rollUp })),
    since: z.string(),
    changed: z.array(ChangeSchema),
    besieged: z.array(
      z.object({ place: z.string(), by: ids, since: z.string().nullable(), because: z.array(ReasonSchema) }),
    ),
  })
  .meta({ id: 'Status' })

export const WhyAnswerSchema: z.ZodType<answer.WhyAnswer> = z
  .object({ ...asked, verdict: VerdictSchema, term: TermInfoSchema })
  .meta({ id: 'Why' })

const FateSchema = z.discriminatedUnion('fate', [
  z.object({ fate: z.literal('stands') }),
  z.object({ fate: z.literal('superseded'), by: z.string() }),
  z.object({ fate: z.literal('retracted'), because: z.string() }),
])

const TollPictureSchema = z
  .object({
    range: CountRangeSchema.nullable(),
    agreed: CountRangeSchema.nullable(),
    numbers: z.array(
      z.object({
        claim: z.string(),
        voice: z.string(),
        count: CountRangeSchema,
        fate: FateSchema,
        citation: CitationSchema.exactOptional(),
      }),
    ),
  })
  .meta({ id: 'TollPicture', description: 'Every number with its voice and its fate; ranges, never averages.' })

const IncidentClaimSchema = z.object({
  id: z.string(),
  voice: VoiceSchema,
  origin: z.string(),
  modality: z.enum(MODALITIES),
  document: z.string(),
  recordedAt: z.string(),
  retracted: z.boolean(),
  citation: CitationSchema.exactOptional(),
  slots: z.record(
    z.string(),
    z.array(
      z.object({
        value: z.unknown(),
        text: z.string().optional(),
        at: z.tuple([z.number(), z.number()]).optional(),
      }),
    ),
  ),
})

const actorClaims = z.array(z.object({ actor: z.string(), claims: ids }))

export const IncidentSchema: z.ZodType<incident.Incident> = z
  .object({
    id: z.string(),
    type: z.enum(INCIDENT_TYPES),
    types: z.array(z.object({ value: z.enum(INCIDENT_TYPES), voices: ids })),
    place: PlaceValueSchema.nullable(),
    date: z.string().nullable(),
    tolls: z.partialRecord(z.enum(incident.TOLL_KINDS), TollPictureSchema) as unknown as z.ZodType<
      incident.Incident['tolls']
    >,
    perpetrators: z.array(
      z.object({ actor: z.string(), grade, attribution: z.enum(incident.ATTRIBUTIONS), voices: ids }),
    ),
    claimedBy: actorClaims,
    notReportedBy: actorClaims,
    targets: z.array(z.object({ value: z.string(), voices: ids })),
    ladder: z.enum(incident.LADDER),
    side: z.array(z.enum(incident.SIDE_STATES)),
    voices: ids,
    claims: z.array(IncidentClaimSchema),
    aggregate: z.boolean(),
    parts: ids,
    partOf: z.string().nullable(),
  })
  .meta({ id: 'Incident' })

const TallySchema: z.ZodType<incident.Tally> = z
  .object({
    claim: z.string(),
    voice: VoiceSchema,
    count: CountRangeSchema,
    accused: ids,
    date: z.string().nullable(),
    place: PlaceValueSchema.nullable(),
    citation: CitationSchema.exactOptional(),
  })
  .meta({ id: 'Tally', description: 'A total by one side, shown side against side, never an incident.' })

const page = { total: z.number(), next: z.string().nullable() }

export const IncidentsAnswerSchema: z.ZodType<answer.IncidentsAnswer> = z
  .object({ ...asked, incidents: z.array(IncidentSchema), tallies: z.array(TallySchema), ...page })
  .meta({ id: 'Incidents' })

export const IncidentAnswerSchema: z.ZodType<answer.IncidentAnswer> = z
  .object({ ...asked, incident: IncidentSchema })
  .meta({ id: 'IncidentAnswer' })

const DocumentSummarySchema = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    source: z.string(),
    publisher: z.string(),
    publishedAt: z.string().nullable(),
    recordedAt: z.string(),
    claims: z.number(),
    retracted: z.boolean(),
  })
  .meta({ id: 'DocumentSummary' })

export const DocumentsAnswerSchema: z.ZodType<answer.DocumentsAnswer> = z
  .object({ ...asked, documents: z.array(DocumentSummarySchema), ...page })
  .meta({ id: 'Documents' })

const DocumentClaimSchema = z.intersection(
  ClaimSchema,
  z.object({ incident: z.string().exactOptional(), retracted: z.boolean().exactOptional() }),
)

export const DocumentAnswerSchema: z.ZodType<answer.DocumentAnswer> = z
  .object({
    ...asked,
    document: DocumentSummarySchema,
    text: z.string().nullable(),
    claims: z.array(DocumentClaimSchema),
    notes: z.array(NoteSchema),
  })
  .meta({ id: 'Document' })

export const FiledAnswerSchema: z.ZodType<answer.FiledAnswer> = z
  .object({
    document: z.string(),
    title: z.string().nullable(),
    state: z.enum(['filed', 'known']),
    claims: z.number(),
    incidents: ids,
    notes: z.array(NoteSchema),
    changed: z.array(ChangeSchema),
    recordedAt: z.string(),
  })
  .meta({ id: 'Filed', description: 'What filing one document did.' })
