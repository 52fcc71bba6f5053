import { describe, expect, test } from 'vitest'
import { allOf, firstOf } from '../../../domain/claim.js'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readDocument } from '../../readDocument.js'

const { tools } = loadKnowledge()

describe('a truce that somebody ends', () => {
  test.each([
    ['The Houthis declared on Sunday an end to the cease-fire in Hodeidah.', 'houthis', 'the cease-fire', '2016-09-18'],
    ['The FARC announced the end of its unilateral truce on Friday.', 'farc', 'its unilateral truce', '2016-09-16'],
    ['The ELN announced on Tuesday the termination of the truce.', 'eln', 'the truce', '2016-09-20'],
    ['The M23 proclaimed an end to the regime of calm.', 'm23', 'the regime of calm', undefined],
    ['The M23 proclaimed the truce over.', 'm23', 'the truce', undefined],
    ['The rebels no longer considered themselves bound by the armistice.', 'rebels', 'the armistice', undefined],
    [
      'The General Command of the Army and Armed Forces announced the end of the regime of silence.',
      'syrian-army',
      'the regime of silence',
      undefined,
    ],
  ])('%s', (text, by, subject, date) => {
    const { claims } = readDocument({ text, publishedAt: '2016-09-20' }, tools)
    const read = claims.flatMap((claim) => {
      if (claim.kind !== 'negotiation') return []
      const { state, parties, subject, date } = claim.slots
      return [[firstOf(state), allOf(parties).join(), firstOf(subject), firstOf(date)]]
    })
    expect(read).toEqual([['ended', by, subject, date]])
  })

  test('the end of an operation ends no truce', () => {
    const { claims } = readDocument({ text: 'The army announced the end of the operation. Rebels fled.' }, tools)
    expect(claims.filter(({ kind }) => kind === 'negotiation')).toEqual([])
  })
})
