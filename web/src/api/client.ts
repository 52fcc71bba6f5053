/** Asks the desk. Answers are kept by address, so that going back is at once; a problem comes back as a sentence. */
import type { ProblemBody } from '../../../src/http/contract.js'

export const API = '/api/v1/desks/main'
const KEPT_MAX = 80

export type Failure =
  | { readonly kind: 'problem'; readonly status: number; readonly title: string; readonly detail: string }
  /** Nobody answers: the program on this machine is closed. */
  | { readonly kind: 'offline' }
  | { readonly kind: 'unreadable' }

export class Failed extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.kind === 'problem' ? failure.detail : failure.kind)
    this.failure = failure
  }
}

export type Query = Readonly<Record<string, string | number | undefined>>

export function pathOf(path: string, query: Query = {}): string {
  const filled = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return `${API}${path}${filled.length > 0 ? `?${filled.join('&')}` : ''}`
}

const kept = new Map<string, unknown>()

/** What is kept for an address, if anything is. */
export const keptAnswer = <T>(url: string): T | undefined => kept.get(url) as T | undefined

/** New entries came in: what was answered for "now" may be different now. */
export const forgetAnswers = (): void => kept.clear()

export async function ask<T>(url: string, signal?: AbortSignal): Promise<T> {
  const before = keptAnswer<T>(url)
  if (before !== undefined) return before
  const answer = await send<T>(url, { headers: { accept: 'application/json' }, ...(signal && { signal }) })
  kept.set(url, answer)
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT_MAX) break
    kept.delete(oldest)
  }
  return answer
}

export interface NewDocument {
  readonly by: string
  readonly content: { readonly text: string } | { readonly file: File }
  readonly title?: string
  readonly source?: string
  readonly publishedAt?: string
}

/** Files a document; throws `Failed`. The key makes a second try of the same click harmless. */
export function fileDocument<T>({ by, content, ...about }: NewDocument, key: string): Promise<T> {
  const headers = { accept: 'application/json', 'idempotency-key': key }
  if ('text' in content)
    return send<T>(pathOf('/documents'), {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ by, text: content.text, ...about }),
    })
  return send<T>(pathOf('/documents', { ...about, name: content.file.name }), {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': content.file.type || 'application/octet-stream',
      'truceline-person': encodeURIComponent(by),
    },
    body: content.file,
  })
}

async function send<T>(url: string, init: RequestInit): Promise<T> {
  const response = await fetch(url, init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error
    throw new Failed({ kind: 'offline' })
  })
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok && body !== undefined) return body as T
  throw new Failed(failureOf(response.status, body))
}

function failureOf(status: number, body: unknown): Failure {
  const { title, detail } = (body ?? {}) as Partial<ProblemBody>
  if (typeof title !== 'string' || typeof detail !== 'string') return { kind: 'unreadable' }
  return { kind: 'problem', status, title, detail }
}
