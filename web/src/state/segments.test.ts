import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Mark, segmentText, sentenceAround } from './segments.js'

const anyMarked = fc.string({ maxLength: 60 }).chain((text) =>
  fc.record({
    text: fc.constant(text),
    marks: fc
      .array(fc.tuple(fc.nat(80), fc.nat(80)), { maxLength: 8 })
      .map((spans): Mark[] => spans.map(([a, b], i) => ({ id: `c${i}`, span: [Math.min(a, b), Math.max(a, b)] }))),
  }),
)

describe('marked words', () => {
  test('a toll inside an incident inside a statement', () => {
    expect(
      show('The ministry said 12 died.', [
        { id: 'toll', span: [18, 20] },
        { id: 'incident', span: [18, 25] },
        { id: 'statement', span: [0, 26] },
      ]),
    ).toMatchInlineSnapshot(`
      "'The ministry said ' statement begins statement
      '12' statement incident toll begins incident toll
      ' died' statement incident
      '.' statement"
    `)
  })

  test('marks that cross are cut where they cross', () => {
    expect(
      show('abcdef', [
        { id: 'x', span: [0, 4] },
        { id: 'y', span: [2, 6] },
      ]),
    ).toMatchInlineSnapshot(`
      "'ab' x begins x
      'cd' x y begins y
      'ef' y"
    `)
  })

  test('an empty text has no segments', () => {
    expect(segmentText('', [{ id: 'x', span: [0, 4] }])).toEqual([])
  })

  test('the segments joined are the text', () => {
    fc.assert(
      fc.property(anyMarked, ({ text, marks }) => {
        expect(
          segmentText(text, marks)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  test('every letter carries exactly the marks that lie over it', () => {
    fc.assert(
      fc.property(anyMarked, ({ text, marks }) => {
        for (const segment of segmentText(text, marks)) {
          for (let at = segment.start; at < segment.start + segment.text.length; at++) {
            const over = marks.filter(({ span }) => span[0] <= at && at < span[1]).map(({ id }) => id)
            expect([...segment.marks].sort()).toEqual(over.sort())
          }
        }
      }),
    )
  })

  test('every mark over some words begins once', () => {
    fc.assert(
      fc.property(anyMarked, ({ text, marks }) => {
        const begun = segmentText(text, marks).flatMap((segment) => segment.begins)
        const visible = marks.filter(({ span }) => span[0] < Math.min(span[1], text.length)).map(({ id }) => id)
        expect([...begun].sort()).toEqual(visible.sort())
      }),
    )
  })

  test('the words keep their paragraph', () => {
    const text = 'First line.\nAt least 10 people were killed.\nLast.'
    const at = text.indexOf('10')
    expect(sentenceAround(text, [at, at + 2])).toEqual({
      before: 'At least ',
      words: '10',
      after: ' people were killed.',
    })
  })
})

const show = (text: string, marks: readonly Mark[]): string =>
  segmentText(text, marks)
    .map((s) => [`'${s.text}'`, ...s.marks, ...(s.begins.length ? ['begins', ...s.begins] : [])].join(' '))
    .join('\n')
