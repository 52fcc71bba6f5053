import { expect, test } from 'vitest'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readDocument } from '../../readDocument.js'

/** Reports from war that are full of another world's words; whole texts of other worlds are in `nothing.test.ts`. */
const OF_WAR = [
  'A referee was killed and nine fans were injured when a bomb went off at a football ground in Baidoa. The league match between two army teams had just entered the second half. The coach of the home side lost a leg. No group has said it was behind the attack.',
  'Two teachers and eleven pupils were killed when a shell hit the playground of a primary school in Rabak during the morning lesson on Tuesday. The headmaster said that the exam week had begun and the library was full. Parents carried desks and textbooks out of the ruins. Lessons will be held in the church hall. The army denied that it had fired on the town.',
  'Storm and shelling left Avdiivka without power for a second day. Wind brought down lines in the old town and repair crews came under fire near the coke plant; an electrician was wounded. Temperatures fell to minus 18. The monitors asked both sides for a window of silence. Snow closed the road to Yasynuvata.',
  'The film festival in Ouagadougou opened under guard. Two days earlier gunmen had stormed a hotel and killed 29 people, among them a photographer and an actor. The jury, the director and critics stood for a minute of silence. The opening film tells of a village under jihadist rule. Troops block the streets around the cinema.',
  'Four doctors and a pharmacist were abducted from the clinic in Kidal on Thursday night. The hospital has no surgeon, no antibiotics and no vaccines, and the ward with cholera patients is closed. Nurses went on strike. Armed men had come twice in March to ask for drugs. A ransom has been demanded.',
  'Hutu rebels killed seven rangers of the national park of Virunga on Sunday. The gorillas were not harmed. The park is closed to tourists until March. Wildlife officers said the group lives off charcoal and poaching. The army sent reinforcements to Rumangabo.',
  'A mortar shell hit the stadium in Aden during a football match on Friday and killed two players and a referee, the league said. The season has been suspended.',
  'The film director was shot dead by gunmen outside his theatre in Mogadishu on Monday. Actors and singers laid flowers at the gallery where his last exhibition opens this week.',
  'Gunmen attacked a supermarket in Goma on Tuesday. Prices have doubled since the road was closed, shopkeepers say, and customers find no flour, sugar, rice or bread.',
  'Shells fell on the university in Marib during an examination. Four students were killed; the professor had just handed out the papers, and lectures have moved to a secondary school.',
  'The hospital in Zintan has no antibiotics, vaccines or insulin left, its surgeon said, after an airstrike destroyed the pharmacy on Sunday; patients with infections are sent away.',
]

/** Notes from people who lack things: nobody is shot in them, and what they lack is of the kitchen and the chemist's. */
const OF_NEED = [
  'Daraya, Tuesday. Flour 500 lira a kilo, sugar 700, no eggs, no milk. The road to Moadamiya has been closed since Friday.',
  'The clinic in Taiz has no insulin, antibiotics or vaccines. The convoy with blankets and soap was turned back on Monday.',
  'Prices in the market of Yarmouk doubled: rice, onions, lentils and bread are sold by the gram. Yarmouk has been besieged since July.',
]

test.each(OF_NEED)('is of need: %s', (text) => {
  const { claims } = readDocument({ text, publishedAt: '2016-08-30' }, loadKnowledge().tools)
  expect(claims.some(({ kind }) => kind === 'access' || kind === 'need')).toBe(true)
})

test.each(OF_WAR)('is of war: %s', (text) => {
  const { claims } = readDocument({ text, publishedAt: '2019-05-06' }, loadKnowledge().tools)
  expect(claims.some(({ kind }) => kind === 'incident')).toBe(true)
})
