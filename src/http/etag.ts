/** An answer about the world is named by its bytes: who has it already is told so, and gets nothing. */
import type { FastifyInstance } from 'fastify'
import { sha256 } from '../base/canonical.js'

export function installEtags(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' || reply.statusCode !== 200 || typeof payload !== 'string') return payload
    if (reply.hasHeader('etag')) return payload
    const etag = `"${sha256(payload).slice(0, 32)}"`
    reply.header('etag', etag)
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache')
    if (!matches(request.headers['if-none-match'], etag)) return payload
    reply.code(304).removeHeader('content-length')
    return ''
  })
}

const matches = (header = '', etag: string): boolean =>
  header.split(',').some((candidate) => ['*', etag, `W/${etag}`].includes(candidate.trim()))
