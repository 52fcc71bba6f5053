import { describe, expect, test } from 'vitest'
import { showVerdict, told } from '../../../test/judge/told.js'
import { judge, parseAgreement } from '../index.js'

const agreementWith = (term: string) =>
  parseAgreement(`
agreement: arrangement
timezone: Europe/Kyiv
territory: Land
define: { parties: { acceptedBy: [north, south] } }
phases: { whole: { from: 2020-10-01, to: 2020-12-31 } }
terms: [{ id: duty, ${term} }]
`).agreement!

/** Postures have no word in the notation, so that a withdrawal is written as ground that somebody left. */
function duty(term: string, text: string, on: string, knownAt = '2021-01-31'): string {
  const agreement = agreementWith(term)
  const { verdicts } = judge([agreement], told(text, agreement), { on, knownAt })
  return verdicts.map(showVerdict).join('\n')
}

describe('a duty with a date', () => {
  const term =
    'require: withdraw-forces, by: [north, south], before: 2020-11-15, moved: { by: [north, south], jointly: true }'
  test('is pending until then, whoever has done it is held', () => {
    const text = '2020-11-10T10:00 control north withdrew Hill, corroborated'
    expect(duty(term, text, '2020-11-14')).toMatchInlineSnapshot(`
      "duty north due:2020-11-15 held
      duty south due:2020-11-15 pending"
    `)
    expect(duty(term, text, '2020-11-15')).toMatchInlineSnapshot(`
      "duty north due:2020-11-15 held
      duty south due:2020-11-15 unknown"
    `)
  })

  test('both sides can move it, one cannot, and only from when it was known', () => {
    const moved = (by: string) =>
      `2020-11-13T10:00 extended by ${by} until 2020-11-25, reported\n2020-11-20T10:00 control south withdrew Hill, corroborated`
    const south = (text: string, knownAt?: string) => duty(term, text, '2020-11-26', knownAt).split('\n')[1]
    expect(south(moved('north and south'))).toMatchInlineSnapshot(`"duty south due:2020-11-15 held"`)
    expect(south(moved('north'))).toMatchInlineSnapshot(`"duty south due:2020-11-15 unknown late-fulfilled"`)
    expect(duty(term, moved('north and south'), '2020-11-20', '2020-11-12').split('\n')[1]).toMatchInlineSnapshot(
      `"duty south due:2020-11-15 unknown"`,
    )
  })
})

describe('a duty that comes again', () => {
  test('has one instance for each stretch that has begun', () => {
    const term = 'require: withdraw-forces, by: [north], every: 7d, inForce: whole'
    expect(duty(term, '2020-10-09T10:00 control north withdrew Hill, reported', '2020-10-20')).toMatchInlineSnapshot(`
      "duty north due:2020-10-08 unknown
      duty north due:2020-10-15 held
      duty north due:2020-10-22 pending"
    `)
  })
})

describe('a duty to do all of it', () => {
  test('is not met by a report that does not say all', () => {
    const term = 'require: release-prisoners, by: [north], before: 2020-11-15, all: true'
    expect(duty(term, '2020-11-10T10:00 release north at Hill, corroborated', '2020-11-20')).toMatchInlineSnapshot(
      `"duty north due:2020-11-15 unknown partly"`,
    )
  })
})
