import { expect, test } from 'vitest'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readDocument } from '../../pipeline/readDocument.js'

const dates = (text: string): string =>
  readDocument({ text, publishedAt: '2011-06-20' }, loadKnowledge().tools)
    .claims.flatMap((claim) => (claim.kind === 'incident' ? (claim.slots.date ?? []) : []))
    .map(({ value }) => value)
    .join(' | ')

test.each([
  ['Between 7 April and 12 May 120 people were killed in airstrikes on Misrata.', '2011-04-07/2011-05-12'],
  ['Between the evenings of 3 and 5 June monitors counted 40 explosions in Misrata.', '2011-06-03/2011-06-05'],
  ['From 13 May to 2 June airstrikes hit Misrata 28 times.', '2011-05-13/2011-06-02'],
  ['In the last month 300 people were killed in shelling in Misrata.', '2011-05-20/2011-06-20'],
  ['Forty people were killed in Misrata in the last 24 hours in airstrikes.', '2011-06-19/2011-06-20'],
  ['In five days of fighting in Misrata 80 people were killed.', '2011-06-16/2011-06-20'],
  ['In the 24 hours to 8 a.m. on Sunday there were 28 airstrikes on Misrata.', '2011-06-18T08:00/2011-06-19T08:00'],
  ['More than 300 people have been killed in Misrata since 2 March.', '2011-03-02/2011-06-20'],
  [
    'More than 300 people have been killed in Misrata since the army began its advance on 2 March.',
    '2011-03-02/2011-06-20',
  ],
  [
    'In the first bombing of Misrata from the air of the whole campaign since the truce began six days ago a man was killed.',
    '',
  ],
  ['Trucks of a convoy were bombed after nightfall on Friday while they were being unloaded in Misrata.', '2011-06-17'],
  ['Rebels shelled Misrata on Friday and the army shelled Zliten on Sunday.', '2011-06-17 | 2011-06-19'],
])('%s', (text, expected) => expect(dates(text)).toBe(expected))
