import { expect, test } from 'vitest'
import { findIn, marked } from '../../../../test/support/marked.js'

const WHERE = ['place', 'route']

/** What is read of one kind: the slots named, lists joined by "+". */
const read = (kind: string, source: string, ...slots: readonly string[]): readonly string[] =>
  findIn(marked(source), kind).map((draft) =>
    slots
      .map((slot) =>
        (draft.slots[slot] ?? [])
          .map(({ value }) => (WHERE.includes(slot) ? (value as { name: string }).name : value))
          .join('+'),
      )
      .join(' '),
  )

test('a list of places is taken, lost or held as a whole, up to the next clause', () => {
  const held = (source: string) => read('control', source, 'actor', 'change', 'place')
  expect(held('{The army|army} has captured <Shire>, <Alamata> and <Korem>.')).toEqual([
    'army captured Shire+Alamata+Korem',
  ])
  expect(held('{The army|army} took <Shire> and <Korem> fell.')).toEqual(['army captured Shire', ' captured Korem'])
  expect(held('{The army|army} holds <Goma>, <Congo|country>.')).toEqual(['army holds Goma'])
})

test.each([
  ['{The army|army} clawed back two bridges.', 'army captured two bridges'],
  ['{The rebels|rebels} hoisted their flag over <Lai>.', 'rebels captured Lai'],
  ['{The rebels|rebels} still cling to <Lai>.', 'rebels holds Lai'],
  ['{The army|army} is within 10 km of <Lai>.', 'army advancing Lai'],
])('ground: %s', (source, expected) => {
  expect(read('control', source, 'actor', 'change', 'place')).toEqual([expected])
})

test.each([
  ['{Kyiv|ukraine} put its troops on full combat alert.', 'mobilisation ukraine'],
  ['{India|india} cancelled all leave for its troops.', 'mobilisation india'],
  ['{NATO|nato} sent two frigates to <Crete>.', 'reinforcement nato'],
  ['{The army|army} called off its offensive.', 'stand-down army'],
  ['{The rebels|rebels} are training recruits near <Lai>.', 'recruitment rebels'],
])('posture: %s', (source, expected) => {
  expect(read('posture', source, 'form', 'actor')).toEqual([expected])
})

test.each([
  ['A convoy of 46 trucks was forced to leave <Lai>.', 'convoy turned-back'],
  ['A convoy for <Lai> was turned back before it had unloaded.', 'convoy turned-back'],
  ['{UNICEF|unicef}’s convoy reached <Lai>.', 'convoy delivered unicef'],
  ['The <Lai crossing> reopened.', 'crossing open'],
  ['{The Red Cross|icrc} evacuated [29|29..29 patients] from <Lai>.', 'evacuation completed icrc'],
  ['{Lam|lam} demands that the ambulances be let through to <Lai>.', undefined],
])('ways: %s', (source, expected) => {
  expect(read('access', source, 'form', 'state', 'by').map((line) => line.trim())).toEqual(
    expected === undefined ? [] : [expected],
  )
})

test('a crossing is a place, a road a route', () => {
  expect(read('access', 'The <Lai crossing> is closed.', 'place', 'route')).toEqual(['Lai crossing '])
  expect(read('access', 'The <Lai road|route> is closed.', 'place', 'route')).toEqual([' Lai road'])
})
