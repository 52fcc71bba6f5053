import { expect, test } from 'vitest'
import { inflect } from './inflect.js'

test.each([
  ['control', 'controlling controlled'],
  ['cancel', 'canceling canceled cancelling cancelled'],
  ['repel', 'repelling repelled'],
  ['deter', 'deterring deterred'],
  ['transfer', 'transferring transferred'],
  ['equip', 'equipping equipped'],
  ['airdrop', 'airdropping airdropped'],
  ['oversee', 'overseeing oversaw overseen'],
  ['foresee', 'foreseeing foresaw foreseen'],
  ['cling', 'clinging clung'],
  ['sweep', 'sweeping swept'],
  ['uphold', 'upholding upheld'],
  ['offer', 'offering offered'],
])('the forms of "%s" are spelled as the news spells them', (verb, forms) => {
  const known = inflect(verb).map(([form]) => form)
  expect(forms.split(' ').filter((form) => !known.includes(form))).toEqual([])
})
