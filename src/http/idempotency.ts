/**
 * A POST sent twice with one `Idempotency-Key` is done once: the second gets the first's answer, also while the first is
 * still at work. One key with another request is a conflict. Answers are kept by this process, the latest thousand.
 */
import { sha256 } from '../base/canonical.js'
import { Problem } from '../base/problem.js'

export interface Answered {
  readonly status: number
  readonly body: unknown
}

interface Kept {
  readonly request: string
  readonly answer: Promise<Answered>
}

export class IdempotentAnswers {
  readonly #kept = new Map<string, Kept>()
  readonly #max: number

  constructor(max = 1000) {
    this.#max = max
  }

  /** `parts` are what makes the request this one: route, person, body. */
  async once(key: string, parts: readonly (string | Uint8Array)[], work: () => Promise<Answered>): Promise<Answered> {
    const request = sha256(parts.map((part) => sha256(part)).join())
    const kept = this.#kept.get(key)
    if (kept && kept.request !== request) {
      throw new Problem('conflict', `The Idempotency-Key “${key}” was used for another request.`)
    }
    return kept ? kept.answer : this.#keep(key, request, work())
  }

  #keep(key: string, request: string, answer: Promise<Answered>): Promise<Answered> {
    this.#kept.set(key, { request, answer })
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#max) break
      this.#kept.delete(oldest)
    }
    // What failed has changed nothing and may be tried again with the same key.
    answer.catch(() => this.#kept.delete(key))
    return answer
  }
}
