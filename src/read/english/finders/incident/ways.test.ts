import { expect, test } from 'vitest'
import { loadKnowledge } from '../../../../store/dataFiles.js'
import { readDocument } from '../../../pipeline/readDocument.js'

const SLOTS = ['type', 'perpetrator', 'killed', 'injured', 'count', 'people', 'place'] as const

/** In a text about a war, told before the sentence: what each incident of it has in these slots. */
const told = (text: string): string =>
  readDocument(
    { text: `The truce is over. Talks on a cease-fire failed.\n\n${text}`, publishedAt: '1999-04-20' },
    loadKnowledge().tools,
  )
    .claims.flatMap(({ kind, slots }) => {
      if (kind !== 'incident') return []
      const said = SLOTS.flatMap((name) => {
        const [first] = slots[name] ?? []
        const value = first?.value as { min?: number; name?: string } | string | undefined
        if (value === undefined) return []
        const words = typeof value === 'string' ? value : (value.name ?? String(value.min))
        return [name === 'type' ? words : `${name} ${words}`]
      })
      return [said.join(', ')]
    })
    .join(' | ')

test.each([
  // What arms do, in the progressive too, and what is heard of them.
  ['A mortar round crashed through the roof of a bakery near Pec.', 'shelling, place Pec'],
  ['Shells have again been falling on Pristina.', 'shelling, place Pristina'],
  ['Villagers woke to the thud of artillery near Pec.', 'shelling, place Pec'],
  ['Pounded by howitzers for six hours, the town fell silent.', 'shelling'],
  ['Planes bombed the sugar plant near Pec.', 'airstrike, place Pec'],
  ['A bomb fell on the sugar plant near Pec.', 'airstrike, place Pec'],
  // Fire and strikes by whose they are; work is struck too.
  ['Israeli fire hit a tractor near Pec.', 'small-arms-fire, perpetrator israel, place Pec'],
  ['A strike near Pec destroyed a depot.', 'attack, place Pec'],
  ['A 48-hour strike by teachers closed the schools of Pec.', ''],
  ['The cease-fire ended at noon.', ''],
  // Places that suffer are no states.
  ['Kabul came under rocket fire for the third night running.', 'rocket-fire, place Kabul'],
  // Numbers: those a bomber took along, one more, and units of fire.
  [
    'A suicide bomber killed himself and six policemen in Pec.',
    'suicide-bombing, perpetrator suicide-bomber, killed 6, place Pec',
  ],
  ['Gunmen killed a teacher and her son in Pec.', 'killing, perpetrator gunmen, killed 2, place Pec'],
  [
    'Two guards were killed and a third was badly hurt in a mortar attack in Pec.',
    'shelling, killed 2, injured 1, place Pec',
  ],
  ['The team heard 11 bursts of machine-gun fire near Pec.', 'small-arms-fire, count 11, place Pec'],
  // To fly into an airspace kills nobody; what was told already is pointed back at.
  [
    'Warplanes bombed a depot near Pec. Aircraft that had entered Serb airspace made the strike and 12 soldiers had died.',
    'airstrike, perpetrator warplanes, killed 12, place Pec | overflight, place Pec',
  ],
  ['The quarter went through what residents called the heaviest air strikes in months.', 'airstrike'],
  ['Two mortar rounds were fired on a bakery near Pec.', 'shelling, count 2, place Pec'],
  // Taken away.
  ['Masked men took the mayor away near Pec.', 'abduction, perpetrator masked-men, place Pec'],
])('%s', (text, expected) => expect(told(text)).toBe(expected))
