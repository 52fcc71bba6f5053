/** Words that were copied are found where they stand, and the slice is the text's own. */
import { expect, test } from 'vitest'
import { createLocator } from './locate.js'
import { halvesOf, partsOf } from './parts.js'

const TEXT = 'The “Nour\u00a0Brigade”\n  said it hit\u00adtwo posts. In 2012 it had 12 men; 12 men left.'
const whole = (text: string) => [0, text.length] as const
const slice = (words: string, text = TEXT) => {
  const at = createLocator(text).find(words, whole(text))
  return at && text.slice(at[0], at[1])
}

test.each([
  ['white space and line breaks', 'Brigade" said it', 'Brigade”\n  said it'],
  ['a non-breaking space', 'Nour Brigade', 'Nour\u00a0Brigade'],
  ['the style of quotation marks', 'The "Nour Brigade"', 'The “Nour\u00a0Brigade”'],
  ['a soft hyphen', 'hittwo posts', 'hit\u00adtwo posts'],
  ['marks a model puts around what it quotes', '“two posts”'.replace('two', 'hittwo'), 'hit\u00adtwo posts'],
  ['a figure as a word of its own', '12 men', '12 men'],
])('%s is forgiven', (_what, words, found) => {
  expect(slice(words)).toBe(found)
})

test.each([
  ['other words', 'two outposts'],
  ['another case', 'the "nour brigade"'],
  ['a piece of a word', 'our Brigade'],
  ['a piece of a number', '201'],
  ['nothing', ' '],
  ['marks alone', '""'],
])('%s is not', (_what, words) => {
  expect(slice(words)).toBeUndefined()
})

test('of several places the one nearest to the claim is meant, and none outside the part', () => {
  const locator = createLocator(TEXT)
  const second = TEXT.lastIndexOf('12 men')
  expect(locator.find('12 men', whole(TEXT), [second + 7, second + 11])).toEqual([second, second + 6])
  expect(locator.find('12 men', [0, 20])).toBeUndefined()
  expect(locator.all('12 men', whole(TEXT))).toHaveLength(2)
})

test('a long text is cut where sentences begin, and neighbours share what they may', () => {
  const sentence = 'Shells fell on the town at night. '
  const text = sentence.repeat(40)
  const sentences = Array.from({ length: 40 }, (_, i) => ({
    span: [i * sentence.length, (i + 1) * sentence.length] as const,
  }))
  const parts = partsOf(text, sentences, whole(text), { length: 500, overlap: 80 })
  expect(parts[0]).toEqual([0, 14 * sentence.length])
  expect(parts.at(-1)![1]).toBe(text.length)
  for (const [i, [start, end]] of parts.entries()) {
    expect(end - start).toBeLessThanOrEqual(500)
    expect(start % sentence.length).toBe(0)
    if (i > 0) expect(parts[i - 1]![1] - start).toBe(2 * sentence.length)
  }
  expect(halvesOf(text, sentences, parts[0]!, { length: 500, overlap: 80 })).toHaveLength(2)
})

test('a text without sentences is cut between words, and without words anywhere but inside a character', () => {
  for (const text of ['word '.repeat(500), 'x'.repeat(1200), '😀'.repeat(700)]) {
    const parts = partsOf(text, [], whole(text), { length: 301, overlap: 50 })
    expect(parts.map(([start, end]) => text.slice(start, end)).join('')).toBe(text)
    for (const [start, end] of parts) expect(() => encodeURIComponent(text.slice(start, end))).not.toThrow()
  }
  expect(partsOf(' \n ', [], [0, 3], { length: 100, overlap: 10 })).toEqual([])
})
