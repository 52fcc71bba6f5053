import { expect, test } from 'vitest'
import { loadKnowledge } from '../../../../store/dataFiles.js'
import { readDocument } from '../../../pipeline/readDocument.js'

/** Number and place, day, doer or victim of each incident; "of" says that it is part of another. */
const told = (text: string): string =>
  readDocument(
    { text: `${text}\n\nThe truce is over. Talks on a cease-fire failed.`, publishedAt: '1996-08-20' },
    loadKnowledge().tools,
  )
    .claims.flatMap((claim) => {
      if (claim.kind !== 'incident') return []
      const { killed, count, place, date, perpetrator, victim } = claim.slots
      const number = [killed, count].flatMap((values) =>
        (values ?? []).map(({ value }) => (value as { min: number }).min),
      )
      const beside = [place, date, perpetrator, victim].flatMap((values) =>
        (values ?? []).map(({ value }) => (typeof value === 'string' ? value : (value as { name: string }).name)),
      )
      return [[...number, ...beside, ...(claim.partOf ? ['of'] : [])].join(' ')]
    })
    .join(' | ')

test.each([
  [
    'Hospital lists name 63 dead: 21 civilians, 28 soldiers and 14 rebels.',
    '63 | 21 civilians of | 28 soldiers of | 14 rebels of',
  ],
  ['Monitors recorded 95 cease-fire violations in Homs and 210 in Hama.', '95 Homs | 210 Hama'],
  ['Monitors heard 95 explosions in Homs and 210 explosions in Hama.', '95 Homs | 210 Hama'],
  [
    'Monitors heard 140 explosions in Gudermes on Monday, compared with 180 on Sunday.',
    '140 Gudermes 1996-08-19 | 180 Gudermes 1996-08-18',
  ],
  [
    'Aid workers counted 34 obstructions of convoys in Gudermes: 21 by Russian troops, 9 by gunmen.',
    '34 Gudermes | 21 Gudermes russian-armed-forces of | 9 Gudermes gunmen of',
  ],
  // Another number for the toll told before.
  [
    'A bomb hit the market in Gudermes. Doctors gave the names of 51 dead; local officials speak of 64.',
    '51 Gudermes | 64 Gudermes',
  ],
  [
    'Shells hit Gudermes. The ministry says 30 people were killed. The mayor says five.',
    '30 Gudermes people | 5 Gudermes',
  ],
  ['Shells hit Gudermes. The mayor says five trucks came.', 'Gudermes'],
])('%s', (text, expected) => expect(told(text)).toBe(expected))
