/** One verdict with all its reasons, down to the sentences. */
import type { WhyAnswer } from '../../domain/answer.js'
import { GRADES, type Grades, type Verdict } from '../../domain/verdict.js'
import { showStatus } from '../terminal/colour.js'
import { wrap } from '../terminal/width.js'
import { askedLine, showMoment } from './moment.js'
import { type ShowOptions, showReasons } from './reasons.js'

export function showWhy(answer: WhyAnswer, options: ShowOptions): string {
  const { verdict, term } = answer
  return [
    `${verdict.term} · ${verdict.party} · ${verdict.instance}`,
    askedLine(answer),
    ...(term.clause ? ['', ...wrap(`“${term.clause}”`, options.width)] : []),
    '',
    showVerdict(verdict, options),
  ].join('\n')
}

export function showVerdict(verdict: Verdict, options: ShowOptions): string {
  const flags = verdict.flags.length > 0 ? ` (${verdict.flags.join(', ')})` : ''
  const grades = showGrades(verdict.grades)
  return [
    `${showStatus(verdict.status, options.colours)}${flags}, for ${showMoment(verdict.window.from)} to ${showMoment(verdict.window.to)}`,
    ...(grades ? [options.colours.dim(grades)] : []),
    showReasons(verdict.reasons, options),
  ].join('\n')
}

/** "breach: corroborated for, none against; attribution: reported". */
export const showGrades = (grades: Grades): string =>
  Object.entries(grades)
    .filter(([, grade]) => grade !== undefined)
    .map(([name, grade]) =>
      typeof grade === 'number'
        ? `${name}: ${GRADES[grade]}`
        : `${name}: ${GRADES[grade.for]} for, ${GRADES[grade.against]} against`,
    )
    .join('; ')
