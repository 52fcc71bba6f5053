import { expect, test } from 'vitest'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readDocument } from '../../pipeline/readDocument.js'

const voices = (text: string): readonly string[] =>
  readDocument({ text, publishedAt: '2012-03-05' }, loadKnowledge().tools).claims.flatMap((claim) => {
    if (claim.kind !== 'statement') return []
    const { speaker, content } = claim.slots
    return [
      `${speaker?.map(({ value, at }) => `${value}${at ? '' : '*'}`).join('+')}: ${(content ?? []).map(({ value }) => value).join(' … ')}`,
    ]
  })

test('the points of a resolution are in the name of the body that issued it', () => {
  expect(
    voices(
      'The Peace and Security Council of the African Union adopted the following text:\n\n1. Takes note of the briefing;\n\n2. Strongly condemns the raid at Kidal;\n\n3. Demands that both sides stop;',
    ),
  ).toEqual([
    'peace-and-security-council-of-the-african-union*: the briefing',
    'peace-and-security-council-of-the-african-union*: the raid at Kidal',
    'peace-and-security-council-of-the-african-union*: both sides stop',
  ])
})

test('in an entry a verb without a subject is of whoever spoke before', () => {
  expect(voices('0905 Kenya denies launch from its sector. Claims two men fled.')).toEqual([
    'kenya: launch from its sector',
    'kenya*: two men fled',
  ])
})

test('a plural noun that opens a sentence is no verb', () => {
  expect(voices('Kenya said it had left. Reports of fire went on. Claims by both sides differed.')).toEqual([
    'kenya: it had left',
  ])
})
