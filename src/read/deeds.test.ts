import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../store/dataFiles.js'
import { readDocument } from './readDocument.js'

/** The first value of a slot of each claim of the kind, with the words that carry it. */
function found(text: string, kind: 'incident' | 'control', slots: readonly string[]): readonly string[] {
  const { claims } = readDocument({ text, publishedAt: '2016-09-05' }, loadKnowledge().tools)
  return claims
    .filter((claim) => claim.kind === kind)
    .map((claim) =>
      slots
        .map((slot) => {
          const [value] = (claim.slots as Record<string, readonly { value: unknown; text?: string }[]>)[slot] ?? []
          const { name } = (value?.value ?? {}) as { name?: string }
          return value ? `${slot} ${name ?? value.value} "${value.text}"` : `no ${slot}`
        })
        .join(', '),
    )
}

describe('what kind of deed it was', () => {
  test.each([
    ['Four kamikazes blew themselves up near a bus station in Maiduguri.', 'suicide-bombing "blew themselves up"'],
    ['A device detonated under a police convoy in Homs, killing two officers.', 'bombing "device detonated"'],
    ['A fuel tanker exploded at a checkpoint in Hama, killing three soldiers.', 'explosion "tanker exploded"'],
    ['Islamic State fighters attacked army posts near Palmyra using mortars.', 'shelling "attacked"'],
    ['More than 40 grenades were hurled at soldiers during clashes in Hebron.', 'grenade "grenades were hurled"'],
    ['Government troops destroyed three tanks of the rebels in Idlib.', 'armed-clash "destroyed"'],
    ['The militants burned two schools in Kunduz.', 'arson "burned"'],
    ['Soldiers took away five men from a village near Quetta.', 'abduction "took away"'],
    ['The strikes hit a depot in Raqqa, killing four people.', 'airstrike "The strikes"'],
    ['Rebels pounded the airport of Aleppo with rockets.', 'rocket-fire "pounded"'],
    ['A van rammed into pedestrians in Nice, killing six people.', 'attack "rammed into"'],
    ['The militants demolished two shrines in Timbuktu.', 'destruction "demolished"'],
  ])('%j is %s', (text, type) => {
    expect(found(text, 'incident', ['type'])[0]).toBe(`type ${type}`)
  })
})

describe('who did it', () => {
  test.each([
    ['The Lebanese Hezbollah shelled a post near Quneitra.', 'perpetrator hezbollah "Hezbollah"'],
    ['Four kamikazes attacked a station in northeastern Nigeria, killing two people.', 'no perpetrator'],
  ])('%j: %s', (text, who) => {
    expect(found(text, 'incident', ['perpetrator'])).toEqual([who])
  })
})

describe('who gains and who loses ground', () => {
  test.each([
    [
      'The army drove the militants out of Palmyra.',
      'actor army "The army", change captured "drove the militants out of", place Palmyra "Palmyra"',
    ],
    [
      'The Islamic State (IS) militants seized control of Palmyra.',
      'actor militants "militants", change captured "seized control of", place Palmyra "Palmyra"',
    ],
    [
      'The army handed over the base in Hasakah to the Kurds.',
      'actor syrian-army "The army", change withdrew "handed over", place Hasakah "Hasakah"',
    ],
  ])('%j: %s', (text, wanted) => {
    expect(found(text, 'control', ['actor', 'change', 'place'])).toEqual([wanted])
  })

  test('people who surrender lose no ground', () => {
    expect(found('Ten rebels surrendered to the army in Homs.', 'control', ['change'])).toEqual([])
  })
})
