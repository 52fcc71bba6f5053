/** Verdicts told by colour, by shape and by word; any one of the three is enough. */
import type { ReactNode } from 'react'
import type { HeadlineAnswer } from '../../../src/domain/answer.js'
import type { Counts, Grade, TermStatus } from '../../../src/domain/verdict.js'
import { GRADES } from '../../../src/domain/verdict.js'
import { badness } from '../state/calendar.js'
import { useSpeech } from './desk.js'

const SHAPES: Readonly<Record<TermStatus, ReactNode>> = {
  violated: (
    <>
      <path className="fill" d="M8 .8 15.2 8 8 15.2.8 8z" />
      <path className="cut" d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8" />
    </>
  ),
  disputed: (
    <>
      <circle className="line" cx="8" cy="8" r="6" />
      <path className="fill" d="M8 2a6 6 0 0 1 0 12z" />
    </>
  ),
  alleged: (
    <>
      <path className="line" d="M8 2l6.5 11.5h-13z" />
      <path className="line" d="M8 6.5v3" />
      <circle className="fill" cx="8" cy="11.4" r=".9" />
    </>
  ),
  unknown: (
    <>
      <path className="line" d="M5.6 6a2.4 2.4 0 1 1 3.6 2.1c-.9.5-1.2 1-1.2 1.7" />
      <circle className="fill" cx="8" cy="12.3" r="1" />
    </>
  ),
  pending: (
    <>
      <circle className="line" cx="8" cy="8" r="6" />
      <path className="line" d="M8 4.6V8l2.4 1.6" />
    </>
  ),
  held: <path className="line heavy" d="M3 8.6l3.2 3.2L13 4.8" />,
  exempt: (
    <>
      <circle className="line" cx="8" cy="8" r="6" />
      <path className="line" d="M4.8 8h6.4" />
    </>
  ),
  dormant: <path className="line" d="M4 5h6l-6 6h6" />,
  'not-in-force': <path className="line" d="M5 8h6" />,
  'not-yet-judged': (
    <>
      <circle className="fill" cx="4" cy="8" r="1.1" />
      <circle className="fill" cx="8" cy="8" r="1.1" />
      <circle className="fill" cx="12" cy="8" r="1.1" />
    </>
  ),
  running: <path className="fill" d="M5 3.5v9l7.5-4.5z" />,
  reached: <path className="line" d="M4.5 14V2.5h7.5l-2 3 2 3H4.5" />,
  reset: <path className="line" d="M3.5 8a4.7 4.7 0 1 0 1.6-3.5M3.6 2.4v2.9h2.9" />,
  exercised: <path className="fill" d="M8 2l6 6-6 6-6-6z" />,
  'exercised-without-power': (
    <>
      <path className="line" d="M8 1.5L14.5 8 8 14.5 1.5 8z" />
      <path className="line" d="M8 5v3.5" />
      <circle className="fill" cx="8" cy="11" r=".9" />
    </>
  ),
  'not-exercised': <path className="line" d="M8 2l6 6-6 6-6-6z" />,
}

export function StatusMark({ status }: { status: TermStatus }) {
  return (
    <svg className={`mark status-${status}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[status]}
    </svg>
  )
}

export function Status({ status }: { status: TermStatus }) {
  const { v } = useSpeech()
  return (
    <span className={`status status-${status}`}>
      <StatusMark status={status} />
      {v.statuses[status]}
    </span>
  )
}

const HEADLINE_STATUS: Readonly<Record<HeadlineAnswer, TermStatus>> = {
  holding: 'held',
  strained: 'alleged',
  broken: 'violated',
  unknown: 'unknown',
  'not-in-force': 'not-in-force',
}

/** The verdict line borrows the shape of the verdict it stands for. */
export const statusOfHeadline = (answer: HeadlineAnswer): TermStatus => HEADLINE_STATUS[answer]

/** How many instances of each status, the worst first. */
export function CountList({ counts }: { counts: Counts }) {
  const { v, f } = useSpeech()
  const entries = (Object.entries(counts) as [TermStatus, number][])
    .filter(([, n]) => n > 0)
    .sort(([a], [b]) => badness(b) - badness(a))
  return (
    <ul className="counts">
      {entries.map(([status, n]) => (
        <li key={status} className={`count status-${status}`} title={v.statuses[status]}>
          <StatusMark status={status} />
          <span>{f.number(n)}</span>
          <span className="sr-only">{v.statuses[status]}</span>
        </li>
      ))}
    </ul>
  )
}

export function GradeMark({ grade }: { grade: Grade }) {
  const { v } = useSpeech()
  return (
    <span className={`grade grade-${grade}`}>
      <span className="grade-dots" aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span key={step} className={step <= grade ? 'dot is-on' : 'dot'} />
        ))}
      </span>
      {v.grades[GRADES[grade]]}
    </span>
  )
}
