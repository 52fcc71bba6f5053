/** Loading, empty and failed: each says what to do next. */
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Failure } from '../api/client.js'
import type { Asking } from '../api/useAnswer.js'
import { useSpeech } from './desk.js'
import { Foreign } from './words.js'

export function Loading() {
  const { m } = useSpeech()
  return (
    <p className="state loading" role="status">
      <span className="loading-line" aria-hidden="true" />
      {m.states.loading}
    </p>
  )
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state empty">
      <p className="state-title">{title}</p>
      {children && <p>{children}</p>}
    </div>
  )
}

export function FailureNote({ failure, retry }: { failure: Failure; retry?: () => void }) {
  const { m } = useSpeech()
  return (
    <div className="state failed" role="alert">
      <p className="state-title">{failure.kind === 'offline' ? m.states.offline : m.states.failed}</p>
      {failure.kind === 'problem' && (
        <p>
          <Foreign>{failure.detail}</Foreign>
        </p>
      )}
      <p>{helpFor(failure, m.states)}</p>
      {retry && (
        <Button className="button" onPress={retry}>
          {m.states.retry}
        </Button>
      )}
    </div>
  )
}

type StateWords = ReturnType<typeof useSpeech>['m']['states']

function helpFor(failure: Failure, words: StateWords): string {
  if (failure.kind === 'offline') return words.offlineHelp
  if (failure.kind === 'unreadable') return words.unreadable
  const known: Readonly<Record<string, string>> = words.helpByStatus
  return known[failure.status] ?? words.helpByStatus.other
}

/** The answer when there is one (dimmed while a newer one is on its way), else why there is none. */
export function Answered<T>({ asking, children }: { asking: Asking<T>; children: (answer: T) => ReactNode }) {
  const { answer, waiting, failure, retry } = asking
  if (failure) return <FailureNote failure={failure} retry={retry} />
  if (answer === undefined) return <Loading />
  return (
    <div className={waiting ? 'answered waiting' : 'answered'} aria-busy={waiting}>
      {children(answer)}
    </div>
  )
}
