/** What can go wrong with one request, and whether it helps to send it again. */
import { Problem, type ProblemCode } from '../base/problem.js'

export type Remedy =
  /** The same request may work a little later. */
  | 'later'
  /** The server does not know a part of the request; it may work in a plainer form. */
  | 'plainer'
  /** What is asked at once is too much. */
  | 'shorter'
  /** Nothing about this document will work. */
  | 'none'

export class Failure extends Error {
  readonly remedy: Remedy
  readonly problem: Problem
  readonly retryAfterMs: number | undefined

  constructor(remedy: Remedy, code: ProblemCode, detail: string, retryAfterMs?: number) {
    super(detail)
    this.remedy = remedy
    this.problem = new Problem(code, detail)
    this.retryAfterMs = retryAfterMs
  }
}

const LATER = new Set([408, 409, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529])
const PLAINER = new Set([400, 415, 422, 501])

/** `said` is what the server wrote, already fit to be shown. */
export function failureOf(status: number, said: string, retryAfter: string | null): Failure {
  const detail = `It answered ${status}${said === '' ? '' : `: ${said}`}`
  if (status === 401 || status === 403) {
    return new Failure('none', 'model-refused', `${detail}. Is TRUCELINE_MODEL_KEY the key of this server?`)
  }
  if (status === 404) {
    return new Failure('none', 'model-refused', `${detail}. Are TRUCELINE_MODEL_URL and TRUCELINE_MODEL right?`)
  }
  if (/insufficient_quota|billing/i.test(said)) return new Failure('none', 'model-refused', `${detail}.`)
  if (status === 413 || (PLAINER.has(status) && TOO_LONG.test(said)))
    return new Failure('shorter', 'model-refused', `${detail}.`)
  if (LATER.has(status)) {
    const code = status === 429 ? 'model-refused' : 'model-unreachable'
    return new Failure('later', code, `${detail}.`, retryAfterMs(retryAfter))
  }
  return new Failure(PLAINER.has(status) ? 'plainer' : 'none', 'model-refused', `${detail}.`)
}

const TOO_LONG = /context.{0,20}(?:length|size|window)|too long|too many tokens|exceed.{0,30}(?:context|tokens)/i

/** Seconds, or a date. */
function retryAfterMs(header: string | null): number | undefined {
  if (header === null || header.trim() === '') return undefined
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now())
}
