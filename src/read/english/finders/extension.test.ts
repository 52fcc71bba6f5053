import { describe, expect, test } from 'vitest'
import { firstOf } from '../../../domain/claim.js'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readDocument } from '../../readDocument.js'

const { tools } = loadKnowledge()

describe('a truce that is prolonged', () => {
  test.each([
    ['Russia said it had agreed to extend the truce until seven in the evening on Monday.', 'extended', '2016-09-19'],
    ['Russia agreed to prolong the cease-fire until Monday.', 'extended', '2016-09-19'],
    ['Russia agreed to a cease-fire on Friday.', 'agreed', undefined],
  ])('%s', (text, state, deadline) => {
    const { claims } = readDocument({ text, publishedAt: '2016-09-16' }, tools)
    const read = claims.flatMap((claim) =>
      claim.kind === 'negotiation' ? [[firstOf(claim.slots.state), firstOf(claim.slots.deadline)]] : [],
    )
    expect(read).toEqual([[state, deadline]])
  })
})
