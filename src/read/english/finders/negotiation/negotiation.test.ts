import { expect, test } from 'vitest'
import { loadKnowledge } from '../../../../store/dataFiles.js'
import { readDocument } from '../../../pipeline/readDocument.js'

const { tools } = loadKnowledge()
const WAR = 'Fighting between the army and the Houthis went on. '

/** What stands of a deal in a text about a war: the state and what it is said of. */
function stands(sentence: string, before = WAR): string[] {
  const text = `${before}${sentence}`
  return readDocument({ text, publishedAt: '2016-09-15' }, tools)
    .claims.filter(({ kind }) => kind === 'negotiation')
    .map(({ slots }) => {
      const of = slots as Record<string, readonly { value: unknown; text?: string; at?: [number, number] }[]>
      for (const { at, text: words } of Object.values(of).flat()) if (at) expect(text.slice(...at)).toBe(words)
      return ['state', 'subject'].map((slot) => (of[slot] ?? []).map(({ value }) => value).join('+') || '-').join(': ')
    })
}

test.each([
  ['The truce of April 9 has become a dead letter.', ['collapsed: The truce of April 9']],
  ['A pact signed in Muscat on May 5 remains binding upon both.', ['in-force: A pact', 'signed: A pact']],
  ['The truce announced in July would end at six.', ['agreed: The truce', 'ended: The truce']],
  ['A deal is in the offing.', ['close: A deal']],
  ['No truce is in place.', ['no-deal: -']],
  ['The Muscat accord has never been put into practice.', ['unfulfilled: The Muscat accord']],
  ['The talks are hung up on the port.', ['differences-remain: The talks']],
  ['The agreement remains on track.', ['progress: The agreement']],
  ['Troops remain at the port, contrary to the agreement.', ['violated: the agreement']],
  ['The Houthis rebuffed an appeal for a truce.', ['rejected: a truce']],
  ['A truce between Israel and Hamas came into effect on Monday.', ['in-force: A truce']],
  ['Russia accused the Houthis of violating the truce.', ['violated: the truce']],
  ['The Houthis denounced the deal.', ['rejected: the deal']],
  ['A previous accord was never honoured.', ['unfulfilled: A previous accord']],
  ['The truce that was announced on Monday ends at midnight.', ['expired: The truce', 'agreed: The truce']],
  ['Russia and Kenya agreed to extend the truce.', ['extended: the truce']],
  ['The Houthis tore up the accord on Monday.', ['ended: the accord']],
  ['The truce in the valley, the fourth this year, had begun on Monday.', ['in-force: The truce in the valley']],
  ['Talks on ending the war in the south have stalled.', ['stalled: ending the war in the south']],
  ['The Houthis agreed in a call to stop all firing at the port.', ['agreed: -']],
  ['The accord of 20 June 2014 lapsed.', ['expired: The accord of 20 June 2014']],
  ['Three rounds in Muscat yielded a protocol.', ['agreed: a protocol']],
  ['The Muscat round broke up on its third day without an agreement.', ['no-deal: -']],
  ['The truce ran into trouble over the port.', ['stalled: The truce']],
  ['The Houthis gave the army a week to leave the port.', ['deadline-set: -']],
  ['The talks that had been under way since May were dead in the water.', ['collapsed: The talks']],
])('%s', (sentence, expected) => expect(stands(sentence)).toEqual(expected))

test.each([
  'The truce of last July was discussed.',
  'The siege stood in the way of a new truce.',
  'Talks will resume in Muscat on Friday.',
  'Should the parties fail to keep the truce, the monitors will leave.',
  'The army offered to pause at the river.',
  'The advance party of the mission reached the port.',
  'No deadline of any kind has been set.',
  'The Houthis, who insisted on anonymity, spoke of the shelling.',
])('no state of a deal: %s', (sentence) => expect(stands(sentence)).toEqual([]))

test('a pronoun carries the state of the deal told of before, and "by" names who did it', () => {
  const { claims } = readDocument(
    {
      text: `${WAR}A truce was announced in Muscat. It took effect at six and was holding. The plan was accepted by Kenya and by Uganda.`,
      publishedAt: '2016-09-15',
    },
    tools,
  )
  const told = claims
    .filter(({ kind }) => kind === 'negotiation')
    .map(({ slots }) => {
      const of = slots as Record<string, readonly { value: unknown }[]>
      return ['state', 'subject', 'parties'].map((slot) => (of[slot] ?? []).map(({ value }) => value).join('+') || '-')
    })
  expect(told).toEqual([
    ['agreed', 'A truce', '-'],
    ['in-force', 'truce', '-'],
    ['in-force', 'truce', '-'],
    ['agreed', 'The plan', 'kenya'],
  ])
})
