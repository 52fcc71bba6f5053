import { describe, expect, test } from 'vitest'
import { allOf } from '../../../domain/claim.js'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readDocument } from '../../readDocument.js'

const { tools } = loadKnowledge()

function doersIn(text: string, publisher?: string): readonly string[] {
  const { claims } = readDocument(
    { text, publishedAt: '2019-05-04', ...(publisher && { publisher: { id: publisher } }) },
    tools,
  )
  return claims.flatMap((claim) => (claim.kind === 'incident' ? allOf(claim.slots.perpetrator) : []))
}

describe('who "we" is', () => {
  test.each([
    ['We fired ten rockets at the base of Dabiq on Friday.', 'river-brigade', ['river-brigade']],
    ['On Friday our fighters shelled the barracks in Idlib.', 'river-brigade', ['river-brigade']],
    ['We fired ten rockets at the base of Dabiq on Friday.', undefined, []],
    ['"We fired ten rockets at the base," a commander said on Friday.', 'daily-post', []],
    ['Our people were shelled in Idlib on Friday.', 'river-brigade', []],
  ])('%s by %s: %j', (text, publisher, doers) => {
    expect(doersIn(text, publisher).filter((doer) => doer === publisher)).toEqual(doers)
  })

  test('a medium that speaks of itself as "this newspaper" is the speaker', () => {
    const text = 'On Friday this newspaper said that rebels had shelled Idlib. We withdraw that report.'
    const { claims } = readDocument({ text, publishedAt: '2019-05-04', publisher: { id: 'daily-post' } }, tools)
    const speakers = claims.flatMap((claim) => (claim.kind === 'statement' ? allOf(claim.slots.speaker) : []))
    expect(speakers).toContain('daily-post')
  })
})

test('what another is said to have published of "our fighters" is that other\'s word', () => {
  const text = "The regime's media published this evening that our fighters had shelled Idlib. We deny it."
  const { claims } = readDocument({ text, publishedAt: '2019-05-04', publisher: { id: 'river-brigade' } }, tools)
  const deeds = claims.filter(({ kind, modality }) => kind === 'incident' && modality === 'asserted')
  expect(deeds.every(({ inStatement }) => inStatement !== undefined)).toBe(true)
})
