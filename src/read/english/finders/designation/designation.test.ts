import { expect, test } from 'vitest'
import { findIn, marked } from '../../../../../test/support/marked.js'

/** In a text about a conflict; `modality called group by caller, alias`. */
const designationsIn = (source: string): string =>
  findIn(marked(`The army shelled the rebels. Talks on a truce failed. ${source}`), 'designation')
    .map(({ slots, modality }) => {
      const values = (slot: string) => (slots[slot] ?? []).map(({ value }) => value).join('|')
      return `${modality} ${values('called')} ${values('group')} by ${values('calledBy')}, ${values('alias')}`
    })
    .join(' / ')

test.each([
  ['{Peru|peru} has proscribed {the Shining Path|shining-path}.', 'asserted terrorist shining-path by peru, '],
  ['{The Shining Path|shining-path} was blacklisted by {Peru|peru}.', 'asserted terrorist shining-path by peru, '],
  [
    '{Peru|peru} took {the Shining Path|shining-path} off its list of terrorists.',
    'denied terrorist shining-path by peru, ',
  ],
  [
    '{Peru|peru} no longer regards {the Shining Path|shining-path} as a terrorist organisation.',
    'denied terrorist shining-path by peru, ',
  ],
  [
    '{The truce|} covers neither {the Shining Path|shining-path} nor {the MRTA|mrta}.'.replace(
      '{The truce|}',
      'The truce',
    ),
    'denied party shining-path|mrta by , ',
  ],
  ['{The Tupac Amaru Revolutionary Movement|mrta} (MRTA) left.', 'asserted  mrta by , MRTA'],
  [
    '{The Shining Path|shining-path}, which {Peru|peru} calls Militarizado, left.',
    'asserted  shining-path by peru, Militarizado',
  ],
])('%s', (source, expected) => {
  expect(designationsIn(source)).toBe(expected)
})

test('offices, missions and things that are banned are no groups', () => {
  expect(
    [
      '{The Human Rights Group of Peru|hrg} (HRG) left.',
      '{Peru|peru} banned alcohol.',
      'The truce covers {Peru|peru} and its coast.',
    ].map(designationsIn),
  ).toEqual(['', '', ''])
})
