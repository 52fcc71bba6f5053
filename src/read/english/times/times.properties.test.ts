import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readDocument } from '../../pipeline/readDocument.js'
import { isoDay, publicationDay } from './calendar.js'

const { tools } = loadKnowledge()
const read = (text: string, publishedAt: string) =>
  readDocument({ text, publishedAt, wantTimes: true }, tools).times ?? []

const PIECES =
  'the a in on by until last next this early late mid end of about over Monday Friday Sept. September May 5 12 - / , 2016 1998 days week weeks months year quarter first second past few ago earlier later night morning noon 7 p.m. GMT 1900 daily every now fiscal half 1990s Christmas'.split(
    ' ',
  )
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((words) => words.join(' '))
const day = fc.integer({ min: 7000, max: 19000 }).map(isoDay)

describe('times of any words', () => {
  test('quote the text, in order, and never overlap', () => {
    fc.assert(
      fc.property(text, day, (words, published) => {
        let end = 0
        for (const { at, text: quoted } of read(words, published)) {
          expect(at[0]).toBeGreaterThanOrEqual(end)
          expect(words.slice(...at)).toBe(quoted)
          end = at[1]
        }
      }),
      { numRuns: 150 },
    )
  })

  test('are the same when read again', () => {
    fc.assert(
      fc.property(text, day, (words, published) => {
        expect(read(words, published)).toEqual(read(words, published))
      }),
      { numRuns: 60 },
    )
  })

  test('a week later, a weekday is a week later', () => {
    const weekday = fc.constantFrom('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
    const sentence = fc.constantFrom('They met on @.', 'They will meet on @.', 'They left last @.', 'They go next @.')
    fc.assert(
      fc.property(weekday, sentence, day, (name, words, published) => {
        const said = words.replace('@', name)
        const now = publicationDay(published)!
        const first = publicationDay(read(said, published)[0]!.value!)!
        expect(publicationDay(read(said, isoDay(now + 7))[0]!.value!)).toBe(first + 7)
      }),
      { numRuns: 60 },
    )
  })
})
