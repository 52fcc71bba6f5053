/** Registers every route of the contract with its handler: parse, ask, answer. Writes name a person and may be repeated. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { canonicalJson } from '../base/canonical.js'
import { Problem } from '../base/problem.js'
import type { Team } from '../flow/team.js'
import { API_ROOT, IDEMPOTENCY_HEADER, ProblemBodySchema, ROUTES, type RouteName, type RouteShape } from './contract.js'
import type { Ask, Handlers, RawBody } from './handlers.js'
import type { IdempotentAnswers } from './idempotency.js'
import { personOf } from './person.js'

export interface RegisterOptions {
  readonly team: Team
  readonly handlers: Handlers
  readonly answered: IdempotentAnswers
}

type AnyHandler = (ask: Ask<RouteName>) => unknown

export function registerRoutes(app: FastifyInstance, options: RegisterOptions): void {
  for (const name of Object.keys(ROUTES) as RouteName[]) {
    const route: RouteShape = ROUTES[name]
    const handler = options.handlers[name] as unknown as AnyHandler
    app.route({
      method: route.method,
      url: `${API_ROOT}/:desk${route.path}`,
      schema: schemaOf(name, route),
      handler: async (request, reply) => {
        assertDesk(request, options.team.desk.id)
        return route.method === 'GET' || route.reads
          ? reply.code(200).send(await handler(askOf(request, options.team, '')))
          : write(name, request, reply, options, handler)
      },
    })
  }
}

async function write(
  name: RouteName,
  request: FastifyRequest,
  reply: FastifyReply,
  { team, answered }: RegisterOptions,
  handler: AnyHandler,
): Promise<FastifyReply> {
  const by = personOf(request.headers, request.body)
  const work = async () => ({ status: 201, body: await handler(askOf(request, team, by)) })
  const key = request.headers[IDEMPOTENCY_HEADER]
  const { status, body } =
    typeof key === 'string' ? await answered.once(key, [name, by, ...identityOf(request)], work) : await work()
  return reply.code(status).send(body)
}

/** What makes two requests the same one. */
const identityOf = ({ query, body, headers }: FastifyRequest): readonly (string | Uint8Array)[] => [
  canonicalJson(query ?? null),
  body instanceof Uint8Array ? body : canonicalJson(body ?? null),
  mediaTypeOf(headers['content-type']),
]

function askOf(request: FastifyRequest, team: Team, by: string): Ask<RouteName> {
  const body: unknown =
    request.body instanceof Uint8Array
      ? ({ bytes: request.body, mediaType: mediaTypeOf(request.headers['content-type']) } satisfies RawBody)
      : request.body
  return { team, params: request.params, query: request.query, body, by } as Ask<RouteName>
}

const mediaTypeOf = (header: string | undefined): string => (header ?? '').split(';')[0]!.trim().toLowerCase()

function assertDesk(request: FastifyRequest, desk: string): void {
  const asked = (request.params as { desk: string }).desk
  if (asked !== desk) throw new Problem('not-found', `This server has the desk “${desk}” and no “${asked}”.`)
}

const DESK = { desk: z.string().default('main').describe('An embedded desk is `main`.') }
const PERSON = z.object({
  'truceline-person': z.string().optional().describe('Who files this, when the body does not say it in `by`.'),
  'idempotency-key': z.string().optional().describe('The same key and request again: the same answer, done once.'),
})

const schemaOf = (name: RouteName, route: RouteShape) => ({
  operationId: name,
  tags: [route.tag],
  summary: route.summary,
  params: route.params instanceof z.ZodObject ? route.params.extend(DESK) : z.object(DESK),
  ...(route.query && { querystring: route.query }),
  ...(route.body && { body: route.body }),
  ...(route.method === 'POST' && !route.reads && { headers: PERSON }),
  response: {
    [route.method === 'GET' || route.reads ? 200 : 201]: route.answer,
    default: { description: 'A problem', content: { 'application/problem+json': { schema: ProblemBodySchema } } },
  },
})
