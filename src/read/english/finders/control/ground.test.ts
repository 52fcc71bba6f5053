import { expect, test } from 'vitest'
import { findIn, marked } from '../../../../../test/support/marked.js'

const told = (source: string): readonly string[] =>
  findIn(marked(source), 'control').map(({ modality, slots }) =>
    [
      ...(modality === 'asserted' ? [] : [modality]),
      ...['actor', 'change', 'place'].flatMap((slot) =>
        (slots[slot] ?? []).map(({ value }) => (value as { name?: string }).name ?? value),
      ),
    ].join(' '),
  )

test.each([
  ['Bor changed hands twice in a week.', 'contested Bor'],
  ['{Kinshasa|drc} denied that its men had pulled out of <Sake>.', 'denied drc withdrew Sake'],
  ['Peacekeepers have left <Kidal>.', 'peacekeepers withdrew Kidal'],
  ['The {M23|m23} flag flies over the customs post at <Bunagana>.', 'm23 holds Bunagana'],
  ['<Maroun> is back in their hands.', 'captured Maroun'],
  ['Half of <Marib> remains with {the government|yemeni-government}.', 'yemeni-government holds Marib'],
  [
    '<Wadi Barada> went over to {the government|syrian-government} without a fight.',
    'syrian-government captured Wadi Barada',
  ],
  ['{The rebels|rebels} are three kilometres short of <Tal Tamr>.', 'rebels advancing Tal Tamr'],
  ['Seventeen trucks left <Kidal>.', undefined],
])('%s', (source, expected) => {
  expect(told(source)).toEqual(expected === undefined ? [] : [expected])
})
