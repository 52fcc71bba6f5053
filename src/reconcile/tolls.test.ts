import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { showCount } from '../base/count.js'
import { type TollStatement, tollPicture } from './tolls.js'

describe('how many were killed', () => {
  test('nothing said, nothing claimed', () => {
    expect(picture('')).toMatchInlineSnapshot(`"range none, agreed none"`)
  })

  test('one voice is taken at its word, hedge included', () => {
    expect(picture('s1  09:00  ministry  ~20')).toMatchInlineSnapshot(`
      "range about 20, agreed about 20
      s1 stands"
    `)
  })

  test('an outlet repeating the ministry adds no voice', () => {
    expect(
      picture(`
      s1  09:00  ministry  5..5
      s2  10:00  ministry  5..5
      s3  11:00  hospital  4..6
    `),
    ).toMatchInlineSnapshot(`
      "range 4–6, agreed 5
      s1 superseded by s2
      s2 stands
      s3 stands"
    `)
  })

  test('late filing does not win over later reporting', () => {
    expect(
      picture(`
      s1  10:00  ministry  7..7
      s2  09:00  ministry  5..5
    `),
    ).toMatchInlineSnapshot(`
      "range 7, agreed 7
      s1 stands
      s2 superseded by s1"
    `)
  })

  test('voices that contradict leave a range but no agreed number', () => {
    expect(
      picture(`
      s1  09:00  rescuers      10..*
      s2  09:30  spokesman     20..20
      s3  10:00  commission    21..21
    `),
    ).toMatchInlineSnapshot(`
      "range ≥ 10, agreed none
      s1 stands
      s2 stands
      s3 stands"
    `)
  })

  test('about 20 accepts 21', () => {
    expect(
      picture(`
      s1  09:00  red-cross   ~20
      s2  10:00  commission  21..21
    `),
    ).toMatchInlineSnapshot(`
      "range 20–21, agreed 21
      s1 stands
      s2 stands"
    `)
  })

  test("a retracted number gives the floor back to the voice's earlier one", () => {
    expect(
      picture(`
      s1  09:00  ministry  5..5
      s2  10:00  ministry  50..50  retracted
    `),
    ).toMatchInlineSnapshot(`
      "range 5, agreed 5
      s1 stands
      s2 retracted"
    `)
  })
})

describe('whatever is said about a toll', () => {
  test('every number is accounted for exactly once, in the order given', () => {
    fc.assert(
      fc.property(anyStatements, (statements) => {
        expect(tollPicture(statements).numbers.map(({ claim }) => claim)).toEqual(statements.map(({ claim }) => claim))
      }),
    )
  })

  test('the order of arrival does not matter', () => {
    fc.assert(
      fc.property(anyStatements, (statements) => {
        const { range, agreed } = tollPicture(statements)
        expect(tollPicture([...statements].reverse())).toMatchObject({ range, agreed })
      }),
    )
  })

  test('one number a voice stands, unless all of it was withdrawn', () => {
    fc.assert(
      fc.property(anyStatements, (statements) => {
        const voices = new Set(statements.filter((s) => s.retracted === undefined).map(({ voice }) => voice))
        const standing = tollPicture(statements).numbers.filter(({ fate }) => fate.fate === 'stands')
        expect(standing.map(({ voice }) => voice).sort()).toEqual([...voices].sort())
      }),
    )
  })

  test('what all accept lies inside the range', () => {
    fc.assert(
      fc.property(anyStatements, (statements) => {
        const { range, agreed } = tollPicture(
          statements.map((s) => ({ ...s, count: { ...s.count, approx: undefined } })),
        )
        if (!range || !agreed) return
        expect(agreed.min ?? 0).toBeGreaterThanOrEqual(range.min ?? 0)
        expect(agreed.max ?? Infinity).toBeLessThanOrEqual(range.max ?? Infinity)
      }),
    )
  })
})

const anyStatements: fc.Arbitrary<TollStatement[]> = fc
  .array(
    fc.record({
      voice: fc.constantFrom('ministry', 'hospital', 'army'),
      min: fc.integer({ min: 0, max: 30 }),
      more: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
      hour: fc.integer({ min: 10, max: 20 }),
      retracted: fc.option(fc.constant('a mistake'), { nil: undefined }),
    }),
    { maxLength: 8 },
  )
  .map((rows) =>
    rows.map(({ voice, min, more, hour, retracted }, index) => ({
      claim: `s${index}`,
      voice,
      count: { min, max: more === null ? null : min + more },
      publishedAt: `2016-09-04T${hour}:00Z`,
      recordedAt: '2016-09-04T21:00:00.000Z',
      position: 0,
      retracted,
    })),
  )

/** Columns: id, time of report, voice, min..max (* = no ceiling) or ~about, optional "retracted". */
function parse(table: string): TollStatement[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [claim, time, voice, count, mark] = line.split(/\s+/) as [string, string, string, string, string?]
      const [min, max] = count.split('..') as [string, string]
      return {
        claim,
        voice,
        publishedAt: `2016-09-04T${time}Z`,
        recordedAt: '2016-09-04T12:00:00.000Z',
        position: 0,
        count: count.startsWith('~')
          ? { min: null, max: null, approx: Number(count.slice(1)) }
          : { min: Number(min), max: max === '*' ? null : Number(max) },
        retracted: mark === 'retracted' ? 'a mistake' : undefined,
      }
    })
}

function picture(table: string): string {
  const { range, agreed, numbers } = tollPicture(parse(table))
  const fates = numbers.map(({ claim, fate }) => `${claim} ${fate.fate}${'by' in fate ? ` by ${fate.by}` : ''}`)
  return [`range ${range ? showCount(range) : 'none'}, agreed ${agreed ? showCount(agreed) : 'none'}`, ...fates].join(
    '\n',
  )
}
