import { expect, test } from 'vitest'
import { findIn, marked, readMarked } from '../../../../../test/support/marked.js'

const targets = (source: string): string =>
  findIn(marked(source), 'incident')
    .map(({ slots }) => (slots['target'] ?? []).map(({ text }) => text).join('; '))
    .join(' | ')

test.each([
  // What stands in the object's place.
  ['Gunmen attacked two police stations in <Herat>.', 'two police stations'],
  ['Rebels blew up a high-voltage pylon near <Maturin>.', 'a high-voltage pylon'],
  ['Arsonists set fire to the privately owned passenger bus in <Lima>.', 'the privately owned passenger bus'],
  ['A mob looted several shops in <Juba>.', 'several shops'],
  // Where the blast was.
  ['A bomb exploded in front of the offices of the coffee institute in <Cali>.', 'the offices of the coffee institute'],
  ['A grenade was thrown at the home of a judge in <Quetta>.', 'the home of a judge'],
  ['Gunmen opened fire on a minibus in <Karachi>.', 'a minibus'],
  // What was damaged; a list shares the lot, parts stand for the whole.
  ['A car bomb exploded in <Homs>, destroying three cars and a bakery.', 'three cars; a bakery'],
  ['The blast shattered windows of a nearby clinic in <Kabul>.', 'a nearby clinic'],
  [
    'Two bank branches and a restaurant were damaged when a bomb exploded in <Cali>.',
    'Two bank branches; a restaurant',
  ],
  ['A state-owned bank was damaged by a bomb blast in <Cali>.', 'A state-owned bank'],
  [
    'A bomb damaged the telephone exchange of the tourist and residential district, a hotel and two clinics in <Cali>.',
    'the telephone exchange of the tourist and residential district; a hotel; two clinics',
  ],
  ['An attack with explosives by unknown men against the office of a union shook <Cali>.', 'the office of a union'],
  ['Two power pylons were sabotaged near <Huaraz>.', 'Two power pylons'],
  // People and forces.
  ['Gunmen attacked a group of farmers in <Jos>.', 'a group of farmers'],
  // Another noun behind it: no thing.
  ['Gunmen fired on a bus driver in <Cali>.', 'a bus driver'],
  // Neither a place nor a time is a target.
  ['A bomb exploded in <Baghdad> almost immediately afterwards.', ''],
  ['A patrol was ambushed on the road in <Sinjar>.', 'A patrol'],
])('%s', (source, expected) => {
  expect(targets(source)).toBe(expected)
})

test('an act and the damage it did are one event', () => {
  expect(findIn(marked('Rebels dynamited a bridge in <Cali>, destroying two trucks.'), 'incident').length).toBe(1)
})

test('a sentence that only tells damage adds its things to the event before it', () => {
  const claims = readMarked(marked('A car bomb exploded in <Cali>. Two bank branches and a restaurant were damaged.'))
  expect(claims.map(({ kind, slots }) => [kind, slots['target']?.map(({ text }) => text)])).toEqual([
    ['incident', ['Two bank branches', 'a restaurant']],
  ])
})
