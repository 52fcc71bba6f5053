import { expect, test } from 'vitest'
import { loadKnowledge } from '../../../../store/dataFiles.js'
import { readDocument } from '../../../pipeline/readDocument.js'

/** In a text about a war, told before the sentence; type and numbers of each incident after that. */
const told = (text: string): string =>
  readDocument(
    { text: `The truce is over. Talks on a cease-fire failed.\n\n${text}`, publishedAt: '1999-04-20' },
    loadKnowledge().tools,
  )
    .claims.flatMap((claim) => {
      if (claim.kind !== 'incident') return []
      const numbers = (['killed', 'injured', 'displaced', 'people', 'count'] as const).flatMap((slot) => {
        const value = claim.slots[slot]?.[0]?.value as { min: number | null; approx?: number } | undefined
        return value ? [`${slot} ${value.min ?? value.approx}`] : []
      })
      return [[String(claim.slots.type?.[0]?.value), ...numbers].join(', ')]
    })
    .join(' | ')

test.each([
  // Tolls without a verb of dying.
  ['The army put its military dead at 404.', 'killing, killed 404'],
  ['The death toll in Pristina rose to 60.', 'killing, killed 60'],
  ['The brigade said that it lost 12 men at Glodjane.', 'killing, killed 12'],
  ['Villagers recovered 16 bodies near Racak.', 'killing, killed 16'],
  ['Women account for 66 of the dead.', 'killing, killed 66'],
  // Two harms, one cause.
  ['A farmer was killed and another wounded by live fire in Pec.', 'small-arms-fire, killed 1, injured 1'],
  // Aircraft brought down.
  ['Rebels shot down a helicopter over Pec.', 'attack'],
  ['The gunners downed two drones over Pec on Sunday.', 'attack'],
  // Armed men come, take, hold, stop.
  ['Gunmen came to the village of Racak on Friday.', 'raid'],
  ['Masked men took two teachers from their homes in Pec.', 'abduction, people 2'],
  ['Gunmen hijacked a bus near Pec.', 'abduction'],
  ['The ambulance was stopped near Pec by soldiers of the Yugoslav army.', 'obstruction'],
  ['A suicide bomber walked into the crowd in Pec on Saturday.', 'suicide-bombing'],
  ['A woman was hit by a fragment in Pec.', 'attack, injured 1'],
  // People who left.
  ['Some 3,000 people are sheltering in the school in Pec.', 'other, displaced 3000'],
  ['About 400 civilians arrived from Racak on Sunday.', 'other, displaced 400'],
  // A day in May is no possibility.
  ['From 13 May to 2 June the army shelled Pec.', 'shelling'],
])('%s', (text, expected) => expect(told(text)).toBe(expected))
