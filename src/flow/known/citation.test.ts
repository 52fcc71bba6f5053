import { describe, expect, test } from 'vitest'
import { citationOf } from './citation.js'

const text = 'Shells fell on Homs. They were the first in May. A man died, “two” were hurt'
const cited = (words: string) => {
  const start = text.indexOf(words)
  return citationOf({ id: 'd', title: null, text }, 'wire', [start, start + words.length])?.text
}

describe('the words a claim stands in', () => {
  test.each([
    ['They were the first', 'They were the first in May.'],
    ['fell on Homs', 'Shells fell on Homs.'],
    ['Shells', 'Shells fell on Homs.'],
    ['Homs. They', 'Shells fell on Homs. They were the first in May.'],
    ['two', 'A man died, “two” were hurt'],
  ])('"%s" stands in "%s"', (words, sentences) => {
    expect(cited(words)).toBe(sentences)
  })
  test('a sealed text is not quoted', () => {
    expect(citationOf({ id: 'd', title: null, text: null }, 'wire', [0, 1])).toBeUndefined()
  })
})
