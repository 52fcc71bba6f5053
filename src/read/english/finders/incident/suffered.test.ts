/** Deeds told by those they were done to: headlines, reduced relatives, "under fire", bodies found, totals. */
import { expect, test } from 'vitest'
import { loadKnowledge } from '../../../../store/dataFiles.js'
import { readDocument } from '../../../pipeline/readDocument.js'

/** In a text about a war, told before the sentence; type and slots of each incident after that. */
const told = (text: string): string =>
  readDocument(
    { text: `The truce is over. Talks on a cease-fire failed.\n\n${text}`, publishedAt: '1999-04-20' },
    loadKnowledge().tools,
  )
    .claims.flatMap(({ kind, slots }) => {
      if (kind !== 'incident') return []
      const named = (['perpetrator', 'target', 'victim', 'weapon', 'observation', 'phase'] as const).flatMap((slot) =>
        slots[slot] ? [`${slot} ${slots[slot].map(({ value, text: own }) => own ?? value).join(' + ')}`] : [],
      )
      const numbers = (['killed', 'injured', 'count'] as const).flatMap((slot) => {
        const value = slots[slot]?.[0]?.value as { min: number | null; approx?: number } | undefined
        return value ? [`${slot} ${value.min ?? value.approx}`] : []
      })
      return [[String(slots['type']?.[0]?.value), ...named, ...numbers].join(', ')]
    })
    .join(' | ')

test.each([
  // Headlines and notes need no auxiliary and no article.
  ['Ambulance hit near Pec.', 'attack, target Ambulance'],
  ['Medic killed near Pec.', 'killing, victim Medic, killed 1'],
  ['A beekeeper was killed near Pec by a sniper.', 'killing, perpetrator sniper, victim A beekeeper, killed 1'],
  ['Mayor of Pec led away by armed men.', 'abduction, perpetrator armed men, victim Mayor of Pec'],
  // Reduced relatives.
  ['A nurse abducted in May was seen in Pec.', 'abduction, victim A nurse'],
  // Who acts stands before a participle that only describes.
  ['Riot police backed by bulldozers swept into two camps in Pec.', 'raid, perpetrator police'],
  // A number is an object.
  ['A bomb on Monday killed at least 40 people in Pec.', 'bombing, victim people, weapon bomb, killed 40'],
  // Under fire.
  ['Residents came under fire near Pec.', 'small-arms-fire, target Residents'],
  ['Gunfire was heard for hours.', 'small-arms-fire, observation heard'],
  ['By nightfall the guns had fallen silent.', 'shelling, weapon guns, phase fallen silent'],
  // The dead found and counted.
  ['The bodies of eight women were found in a field near Pec.', 'killing, victim eight women, killed 8'],
  ['A decapitated body was discovered near Pec.', 'killing, killed 1'],
  ['The death toll among servicemen has risen to 220.', 'killing, killed 220'],
  ['The hospital puts the number of dead in Pec at 43.', 'killing, killed 43'],
  ['Killed: 41 civilians.', 'killing, killed 41'],
  ['A Palestinian was killed near Pec.', 'killing, victim A Palestinian, killed 1'],
  // What is hit did not do it, and what an act comes to is no second act.
  ['A helicopter was downed near Pec with the loss of two crew.', 'attack, target A helicopter, killed 2'],
  [
    'Gunmen ambushed a patrol near Pec with a bomb, wounding an officer.',
    'bombing, perpetrator Gunmen, target a patrol, victim an officer, weapon bomb, injured 1',
  ],
  // A death with a cause of its own is no part of the event before.
  [
    'A bomb exploded in Pec. A policeman died of gunshot wounds.',
    'bombing, weapon bomb | killing, victim A policeman, killed 1',
  ],
  // The subject stands before an aside.
  ['More than 9,000 people, most of them women, have fled Pec.', 'other'],
  ['A reporter, Samir Latif, was gunned down in Pec.', 'small-arms-fire, victim Samir Latif, killed 1'],
  // It took place, though nobody says where.
  ['Heavy gunfire rocked the capital.', 'small-arms-fire'],
  // Who hits a mine suffers it.
  ['A truck hit a mine near Pec.', 'landmine, target A truck'],
  ['A pilot was captured near Pec.', 'detention, victim A pilot'],
  ['The army captured the hills near Pec.', ''],
  // What the doer flies makes it armed; a gerund has the doer of the verb before it.
  ['NATO jets struck a depot near Pec.', 'airstrike, perpetrator NATO, target a depot, weapon jets'],
  ['Serb gunners answered by bombarding the village of Racak.', 'shelling, perpetrator Serb gunners'],
  // A participle before a noun describes it.
  ['Soldiers in stolen uniforms marched through Pec.', ''],
  // Who is detained stands at the head of the phrase.
  ['Journalists at a protest by women were detained in Pec.', 'detention, victim Journalists'],
  ['Three teachers taken captive were let go in Pec.', 'abduction, victim Three teachers'],
  ['Shelling in Pec left a woman dead.', 'shelling, victim a woman, killed 1'],
  // A label with its number.
  ['Rocket attacks: 6.', 'rocket-fire, weapon Rocket, count 6'],
  ['A mob attacked the embassy in Pec.', 'attack, perpetrator mob, target the embassy'],
])('%s', (text, expected) => expect(told(text)).toBe(expected))
