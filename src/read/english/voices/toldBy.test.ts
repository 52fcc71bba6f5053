import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readDocument } from '../../pipeline/readDocument.js'

/** One line a statement: who, by what words, what was said. */
const voices = (text: string): readonly string[] =>
  readDocument({ text, publishedAt: '2012-03-05' }, loadKnowledge().tools).claims.flatMap((claim) => {
    if (claim.kind !== 'statement') return []
    const { speaker, cue, content } = claim.slots
    const of = (values: typeof speaker) => values?.map(({ value }) => value).join('+') ?? '-'
    return [`${of(speaker)} ${of(cue)}: ${(content ?? []).map(({ value }) => value).join(' … ')}`]
  })

describe('attributions without a verb', () => {
  test.each([
    [
      "Since May the war has killed 90 people, by Norway's reckoning, and closed the port.",
      ['norway reckoning: Since May the war has killed 90 people … closed the port'],
    ],
    ["Fifty men, by Kenya's own count, died.", ['kenya count: Fifty men … died']],
    [
      'In the words of one relief agency, the wards are waiting rooms.',
      ['relief-agency In the words of: the wards are waiting rooms'],
    ],
    [
      "Kenya denied Ethiopia's claim that the bridge had fallen.",
      ["kenya denied: Ethiopia's claim that the bridge had fallen", 'ethiopia claim: the bridge had fallen'],
    ],
    ['A U.N. appeal for a pause went unheeded.', ['un appeal: a pause']],
    ['Reports that the bridge had fallen were wrong.', ['- Reports: the bridge had fallen']],
    ['The report said that Kenya had agreed.', ['report said: Kenya had agreed']],
  ])('%s', (text, expected) => expect(voices(text)).toEqual(expected))
})

describe('verbs that say something only with what follows them', () => {
  test.each([
    ['Kenya promised an inquiry.', ['kenya promised: an inquiry']],
    ['UNISFA believes that it cannot stay.', ['unisfa believes: it cannot stay']],
    ['Diplomats fear otherwise.', ['diplomats fear: otherwise']],
    ['Drivers waiting in Garissa tell us the road is open.', ['drivers tell: the road is open']],
    ['A driver counted two men dead.', ['driver counted: two men dead']],
    ['Kenya called. Another 64, Kenya says, have not been seen.', ['kenya says: Another 64 … have not been seen']],
    ['A spokesman admitted to “mistakes”.', ['unnamed-spokesman admitted: mistakes']],
    ['The plan says nothing about the port.', []],
    ['The elders who speak for the clan will go.', []],
  ])('%s', (text, expected) => expect(voices(text)).toEqual(expected))
})

test('a printed interview has its letters with full stops', () => {
  expect(
    voices('Q. Could it have been saved?\n\nA. Until May, yes.\n\nQ. Who broke it?\n\nA. Better to ask who kept it.'),
  ).toEqual([
    'reporter -: Could it have been saved?',
    'unnamed-official -: Until May, yes.',
    'reporter -: Who broke it?',
    'unnamed-official -: Better to ask who kept it.',
  ])
})
