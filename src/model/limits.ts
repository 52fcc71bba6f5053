/** Where a model is, and how much of time, requests and tokens one document may cost. */
import type { PartSizes } from '../read/index.js'

export interface ModelAccess {
  /** Up to and without `/chat/completions`: `http://127.0.0.1:11434/v1`. */
  readonly url: string
  readonly model: string
  readonly key?: string | undefined
}

export interface ModelLimits {
  readonly parts: PartSizes
  /** Tokens of one answer. */
  readonly answerTokens: number
  /** Bytes of one response: a server that never stops is not listened to for ever. */
  readonly answerBytes: number
  /** One request, until its last byte. Node gives up on one after five minutes whatever stands here. */
  readonly requestMs: number
  /** One document. */
  readonly overallMs: number
  /** How often one request is sent at most; what fails for good is not sent again. */
  readonly tries: number
  /** The first pause before trying again; each further one is twice as long. */
  readonly pauseMs: number
  /** The longest pause, whatever `Retry-After` asks for. */
  readonly pauseMsMost: number
  /** For one document. */
  readonly requests: number
  /** For one document, what is sent and what comes back. */
  readonly tokens: number
  readonly atOnce: number
}

export const LIMITS: ModelLimits = {
  parts: { length: 5000, overlap: 800 },
  answerTokens: 4096,
  answerBytes: 2_000_000,
  requestMs: 280_000,
  overallMs: 1_800_000,
  tries: 4,
  pauseMs: 500,
  pauseMsMost: 60_000,
  requests: 100,
  tokens: 500_000,
  atOnce: 2,
}
