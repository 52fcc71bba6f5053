import { expect, test } from 'vitest'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readDocument } from '../../readDocument.js'

const tolls = (text: string): string[] =>
  readDocument({ text, publishedAt: '2011-05-09' }, loadKnowledge().tools).claims.flatMap((claim) => {
    if (claim.kind !== 'incident') return []
    const count = (slot: 'killed' | 'injured') => {
      const value = claim.slots[slot]?.[0]
      return value ? `${value.text}${value.at ? `@${text.slice(...(value.at as [number, number]))}` : ''}` : '-'
    }
    return [`${claim.slots.type?.[0]?.value} ${count('killed')} ${count('injured')}`]
  })

test.each([
  [
    'tabs',
    'Date\tPlace\tEvent\tKilled\tWounded\n4 May\tMisrata\tShelling of a bakery\t2\t5\n5 May\tZintan\tAirstrike on a barracks\t0\t1',
    ['shelling 2@2 5@5', 'airstrike 0@0 1@1'],
  ],
  [
    'bars',
    '| Date | Event | Deaths | Injured |\n|---|---|---|---|\n| 4 May | Shelling of Misrata | 2 | 5 |',
    ['shelling 2@2 5@5'],
  ],
  ['cells without a figure', 'Date\tEvent\tKilled\n4 May\tShelling of Misrata\tunknown', ['shelling - -']],
  ['columns that count no toll', 'Date\tEvent\tRounds\n4 May\tShelling of Misrata\t12', ['shelling - -']],
  [
    'a line that says its own toll',
    'Date\tEvent\tKilled\n4 May\tShelling of Misrata\t3\n\nTwo soldiers were killed in an airstrike on Zintan.',
    ['shelling 3@3 -', 'airstrike Two soldiers were killed@Two soldiers were killed -'],
  ],
])('figures under the heads of a table with %s', (_, text, expected) => expect(tolls(text)).toEqual(expected))
