/**
 * One request to a chat-completions endpoint and its whole answer, or a failure. Nothing is streamed. The time limit holds
 * until the last byte, and the answer has a limit too. Redirects are not followed: they would carry key and document on.
 */
import { Failure, failureOf } from './failure.js'
import type { ModelAccess } from './limits.js'

export interface Reply {
  readonly content: string
  /** The model stopped because it had used up its tokens. */
  readonly cut: boolean
  /** As the server counted them. */
  readonly tokens: number | undefined
}

export interface Sending {
  readonly fetch: typeof fetch
  readonly signal: AbortSignal
  readonly timeoutMs: number
  readonly bytesMost: number
}

/** Rejects with a `Failure`, or with the signal's reason. */
export async function send(access: ModelAccess, body: object, sending: Sending): Promise<Reply> {
  const { signal, timeoutMs, bytesMost } = sending
  const timeout = AbortSignal.timeout(timeoutMs)
  const both = AbortSignal.any([signal, timeout])
  try {
    const response = await sending.fetch(addressOf(access.url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(access.key && { authorization: `Bearer ${access.key}` }),
      },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: both,
    })
    const text = await textOf(response, bytesMost)
    if (!response.ok) throw failureOf(response.status, saidIn(text, access), response.headers.get('retry-after'))
    return replyOf(text, access)
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof Failure) throw error
    if (timeout.aborted) {
      throw new Failure('later', 'model-slow', `No whole answer came within ${timeoutMs / 1000} seconds.`)
    }
    throw new Failure('later', 'model-unreachable', `${access.url}: ${whyOf(error)}.`)
  }
}

export const addressOf = (url: string): string =>
  `${url.replace(/\/+$/, '').replace(/\/chat\/completions$/, '')}/chat/completions`

async function textOf(response: Response, most: number): Promise<string> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += piece.length
    if (size > most) throw new Failure('shorter', 'model-answer', `It is longer than ${most} bytes.`)
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

interface Envelope {
  readonly choices?: readonly {
    readonly finish_reason?: unknown
    readonly message?: { readonly content?: unknown; readonly refusal?: unknown }
  }[]
  readonly usage?: { readonly total_tokens?: unknown }
}

function replyOf(text: string, access: ModelAccess): Reply {
  const envelope = jsonOf(text) as Envelope | undefined
  const choice = Array.isArray(envelope?.choices) ? envelope.choices[0] : undefined
  if (!choice) throw new Failure('later', 'model-answer', `It is no chat completion: ${shown(text, access.key)}`)
  const content = wordsOf(choice.message?.content)
  if (content === '' && typeof choice.message?.refusal === 'string')
    throw new Failure('later', 'model-answer', `The model declined: ${shown(choice.message.refusal, access.key)}`)
  const tokens = envelope?.usage?.total_tokens
  return {
    content,
    cut: choice.finish_reason === 'length',
    tokens: typeof tokens === 'number' && tokens >= 0 ? tokens : undefined,
  }
}

/** A text, or a list of texts, as some servers write it. */
function wordsOf(content: unknown): string {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return ''
  return content.map((piece: { text?: unknown } | null) => (typeof piece?.text === 'string' ? piece.text : '')).join('')
}

/** Servers explain themselves as `{error: {message, code}}`, `{error}`, `{detail}`, or in a line of text. */
function saidIn(text: string, access: ModelAccess): string {
  const { error, detail, message } = (jsonOf(text) ?? {}) as Readonly<Record<string, unknown>>
  const inner = error !== null && typeof error === 'object' ? (error as Record<string, unknown>) : undefined
  const said = inner ? [inner['message'], inner['code']] : [error ?? detail ?? message]
  const words = said.filter((one): one is string => typeof one === 'string')
  return shown(words.length > 0 ? words.join(', ') : text, access.key)
}

/** One short line without the key and without what could move a terminal's cursor. */
export function shown(text: string, key?: string): string {
  const open = key ? text.replaceAll(key, '(the key)') : text
  const line = open
    .slice(0, 2000)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
  return (line.length > 200 ? `${line.slice(0, 197)}…` : line).replace(/\.$/, '')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function whyOf(error: unknown): string {
  const { cause, message } = error as { cause?: { code?: string; message?: string }; message?: string }
  return cause?.code ?? cause?.message ?? message ?? 'it cannot be reached'
}
