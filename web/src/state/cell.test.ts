import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CalendarCell } from '../../../src/domain/answer.js'
import { VERDICT_STATUSES, type Verdict } from '../../../src/domain/verdict.js'
import { badness } from './calendar.js'
import { freshCells, verdictsOfCell } from './cell.js'

const ZONE = 'Asia/Damascus'

describe('the verdicts behind a cell', () => {
  const verdicts = parse(`
    day:2016-09-14         held     2016-09-14T00:00+03:00 2016-09-15T00:00+03:00
    day:2016-09-14/Aleppo  unknown  2016-09-14T00:00+03:00 2016-09-15T00:00+03:00
    event:e1               alleged  2016-09-14T12:00+03:00 2016-09-14T12:01+03:00
    event:e2               violated 2016-09-14T22:30+03:00 2016-09-15T01:00+03:00
    event:e3               alleged  2016-09-13T23:00+03:00 2016-09-14T00:00+03:00
    convoy:c1              pending  2016-09-13T18:00+03:00 2016-09-16T18:00+03:00
    event:e4               alleged  ..                     ..
  `)

  test.each([
    ['2016-09-13', ['event:e3', 'convoy:c1']],
    ['2016-09-14', ['event:e2', 'event:e1', 'day:2016-09-14/Aleppo', 'convoy:c1', 'day:2016-09-14']],
    ['2016-09-15', ['event:e2', 'convoy:c1']],
    ['2016-09-17', []],
  ])('on %s, the worst first', (day, expected) => {
    const found = verdictsOfCell(verdicts, { day, term: 'no-attack', party: 'russia' }, ZONE)
    expect(found.map(({ instance }) => instance)).toEqual(expected)
  })

  test('without a day everything since the start, undated ones too', () => {
    const found = verdictsOfCell(verdicts, { day: undefined, term: 'no-attack', party: 'russia' }, ZONE)
    expect(found).toHaveLength(verdicts.length)
    expect(found.map(({ instance }) => instance).slice(0, 4)).toEqual(['event:e2', 'event:e3', 'event:e1', 'event:e4'])
  })

  test('another party has none of them', () => {
    expect(verdictsOfCell(verdicts, { day: '2016-09-14', term: 'no-attack', party: 'iran' }, ZONE)).toEqual([])
  })

  test('the order in which they come does not matter, and none is better than the one before', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...verdicts], { minLength: verdicts.length }), (shuffled) => {
        const cell = { day: '2016-09-14', term: 'no-attack', party: 'russia' }
        const found = verdictsOfCell(shuffled, cell, ZONE)
        expect(found).toEqual(verdictsOfCell(verdicts, cell, ZONE))
        const ranks = found.map(({ status }) => badness(status))
        expect(ranks).toEqual([...ranks].sort((a, b) => b - a))
      }),
    )
  })
})

const anyCell: fc.Arbitrary<CalendarCell> = fc.record({
  day: fc.constantFrom('2016-09-13', '2016-09-14'),
  term: fc.constantFrom('no-attack', 'aid'),
  party: fc.constantFrom('russia', 'opposition'),
  status: fc.constantFrom(...VERDICT_STATUSES),
  counts: fc.constantFrom({}, { alleged: 1 }),
})
const anyCells = fc.uniqueArray(anyCell, { selector: ({ day, term, party }) => `${day}${term}${party}` })

describe('what a live update points out', () => {
  test('nothing when nothing changed, whatever the order', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        expect(freshCells(cells, [...cells].reverse())).toEqual([])
      }),
    )
  })

  test('every cell that was not there before', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        expect(freshCells([], cells)).toEqual(cells)
      }),
    )
  })
})

/** Columns: instance, status, start and end of the window. */
function parse(table: string): readonly Verdict[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [instance, status, from, to] = line.trim().split(/\s+/) as [string, Verdict['status'], string, string]
      const about = { agreement: 'a', term: 'no-attack', party: 'russia', grades: {}, flags: [], reasons: [] }
      return { ...about, id: instance, instance, status, window: { from, to } }
    })
}
