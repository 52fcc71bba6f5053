/** What holds for any history: about the order of arrival, about knowledge that comes later, and about saying things twice. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementText, anyLines, gridTime, STEPS } from '../../test/judge/traces.js'
import type { EventLine } from '../domain/eventLine.js'
import type { Verdict } from '../domain/verdict.js'
import { calendarOf, judge, parseAgreement } from './index.js'
import { claimsOf } from './terms/others.js'

const AGREEMENT = parseAgreement(agreementText('corroborated', 'reported', 48)).agreement!
const END = gridTime(STEPS + 2)
const judged = (lines: readonly EventLine[], knownAt = END) => judge([AGREEMENT], lines, { on: END, knownAt })

/** What was decided, without the order in which voices are listed. */
const decisions = (lines: readonly EventLine[]): readonly string[] =>
  judged(lines)
    .verdicts.map(({ id, status, grades }) => `${id} ${status} ${JSON.stringify(grades)}`)
    .sort()

const hasOnly =
  (...keys: readonly string[]) =>
  (line: EventLine): boolean =>
    keys.some((key) => key in line)
const runs = { numRuns: 60, seed: 3 }

describe('for any history', () => {
  test('the order of arrival is irrelevant in the end', () => {
    fc.assert(
      fc.property(anyLines(20), fc.infiniteStream(fc.nat()), (lines, order) => {
        // Settings, findings, answers, corrections and designations of one day supersede one another by design.
        const free = lines.filter(
          (line) =>
            'coverage' in line ||
            'retracts' in line ||
            ('claim' in line && !('corrects' in line) && line.claim.kind !== 'designation'),
        )
        const stamps = free.map(({ recordedAt }) => recordedAt)
        const shuffled = free
          .map((line) => ({ line, key: order.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ line }, index) => ({ ...line, recordedAt: stamps[index]! }))
        // Without a date a claim is as old as its report, so that only dated claims may change places.
        fc.pre(free.every((line) => !('claim' in line) || 'date' in line.claim.slots))
        expect(decisions(shuffled)).toEqual(decisions(free))
      }),
      runs,
    )
  })

  test('what is asserted and retracted was never said', () => {
    fc.assert(
      fc.property(anyLines(15), (lines) => {
        const ids = lines.flatMap((line) => ('claim' in line && !('corrects' in line) ? [line.claim.id] : []))
        fc.pre(!lines.some(hasOnly('corrects', 'finding')))
        const taken = ids.slice(0, Math.ceil(ids.length / 2))
        const back = taken.map((id) => ({ recordedAt: new Date(END).toISOString(), retracts: id, because: 'wrong' }))
        const without = lines.filter((line) => !('claim' in line) || !taken.includes(line.claim.id))
        expect(decisions([...lines, ...back])).toEqual(decisions(without))
      }),
      runs,
    )
  })

  test('an answer as known at an instant never changes afterwards', () => {
    fc.assert(
      fc.property(anyLines(20), fc.integer({ min: 0, max: STEPS }), (lines, step) => {
        const knownAt = gridTime(step)
        const then = lines.filter(({ recordedAt }) => Date.parse(recordedAt) <= knownAt)
        expect(judged(lines, knownAt)).toEqual(judged(then, knownAt))
      }),
      runs,
    )
  })

  test('what one origin repeats changes nothing', () => {
    fc.assert(
      fc.property(anyLines(15), (lines) => {
        const again = lines.flatMap((line) =>
          'claim' in line && !('corrects' in line) && 'event' in line
            ? [{ ...line, claim: { ...line.claim, id: `${line.claim.id}-again` } }]
            : [],
        ) as readonly EventLine[]
        fc.pre(!lines.some(hasOnly('retracts', 'corrects')))
        expect(decisions([...lines, ...again])).toEqual(decisions(lines))
      }),
      runs,
    )
  })

  test('the claims a verdict cites give the verdict', () => {
    fc.assert(
      fc.property(anyLines(15), (lines) => {
        const events = judged(lines).verdicts.filter(({ event, term }) => event !== undefined && term === 'no-attack')
        for (const verdict of events) {
          const cited = new Set(claimsOf(verdict.reasons))
          const kept = lines.filter(
            (line) =>
              !('claim' in line) ||
              'corrects' in line ||
              cited.has(line.claim.id) ||
              isOther(line, verdict) ||
              isCorrected(lines, line),
          )
          expect(statusIn(judged(kept).verdicts, verdict)).toBe(verdict.status)
        }
      }),
      runs,
    )
  })

  test('the counter of calm is a scan over the days of the calendar', () => {
    fc.assert(
      fc.property(anyLines(20), (lines) => {
        const judgement = judged(lines)
        const cells = calendarOf(AGREEMENT, judgement).filter(({ term }) => term === 'no-attack')
        const days = [...new Set(cells.map(({ day }) => day))]
        const last = judgement.verdicts.filter(({ instance }) => instance.startsWith('day:')).at(-1)
        fc.pre(last !== undefined)
        const scan = (breaks: readonly string[]): number => {
          let count = 0
          for (const day of days) {
            const statuses = cells
              .filter((cell) => cell.day === day && cell.party !== 'unattributed')
              .map(({ status }) => status)
            const broken = cells.filter((cell) => cell.day === day).some((cell) => breaks.includes(cell.status))
            // In force from midnight to midnight: neither the day it began nor the day it ended.
            const whole = !statuses.includes('not-in-force') && day > '2016-10-29' && day < lastDay(cells)
            if (broken) count = 0
            else if (whole) count += 1
          }
          return count
        }
        const [calm] = judgement.calm
        expect(calm).toMatchObject({ proven: scan(['violated']), cautious: scan(['violated', 'disputed', 'alleged']) })
      }),
      runs,
    )
  })
})

const lastDay = (cells: readonly { day: string; status: string }[]): string =>
  cells
    .filter(({ status }) => status !== 'not-in-force' && status !== 'dormant')
    .map(({ day }) => day)
    .sort()
    .at(-1) ?? ''

/** Extensions and designations are no evidence of the event; a verdict may rest on there being none of them. */
const isOther = (line: EventLine, { event }: Verdict): boolean =>
  !('event' in line && line.event === event) && !('claim' in line && line.claim.id === event)

const isCorrected = (lines: readonly EventLine[], line: EventLine): boolean =>
  'claim' in line && lines.some((other) => 'corrects' in other && other.corrects === line.claim.id)

const statusIn = (verdicts: readonly Verdict[], { id }: Verdict): string | undefined =>
  verdicts.find((verdict) => verdict.id === id)?.status
