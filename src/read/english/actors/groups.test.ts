import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { markDocument } from '../../pipeline/readDocument.js'

/** The words of the actors in a text and whom they mean; states by name are left out. */
const actorsOf = (text: string): string =>
  markDocument({ text, publishedAt: '2016-09-05' }, loadKnowledge().tools)
    .draft.actors.filter(
      ({ kind, ids }) =>
        kind !== 'name' ||
        !/^(?:syria|syrian-government|mali|libya|colombia|sri-lanka|yemen|ukraine|sudan|chad)$/.test(ids[0] ?? ''),
    )
    .map(({ span, ids }) => `${text.slice(...span)} = ${ids.join(', ')}`)
    .join(' | ')

describe('groups by the form of their name', () => {
  test.each([
    ['In Libya the Tarek battalion withdrew.', 'the Tarek battalion = tarek-battalion'],
    ['In Colombia the 7th Front withdrew.', 'the 7th Front = 7th-front'],
    [
      'The Coordination of Free Movements (CFM) left. Later the CFM returned.',
      'The Coordination of Free Movements = coordination-of-free-movements | CFM = coordination-of-free-movements | CFM = coordination-of-free-movements',
    ],
    ['Homs saw Turkish-backed rebels.', 'Turkish-backed rebels = turkish-backed-rebels'],
    ['The Saudi-led coalition struck.', 'The Saudi-led coalition = saudi-led-coalition'],
    ['Taliban fighters left.', 'Taliban fighters = taliban'],
    ['If the Nour Brigade leaves, all leave.', 'the Nour Brigade = nour-brigade'],
    ['A focus group met on Monday.', ''],
    ['“The militia left.”', ''],
    ['The Rights group left.', ''],
  ])('%s', (text, expected) => expect(actorsOf(text)).toBe(expected))
})

describe('those who fight the government', () => {
  test.each([
    ['Sri Lanka said the rebels fled.', 'rebels = ltte'],
    ['Syria said the rebels fled.', 'rebels = opposition'],
    ['Colombia and the ELN met. The rebels fled.', 'ELN = eln | rebels = eln'],
    ['Chad said the rebels fled.', 'rebels = rebels'],
    ['The rebels fled.', 'rebels = rebels'],
  ])('%s', (text, expected) => expect(actorsOf(text).replace(/[Tt]he rebels/g, 'rebels')).toBe(expected))
})

describe('what speaks and acts for a country', () => {
  test.each([
    ['Mali is calm. The army left Gao.', 'The army = malian-army'],
    ['Chad is calm. The air force left.', 'The air force = chadian-air-force'],
    ['Yemen is calm. The government waits.', 'The government = yemeni-government'],
    ['Ukraine is calm. The government waits.', 'The government = ukraine'],
  ])('%s', (text, expected) => expect(actorsOf(text)).toBe(expected))
})
