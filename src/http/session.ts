/**
 * A browser cannot send the token with every request, the live stream least of all. So the page asks for it once and gets
 * a cookie that no script can read and no other site can use. The cookie holds a digest, never the token.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../base/problem.js'
import { htmlPage } from './page.js'

const COOKIE = 'truceline'
export const SIGN_IN_PATH = '/sign-in'

/** By the header as programs do, or by the cookie. */
export function showsToken({ headers }: Pick<FastifyRequest, 'headers'>, token: string): boolean {
  const bearer = /^Bearer +(.+)$/i.exec(headers.authorization ?? '')?.[1]
  if (bearer !== undefined) return sameSecret(bearer, token)
  const cookie = new RegExp(`(?:^|;\\s*)${COOKIE}=([0-9a-f]+)`).exec(headers.cookie ?? '')?.[1]
  return cookie !== undefined && sameSecret(cookie, sessionOf(token))
}

export function installSignIn(app: FastifyInstance, token: string): void {
  app.post(SIGN_IN_PATH, { schema: { hide: true } }, (request, reply) => {
    const given = request.body instanceof Uint8Array ? Buffer.from(request.body).toString('utf8') : ''
    if (!sameSecret(new URLSearchParams(given).get('token') ?? '', token)) {
      return reply.code(401).type('text/html; charset=utf-8').send(signInPage('That was not the token.'))
    }
    const cookie = `${COOKIE}=${sessionOf(token)}; Path=/; HttpOnly; SameSite=Strict`
    return reply.header('set-cookie', cookie).header('cache-control', 'no-store').redirect('/', 303)
  })
}

export function assertToken(request: FastifyRequest, token: string | undefined): void {
  const path = request.url.split('?')[0] ?? ''
  if (!token || !(path === '/api' || path.startsWith('/api/')) || showsToken(request, token)) return
  throw new Problem('unauthorized', 'Send the server’s token: `Authorization: Bearer …` (TRUCELINE_TOKEN).')
}

export const signInPage = (say = 'This desk asks for its token.'): string =>
  htmlPage(
    'Truceline',
    `<h1>Truceline</h1>
<p>${say}</p>
<form method="post" action="${SIGN_IN_PATH}">
<label>Token <input name="token" type="password" autocomplete="current-password" required autofocus></label>
<button>Open the desk</button>
</form>`,
  )

const sessionOf = (token: string): string => createHash('sha256').update(`truceline session ${token}`).digest('hex')

/** Over digests, so that neither the length nor the first differing byte shows in the time it takes. */
const sameSecret = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
