/** The engine against a naive judge written from the page: random histories, every break-point, every knowledge time. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Oracle } from '../../test/judge/oracle.js'
import { agreementText, anyLines, FIRST, gridTime, STEPS } from '../../test/judge/traces.js'
import type { EventLine } from '../domain/eventLine.js'
import { judge, parseAgreement } from './index.js'

const anyAgreement = fc.record({
  violated: fc.constantFrom('reported', 'corroborated', 'verified'),
  held: fc.constantFrom('reported', 'corroborated'),
  hours: fc.constantFrom(24, 36, 48, 72),
})

function agreementOf({ violated, held, hours }: { violated: string; held: string; hours: number }) {
  const { agreement, findings } = parseAgreement(agreementText(violated, held, hours))
  expect(findings).toEqual([])
  return agreement!
}

const judged = (agreement: ReturnType<typeof agreementOf>, lines: readonly EventLine[], on: number, knownAt: number) =>
  new Map(
    judge([agreement], lines, { on, knownAt })
      .verdicts.filter(({ term }) => term !== 'calm-days')
      .map(({ term, party, instance, status }) => [`${term}/${party}/${instance}`, status]),
  )

const RUNS = Number(process.env['JUDGE_RUNS'] ?? 500)
const LAST = gridTime(STEPS + 2)
const BREAK_POINTS = Array.from({ length: STEPS + 3 }, (_, step) => gridTime(step))
const sorted = (verdicts: ReadonlyMap<string, string>) => Object.fromEntries([...verdicts].sort())

describe('the engine and a naive judge agree', () => {
  test('at every break-point, as known at the end', () => {
    fc.assert(
      fc.property(anyAgreement, anyLines(22), (kind, lines) => {
        const agreement = agreementOf(kind)
        const oracle = new Oracle(agreement, lines, FIRST, LAST)
        for (const on of BREAK_POINTS) {
          expect(sorted(judged(agreement, lines, on, LAST))).toEqual(sorted(oracle.verdicts(on, LAST)))
        }
      }),
      { numRuns: RUNS, seed: 20160912 },
    )
  }, 120_000)

  test('at every knowledge time', () => {
    fc.assert(
      fc.property(anyAgreement, anyLines(22), (kind, lines) => {
        const agreement = agreementOf(kind)
        const oracle = new Oracle(agreement, lines, FIRST, LAST)
        for (const knownAt of BREAK_POINTS) {
          expect(sorted(judged(agreement, lines, LAST, knownAt))).toEqual(sorted(oracle.verdicts(LAST, knownAt)))
        }
      }),
      { numRuns: Math.ceil(RUNS / 5), seed: 7 },
    )
  }, 120_000)
})
