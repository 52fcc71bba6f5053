/**
 * The HTTP face of one desk. Order matters: who may talk at all comes before everything, problems before anything that can
 * fail, routes before the page that catches the rest.
 */
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { assertMayListen, isLoopback } from '../base/listening.js'
import { Problem } from '../base/problem.js'
import type { Team } from '../flow/team.js'
import { installDocsPage } from './docsPage.js'
import { installEtags } from './etag.js'
import { type GuardOptions, installGuard } from './guard.js'
import type { Handlers } from './handlers.js'
import { installHeaders } from './headers.js'
import { IdempotentAnswers } from './idempotency.js'
import { LiveHub } from './live.js'
import { installLive } from './liveRoute.js'
import { installOpenApi } from './openapi.js'
import { BODY_LIMIT_BYTES, installProblems } from './problems.js'
import { registerRoutes } from './register.js'
import { installWebApp } from './static.js'

export interface AppOptions extends GuardOptions {
  readonly team: Team
  readonly handlers: Handlers
  /** The built web app; when nothing is there a plain page says how to build it. */
  readonly webDir: string
  readonly version: string
  /** Told what is nobody's mistake but ours, so that it can be logged. */
  readonly onBug: (error: unknown) => void
  readonly heartbeatMs?: number
}

const REQUESTS_PER_MINUTE = 600
/** A verdict's id names agreement, term, party, instance and both clocks. */
const PARAM_LENGTH_MAX = 500

export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  assertMayListen(options.host, options.token)
  const app = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: PARAM_LENGTH_MAX },
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>() as unknown as FastifyInstance
  installProblems(app, options.onBug)
  installBodies(app)
  await installHeaders(app)
  installGuard(app, options)
  if (!isLoopback(options.host)) await limitRate(app)
  installEtags(app)
  await installOpenApi(app, options.version, options.token !== undefined)
  registerRoutes(app, { team: options.team, handlers: options.handlers, answered: new IdempotentAnswers() })
  installLive(app, new LiveHub(options.team.desk, options.heartbeatMs))
  installDocsPage(app)
  await installWebApp(app, options.webDir, options.token)
  return app
}

/** JSON is parsed and checked against its schema; any other body stays bytes, and only documents may be that. */
function installBodies(app: FastifyInstance): void {
  app.setValidatorCompiler((route) => {
    const validate = validatorCompiler(route as Parameters<typeof validatorCompiler>[0])
    return (data: unknown) => (data instanceof Uint8Array ? rawBody(data, route.url) : validate(data))
  })
  // Handlers are typed by the contract; tests hold the answers against the schemas, so serving need not do it again.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data))
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
}

function rawBody(data: Uint8Array, url: string | undefined): { value: unknown } | { error: Error } {
  if (url?.endsWith('/documents')) return { value: data }
  return { error: new Problem('bad-argument', 'This route takes JSON: send `Content-Type: application/json`.') }
}

const limitRate = async (app: FastifyInstance): Promise<void> => {
  await app.register(rateLimit, {
    max: REQUESTS_PER_MINUTE,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, { after }) =>
      new Problem(
        'too-many-requests',
        `${REQUESTS_PER_MINUTE} requests a minute are the limit. Try again in ${after}.`,
      ),
  })
}
