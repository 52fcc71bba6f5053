import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../../../store/dataFiles.js'
import { readDocument } from '../../../readDocument.js'

const { tools } = loadKnowledge()

/** The words of a slot over all incidents of the text. */
const words = (text: string, slot: string): string =>
  readDocument({ text, publishedAt: '2003-05-20' }, tools)
    .claims.flatMap((claim) =>
      claim.kind === 'incident' ? ((claim.slots as Record<string, { text?: string }[]>)[slot] ?? []) : [],
    )
    .map(({ text: own }) => own)
    .join(' | ')

describe('who is said to be behind a deed did it, as far as the voice goes', () => {
  test.each([
    ['Monitors accused the Sudanese army of shelling a camp near Nyala.', 'the Sudanese army'],
    ['The LRA was blamed for the killing of twelve farmers near Gulu.', 'LRA'],
    ['Officials attributed the murder of the judge to gunmen.', 'gunmen'],
    ['Officials blamed the bombing of the mill on Renamo.', 'Renamo'],
    ['Gunmen are responsible for the massacre of herders near Garissa.', 'Gunmen'],
    ['Two militants confessed to the murder of a priest in Lahore.', 'Two militants'],
    ['The ambush near Kitgum was the work of rebels.', 'rebels'],
    ['A man accused of bombing a bus in Colombo was jailed.', ''],
    // Denied, asked about, or said of those nobody names.
    ['The LRA denied being responsible for the massacre of herders near Garissa.', ''],
    ['Those responsible for the massacre of herders near Garissa got away.', ''],
    ['The court acquitted the militants of masterminding the murder of a priest in Lahore.', ''],
  ])('%s', (text, expected) => expect(words(text, 'perpetrator')).toBe(expected))
})

describe('somebody who is only described acts too', () => {
  test.each([
    ['A man in a stolen uniform shot four recruits in Gulu.', 'A man'],
    ['A woman wearing a vest attacked a checkpoint near Mosul.', 'A woman'],
    ['A man was shot in Gulu.', ''],
    ['The report on a man killed four careers.', ''],
  ])('%s', (text, expected) => expect(words(text, 'perpetrator')).toBe(expected))
})

describe('losses have a loser and a winner', () => {
  test.each([
    ['Rebels inflicted 20 casualties on the army near Gulu.', 'perpetrator', 'Rebels'],
    ['Rebels inflicted 20 casualties on the army near Gulu.', 'victim', 'the army'],
    ['The army suffered 20 casualties in an ambush near Gulu.', 'victim', 'The army'],
    ['The patrol seized six rifles and four machineguns near Gulu.', 'type', ''],
    ['The patrol found 300 pounds of explosives near Gulu.', 'type', ''],
  ])('%s: %s', (text, slot, expected) => expect(words(text, slot)).toBe(expected))
})

test('"he" is shown by the words that named him', () => {
  expect(words('Colonel Hugo Meza said little. He shot two guards in Beira.', 'perpetrator')).toBe('Colonel Hugo Meza')
})
