/** One question and its answer, however often it has to be sent: later, plainer, and within what the document may cost. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Message } from '../read/index.js'
import { type Budget, many } from './budget.js'
import { bodyFor, FIRST_DIALECT, plainer } from './dialect.js'
import { Failure } from './failure.js'
import type { ModelAccess, ModelLimits } from './limits.js'
import { type Reply, send } from './request.js'

/** The document whose question it is. */
export interface Talk {
  readonly budget: Budget
  readonly signal: AbortSignal
}

export interface Exchange {
  /** Rejects with a `Failure`, a `Problem` of the budget, or the signal's reason. */
  ask(messages: readonly Message[], again: boolean, talk: Talk): Promise<Reply>
}

interface Parts {
  readonly access: ModelAccess
  readonly fetch: typeof fetch
  readonly limits: ModelLimits
  /** JSON Schema of an answer. */
  readonly schema: object
}

export function createExchange({ access, fetch, limits, schema }: Parts): Exchange {
  // What the server has understood so far: other documents need not find it out again.
  let dialect = FIRST_DIALECT

  async function once(messages: readonly Message[], again: boolean, { budget, signal }: Talk): Promise<Reply> {
    for (;;) {
      const used = dialect
      const asking = { model: access.model, messages, schema, answerTokens: limits.answerTokens, again }
      budget.spendRequest()
      try {
        const sending = { fetch, signal, timeoutMs: limits.requestMs, bytesMost: limits.answerBytes }
        const reply = await send(access, bodyFor(used, asking), sending)
        budget.spendTokens(reply.tokens, messages, reply.content)
        return reply
      } catch (error) {
        if (!(error instanceof Failure) || error.remedy !== 'plainer') throw error
        // Another part may have found the way meanwhile.
        const next = dialect === used ? plainer(used, error.message) : dialect
        if (!next) throw error
        dialect = next
      }
    }
  }

  async function pause({ problem, retryAfterMs }: Failure, tried: number, signal: AbortSignal): Promise<void> {
    if (retryAfterMs !== undefined && retryAfterMs > limits.pauseMsMost) {
      const seconds = many(Math.ceil(retryAfterMs / 1000))
      throw new Failure('none', problem.code, `${problem.message} It asks to wait ${seconds} seconds: try again then.`)
    }
    // Chance keeps several readers from coming back at the same moment.
    const grown = limits.pauseMs * 2 ** (tried - 1) * (0.75 + Math.random() / 2)
    await sleep(Math.min(retryAfterMs ?? grown, limits.pauseMsMost), undefined, { signal })
  }

  return {
    async ask(messages, again, talk) {
      for (let tried = 1; ; tried++) {
        try {
          return await once(messages, again, talk)
        } catch (error) {
          if (!(error instanceof Failure) || error.remedy !== 'later' || tried >= limits.tries) throw error
          await pause(error, tried, talk.signal)
        }
      }
    },
  }
}
