import { expect, test } from 'vitest'
import { loadKnowledge } from '../../../../store/dataFiles.js'
import { readDocument } from '../../../pipeline/readDocument.js'

const { tools } = loadKnowledge()
const WAR = 'The ceasefire collapsed and the fighting went on. The rebels rejected the agreement. '

/** What is met in a text about a war: who, state, day, place. */
function met(sentence: string, before = WAR): string[] {
  const text = `${before}${sentence}`
  return readDocument({ text, publishedAt: '2016-09-15' }, tools)
    .claims.filter(({ kind }) => kind === 'meeting')
    .map(({ slots }) => {
      const of = slots as Record<string, readonly { value: unknown; text?: string; at?: [number, number] }[]>
      for (const { at, text: words } of Object.values(of).flat()) if (at) expect(text.slice(...at)).toBe(words)
      return ['participants', 'status', 'date', 'place']
        .map((slot) => (of[slot] ?? []).map(({ value }) => (value as { name?: string }).name ?? value).join('+') || '-')
        .join(' ')
    })
}

test.each([
  ['Peace talks that were to open in Muscat on 12 September had still not begun.', ['- not-held 2016-09-12 Muscat']],
  ['A summit will be held in Kampala on 20 September.', ['- planned 2016-09-20 Kampala']],
  ['The conference, due to open in Geneva on 12 September, did not take place.', ['- not-held 2016-09-12 Geneva']],
  ['A summit was held in Nairobi on Tuesday.', ['- held 2016-09-13 Nairobi']],
  ['The Security Council is due to meet in New York tomorrow.', ['un-security-council planned 2016-09-16 New York']],
  ['Kerry flew to Muscat on Tuesday for talks with the Houthis.', ['kerry+houthis held 2016-09-13 Muscat']],
  ['Kerry arrived in Riyadh on Tuesday for talks on the port.', ['kerry ongoing 2016-09-13 Riyadh']],
  ['Kerry is expected in Cairo on Saturday.', ['kerry planned 2016-09-17 Cairo']],
  [
    'The foreign ministers of Japan and South Korea spoke over the hotline on Sunday.',
    ['japan+south-korea held 2016-09-11 -'],
  ],
  [
    'Envoys of Kenya, Uganda and the United Nations gathered in Juba on Monday.',
    ['kenya+uganda+un held 2016-09-12 Juba'],
  ],
  ['Kerry wrapped up a two-day visit to Tunis on Monday.', ['kerry held 2016-09-12 Tunis']],
  ['Kerry arrived in Cairo on Tuesday for a third visit.', ['kerry ongoing 2016-09-13 Cairo']],
  ['The prisoners committee met in Amman on Monday.', ['prisoners-committee held 2016-09-12 Amman']],
  ['Russia postponed a visit to Cairo by its envoy.', ['russia not-held - Cairo']],
  ['Putin and Obama discussed Aleppo by telephone on Sunday.', ['putin+obama held 2016-09-11 Aleppo']],
  [
    'Putin met Obama in Geneva on Monday. A plenary session is planned for Thursday.',
    ['putin+obama held 2016-09-12 Geneva', 'putin+obama planned 2016-09-15 -'],
  ],
  ['The two delegations met under Norwegian mediation in Oslo on Monday.', ['norway held 2016-09-12 Oslo']],
  ['Kerry saw President Putin in Sochi on Tuesday.', ['kerry+putin held 2016-09-13 Sochi']],
  ['Kerry brought Putin and Obama together in Vienna on Tuesday.', ['kerry+putin+obama held 2016-09-13 Vienna']],
  ['Delegates were to have met in Muscat on Monday.', ['- not-held 2016-09-12 Muscat']],
  ['Japan will host a donors conference in Geneva on 20 September.', ['japan planned 2016-09-20 Geneva']],
  ['The American envoy, John Kerry, sat across from Sergei Lavrov on Monday.', ['kerry+lavrov held 2016-09-12 -']],
  ['No talks will be held on Friday.', ['- not-held 2016-09-16 -']],
  ['Kerry is trying to get Putin and Obama in one room.', ['kerry+putin+obama planned - -']],
  ['A forum will be convened by Kenya in Juba on 20 September.', ['forum+kenya planned 2016-09-20 Juba']],
  [
    'The Houthis said nothing. Kerry and Houthi negotiators meet tonight in Juba.',
    ['kerry+houthis planned 2016-09-15 Juba'],
  ],
  ['They will reconvene on 20 September.', ['- planned 2016-09-20 -']],
  ['Kerry held talks with the Zaghawa at Tine on Monday.', ['kerry+zaghawa held 2016-09-12 Tine']],
  ['Peace talks that had been pencilled in for Tuesday fell through.', ['- not-held 2016-09-13 -']],
  [
    'A conversation over the hotline between Japan and South Korea took place on Monday.',
    ['japan+south-korea held 2016-09-12 -'],
  ],
  [
    'The representatives of Chile and Peru met in Lima with the Vice-Ministers of Kenya on Monday.',
    ['chile+peru+kenya held 2016-09-12 Lima'],
  ],
  [
    'A meeting of the commission was held in Juba on Monday in the presence of Kenya and Uganda.',
    ['kenya+uganda held 2016-09-12 Juba'],
  ],
  [
    'Putin met Obama in Geneva on Monday. The Houthis did not attend.',
    ['putin+obama held 2016-09-12 Geneva', 'houthis held - -'],
  ],
])('%s', (sentence, expected) => expect(met(sentence)).toEqual(expected))

test.each([
  'The president broke off the talks with the rebels on Friday.',
  'There had been three years of talks.',
  'He talks of 4,000 families on the road.',
  'The army received new shells on Monday.',
  'The wounded returned to the table in the ward.',
  'A visit to the museum costs little.',
  'The army shelled the town round the clock for six days.',
  'Patrols met fierce resistance in Tunis on Monday.',
  'The president will not sit down with terrorists.',
  'He had to sit down.',
  'The government calls the movement Shabiha.',
  'The foreign minister insisted on direct talks between Kenya and Uganda.',
])('no meeting: %s', (sentence) => expect(met(sentence)).toEqual([]))

test('a conference in a text about nothing of the kind is left alone', () => {
  expect(met('A conference on bees will be held in Geneva on Monday.', 'The hives did well. ')).toEqual([])
})

/** Status, length and outcome, with who was there. */
function told(sentence: string): string[] {
  const text = `The rebels rejected the ceasefire of Kenya and Uganda. Envoys of Kenya and Uganda met in Juba on Monday. ${sentence}`
  return readDocument({ text, publishedAt: '2016-09-15' }, tools)
    .claims.filter(({ kind }) => kind === 'meeting')
    .map(({ slots }) => {
      const of = slots as Record<string, readonly { value: unknown }[]>
      return ['participants', 'status', 'duration', 'outcome']
        .map((slot) => (of[slot] ?? []).map(({ value }) => value).join('+') || '-')
        .join(' ')
    })
}

test.each([
  ['It lasted six hours. Nothing came of it.', ['kenya+uganda held PT6H no-deal']],
  ['They broke up in acrimony.', ['kenya+uganda held - no-deal']],
  ['They agreed to reopen the road.', ['kenya+uganda held - deal']],
])('what the sentences behind a meeting tell of it: %s', (sentence, expected) => {
  expect(told(sentence)).toEqual(expected)
})
