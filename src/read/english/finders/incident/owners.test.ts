import { describe, expect, test } from 'vitest'
import { allOf } from '../../../../domain/claim.js'
import { loadKnowledge } from '../../../../store/dataFiles.js'
import { readDocument } from '../../../readDocument.js'

const { tools } = loadKnowledge()

describe('whose aircraft they were', () => {
  test.each([
    [
      'An aircraft of the Russian Aerospace Forces delivered a strike on a column near Palmyra.',
      ['russian-aerospace-forces'],
    ],
    ['Russian warplanes struck a column near Palmyra.', ['russia']],
    ['An aircraft delivered a strike on a column near Palmyra.', []],
  ])('%s', (text, doers) => {
    const { claims } = readDocument({ text, publishedAt: '2016-09-16' }, tools)
    const named = claims.flatMap((claim) => (claim.kind === 'incident' ? allOf(claim.slots.perpetrator) : []))
    expect(named).toEqual(doers)
  })
})
