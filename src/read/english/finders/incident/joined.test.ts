import { describe, expect, test } from 'vitest'
import { showCount } from '../../../../base/count.js'
import { allOf } from '../../../../domain/claim.js'
import { loadKnowledge } from '../../../../store/dataFiles.js'
import { readDocument } from '../../../readDocument.js'

const { tools } = loadKnowledge()

describe('counts of the dead that are one subject add up', () => {
  test.each([
    ['Six soldiers and two medics were killed in Taiz on Monday.', ['8'], []],
    ['About 30 villagers and one nurse died when a bomb hit Bentiu.', ['about 31'], []],
    ['At least four farmers and three guards were killed in Goma.', ['≥ 7'], []],
    ['Six people were killed and two guards were wounded in Taiz.', ['6'], ['2']],
    ['Between 12 and 20 people were killed in Goma.', ['12–20'], []],
  ])('%s', (text, killed, injured) => {
    const { claims } = readDocument({ text, publishedAt: '2016-09-20' }, tools)
    const read = claims.flatMap((claim) => (claim.kind === 'incident' ? [claim.slots] : []))
    expect(read.flatMap((slots) => allOf(slots.killed)).map(showCount)).toEqual(killed)
    expect(read.flatMap((slots) => allOf(slots.injured)).map(showCount)).toEqual(injured)
  })
})
