import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CalendarCell, TermInfo } from '../../../src/domain/answer.js'
import { VERDICT_STATUSES } from '../../../src/domain/verdict.js'
import { calendarOf, moveInGrid } from './calendar.js'

const term = (id: string, parties: readonly string[]): TermInfo => ({
  id,
  kind: 'forbid',
  clause: id,
  parties,
  judged: true,
})

const anyCell: fc.Arbitrary<CalendarCell> = fc.record({
  day: fc.constantFrom('2016-09-12', '2016-09-13', '2016-09-14'),
  term: fc.constantFrom('no-attack', 'aid'),
  party: fc.constantFrom('government', 'opposition', 'unattributed'),
  status: fc.constantFrom(...VERDICT_STATUSES),
  counts: fc.constant({}),
})
const anyCells = fc.uniqueArray(anyCell, { selector: ({ day, term, party }) => `${day}${term}${party}` })
const TERMS = [term('no-attack', ['government', 'opposition']), term('aid', ['government'])]

describe('the calendar', () => {
  test('terms and parties stand in the order of the agreement, others behind', () => {
    const cells = parse(`
      2016-09-13 no-attack unattributed alleged
      2016-09-13 no-attack opposition   held
      2016-09-12 no-attack government   violated
      2016-09-13 aid       government   pending
    `)
    const model = calendarOf([...TERMS, term('seven-days', [])], cells)
    expect(
      model.rows.map(
        (row) => `${row.term.id} ${row.party} heads ${row.heads}: ${row.cells.map((c) => c?.status ?? '.').join(' ')}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "no-attack government heads 3: violated .",
        "no-attack opposition heads 0: . held",
        "no-attack unattributed heads 0: . alleged",
        "aid government heads 1: . pending",
      ]
    `)
    expect(model.silent.map(({ id }) => id)).toEqual(['seven-days'])
    expect(model.statuses).toEqual(['violated', 'alleged', 'pending', 'held'])
  })

  test('every cell is in exactly one place', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const shown = calendarOf(TERMS, cells).rows.flatMap((row) => row.cells.filter((cell) => cell !== undefined))
        expect(new Set(shown)).toEqual(new Set(cells))
        expect(shown).toHaveLength(cells.length)
      }),
    )
  })

  test('the order in which cells arrive does not matter', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        expect(calendarOf(TERMS, cells).days).toEqual(calendarOf(TERMS, [...cells].reverse()).days)
      }),
    )
  })
})

describe('arrow keys in a grid', () => {
  const size = { rows: 3, columns: 4, rtl: false, whole: false }

  test.each([
    ['ArrowRight', false, { row: 1, column: 2 }],
    ['ArrowLeft', false, { row: 1, column: 0 }],
    ['ArrowRight', true, { row: 1, column: 0 }],
    ['ArrowLeft', true, { row: 1, column: 2 }],
    ['ArrowDown', false, { row: 2, column: 1 }],
    ['Home', false, { row: 1, column: 0 }],
    ['End', false, { row: 1, column: 3 }],
    ['PageDown', false, { row: 2, column: 1 }],
  ])('%s, right to left %s', (key, rtl, expected) => {
    expect(moveInGrid({ row: 1, column: 1 }, key, { ...size, rtl })).toEqual(expected)
  })

  test('other keys mean nothing', () => {
    expect(moveInGrid({ row: 0, column: 0 }, 'a', size)).toBeUndefined()
  })

  test('no key leads out of the grid', () => {
    fc.assert(
      fc.property(
        fc.nat(2),
        fc.nat(3),
        fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'End'),
        (row, column, key) => {
          const next = moveInGrid({ row, column }, key, size)!
          expect(next.row).toBeGreaterThanOrEqual(0)
          expect(next.row).toBeLessThan(3)
          expect(next.column).toBeGreaterThanOrEqual(0)
          expect(next.column).toBeLessThan(4)
        },
      ),
    )
  })
})

const parse = (table: string): CalendarCell[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [day, id, party, status] = line.trim().split(/\s+/) as [string, string, string, CalendarCell['status']]
      return { day, term: id, party, status, counts: { [status]: 1 } }
    })
