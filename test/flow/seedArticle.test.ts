/** The newspaper article that started it, filed as anybody would file it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { showCount } from '../../src/base/count.js'
import type { Incident } from '../../src/domain/incident.js'
import { fileDocument } from '../../src/flow/fileDocument.js'
import { incidentsKnownAt } from '../../src/flow/incidentsKnownAt.js'
import { sharedText } from '../support/shared.js'
import { bytesOf, type TestDesk, testDesk } from '../support/team.js'

const article = sharedText('seed/article.txt')

describe.skipIf(article === undefined)('the article of September 2016', () => {
  let desk: TestDesk
  let incidents: readonly Incident[]

  beforeAll(async () => {
    desk = await testDesk()
    await fileDocument(desk.team, {
      bytes: bytesOf(article!),
      name: 'article.txt',
      publishedAt: '2016-09-05',
      source: 'newspaper',
      by: 'anna',
    })
    const answer = await incidentsKnownAt(desk.team, {})
    incidents = answer.incidents
  })
  afterAll(() => desk?.close())

  const at = (place: string): Incident | undefined =>
    incidents.find((one) => one.place?.name === place && !one.parts.includes(one.id))
  const killed = (incident: Incident | undefined): string =>
    incident?.tolls.killed?.range ? showCount(incident.tolls.killed.range) : 'none'

  test('the total is apart from its parts', () => {
    const total = incidents.find(({ aggregate, partOf }) => aggregate && partOf === null)
    expect(killed(total)).toBe('≥ 40')
    expect(total!.parts.length).toBeGreaterThanOrEqual(4)
  })

  test.each([
    ['Tartus', '≥ 30'],
    ['Homs', '4'],
    ['Hasakah', '5'],
    ['Qamishli', 'none'],
  ])('%s is an incident of its own: %s killed', (place, toll) => {
    expect(at(place)?.id).toBeDefined()
    expect(killed(at(place))).toBe(toll)
  })

  test('the one in the countryside around Damascus is a part of the total with one killed', () => {
    const parts = incidents.filter(({ partOf, aggregate }) => partOf !== null && !aggregate)
    expect(parts.map(killed)).toContain('1')
  })

  test('one group claims them, and one agency left one out', () => {
    const total = incidents.find(({ aggregate, partOf }) => aggregate && partOf === null)!
    const bombings = [at('Qamishli')!, ...incidents.filter(({ id }) => total.parts.includes(id))]
    for (const { claimedBy } of bombings) expect(claimedBy.map(({ actor }) => actor)).toEqual(['islamic-state'])
    expect(at('Qamishli')?.notReportedBy.map(({ actor }) => actor)).toEqual(['sana'])
  })
})
