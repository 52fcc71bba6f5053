import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText } from './clean.js'

/** Where the words stand in the text as received, read off it. */
function receivedWords(received: string, words: string): string {
  const { text, received: back } = cleanText(received)
  const at = text.indexOf(words)
  expect(at, `${words} in ${text}`).toBeGreaterThanOrEqual(0)
  return received.slice(...back([at, at + words.length]))
}

describe('a text as its reader sees it', () => {
  test.each([
    ['soft hyphens', 'the bom\u00adbing of Homs', 'bombing', 'bom\u00adbing'],
    ['a soft hyphen that broke a line', 'the bom\u00ad\nbing of Homs', 'bombing', 'bom\u00ad\nbing'],
    ['signs without width', '\ufeffthe\u200b mar\u200bket', 'the market', 'the\u200b mar\u200bket'],
    ['kinds of blanks', '5\u00a0September\u20092016', '5 September 2016', '5\u00a0September\u20092016'],
    ['blanks that group digits', '12\u2009500 people', '12\u00a0500 people', '12\u2009500 people'],
    ['line ends', 'quiet.\r\nThen\rfire', 'quiet.\nThen\nfire', 'quiet.\r\nThen\rfire'],
    ['joined letters', 'cease\ufb01re', 'ceasefire', 'cease\ufb01re'],
    ['letters in pieces', 'Bogota\u0301 fell', 'Bogotá', 'Bogota\u0301'],
    ['letters as they stand in an Arabic word', '\ufea3\ufee0\ufe90', 'حلب', '\ufea3\ufee0\ufe90'],
    ['indents', 'Quiet.\n    Then fire', 'Quiet.\nThen', 'Quiet.\n    Then'],
    ['digits read as letters', '2O people and l2 others', '20 people and 12 others', '2O people and l2 others'],
    ['letters read as digits', 'On M0nday tw0 soldiers', 'On Monday two', 'On M0nday tw0'],
    ['a thousand read as letters', '1,OOO people', '1,000', '1,OOO'],
    ['marks of notes', 'killing four people[12]. The army', 'people. The', 'people[12]. The'],
    ['a word that the line broke', 'the nego-\ntiations', 'negotiations', 'nego-\ntiations'],
  ])('%s', (_, received, words, stands) => {
    expect(receivedWords(received, words)).toBe(stands)
  })

  test.each([
    ['a compound that the text has elsewhere', 'Saudi-led and Saudi-\nled', 'Saudi-led and Saudi-led'],
    ['a name and its second half', 'The Saudi side and Saudi-\nbacked men', 'The Saudi side and Saudi-backed men'],
    ['an empty cell at the beginning of a row', '\theard\t12', '\theard\t12'],
    ['a number that an editor put in', 'killed [12] people', 'killed [12] people'],
    ['a code and a frequency', 'A0 paper, H20 and 50 rounds', 'A0 paper, H20 and 50 rounds'],
    ['litres and the T-72', '20l of water, a T-72 and lO words', '20l of water, a T-72 and lO words'],
  ])('%s stays', (_, received, text) => {
    expect(cleanText(received).text).toBe(text)
  })

  test('breaks where the next word would not have fitted are blanks, others are left', () => {
    const text =
      'Two shells hit the market of the old town on Monday\nmorning, and a third fell close to the hospital that\n' +
      'stands at the road north, they said.\nNobody else came.\n- an item stays an item of its own, always'
    expect(cleanText(text).text.split('\n')).toEqual([
      'Two shells hit the market of the old town on Monday morning, and a third fell close to the hospital that stands at the road north, they said.',
      'Nobody else came.',
      '- an item stays an item of its own, always',
    ])
  })

  test('whatever the text, every sign of the clean text stands somewhere in the text as received, in order', () => {
    const piece = fc.constantFrom(
      'a',
      'bc ',
      '\u00ad',
      '\u200b',
      '\r\n',
      '\n',
      '-\n',
      'e\u0301',
      '\ufb01',
      '1O',
      'l2',
      '\u00a0',
      '    ',
      '\t',
      '\ud83d',
      '. ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const received = pieces.join('')
        const { text, received: back } = cleanText(received)
        let last = 0
        for (let at = 0; at < text.length; at++) {
          const [start, end] = back([at, at + 1])
          expect(start).toBeLessThan(end)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeLessThanOrEqual(received.length)
          last = start
        }
      }),
    )
  })
})
