/** The article of the founding material, filed on the finished sample desk: what it adds, and what it must not change. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileDocument } from '../../src/flow/fileDocument.js'
import { fileStory } from '../../src/flow/fileStory.js'
import { incidentsKnownAt } from '../../src/flow/incidentsKnownAt.js'
import { statusKnownAt } from '../../src/flow/statusKnownAt.js'
import { sharedText } from '../support/shared.js'
import { bytesOf, sampleStory, type TestDesk, testDesk } from '../support/team.js'

const article = sharedText('seed/article.txt')

describe.skipIf(article === undefined)('the founding article on the sample desk', () => {
  let desk: TestDesk
  let earlier: readonly string[]
  const AT = ['2016-09-15', '2016-09-20', '2016-10-31']
  const answers = () =>
    Promise.all(
      AT.map(async (day) => {
        const status = await statusKnownAt(desk.team, { on: day, knownAt: day, agreement: 'syria-2016-09' })
        return JSON.stringify([status, await incidentsKnownAt(desk.team, { knownAt: day, limit: 500 })])
      }),
    )

  beforeAll(async () => {
    const story = sampleStory()
    desk = await testDesk({ archive: true, zone: story.zone, story: story.id })
    await fileStory(desk.team, story)
    desk.setClock('2026-01-05T10:00:00Z')
    earlier = await answers()
    const bytes = bytesOf(article!)
    await fileDocument(desk.team, { bytes, name: 'article.txt', publishedAt: '2016-09-05', by: 'anna' })
  }, 120_000)
  afterAll(() => desk?.close())

  test('the day’s bombings stand apart, inside a total that is not one of them', async () => {
    const { incidents } = await incidentsKnownAt(desk.team, { from: '2016-09-05', to: '2016-09-05', limit: 100 })
    const total = incidents.find(({ aggregate, partOf }) => aggregate && partOf === null)!
    expect(total.tolls.killed?.range).toEqual({ min: 40, max: null })
    const parts = incidents.filter(({ partOf }) => partOf === total.id)
    expect(parts.map(({ place, tolls }) => `${place?.name ?? '?'} ${tolls.killed?.range?.min}`).sort()).toEqual([
      'Hasakah 5',
      'Homs 4',
      'Rif Dimashq 1',
      'Tartus 30',
    ])
    for (const { claimedBy } of [total, ...parts])
      expect(claimedBy.map(({ actor }) => actor)).toEqual(['islamic-state'])
  })

  test('the one that state media passed over says so', async () => {
    const { incidents } = await incidentsKnownAt(desk.team, { place: 'Qamishli' })
    expect(incidents[0]).toMatchObject({ notReportedBy: [{ actor: 'sana' }], claimedBy: [{ actor: 'islamic-state' }] })
  })

  test('what was answered about earlier days is answered again, byte for byte', async () => {
    expect(await answers()).toEqual(earlier)
  })
})
