import { expect, test } from 'vitest'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readDocument } from '../../readDocument.js'

/** Reports from war that are full of another world's words; whole texts of other worlds are in `nothing.test.ts`. */
const OF_WAR = [
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
