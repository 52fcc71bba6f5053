import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allOf } from '../domain/claim.js'
import { loadKnowledge } from '../store/dataFiles.js'
import { readDocument } from './readDocument.js'
import { renderReading } from './render.js'

const { tools } = loadKnowledge()
const WORDS =
  'Obama Kerry said that the “ ” " , . ? Aleppo Syria killed 30 people at least on Monday Moscow according to he it shelled - — (Reuters) \n\n \u00a0 \u00ad ’s U.S. official truce 7:00 declined • QUESTION: SANA 2016-09-15T19:00+03:00 09:25-10:40 48h 14–15 Sept. 12–20 %'.split(
    ' ',
  )
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }).map((words) => words.join(' ')),
)

describe('reading any text', () => {
  test('every value is the slice at its place, and ids and statements exist', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { claims, times, notes } = readDocument({ text, publishedAt: '2016-09-05', wantTimes: true }, tools)
        const ids = new Set(claims.map(({ id }) => id))
        expect(ids.size).toBe(claims.length)
        for (const { slots, inStatement, partOf, id } of claims) {
          for (const values of Object.values(slots))
            for (const { at, text: words } of values) if (at) expect(text.slice(...at)).toBe(words)
          if (inStatement) expect(ids.has(inStatement) && inStatement !== id).toBe(true)
          if (partOf) expect(ids.has(partOf)).toBe(true)
        }
        for (const { at, text: words } of times ?? []) expect(text.slice(...at)).toBe(words)
        expect(notes.filter(({ code }) => code === 'reading-failed')).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('claims and times stand in the order of the text, and times do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { claims, times = [] } = readDocument({ text, publishedAt: '2016-09-05', wantTimes: true }, tools)
        const starts = claims.map(({ span }) => span[0])
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
        for (let i = 1; i < times.length; i++) expect(times[i]!.at[0]).toBeGreaterThanOrEqual(times[i - 1]!.at[1])
      }),
      { numRuns: 100 },
    )
  })

  test('the same text gives the same reading', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readDocument({ text }, tools)).toEqual(readDocument({ text }, tools))
      }),
      { numRuns: 40 },
    )
  })

  test('a reading is a page for people', () => {
    const text = 'SANA said five people were killed in Homs on Monday.'
    expect(renderReading(readDocument({ text, publishedAt: '2016-09-05' }, tools), text)).toMatchInlineSnapshot(`
      "published 2016-09-05 · 2 claims

      {c1 SANA said [c2 five people were killed in Homs on Monday c2] c1}.

      c1   statement: speaker sana; cue said; mode indirect; content five people were killed in Homs on Monday; sourceKind state-media
      c2   incident (in c1): type killing; place Homs, Syria; date 2016-09-05; victim five people; killed 5"
    `)
  })
})

test('a part of a town that the desk knows by its own name is that part', () => {
  const { places } = loadKnowledge()
  const homs = places.named('Homs')[0]!
  const part = { ...homs, id: 'northern-homs', name: 'northern Homs', kind: 'area' as const, within: ['Homs'] }
  const text = 'Shells fell on northern Homs on Monday.'
  const placesOf = (deskPlaces: (typeof part)[]) =>
    readDocument({ text, publishedAt: '2016-09-05', deskPlaces }, tools).claims.flatMap((claim) =>
      claim.kind === 'incident' ? allOf(claim.slots.place).map(({ name }) => name) : [],
    )
  expect([placesOf([part]), placesOf([])]).toEqual([['northern Homs'], ['Homs']])
})
