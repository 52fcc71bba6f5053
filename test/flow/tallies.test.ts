/** Totals of the sides are kept apart from incidents, and asked for by their days. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileDocument } from '../../src/flow/fileDocument.js'
import { incidentsKnownAt } from '../../src/flow/incidentsKnownAt.js'
import { bytesOf, type TestDesk, testDesk } from '../support/team.js'

describe('the totals of a side', () => {
  let desk: TestDesk
  beforeAll(async () => {
    desk = await testDesk()
    const text =
      'During the past 24 hours, 42 violations by armed groups have been registered, of which: province of Aleppo 20, Hama 8.'
    await fileDocument(desk.team, { bytes: bytesOf(text), name: 'a.txt', publishedAt: '2016-09-14', by: 'anna' })
  })
  afterAll(() => desk?.close())

  const totals = async (asked: Parameters<typeof incidentsKnownAt>[1]) =>
    (await incidentsKnownAt(desk.team, asked)).tallies.map(({ count }) => count.min)

  test.each([
    ['all of them, without their shares', {}, [42]],
    ['those of the day of the report', { from: '2016-09-14', to: '2016-09-14' }, [42]],
    ['none of another day', { from: '2016-09-16', to: '2016-09-17' }, []],
    ['none by a type of attack', { type: 'shelling' }, []],
    ['by their words', { q: 'registered' }, [42]],
  ])('%s', async (_, asked, expected) => {
    expect(await totals(asked)).toEqual(expected)
  })
})
