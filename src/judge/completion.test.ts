/** Milestones of completion: what has to be done, and not for how long. */
import { expect, test } from 'vitest'
import { checkAgreement } from './index.js'

const FILE = `agreement: a
timezone: UTC
define: { parties: { acceptedBy: [north, south] } }
phases: { calm: { from: 2020-01-01, to: 2020-03-01 } }
terms:
  - { id: freed, require: release-prisoners, by: north, before: 2020-02-01, inForce: calm }
  - { id: aid, when: { convoy: requested, as: c }, require: { convoy: approved, of: c }, by: south, within: 72h }
  - { id: done, milestone: { completion: [freed, aid] }, then: { empower: [guarantor], act: designate } }
`
const FREED = '2020-01-10 release north'
const ASKED = '2020-01-05 requested convoy c1 on Road'
const GIVEN = '2020-01-06 approved convoy c1'

test.each<[what: string, given: readonly string[], on: string, expected: string]>([
  ['nothing has begun', ['2020-01-01 coverage team at Road'], '2019-12-30', 'done: dormant'],
  ['one of the two', [ASKED, GIVEN], '2020-01-09', 'done: running'],
  ['both', [ASKED, GIVEN, FREED], '2020-01-20', 'done: reached'],
  [
    'one instance of a term is still open',
    [ASKED, GIVEN, FREED, '2020-01-19 requested convoy c2 on Road'],
    '2020-01-20',
    'done: running',
  ],
  ['by its own word only', [ASKED, GIVEN, `${FREED}, by north`], '2020-01-20', 'done: running'],
])('%s', (_, given, on, expected) => {
  const text = `${FILE}tests:\n  - { given: ${JSON.stringify(given)}, on: ${on}, expect: { ${expected} } }\n`
  expect(checkAgreement(text).map(({ say }) => say)).toEqual([])
})
