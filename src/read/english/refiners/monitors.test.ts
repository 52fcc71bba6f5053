import { expect, test } from 'vitest'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readDocument } from '../../pipeline/readDocument.js'

const told = (text: string, publishedAt = '2014-06-12'): string =>
  readDocument({ text, publishedAt }, loadKnowledge().tools)
    .claims.flatMap((claim) => {
      if (claim.kind !== 'incident') return []
      const { type, date, reportedBy } = claim.slots
      return [[type, date, reportedBy].map((values) => values?.[0]?.value ?? '-').join(' ')]
    })
    .join(' | ')

test('what a monitor tells in its own voice is its word, like what it heard and saw', () => {
  expect(
    told(
      'On 11 June the SMM heard 12 explosions in Homs. The SMM saw shelling in Hama. Gunmen attacked a checkpoint in Idlib. A resident told the SMM that rebels had shelled Daraa.',
    ),
  ).toBe(
    'explosion 2014-06-11 osce-smm | shelling 2014-06-11 osce-smm | armed-clash 2014-06-11 osce-smm | shelling 2014-06-11 -',
  )
})

test('one observation makes no monitor', () => {
  expect(told('Reuters saw shelling in Hama. Gunmen attacked a checkpoint in Idlib.')).toBe(
    'shelling - reuters | armed-clash - -',
  )
})

test("a log's line happened at its clock", () => {
  expect(told('0640  Team departs base.\n0755  Shells hit the village of Bentiu.\n\n0910  Team returns.\n')).toBe(
    'shelling 2014-06-12T07:55 -',
  )
})
