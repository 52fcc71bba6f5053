import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimTable, TOOLS } from '../../test/support/claims.js'
import { type KnownLink, type KnownRetraction, reconcileIncidents } from './index.js'

const link = (a: string, b: string): KnownLink => ({ seq: 1, a, b, decision: 'same', score: 0.9 })
const MEANT: Readonly<Record<string, string | undefined>> = { 'army-of-syria': 'syrian-army', warplanes: undefined }
const resolve = (id: string): string | undefined => (id in MEANT ? MEANT[id] : id)

function picture(table: string, links: readonly KnownLink[] = [], retractions: readonly KnownRetraction[] = []) {
  const known = { claims: claimTable(table), links, retractions, corrections: [], findings: [] }
  return reconcileIncidents(known, { ...TOOLS, resolve }).incidents.map(
    ({ perpetrators, side, tolls, ladder }) =>
      `${ladder} by ${perpetrators.map(({ actor }) => actor).join('+') || 'nobody'}${side.length > 0 ? ` [${side}]` : ''}${tolls.killed ? ` killed ${tolls.killed.range?.min ?? '-'}` : ''}`,
  )
}

describe('who did it', () => {
  test.each([
    ['words for an actor mean the actor', 'perpetrator=army-of-syria', ['reported by syrian-army']],
    ['a means is nobody', 'perpetrator=warplanes', ['reported by nobody']],
    ['a known actor stays', 'perpetrator=opposition', ['reported by opposition']],
  ])('%s', (_, slots, expected) => {
    expect(picture(`a d1 wire 2016-09-14 incident:shelling Homs 2016-09-14 ${slots}`)).toEqual(expected)
  })

  const twoSentences = (second: string) =>
    `a d1 wire 2016-09-14 incident:violation - 2016-09-14 perpetrator=opposition
     b ${second} 2016-09-14 incident:shelling Homs 2016-09-14`
  const settledDoer = (table: string) =>
    reconcileIncidents(
      { claims: claimTable(table), links: [link('a', 'b')], retractions: [], corrections: [], findings: [] },
      TOOLS,
    ).settled.get('b')!.slots

  test('a voice that names the doer in one sentence names it for the event', () => {
    expect(settledDoer(twoSentences('d1 wire'))).toMatchObject({
      perpetrator: [{ value: 'opposition', how: 'implied' }],
    })
  })
  test('what another document says of the doer is not this one’s word', () => {
    expect(settledDoer(twoSentences('d2 wire'))).not.toHaveProperty('perpetrator')
  })
})

describe('taken back', () => {
  const table = (source: string) => `a d1 paper 2016-09-14 incident:shelling Homs 2016-09-14 killed=1
    s d2 ${source} 2016-09-15 statement paper
    b d2 ${source} 2016-09-15 incident:shelling Homs 2016-09-14 killed=1 in=s`
  const retraction = { document: 'd1', because: 'wrong', recordedAt: '2016-09-16T00:00:00.000Z' }
  test.each([['paper'], ['wire']])('a report that is withdrawn is withdrawn where %s repeats it', (source) => {
    expect(picture(table(source), [link('a', 'b')], [retraction])).toEqual(['claimed by nobody [retracted] killed -'])
  })
  test('what the voice says afterwards stands', () => {
    const early = { ...retraction, recordedAt: '2016-09-14T20:00:00.000Z' }
    expect(picture(table('paper'), [link('a', 'b')], [early])).toEqual(['reported by nobody killed 1'])
  })
  test('a statement withdrawn takes with it what was said in it', () => {
    expect(picture(table('wire'), [], [{ claim: 's', because: 'misheard' }])).toEqual([
      'reported by nobody killed 1',
      'claimed by nobody [retracted] killed -',
    ])
  })
  test('with every document withdrawn nothing stands, whatever the order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['d1', 'd2'], { minLength: 2 }), (documents) => {
        const all = documents.map((document) => ({ document, because: 'x' }))
        expect(picture(table('wire'), [link('a', 'b')], all)).toEqual(['claimed by nobody [retracted] killed -'])
      }),
    )
  })
})
