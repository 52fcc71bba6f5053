/** Event lines from the mini-notation, and verdicts as lines a person can read in a diff. */
import { readFileSync } from 'node:fs'
import type { EventLine } from '../../src/domain/eventLine.js'
import type { Verdict } from '../../src/domain/verdict.js'
import { ACTS } from '../../src/judge/acts/acts.js'
import { type JudgeQuestion, judge, parseAgreement } from '../../src/judge/index.js'
import { note } from '../../src/judge/notation/notation.js'

export const agreementFile = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

export const SEPTEMBER = parseAgreement(agreementFile('data/agreements/syria-2016-09.yaml')).agreement!

export function told(text: string, agreement = SEPTEMBER): readonly EventLine[] {
  const lines: EventLine[] = []
  const rows = text.split('\n').map((row) => row.trim())
  rows.filter(Boolean).forEach((row, index) => {
    const noted = note(row, index, { zone: agreement.zone, acts: ACTS, agreement: agreement.id }, lines)
    if ('wrong' in noted) throw new Error(`${row}: ${noted.wrong}`)
    lines.push(...noted.lines)
  })
  return lines
}

export const showVerdict = ({ term, party, instance, status, flags }: Verdict): string =>
  [term, party, instance, status, ...flags].join(' ')

/** The verdicts of events and duties, or of `only` the instances that start so. */
export function verdictsOf(text: string, question: JudgeQuestion = {}, only?: string): string {
  const { verdicts } = judge([SEPTEMBER], told(text), question)
  const shown = verdicts.filter(({ event, instance }) =>
    only === undefined ? event !== undefined : instance.startsWith(only),
  )
  return shown.map(showVerdict).join('\n')
}
