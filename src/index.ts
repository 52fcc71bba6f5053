/**
 * Truceline as a library: documents to claims, claims to incidents, incidents and an agreement to verdicts with reasons.
 * The pure parts are also at `truceline/read`, `truceline/reconcile` and `truceline/judge`; desks at `truceline/store`;
 * the server at `truceline/server`.
 */
export { PROBLEMS, Problem, type ProblemCode } from './base/problem.js'
export type { Agreement, Finding } from './domain/agreement.js'
export type * from './domain/answer.js'
export { type Claim, ClaimSchema } from './domain/claim.js'
export type { Entry } from './domain/entry.js'
export type { EventLine } from './domain/eventLine.js'
export type { Incident } from './domain/incident.js'
export { eventLineJsonSchema, readingJsonSchema } from './domain/jsonSchemas.js'
export { type Note, type Reading, ReadingSchema } from './domain/reading.js'
export type { Judgement, Reason, Verdict } from './domain/verdict.js'
export { checkAgreement, judge, parseAgreement, parseEventLines } from './judge/index.js'
export { readDocument } from './read/index.js'
export { type Knowledge, loadKnowledge } from './store/dataFiles.js'
export { createDesk, type Desk, openDesk } from './store/index.js'
