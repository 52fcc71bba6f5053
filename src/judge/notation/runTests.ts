/** Runs the tests of an agreement file; what came out otherwise is a finding on the line that expected it. */

import { dayOf } from '../../base/period.js'
import type { Agreement, AgreementTest, Finding } from '../../domain/agreement.js'
import type { EventLine } from '../../domain/eventLine.js'
import type { Judgement, Verdict } from '../../domain/verdict.js'
import type { Acts } from '../acts/acts.js'
import { daysOfVerdict } from '../terms/calm.js'
import { rankOf } from '../terms/table.js'
import { note } from './notation.js'

/** The judge is handed in, so that the notation stands below it. */
export interface TestTools {
  readonly acts: Acts
  readonly judge: (lines: readonly EventLine[], clocks: { on: number | string; knownAt: number | string }) => Judgement
}

export const runTests = (agreement: Agreement, tools: TestTools): readonly Finding[] =>
  agreement.tests.flatMap((test, index) => runTest(agreement, test, index, tools))

function runTest(
  agreement: Agreement,
  test: AgreementTest,
  index: number,
  { acts, judge }: TestTools,
): readonly Finding[] {
  const lines: EventLine[] = []
  const findings: Finding[] = []
  let latest = -Infinity
  test.given.forEach(({ text, at }, position) => {
    const noted = note(text, position, { zone: agreement.zone, acts, agreement: agreement.id }, lines)
    if ('wrong' in noted) {
      findings.push({ code: 'bad-test-line', ...at, say: `Test ${index + 1}: ${noted.wrong}` })
      return
    }
    lines.push(...noted.lines)
    latest = Math.max(latest, noted.latest)
  })
  if (findings.length > 0) return findings
  if (!Number.isFinite(latest) && test.on === null) {
    return [
      {
        code: 'bad-test-line',
        ...test.at,
        say: `Test ${index + 1} is given nothing; say \`on\` which moment it asks about.`,
      },
    ]
  }
  const knownAt = test.knownAt ?? Math.max(latest, 0)
  const judgement = judge(lines, {
    on: test.on ?? latest,
    knownAt: Number.isFinite(latest) ? knownAt : (test.knownAt ?? test.on!),
  })
  return test.expect.flatMap(({ term, status, at }) => {
    const found = statusFor(agreement, judgement, term)
    if (found === status) return []
    const given = test.given.map(({ text }) => `"${text}"`).join('; ')
    return [
      {
        code: 'test-failed',
        ...at,
        say: `Test ${index + 1}: given ${given}, ${term} is ${found ?? 'not judged at all'}, not ${status}.`,
      },
    ]
  })
}

/**
 * `term`: the worst of the events and duties that the lines make, else the worst of the day asked about.
 * `term/party`: the same for one party. `term/party/instance`: that one, such as `no-attack/russia/day:2016-09-13`.
 */
function statusFor(agreement: Agreement, judgement: Judgement, name: string): string | undefined {
  const [term, party, ...rest] = name.split('/')
  const instance = rest.join('/')
  const own = judgement.verdicts.filter(
    (verdict) =>
      verdict.term === term &&
      (party === undefined || verdict.party === party) &&
      (instance === '' || verdict.instance === instance),
  )
  const events = own.filter(({ event }) => event !== undefined)
  const on = Date.parse(judgement.on)
  const today = own.filter((verdict) => daysOfVerdict(verdict, agreement.zone, on).includes(dayOf(on, agreement.zone)))
  const asked = instance !== '' ? own : events.length > 0 ? events : today.length > 0 ? today : own
  return worstOf(asked)?.status
}

const worstOf = (verdicts: readonly Verdict[]): Verdict | undefined =>
  [...verdicts].sort((a, b) => rankOf(b.status) - rankOf(a.status))[0]
