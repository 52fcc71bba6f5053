/** What one document may cost. Refused before the first request when the estimate is over it, and stopped when it is used up. */
import { Problem } from '../base/problem.js'
import type { Message } from '../read/index.js'
import type { ModelLimits } from './limits.js'

export interface Budget {
  readonly requests: number
  readonly tokens: number
  /** Throws `model-budget` when this document would cost too much. */
  assertEnoughFor(parts: readonly (readonly Message[])[]): void
  /** Before each request. Throws `model-budget` when nothing is left. */
  spendRequest(): void
  /** After it: what the server counted, else our estimate. */
  spendTokens(counted: number | undefined, messages: readonly Message[], answer: string): void
}

/** A token is three bytes or more in nearly every text and model: the estimate errs upwards. */
const tokensOf = (text: string): number => Math.ceil(Buffer.byteLength(text) / 3)
const tokensOfAll = (messages: readonly Message[]): number =>
  messages.reduce((sum, { content }) => sum + tokensOf(content), 0)

export function createBudget(limits: ModelLimits): Budget {
  let requests = 0
  let tokens = 0
  const over = (what: string) =>
    new Problem('model-budget', `${what} Allowed are ${limits.requests} requests and ${many(limits.tokens)} tokens.`)
  return {
    get requests() {
      return requests
    },
    get tokens() {
      return tokens
    },
    assertEnoughFor(parts) {
      const wanted = parts.reduce((sum, messages) => sum + tokensOfAll(messages) + limits.answerTokens / 2, 0)
      if (parts.length > limits.requests || wanted > limits.tokens)
        throw over(`The document takes ${many(parts.length)} requests and about ${many(Math.ceil(wanted))} tokens.`)
    },
    spendRequest() {
      if (requests >= limits.requests || tokens >= limits.tokens)
        throw over(`After ${requests} requests and about ${many(tokens)} tokens the document is not read to its end.`)
      requests++
    },
    spendTokens(counted, messages, answer) {
      tokens += counted ?? tokensOfAll(messages) + tokensOf(answer)
    },
  }
}

export const many = (count: number): string => count.toLocaleString('en-US')
