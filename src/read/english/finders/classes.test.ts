import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readDocument } from '../../pipeline/readDocument.js'

const { tools } = loadKnowledge()

/** The claims of one kind, each as "slot value" pairs in the order asked for. */
function values(text: string, kind: string, ...slots: readonly string[]): string[] {
  const { claims } = readDocument({ text, publishedAt: '2016-09-15' }, tools)
  return claims
    .filter((claim) => claim.kind === kind)
    .map((claim) => {
      const of = claim.slots as Record<string, readonly { value: unknown; text?: string; at?: [number, number] }[]>
      for (const list of Object.values(of))
        for (const { at, text: words } of list) if (at) expect(text.slice(...at)).toBe(words)
      const shown = slots.map((slot) => (of[slot] ?? []).map(({ value }) => show(value)).join('+') || '-')
      return [claim.modality === 'asserted' ? '' : `${claim.modality}:`, ...shown].filter(Boolean).join(' ')
    })
}

const show = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value
    ? String(value.name)
    : typeof value === 'object' && value !== null && 'min' in value
      ? String(value.min)
      : String(value)

describe('access', () => {
  test.each([
    ['Some 40,000 people remain trapped in Yirol since July.', ['siege besieged Yirol 2016-07/..']],
    ['Hajjah has not been reached since July.', ['denied: convoy delivered Hajjah 2016-07/..']],
    ['Thirty trucks are still parked at the border.', ['convoy waiting - -']],
    [
      'A convoy of 22 trucks left Juba on Monday. It reached Bentiu on Tuesday.',
      ['convoy departed Juba 2016-09-12', 'convoy delivered Bentiu 2016-09-13'],
    ],
    ['Not one wounded person was brought out of Taiz.', ['denied: evacuation completed Taiz -']],
  ])('%s', (text, expected) => {
    expect(values(text, 'access', 'form', 'state', 'place', 'date')).toEqual(expected)
  })
})

describe('negotiation', () => {
  test.each([
    ['The truce between the army and the rebels expired at midnight.', ['expired The truce -']],
    ['The parties extended the ceasefire for 72 hours until Sunday.', ['extended the ceasefire 2016-09-18']],
    ['The rebels declared the ceasefire over.', ['ended the ceasefire -']],
    ['Talks were held in Juba with the rebels.', []],
  ])('%s', (text, expected) => {
    expect(values(text, 'negotiation', 'state', 'subject', 'deadline')).toEqual(expected)
  })

  test('a pause asked for is a period of calm somebody proposes', () => {
    expect(values('The UN appealed for a 72-hour pause in Hodeidah.', 'term', 'form', 'status')).toEqual([
      'proposed: calm-period proposed',
    ])
  })
})

describe('statements', () => {
  test.each([
    ['The ambassador spoke of 40 dead.', ['40 dead']],
    ['The ambassador spoke on condition of anonymity.', []],
    ['Hamas counts 14 breaches by Israeli troops.', ['14 breaches by Israeli troops']],
    ['Putin called Obama on Monday.', []],
    ['With few reports of fire, the night was calm.', []],
    ['A pause declared by Russia took effect.', []],
  ])('%s', (text, expected) => expect(values(text, 'statement', 'content')).toEqual(expected))
})

describe('control', () => {
  test.each([
    ['The Ukrainian army retook Robotyne.', ['captured Robotyne']],
    ['The rebels took Handarat and lost it again.', ['lost Handarat', 'captured Handarat']],
    ['The president took office in Damascus.', []],
    ['The rebels launched a push to retake it.', []],
  ])('%s', (text, expected) => expect(values(text, 'control', 'change', 'place')).toEqual(expected))
})

describe('meetings', () => {
  test.each([
    ['The UN envoy ended the meeting after eight minutes.', ['un-envoy held PT8M']],
    ['An emergency meeting of the Security Council broke up.', ['un-security-council held -']],
    ['Putin called Obama on Monday.', ['putin+obama held -']],
    ['Putin called Obama a friend.', []],
    ['Kiir and Machar are to meet in Kampala.', ['kiir+machar planned -']],
  ])('%s', (text, expected) => expect(values(text, 'meeting', 'participants', 'status', 'duration')).toEqual(expected))
})

describe('incidents', () => {
  test.each([
    [
      'The army denied that the air force had targeted the hospital in Taiz.',
      ['denied: airstrike the hospital in Taiz'],
    ],
    ['The plan targets growth of 5 percent in China.', []],
    ['A pause in the shelling of Taiz began.', []],
    ['The army said its aircraft had flown no combat missions over Taiz.', ['denied: airstrike -']],
  ])('%s', (text, expected) => {
    const found = values(text, 'incident', 'type', 'target')
    expect(found.map((line) => line.replace(/ in Taiz$/, ''))).toEqual(
      expected.map((line) => line.replace(/ in Taiz$/, '')),
    )
  })
})
