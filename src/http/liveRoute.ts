/** `GET …/live`: hands the connection to the hub, and ends it with the server. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { API_ROOT, LIVE_PATH, LiveEventSchema } from './contract.js'
import type { LiveHub } from './live.js'

export function installLive(app: FastifyInstance, hub: LiveHub): void {
  app.route({
    method: 'GET',
    url: `${API_ROOT}/:desk${LIVE_PATH}`,
    schema: {
      operationId: 'live',
      tags: ['desk'],
      summary: 'Server-sent events, one for each write; resume with Last-Event-ID',
      params: z.object({ desk: z.string() }),
      headers: z.object({ 'last-event-id': z.string().regex(/^\d+$/).optional() }),
      response: { 200: LiveEventSchema },
    } as object,
    handler: (request, reply) => {
      const lastSeen = request.headers['last-event-id']
      reply.hijack()
      reply.raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        connection: 'keep-alive',
        // A proxy that gathers the answer before it passes it on would hold the stream back.
        'x-accel-buffering': 'no',
      })
      hub.join(reply.raw, typeof lastSeen === 'string' ? Number(lastSeen) : undefined).catch(() => reply.raw.destroy())
    },
  })
  app.addHook('preClose', async () => hub.close())
}
