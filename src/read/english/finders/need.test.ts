import { expect, test } from 'vitest'
import { findIn, marked } from '../../../../test/support/marked.js'

/** People, goods and place of each need read, in a text about a war. */
const read = (sentence: string): readonly string[] =>
  findIn(marked(`The shelling of the ceasefire line killed soldiers. ${sentence}`), 'need').map(({ slots }) =>
    [
      slots['people']?.[0]?.text ?? '-',
      slots['lacking']?.map(({ text }) => text).join('+'),
      slots['place']?.[0]?.text ?? '-',
    ].join(' / '),
  )

test.each([
  ['The market in <Bor> has no salt, no oil and hardly any sorghum.', '- / salt+oil+sorghum / Bor'],
  ['[Some 900|900..900 people] in <Bor> have neither light nor water.', 'Some 900 people / light+water / Bor'],
  // Between known goods a thing nobody listed is one too.
  [
    '[Some 900|900..900 people] sleep in <Bor> without sledges, blankets or tongs.',
    'Some 900 people / sledges+blankets+tongs / Bor',
  ],
  ['There is not enough bread in <Bor>.', '- / bread / Bor'],
  ['What [the 900|900..900 people] in <Bor> need most is soap and seed.', 'the 900 people / soap+seed / Bor'],
  ['[Some 900|900..900 people] in <Bor> need help, but the clinic is out of insulin.', 'Some 900 people / help / Bor'],
  ['The truce in <Bor> holds. It has a midwife but no vaccines.', '- / vaccines / Bor'],
  ['[Some 900|900..900 people] in <Bor> lack regular access to food.', 'Some 900 people / food / Bor'],
])('%s', (sentence, expected) => expect(read(sentence)[0]).toBe(expected))

test('a want in a clause with another subject is not of the people before it', () => {
  expect(read('[Some 900|900..900 people] in <Bor> need help, but the clinic is out of insulin.')[1]).toBe(
    '- / insulin / Bor',
  )
})

test.each([
  'No aid convoy has reached <Bor>.',
  'There is no truce and no deal in <Bor>.',
  'The general in <Bor> has no doubts and no time for critics.',
  'The brigade waits for bread in <Bor>.',
])('nothing: %s', (sentence) => expect(read(sentence)).toEqual([]))
