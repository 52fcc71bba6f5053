import { expect, test } from 'vitest'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readDocument } from '../../pipeline/readDocument.js'

const told = (text: string): string =>
  readDocument({ text, publishedAt: '2011-06-20' }, loadKnowledge().tools)
    .claims.flatMap((claim) => {
      if (claim.kind !== 'incident') return []
      const value = (slot: 'type' | 'date' | 'killed') => claim.slots[slot]?.[0]?.value
      const killed = value('killed') as { min: number | null } | undefined
      return [`${value('type')} ${value('date') ?? '-'} ${killed ? killed.min : '-'}`]
    })
    .join(' | ')

test.each([
  // The next sentence's toll is the event's.
  ['Shells hit Misrata on Sunday. Four people were killed.', 'shelling 2011-06-19 4'],
  // One with a period, a day or a place of its own is not.
  [
    'Shells hit Misrata on Sunday. At least 147 people have been killed since the advance on the port began on 4 April.',
    'shelling 2011-06-19 - | killing 2011-04-04/2011-06-20 147',
  ],
  ['Shells hit Misrata on Sunday. On Friday four people were killed.', 'shelling 2011-06-19 - | killing 2011-06-17 4'],
  ['Shells hit Misrata on Sunday. In Zliten, four people were killed.', 'shelling 2011-06-19 - | killing 2011-06-19 4'],
  // The first number for what the document tells itself; a second one is another claim, as is one of another voice.
  ['Shells hit Misrata on Sunday. Ibrahim Zentani, a doctor, said four people were killed.', 'shelling 2011-06-19 4'],
  [
    'Residents said shells hit Misrata on Sunday. Ibrahim Zentani, a doctor, said four people were killed.',
    'shelling 2011-06-19 - | shelling 2011-06-19 4',
  ],
  // In a text about a war the dead are counted though no deed is told.
  [
    'The cease-fire broke down and fighting went on in Misrata. More than 50 civilians have died on both sides. Talks on a truce go on.',
    'armed-clash - 51',
  ],
])('%s', (text, expected) => expect(told(text)).toBe(expected))
