import { describe, expect, test } from 'vitest'
import { tokensOf } from '../text/tokens.js'
import { countsIn } from './counts.js'

const show = (text: string): string =>
  countsIn({ tokens: tokensOf(text) })
    .map(({ span, value, noun }) => {
      const { min, max, approx } = value
      const range =
        approx === undefined ? `${min ?? '*'}..${max ?? '*'}` : `~${approx}${max === null ? '' : ` up to ${max}`}`
      return `${text.slice(...span)} = ${range}${noun ? ` ${noun.head}` : ''}`
    })
    .join(' | ')

describe('counts', () => {
  test.each([
    ['At least 30 people were killed', 'At least 30 = 30..* people'],
    ['exactly four died', 'exactly four = 4..4'],
    ['more than a dozen besieged towns', 'more than a dozen = 13..* towns'],
    ['fewer than 2,900 remained', 'fewer than 2,900 = *..2899 remained'],
    ['about 200 fighters', 'about 200 = ~200 fighters'],
    ['some 34 trucks', 'some 34 = ~34 trucks'],
    ['nearly 2 million people', 'nearly 2 million = ~2000000 up to 2000000 people'],
    ['dozens were hurt', 'dozens = 24..*'],
    ['several shells fell', 'several = 3..* shells'],
    ['No one was hurt', 'No one = 0..0'],
    ['between 12 and 20 soldiers', 'between 12 and 20 = 12..20 soldiers'],
    ['12 to 20 soldiers', '12 to 20 = 12..20 soldiers'],
    ['up to 84,000 people', 'up to 84,000 = *..84000 people'],
    ['two hundred and twelve homes', 'two hundred and twelve = 212..212 homes'],
    ['twenty-five trucks or more', 'twenty-five = 25..25 trucks'],
    ['as many as 40 people', 'as many as 40 = *..40 people'],
    ['two to three million people', 'two to three million = 2000000..3000000 people'],
    ['tens of thousands of residents', 'tens of thousands = 20000..* residents'],
  ])('%s', (text, expected) => expect(show(text)).toBe(expected))

  test.each([
    'on Aug. 26',
    'at 7:00 p.m.',
    'a 120 mm mortar',
    'the Group of 20',
    'in 1998',
    'for three days',
    'Security Council resolution 2268',
    'POST 14, Homs desert',
    'one of the sides',
  ])('"%s" counts nothing', (text) => expect(show(text)).toBe(''))
})
