/** The smallest change of evidence that would change a verdict: each question is tried at every higher grade. */
import type { Grade, Reason, VerdictStatus } from '../../domain/verdict.js'
import { reason } from './reasons.js'

export interface Question {
  readonly code: string
  /** What new evidence would say: "that it happened". */
  readonly that: string
  readonly from: Grade
  readonly statusAt: (grade: Grade) => VerdictStatus
}

/** The first of the smallest; nothing when no single question could change the verdict. */
export function smallestChange(now: VerdictStatus, questions: readonly Question[]): readonly Reason[] {
  const options = questions.flatMap(({ code, that, from, statusAt }) => {
    const to = ([1, 2, 3, 4] as const).find((grade) => grade > from && statusAt(grade) !== now)
    return to === undefined ? [] : [{ code, that, from, to, status: statusAt(to) }]
  })
  const [best] = options.sort((a, b) => a.to - a.from - (b.to - b.from))
  if (!best) return []
  const { code, that, from, to, status } = best
  return [
    reason('smallest-change', `${upper(evidence(from, to))} ${that} would make it ${status}.`, {
      params: { question: code, from, to, status },
    }),
  ]
}

function evidence(from: Grade, to: Grade): string {
  if (to === 4) return 'an accepted finding or an admission'
  if (to === 1) return 'one claim'
  const voices = to - Math.max(from, 1)
  if (voices > 1) return 'two independent voices'
  return from >= 2 ? 'one more independent voice' : 'one independent voice'
}

const upper = (text: string): string => text[0]!.toUpperCase() + text.slice(1)
