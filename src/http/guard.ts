/**
 * Who may talk to this server. A page from elsewhere must not reach a desk on somebody's own machine (DNS rebinding,
 * cross-site posts), and a desk that the network can reach must not be open to it.
 */
import { isIP } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { LOOPBACK_NAMES } from '../base/listening.js'
import { Problem } from '../base/problem.js'
import { assertToken } from './session.js'

export interface GuardOptions {
  /** The address the server listens on. */
  readonly host: string
  readonly token?: string | undefined
  /** Further names under which people reach it, such as a proxy's. */
  readonly hosts?: readonly string[] | undefined
}

const WILDCARDS = new Set(['0.0.0.0', '::'])

export function installGuard(app: FastifyInstance, options: GuardOptions): void {
  app.addHook('onRequest', async (request) => {
    assertHost(request, options)
    assertOrigin(request)
    assertToken(request, options.token)
  })
}

function assertHost(request: FastifyRequest, { host, hosts = [] }: GuardOptions): void {
  const name = hostName(request.headers.host ?? '')
  const isOurs = LOOPBACK_NAMES.has(name) || name === host || hosts.includes(name)
  // A rebinding attack needs a name that it controls; a bare address in the Host header cannot be one.
  if (isOurs || (WILDCARDS.has(host) && isIP(name) !== 0)) return
  throw new Problem(
    'forbidden',
    `This server is not called “${name}”. If it is, say so in TRUCELINE_HOSTS when you start it.`,
  )
}

/** `[::1]:4680` and `localhost:4680` without their ports and brackets. */
const hostName = (header: string): string =>
  header
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '')
    .toLowerCase()

/** Browsers name the page that a write comes from; programs send no Origin and are not what this is about. */
function assertOrigin(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  const isOurs = origin === undefined || origin === `http://${host}` || origin === `https://${host}`
  if (isOurs && site !== 'cross-site' && site !== 'same-site') return
  throw new Problem('forbidden', `A write may not come from ${origin ?? 'another site'}.`)
}
