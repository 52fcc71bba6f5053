import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../../../store/dataFiles.js'
import { readDocument } from '../../../pipeline/readDocument.js'

/** The words of a slot over all incidents of the text. */
const words = (text: string, slot: string): string =>
  readDocument({ text, publishedAt: '1991-05-20' }, loadKnowledge().tools)
    .claims.flatMap((claim) =>
      claim.kind === 'incident' ? ((claim.slots as Record<string, { text?: string }[]>)[slot] ?? []) : [],
    )
    .map(({ text: own }) => own)
    .join(' | ')

describe('who did it', () => {
  test.each([
    ['THE MAYOR WAS SHOT DEAD BY A GROUP OF SIX URBAN GUERRILLAS IN LIMA.', 'GROUP OF SIX URBAN GUERRILLAS'],
    ['Two peasants were killed by heavily armed men near Cali.', 'heavily armed men'],
    ['Three young individuals murdered the judge in Bogota.', 'Three young individuals'],
    ['ELN GUERRILLAS BLEW UP THE PIPELINE NEAR ARAUCA.', 'ELN | GUERRILLAS'],
    ['Members of the armed forces killed two teachers in Usulutan.', 'Members of the armed forces'],
    ['TERRORISTS OF THE SHINING PATH ATTACKED THE TOWN OF HUANTA.', 'TERRORISTS | THE SHINING PATH'],
    ['Six workers were killed in Cali.', ''],
    ['Two men were killed in Cali when shells hit the market.', ''],
    // Who speaks did not do it, unless the words begin with the deed.
    ['The defence ministry said two mortar shells hit Cali, killing a child.', ''],
    ['The rebels denied shelling Cali.', 'The rebels'],
    ['The plan of the men was published in Lima, where a bomb exploded.', ''],
  ])('%s', (text, expected) => expect(words(text, 'perpetrator')).toBe(expected))
})

describe('who was harmed, by name', () => {
  test.each([
    ['UNKNOWN MEN KILLED MAYOR PABLO QUINONEZ RIOS IN AYACUCHO.', 'MAYOR PABLO QUINONEZ RIOS'],
    [
      'TERESA LUNA ROJAS, 42, ENGINEER HUGO MEZA PAZ, AND OSCAR VIDAL WERE MURDERED IN CALI.',
      'TERESA LUNA ROJAS | ENGINEER HUGO MEZA PAZ | OSCAR VIDAL',
    ],
    ['Teresa Luna, mayor of the northern town of Arauca, was killed on Monday.', 'Teresa Luna'],
    ['The murder of journalist Hugo Meza shocked Cali.', 'journalist Hugo Meza'],
    ['Ines Rojas lives in Cali. Gunmen kidnapped Rojas on Monday.', 'Ines Rojas'],
    ['GUNMEN KILLED TWO WORKERS IN SAN CARLOS, GENERAL COMMAND SOURCES SAID.', 'TWO WORKERS'],
    ['Rockets killed two people and injured their young daughter in Cali.', 'two people | their young daughter'],
    ['At least 26 civilians were killed by gunmen in Cali.', 'civilians'],
    ['On 6 April two Dutch soldiers were killed by gunmen in Cali.', 'two Dutch soldiers'],
    ['The brother of Hugo Meza was killed in Cali.', 'brother of Hugo Meza'],
  ])('%s', (text, expected) => expect(words(text, 'victim')).toBe(expected))
})
