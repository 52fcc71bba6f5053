import { expect, test } from 'vitest'
import { findIn, marked } from '../../../../test/support/marked.js'

const statesIn = (source: string): readonly string[] => {
  const context = marked(source)
  return findIn(context, 'negotiation').map(
    ({ span, slots }) =>
      `${slots['state']?.[0]?.value} (${slots['subject']?.[0]?.text ?? ''}) ${context.text.slice(...span)}`,
  )
}

test('states of talks that name no deal are told by their whole clause', () => {
  expect(
    [
      'The ceasefire is a week old. {The militia|militia} has failed to hand over its maps.',
      'The truce took effect at dawn. The mandate of the observers was extended.',
      'Peace talks opened in <Kassala>. {The rebels|rebels} walked out.',
      'The ceasefire talks went on. No reply has come.',
    ].map((text) => statesIn(text).at(-1)),
  ).toEqual([
    'unfulfilled (hand over its maps) The militia has failed to hand over its maps',
    'extended () The mandate of the observers was extended',
    'suspended () The rebels walked out',
    'stalled () No reply has come',
  ])
})

test('who walks out where nobody talks ends no talks', () => {
  expect(statesIn('{The rebels|rebels} walked out of the bank. Troops saw no reply has come.')).toEqual([])
})
