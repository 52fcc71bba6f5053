/** Every error body has one shape, RFC 9457: `application/problem+json` with the catalogue's code beside. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem, type ProblemCode } from '../base/problem.js'
import type { ProblemBody } from './contract.js'

export const BODY_LIMIT_BYTES = 12 * 1024 * 1024

export function installProblems(app: FastifyInstance, onBug: (error: unknown) => void): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = problemFrom(error as FastifyError)
    if (!problem) onBug(error)
    return sendProblem(request, reply, problem)
  })
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem | undefined): FastifyReply {
  const body = problem ? bodyOf(problem, pathOf(request)) : bugBody(pathOf(request))
  if (body.code === 'unauthorized') reply.header('www-authenticate', 'Bearer realm="truceline"')
  return reply.code(body.status).header('cache-control', 'no-store').type('application/problem+json').send(body)
}

const bodyOf = (problem: Problem, instance: string): ProblemBody => ({
  type: problemType(problem.code),
  title: problem.title,
  status: problem.status,
  detail: problem.message,
  instance,
  code: problem.code,
  ...problem.extra,
})

/** Where the catalogue of this server explains the code. */
export const problemType = (code: string): string => `/api/docs#problem-${code}`

/** Nothing of the error itself: what a bug says may hold what the caller must not see. */
const bugBody = (instance: string): ProblemBody => ({
  type: problemType('bug'),
  title: 'This program has a bug',
  status: 500,
  detail: 'The request could not be answered. The server’s log says more.',
  instance,
  code: 'bug',
})

interface Issue {
  readonly instancePath?: string
  readonly message?: string
}

/** `undefined` when the error is nobody's mistake but ours. */
function problemFrom(error: FastifyError): Problem | undefined {
  if (error instanceof Problem) return error
  if (error.validation) return invalid(error.validation as readonly Issue[], error.validationContext)
  const code = FASTIFY_CODES[error.code]
  if (code) return new Problem(code.problem, code.say)
  if (error.statusCode === 429) return new Problem('too-many-requests', error.message)
  if (error.statusCode !== undefined && error.statusCode < 500) return new Problem('bad-argument', error.message)
  return undefined
}

/** What Fastify itself refuses before a handler runs. */
const FASTIFY_CODES: Readonly<Record<string, { readonly problem: ProblemCode; readonly say: string }>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    problem: 'document-too-large',
    say: `A request may carry ${BODY_LIMIT_BYTES / 1024 / 1024} MB at most. File the document in parts, or only its text.`,
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: { problem: 'bad-argument', say: 'The body is empty; this route takes JSON.' },
  FST_ERR_CTP_INVALID_JSON_BODY: { problem: 'bad-argument', say: 'The body is not JSON.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { problem: 'bad-argument', say: 'The content type of the body is not known here.' },
}

function invalid(issues: readonly Issue[], context: string | undefined): Problem {
  const errors = issues.map(({ instancePath = '', message = 'is not usable' }) => ({
    at: instancePath.split('/').filter(Boolean).join('.'),
    say: message,
  }))
  const isDate = errors.length > 0 && errors.every(({ at }) => MOMENTS.has(at))
  const said = errors.map(({ at, say }) => (at ? `${at}: ${say}` : say)).join('; ')
  return new Problem(isDate ? 'bad-date' : 'bad-argument', said, { errors, in: context ?? 'body' })
}

const MOMENTS = new Set(['on', 'knownAt', 'since', 'from', 'to', 'publishedAt'])

const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? request.url
