import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { table } from './table.js'
import { indent, padTo, widthOf, wrap } from './width.js'

const COLUMNS = [{ head: 'term' }, { head: 'party' }, { head: 'days', align: 'right' }] as const
const ROWS = [
  ['no-attack', 'syrian-government', '3'],
  ['aid', 'the opposition and whoever else signed that day', '12'],
]

describe('a table', () => {
  test('takes the room it needs', () => {
    expect(`\n${table(COLUMNS, ROWS, 100)}`).toMatchInlineSnapshot(`
      "
      term       party                                            days
      ─────────  ───────────────────────────────────────────────  ────
      no-attack  syrian-government                                   3
      aid        the opposition and whoever else signed that day    12"
    `)
  })

  test('shrinks its widest column and wraps it when the terminal is narrow', () => {
    expect(`\n${table(COLUMNS, ROWS, 40)}`).toMatchInlineSnapshot(`
      "
      term       party                    days
      ─────────  ───────────────────────  ────
      no-attack  syrian-government           3
      aid        the opposition and         12
                 whoever else signed
                 that day"
    `)
  })

  test('never gets wider than it may, while the columns can still shrink', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.string(), fc.string())),
        fc.integer({ min: 40, max: 160 }),
        (rows, width) => {
          for (const line of table(COLUMNS, rows, width).split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width)
        },
      ),
    )
  })
})

describe('wrapped text', () => {
  test('loses no word', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 5, max: 80 }), (text, width) => {
        expect(wrap(text, width).join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''))
      }),
    )
  })

  test('fits', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 2, max: 80 }), (text, width) => {
        for (const line of wrap(text, width)) expect(widthOf(line)).toBeLessThanOrEqual(width)
      }),
    )
  })

  test('counts what is seen: colours take no room, Chinese takes two cells, marks take none', () => {
    expect(widthOf('\u001b[31mred\u001b[39m')).toBe(3)
    expect(widthOf('停火')).toBe(4)
    expect(widthOf('é')).toBe(1)
    expect(padTo('停火', 6)).toBe('停火  ')
    expect(indent(['a', 'b'], '> ')).toBe('> a\n> b')
  })
})
