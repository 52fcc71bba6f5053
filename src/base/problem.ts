/**
 * What a caller asked for and cannot have. One catalogue knows every code, its HTTP status and its wording;
 * over HTTP a problem becomes RFC 9457 JSON, on the command line one line on stderr and exit code 2.
 */
export const PROBLEMS = {
  'bad-argument': { status: 400, title: 'An argument is not usable' },
  'bad-date': { status: 400, title: 'A date or time cannot be read' },
  'bad-document': { status: 422, title: 'A document cannot be read' },
  'document-too-large': { status: 413, title: 'A document is too large' },
  'document-empty': { status: 422, title: 'A document has no text' },
  'document-binary': { status: 415, title: 'A file is not a document we can read' },
  'file-missing': { status: 400, title: 'A file cannot be opened' },
  'agreement-invalid': { status: 422, title: 'An agreement file has mistakes' },
  'events-invalid': { status: 422, title: 'An event line cannot be read' },
  'story-invalid': { status: 422, title: 'A story file has mistakes' },
  'not-found': { status: 404, title: 'There is no such thing on this desk' },
  'desk-missing': { status: 404, title: 'There is no desk here' },
  'desk-exists': { status: 409, title: 'There is a desk here already' },
  'desk-locked': { status: 423, title: 'The desk is open in another process' },
  'record-broken': { status: 500, title: 'The record does not verify' },
  'desk-newer': { status: 409, title: 'The desk was written by a newer program' },
  conflict: { status: 409, title: 'The request does not fit what is on the desk' },
  unauthorized: { status: 401, title: 'A token is needed' },
  forbidden: { status: 403, title: 'The request comes from where it may not' },
  'too-many-requests': { status: 429, title: 'Too many requests came at once' },
  'token-needed': { status: 400, title: 'The server would be open to the network without a token' },
  'port-taken': { status: 400, title: 'The port is in use' },
  'not-built': { status: 400, title: 'Something has not been built' },
  'not-configured': { status: 400, title: 'This needs a setting' },
  'model-refused': { status: 502, title: 'The model’s server refused the request' },
  'model-unreachable': { status: 502, title: 'The model’s server cannot be reached' },
  'model-answer': { status: 502, title: 'The model’s answer cannot be used' },
  'model-slow': { status: 504, title: 'The model took too long' },
  'model-budget': { status: 422, title: 'Reading with the model would cost more than is allowed' },
  cancelled: { status: 499, title: 'It was cancelled' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof PROBLEMS

/** `detail` says in plain words what is wrong and what to do about it. `extra` is machine-readable and optional. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly extra: Readonly<Record<string, unknown>>

  constructor(code: ProblemCode, detail: string, extra: Readonly<Record<string, unknown>> = {}) {
    super(detail)
    this.name = 'Problem'
    this.code = code
    this.extra = extra
  }

  get status(): number {
    return PROBLEMS[this.code].status
  }

  get title(): string {
    return PROBLEMS[this.code].title
  }
}
