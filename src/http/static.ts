/** The web app's built files at `/`. Files with a hash in their name never change; the page itself is always asked for. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import serveFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../base/problem.js'
import { htmlPage } from './page.js'
import { sendProblem } from './problems.js'
import { installSignIn, showsToken, signInPage } from './session.js'

const YEAR_S = 31_536_000

/** With a token, a browser that has not shown it is asked for it before it gets the page. */
export async function installWebApp(app: FastifyInstance, webDir: string, token: string | undefined): Promise<void> {
  const built = existsSync(join(webDir, 'index.html'))
  if (built) {
    await app.register(serveFiles, {
      root: webDir,
      wildcard: true,
      index: false,
      cacheControl: false,
      setHeaders: (response, path) => {
        const forever = path.includes(`${webDir}/assets/`) || path.includes(`${webDir}\\assets\\`)
        response.setHeader('cache-control', forever ? `public, max-age=${YEAR_S}, immutable` : 'no-cache')
      },
    })
  }
  const send = (reply: FastifyReply) =>
    built ? reply.sendFile('index.html') : reply.code(503).type('text/html; charset=utf-8').send(NOT_BUILT)
  const page = (request: FastifyRequest, reply: FastifyReply) =>
    token === undefined || showsToken(request, token)
      ? send(reply)
      : reply.code(401).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(signInPage())
  if (token !== undefined) installSignIn(app, token)
  app.get('/', { schema: { hide: true } }, page)
  app.setNotFoundHandler((request, reply) =>
    isPage(request) ? page(request, reply) : sendProblem(request, reply, nothing(request)),
  )
}

/** An address of the app that the browser loads afresh: it is the app's to understand. */
const isPage = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' &&
  !url.startsWith('/api') &&
  !/\.\w+$/.test(url.split('?')[0] ?? '') &&
  (headers.accept ?? '').includes('text/html')

const nothing = ({ method, url }: FastifyRequest): Problem =>
  new Problem('not-found', `Nothing is at ${method} ${url.split('?')[0]}.`)

const NOT_BUILT = htmlPage(
  'Truceline',
  `<h1>The page has not been built</h1>
<p>The desk is open and its interface works: see <a href="/api/docs">what it answers</a>.</p>
<p>To build the page, run <code>npm run build:web</code> in the folder of Truceline and start again;
<code>npm start</code> does both.</p>`,
)
