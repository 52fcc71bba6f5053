import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readDocument } from '../../pipeline/readDocument.js'

/** One line a statement: who, by which words, and what was said. */
const voices = (text: string): readonly string[] =>
  readDocument({ text, publishedAt: '2014-06-11' }, loadKnowledge().tools).claims.flatMap((claim) => {
    if (claim.kind !== 'statement') return []
    const { speaker, cue, content, about } = claim.slots
    const words = (values: readonly { readonly value: unknown }[] | undefined) =>
      (values ?? []).map(({ value }) => value).join(' … ')
    return [`${words(speaker)} [${words(cue)}]: ${words(content ?? about)}`]
  })

describe('told by an aside', () => {
  test.each([
    ['The truce, as Lavrov put it, “lives on paper”.', 'lavrov [put it]: The truce … lives on paper'],
    ['Soldiers slept in the school, as villagers complain.', 'villagers [complain]: Soldiers slept in the school'],
    ['If the mayor is right, 40 families have left Juba.', 'mayor [is right]: 40 families have left Juba'],
    ['The bridge is gone, if the army is to be believed.', 'army [is to be believed]: The bridge is gone'],
  ])('%s', (text, expected) => expect(voices(text)).toEqual([expected]))

  test.each([
    'The rebels held on as far as one could tell.',
    'If the road is right of the river, the map is wrong.',
    'The troops left as agreed in May.',
  ])('nobody tells anything: %s', (text) => expect(voices(text)).toEqual([]))
})

describe('told by a noun', () => {
  test.each([
    ['A claim by Kenya that the raid had failed was widely doubted.', 'kenya [claim]: the raid had failed'],
    ['The Taliban’s account is that the bus ran a checkpoint.', 'taliban [account]: the bus ran a checkpoint'],
    [
      'Norway’s version of the meeting, heard from two aides, was that nobody had shouted.',
      'norway [version]: nobody had shouted',
    ],
    ['Word from Juba is that the barracks have fallen.', ' [Word]: the barracks have fallen'],
  ])('%s', (text, expected) => expect(voices(text)).toContain(expected))

  test.each(['The position of the bridge is that of a gate.', 'The story was told by nobody.', 'His case is closed.'])(
    'no voice: %s',
    (text) => expect(voices(text)).toEqual([]),
  )
})

describe('who speaks beside a quote', () => {
  test.each([
    ['“It came at noon,” the baker recalled.', 'baker [recalled]: It came at noon,'],
    ['“It came at noon,” complained Oksana, 54, who sells fish.', 'oksana [complained]: It came at noon,'],
    ['Lavrov replied with a single word: “Never.”', 'lavrov [replied]: Never.'],
    ['“Stop the guns,” pleads a banner hung from the tower.', 'banner [pleads]: Stop the guns,'],
  ])('%s', (text, expected) => expect(voices(text)).toEqual([expected]))
})

describe('what somebody does by saying it', () => {
  test.each([
    ['Lavrov left the hall, accusing Norway of a breach.', 'lavrov [accusing]: a breach'],
    ['The rebels deny the raid and blame a militia.', 'rebels [blame]: a militia'],
    ['The Taliban spoke of a raid, a charge Pakistan dismissed.', 'pakistan [dismissed]: a charge'],
    ['Norway and Kenya met in Juba. Neither would say why.', 'norway … kenya [would say]: why'],
    ['Leaflets dropped on Juba warned that the port would be hit.', 'leaflets [warned]: the port would be hit'],
  ])('%s', (text, expected) => expect(voices(text)).toContain(expected))

  test.each(['The film tells the story of two brothers.', 'The reported cost of the bridge has doubled.'])(
    'nobody speaks: %s',
    (text) => expect(voices(text)).toEqual([]),
  )
})

describe('headlines', () => {
  test.each([
    ['Lavrov: no truce before the harvest', 'lavrov []: no truce before the harvest'],
    [
      'Nine villagers killed in raid on Juba market - monitor',
      'monitor []: Nine villagers killed in raid on Juba market',
    ],
  ])('%s', (text, expected) => expect(voices(`${text}\n\nThe market was empty on Monday.`)).toContain(expected))

  test.each(['Mali: the army moves north again', 'Nine villagers killed in raid on Juba market - Reuters'])(
    'nobody speaks: %s',
    (text) => expect(voices(`${text}\n\nThe market was empty on Monday.`)).toEqual([]),
  )
})

test('the army of a state is not the state, and a state at war is a party', () => {
  const text =
    'India accused Pakistan of shelling Poonch. Pakistan denied it. India’s army said Pakistan and India would meet. Norway said it would help.'
  const said = readDocument({ text }, loadKnowledge().tools).claims.flatMap((claim) =>
    claim.kind === 'statement'
      ? [`${claim.slots.speaker?.[0]?.value} ${claim.slots.sourceKind?.map(({ value }) => value).join()}`]
      : [],
  )
  expect(said).toEqual(['india party', 'pakistan party', 'indian-army party', 'norway official'])
})
