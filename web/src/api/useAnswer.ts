import { useEffect, useReducer, useState } from 'react'
import { ask, Failed, type Failure, forgetAnswers, keptAnswer } from './client.js'

export interface Asking<T> {
  /** The answer to this question, or while it is on its way the one before. */
  readonly answer: T | undefined
  /** The answer shown is not yet the one asked for. */
  readonly waiting: boolean
  readonly failure: Failure | undefined
  readonly retry: () => void
}

interface Got<T> {
  readonly url: string
  readonly answer?: T
  readonly failure?: Failure
}

let rounds = 0
const listeners = new Set<() => void>()

/** New entries came in: every view asks again. */
export function refreshAnswers(): void {
  forgetAnswers()
  rounds++
  for (const listener of listeners) listener()
}

/** `null` asks nothing. */
export function useAnswer<T>(url: string | null): Asking<T> {
  const [got, setGot] = useState<Got<T>>()
  const [tries, retry] = useReducer((n: number) => n + 1, 0)
  const [round, setRound] = useState(rounds)

  useEffect(() => {
    const listener = () => setRound(rounds)
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, [])

  // A retry and new entries ask the same address again
  useEffect(() => {
    if (url === null) return
    const stop = new AbortController()
    ask<T>(url, stop.signal).then(
      (answer) => !stop.signal.aborted && setGot({ url, answer }),
      (error: unknown) => {
        if (stop.signal.aborted) return
        const failure: Failure = error instanceof Failed ? error.failure : { kind: 'unreadable' }
        setGot({ url, failure })
      },
    )
    return () => stop.abort()
  }, [url, tries, round])

  const kept = url === null ? undefined : keptAnswer<T>(url)
  const current = got?.url === url ? got : undefined
  return {
    answer: kept ?? current?.answer ?? (current?.failure ? undefined : got?.answer),
    waiting: url !== null && kept === undefined && current === undefined,
    failure: kept === undefined ? current?.failure : undefined,
    retry,
  }
}
