/** A real server on loopback that speaks the chat-completions protocol, and misbehaves as a test tells it to. */
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Claim } from '../../src/domain/claim.js'

export interface AskedOfModel {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: {
    readonly model: string
    readonly stream: boolean
    readonly messages: readonly { readonly role: string; readonly content: string }[]
    readonly response_format?: { readonly type: string }
    readonly max_tokens?: number
    readonly max_completion_tokens?: number
    readonly temperature?: number
  }
  /** The document, or the part of it, that was handed over. */
  readonly text: string
}

export type Act = (asked: AskedOfModel, response: ServerResponse) => void

export interface ModelServer {
  readonly url: string
  readonly asked: AskedOfModel[]
  /** How many requests were being answered at once at most. */
  readonly atOnce: () => number
  /** Settles when the client has gone away from a request that hangs. */
  readonly left: Promise<void>
  close(): Promise<void>
}

/** The acts in order, one a request; the last one is for all further requests. */
export async function modelServer(...acts: readonly Act[]): Promise<ModelServer> {
  const asked: AskedOfModel[] = []
  let [open, most] = [0, 0]
  let goneAway = () => {}
  const left = new Promise<void>((resolve) => (goneAway = resolve))
  const server: Server = createServer((request, response) => {
    let json = ''
    most = Math.max(most, ++open)
    response.on('close', () => {
      open--
      if (!response.writableEnded) goneAway()
    })
    request.on('data', (piece) => (json += String(piece)))
    request.on('end', () => {
      const body = JSON.parse(json) as AskedOfModel['body']
      const user = body.messages.find(({ role }) => role === 'user')?.content ?? ''
      const text = /<<< document \w+\n([\s\S]*)\n>>> end of document/.exec(user)?.[1] ?? ''
      const one = { path: request.url ?? '', headers: request.headers, body, text }
      asked.push(one)
      const act = acts[Math.min(asked.length, acts.length) - 1]!
      act(one, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    atOnce: () => most,
    left,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const completion = (content: unknown, more: object = {}) => ({
  id: 'x',
  object: 'chat.completion',
  choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop', ...more }],
  usage: { prompt_tokens: 700, completion_tokens: 300, total_tokens: 1000 },
})

/** The model writes this, whatever it is. */
export const writes =
  (content: string | readonly object[] | ((asked: AskedOfModel) => string), more: object = {}): Act =>
  (asked, response) =>
    sendJson(response, 200, completion(typeof content === 'function' ? content(asked) : content, more))

/** The model answers as it should. */
export const answers = (...claims: readonly object[]): Act => writes(JSON.stringify({ claims }))

export const refuses =
  (status: number, message: string, headers: Readonly<Record<string, string>> = {}): Act =>
  (_asked, response) =>
    sendJson(response, status, { error: { message, type: 'test' } }, headers)

export const sends =
  (body: string): Act =>
  (_asked, response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(body)

export const hangs: Act = () => {}
export const hangsInTheMiddle: Act = (_asked, response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.write('{"choices": [')
}
export const breaksOff: Act = (_asked, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' })
  response.write('{"choices": [', () => response.socket?.resetAndDestroy())
}
export const resets: Act = (_asked, response) => void response.socket?.resetAndDestroy()
export const neverEnds: Act = (_asked, response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  const more = () => {
    if (!response.destroyed) response.write('x'.repeat(65_536), () => setImmediate(more))
  }
  more()
}

function sendJson(response: ServerResponse, status: number, body: object, headers: object = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

/** A claim as a model is asked to write it, with what a test does not care about filled in. */
export const claim = (kind: string, words: string, slots: object, more: object = {}): object => ({
  id: words.slice(0, 12),
  kind,
  words,
  inStatement: null,
  partOf: null,
  modality: 'asserted',
  aggregate: false,
  habitual: false,
  slots: Object.entries(slots).flatMap(([slot, values]) =>
    [values].flat().map((value) => (typeof value === 'string' ? { slot, words: value } : { slot, ...value })),
  ),
  ...more,
})

/** What a model would write that found just these claims: words and values, no offsets. */
export const asWritten = (claims: readonly Claim[], text: string): object[] =>
  claims.map(({ id, kind, span, inStatement = null, partOf = null, modality, aggregate, habitual, slots }) => ({
    id,
    kind,
    words: text.slice(...span),
    inStatement,
    partOf,
    modality,
    aggregate: aggregate ?? false,
    habitual: habitual ?? false,
    slots: Object.entries(slots as Record<string, { value: unknown; text?: string }[]>).flatMap(([slot, values]) =>
      values.flatMap(({ value, text: words }) => (words === undefined ? [] : [{ slot, words, value }])),
    ),
  }))
