/**
 * Every route in one table: where it is, what it takes, what it answers. The server registers from it, the OpenAPI
 * document and `docs/reference/http.md` are made from it, and the web app takes its types from it. Paths are below
 * `/api/v1/desks/{desk}`; an embedded desk is `main`.
 */
import { z } from 'zod'
import { PROBLEMS, type ProblemCode } from '../base/problem.js'
import { ReadingSchema } from '../domain/reading.js'
import { INCIDENT_TYPES } from '../domain/vocabulary.js'
import * as answers from './schemas/answers.js'
import * as lists from './schemas/lists.js'
import * as requests from './schemas/requests.js'
import { after, id, knownAt, limit, MomentSchema } from './schemas/requests.js'

export const API_ROOT = '/api/v1/desks'
export const deskPath = (desk = 'main'): string => `${API_ROOT}/${encodeURIComponent(desk)}`

const inKnownAt = z.strictObject({ knownAt })
const inId = z.strictObject({ id })
const inVerdictId = z.strictObject({ id: id.describe('Percent-encoded: it holds slashes, and both clocks.') })

export const ROUTES = {
  desk: {
    method: 'GET',
    path: '',
    tag: 'desk',
    summary: 'What the desk holds',
    answer: answers.DeskAnswerSchema,
  },
  status: {
    method: 'GET',
    path: '/status',
    tag: 'desk',
    summary: 'Is it holding? The board, the calendar, the calm counter and what changed',
    query: z.strictObject({
      agreement: id.optional().describe('Which, when the desk has several. Default: the one in force then.'),
      on: MomentSchema.optional().describe('The moment asked about. Default: now, or an archive’s last day.'),
      knownAt,
      since: MomentSchema.optional().describe('What changed since this knowledge time. Default: a day before.'),
    }),
    answer: answers.StatusAnswerSchema,
  },
  why: {
    method: 'GET',
    path: '/verdicts/:id',
    tag: 'desk',
    summary: 'Why a verdict is what it is, down to the sentences',
    params: inVerdictId,
    answer: answers.WhyAnswerSchema,
  },
  incidents: {
    method: 'GET',
    path: '/incidents',
    tag: 'incidents',
    summary: 'Incidents as known then, with their voices and tolls',
    query: z.strictObject({
      from: MomentSchema.optional().describe('It happened, at least in part, from this day or moment on.'),
      to: MomentSchema.optional().describe('… and up to this one; a day is meant with its end.'),
      type: z.enum(INCIDENT_TYPES).optional().describe('What it was, such as `airstrike`.'),
      place: z.string().optional().describe('At this place, or inside it.'),
      party: z.string().optional().describe('An actor that some voice names as doer, claimant or target.'),
      q: z.string().optional().describe('Words to find in place, type, party or sentence.'),
      knownAt,
      after,
      limit,
    }),
    answer: answers.IncidentsAnswerSchema,
  },
  incident: {
    method: 'GET',
    path: '/incidents/:id',
    tag: 'incidents',
    summary: 'One incident',
    params: inId,
    query: inKnownAt,
    answer: answers.IncidentAnswerSchema,
  },
  documents: {
    method: 'GET',
    path: '/documents',
    tag: 'documents',
    summary: 'Documents on the desk',
    query: z.strictObject({ knownAt, after, limit }),
    answer: answers.DocumentsAnswerSchema,
  },
  document: {
    method: 'GET',
    path: '/documents/:id',
    tag: 'documents',
    summary: 'A document’s text with its claims',
    params: inId,
    query: inKnownAt,
    answer: answers.DocumentAnswerSchema,
  },
  fileDocument: {
    method: 'POST',
    path: '/documents',
    tag: 'documents',
    summary: 'File a document: as JSON with its text, or its bytes with the rest in the query',
    query: requests.NewDocumentQuerySchema,
    body: requests.NewDocumentSchema,
    raw: true,
    answer: answers.FiledAnswerSchema,
  },
  readText: {
    method: 'POST',
    path: '/read',
    tag: 'documents',
    summary: 'Read a text into claims; nothing is filed',
    body: requests.TextToReadSchema,
    reads: true,
    answer: ReadingSchema.meta({ id: 'Reading' }),
  },
  agreements: {
    method: 'GET',
    path: '/agreements',
    tag: 'agreements',
    summary: 'Agreements adopted by then',
    query: inKnownAt,
    answer: lists.AgreementsAnswerSchema,
  },
  agreement: {
    method: 'GET',
    path: '/agreements/:id',
    tag: 'agreements',
    summary: 'One agreement, its terms and its file',
    params: inId,
    query: inKnownAt,
    answer: lists.AgreementAnswerSchema,
  },
  adoptAgreement: {
    method: 'POST',
    path: '/agreements',
    tag: 'agreements',
    summary: 'Adopt an agreement, or a new version of one',
    body: requests.NewAgreementSchema,
    answer: lists.WrittenSchema,
  },
  checkAgreement: {
    method: 'POST',
    path: '/check',
    tag: 'agreements',
    summary: 'Check an agreement file and run its tests; nothing is filed',
    body: requests.AgreementToCheckSchema,
    reads: true,
    answer: lists.CheckedSchema,
  },
  coverage: {
    method: 'GET',
    path: '/coverage',
    tag: 'people',
    summary: 'Who watched where and when',
    query: inKnownAt,
    answer: lists.CoverageAnswerSchema,
  },
  recordCoverage: {
    method: 'POST',
    path: '/coverage',
    tag: 'people',
    summary: 'Record that somebody watched a place for a time',
    body: requests.NewCoverageSchema,
    answer: lists.WrittenSchema,
  },
  retract: {
    method: 'POST',
    path: '/retractions',
    tag: 'people',
    summary: 'Withdraw a claim, or a document with all its claims',
    body: requests.NewRetractionSchema,
    answer: lists.WrittenSchema,
  },
  sources: {
    method: 'GET',
    path: '/sources',
    tag: 'people',
    summary: 'Sources and their settings as known then',
    query: inKnownAt,
    answer: lists.SourcesAnswerSchema,
  },
  setSource: {
    method: 'POST',
    path: '/sources',
    tag: 'people',
    summary: 'Set what the desk holds of a source',
    body: requests.NewSourceSchema,
    answer: lists.WrittenSchema,
  },
  attest: {
    method: 'POST',
    path: '/attestations',
    tag: 'people',
    summary: 'Answer a question that an agreement leaves to a person',
    body: requests.NewAttestationSchema,
    answer: lists.WrittenSchema,
  },
  recordFinding: {
    method: 'POST',
    path: '/findings',
    tag: 'people',
    summary: 'Record an accepted investigation',
    body: requests.NewFindingSchema,
    answer: lists.WrittenSchema,
  },
  decideLink: {
    method: 'POST',
    path: '/links',
    tag: 'people',
    summary: 'Decide whether two claims are about the same thing',
    body: requests.NewLinkSchema,
    answer: lists.WrittenSchema,
  },
  correctClaim: {
    method: 'POST',
    path: '/corrections',
    tag: 'people',
    summary: 'Correct what was read of a claim',
    body: requests.NewCorrectionSchema,
    answer: lists.WrittenSchema,
  },
} as const satisfies Record<string, RouteShape>

export interface RouteShape {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly tag: 'desk' | 'incidents' | 'documents' | 'agreements' | 'people'
  readonly summary: string
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  /** The body may also be the document's own bytes. */
  readonly raw?: true
  /** A POST that files nothing: no person, no idempotency. */
  readonly reads?: true
  readonly answer: z.ZodType
}

export type RouteName = keyof typeof ROUTES
type Part<R extends RouteName, P extends 'params' | 'query' | 'body'> =
  (typeof ROUTES)[R] extends Record<P, infer S extends z.ZodType> ? z.input<S> : undefined
export type QueryOf<R extends RouteName> = Part<R, 'query'>
export type RequestBodyOf<R extends RouteName> = Part<R, 'body'>
export type AnswerOf<R extends RouteName> = z.output<(typeof ROUTES)[R]['answer']>

/** The stream at `…/live`: one event for each write, named `entries`; its id is `seq`, and resuming with it loses none. */
export const LiveEventSchema = z
  .object({
    seq: z.number(),
    recordedAt: z.string(),
    types: z.array(z.string()),
    documents: z.array(z.string()),
    /** Calendar days the new entries are about; empty when that cannot be told from the entries alone. */
    days: z.array(z.string()),
  })
  .meta({ id: 'LiveEvent' })
export type LiveEvent = z.infer<typeof LiveEventSchema>
export const LIVE_PATH = '/live'

export const PERSON_HEADER = 'truceline-person'
export const IDEMPOTENCY_HEADER = 'idempotency-key'

/** RFC 9457, with the catalogue's code beside. */
export const ProblemBodySchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    instance: z.string(),
    code: z.enum(['bug', ...(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]])]),
  })
  .meta({ id: 'Problem' })
export type ProblemBody = z.infer<typeof ProblemBodySchema>
