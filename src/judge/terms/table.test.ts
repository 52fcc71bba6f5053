import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Grade } from '../../domain/verdict.js'
import { breachStatus, dutyStatus, type Pair, rankOf } from './table.js'

const GRADES = [0, 1, 2, 3, 4] as const
const pairs: readonly Pair[] = GRADES.flatMap((yes) => GRADES.map((no) => ({ for: yes, against: no })))
const short: Record<string, string> = {
  violated: 'V',
  disputed: 'D',
  alleged: 'A',
  unknown: '?',
  held: 'H',
  exempt: 'X',
  pending: 'P',
}

const breach = (a: Pair, e: Pair, coverage: Grade = 0, violatedFrom: Grade = 3): string =>
  breachStatus({ breach: a, exemptions: [e], coverage, violatedFrom })
const duty = (done: Pair, coverage: Grade, isDue: boolean, heldFrom: Grade = 2, violatedFrom: Grade = 3): string =>
  dutyStatus({ done, coverage, isDue, heldFrom, violatedFrom })

/** One row for each evidence of the breach (for, against), one column for each of the exemption: 00 01 … 44. */
const grid = (row: (pair: Pair, other: Pair) => string): string =>
  pairs.map((a) => `${a.for}${a.against} ${pairs.map((e) => short[row(a, e)]).join('')}`).join('\n')

describe('the table of breaches over all grades', () => {
  test('with the usual standard and nobody watching', () => {
    expect(grid((a, e) => breach(a, e))).toMatchInlineSnapshot(`
      "00 ?????????????????????????
      01 ?????????????????????????
      02 HHHHHHHHHHHHHHHHHHHHHHHHH
      03 HHHHHHHHHHHHHHHHHHHHHHHHH
      04 HHHHHHHHHHHHHHHHHHHHHHHHH
      10 AAAAAAAAAAXXDDDXXDDDXXDDD
      11 AAAAAAAAAAXXDDDXXDDDXXDDD
      12 DDDDDDDDDDXXDDDXXDDDXXDDD
      13 DDDDDDDDDDXXDDDXXDDDXXDDD
      14 DDDDDDDDDDXXDDDXXDDDXXDDD
      20 AAAAAAAAAAXXDDDXXDDDXXDDD
      21 AAAAAAAAAAXXDDDXXDDDXXDDD
      22 DDDDDDDDDDXXDDDXXDDDXXDDD
      23 DDDDDDDDDDXXDDDXXDDDXXDDD
      24 DDDDDDDDDDXXDDDXXDDDXXDDD
      30 VVVVVVVVVVDDDDDXXDDDXXDDD
      31 VVVVVVVVVVDDDDDXXDDDXXDDD
      32 DDDDDDDDDDDDDDDXXDDDXXDDD
      33 DDDDDDDDDDDDDDDXXDDDXXDDD
      34 DDDDDDDDDDDDDDDXXDDDXXDDD
      40 VVVVVVVVVVDDDDDXXDDDXXDDD
      41 VVVVVVVVVVDDDDDXXDDDXXDDD
      42 DDDDDDDDDDDDDDDXXDDDXXDDD
      43 DDDDDDDDDDDDDDDXXDDDXXDDD
      44 DDDDDDDDDDDDDDDXXDDDXXDDD"
    `)
  })

  test('without evidence of a breach only a denial or coverage makes it held', () => {
    const rows = GRADES.flatMap((against) =>
      GRADES.map((cov) => `${against}${cov}${short[breach({ for: 0, against }, { for: 4, against: 0 }, cov)]}`),
    )
    expect(rows.join(' ')).toMatchInlineSnapshot(
      `"00? 01? 02H 03H 04H 10? 11? 12H 13H 14H 20H 21H 22H 23H 24H 30H 31H 32H 33H 34H 40H 41H 42H 43H 44H"`,
    )
  })

  test('the standard moves where alleged becomes violated, and nothing else', () => {
    const none = { for: 0, against: 0 } as const
    const row = (from: Grade) => GRADES.map((yes) => short[breach({ for: yes, against: 0 }, none, 0, from)]).join('')
    expect([2, 3, 4].map((from) => row(from as Grade))).toEqual(['?AVVV', '?AAVV', '?AAAV'])
  })
})

describe('the table of duties over all grades', () => {
  test('past due: one row for each evidence of the act, one column for each coverage', () => {
    expect(
      pairs.map((d) => `${d.for}${d.against} ${GRADES.map((cov) => short[duty(d, cov, true)]).join('')}`).join('\n'),
    ).toMatchInlineSnapshot(`
      "00 ?AAVV
      01 AAAVV
      02 AAAVV
      03 VVVVV
      04 VVVVV
      10 ?AAVV
      11 AAAVV
      12 AAAVV
      13 VVVVV
      14 VVVVV
      20 HHHHH
      21 HHHHH
      22 DDDDD
      23 DDDDD
      24 DDDDD
      30 HHHHH
      31 HHHHH
      32 DDDDD
      33 DDDDD
      34 DDDDD
      40 HHHHH
      41 HHHHH
      42 DDDDD
      43 DDDDD
      44 DDDDD"
    `)
  })

  test('before due it waits, or is disputed', () => {
    expect(pairs.map((d) => `${d.for}${d.against}${short[duty(d, 0, false)]}`).join(' ')).toMatchInlineSnapshot(
      `"00P 01P 02P 03P 04P 10P 11P 12P 13P 14P 20H 21H 22D 23D 24D 30H 31H 32D 33D 34D 40H 41H 42D 43D 44D"`,
    )
  })

  test('a higher standard for held lets coverage dispute one report', () => {
    expect(GRADES.map((cov) => short[duty({ for: 2, against: 0 }, cov, true, 3)]).join('')).toBe('??DDD')
  })
})

const grade = fc.constantFrom(...GRADES)
const pair = fc.record({ for: grade, against: grade })
const standard = fc.constantFrom<Grade>(2, 3, 4)

describe('what more evidence can and cannot do', () => {
  test('more evidence of the act never lowers the rank of a breach', () => {
    fc.assert(
      fc.property(pair, pair, grade, standard, (a, e, more, from) => {
        fc.pre(a.for >= 1 && more >= a.for && e.against < 2)
        expect(rankOf(breach({ ...a, for: more }, e, 0, from))).toBeGreaterThanOrEqual(rankOf(breach(a, e, 0, from)))
      }),
    )
  })

  test('a denial never creates a violation', () => {
    fc.assert(
      fc.property(pair, pair, grade, standard, (a, e, more, from) => {
        fc.pre(a.for >= 1 && e.against < 2 && more >= a.against && breach(a, e, 0, from) !== 'violated')
        expect(breach({ ...a, against: more }, e, 0, from)).not.toBe('violated')
      }),
    )
  })

  test('more evidence of the exemption never raises the rank while corroboration is enough for a violation', () => {
    fc.assert(
      fc.property(pair, pair, grade, fc.constantFrom<Grade>(2, 3), (a, e, more, from) => {
        fc.pre(a.for >= 1 && e.against < 2 && more >= e.for)
        expect(rankOf(breach(a, { ...e, for: more }, 0, from))).toBeLessThanOrEqual(rankOf(breach(a, e, 0, from)))
      }),
    )
  })

  test('more evidence of a required act never creates a violation', () => {
    fc.assert(
      fc.property(pair, grade, grade, fc.boolean(), standard, (d, more, cov, isDue, from) => {
        fc.pre(more >= d.for && duty(d, cov, isDue, 2, from) !== 'violated')
        expect(duty({ ...d, for: more }, cov, isDue, 2, from)).not.toBe('violated')
      }),
    )
  })
})
