/** The sample story on a desk of its own: what it answers on two days, and that answers keep. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '../../src/base/canonical.js'
import type { Problem } from '../../src/base/problem.js'
import { attestInstance } from '../../src/flow/attestInstance.js'
import { describeDesk } from '../../src/flow/describeDesk.js'
import { fileDocument } from '../../src/flow/fileDocument.js'
import { fileStory, type StoryProgress } from '../../src/flow/fileStory.js'
import { incidentsKnownAt } from '../../src/flow/incidentsKnownAt.js'
import { recordCoverage } from '../../src/flow/recordCoverage.js'
import { statusKnownAt } from '../../src/flow/statusKnownAt.js'
import { whyKnownAt } from '../../src/flow/whyKnownAt.js'
import type { Story } from '../../src/store/storyFiles.js'
import { bytesOf, sampleStory, type TestDesk, testDesk } from '../support/team.js'

let desk: TestDesk
let story: Story
const progress: StoryProgress[] = []

beforeAll(async () => {
  story = sampleStory()
  desk = await testDesk({ archive: true, zone: story.zone, story: story.id })
  await fileStory(desk.team, story, (step) => progress.push(step))
})
afterAll(() => desk?.close())

const problemOf = async (act: Promise<unknown>): Promise<string | undefined> =>
  act.then(
    () => undefined,
    (problem: Problem) => problem.code,
  )

describe('the story opens a desk', () => {
  test('with every dispatch filed when it was known, and the clock handed over', async () => {
    const about = await describeDesk(desk.team)
    expect(about).toMatchObject({
      documents: story.dispatches.length,
      story: story.id,
      archive: { until: expect.any(String) },
    })
    expect(about.agreements.map(({ id }) => id)).toEqual(['syria-2016-09'])
    expect(progress.at(-1)).toMatchObject({ done: progress.length - 1, of: progress.length - 1 })
  })

  test('once: a desk that was handed over takes no second story and nothing back-dated', async () => {
    expect(await problemOf(fileStory(desk.team, story))).toBe('conflict')
    const late = { bytes: bytesOf('Late.'), name: 'x.txt', by: 'anna', knownAt: '2016-09-15' }
    expect(await problemOf(fileDocument(desk.team, late))).toBe('conflict')
  })
})

describe('asked about two days', () => {
  test('it answers differently, each time as archived', async () => {
    const early = await statusKnownAt(desk.team, { on: '2016-09-15', knownAt: '2016-09-15' })
    const late = await statusKnownAt(desk.team, { on: '2016-09-20', knownAt: '2016-09-20' })
    expect([early.asArchived, late.asArchived]).toEqual([true, true])
    expect([early.on, early.knownAt]).toEqual(['2016-09-15T23:59:59.999+03:00', '2016-09-15T23:59:59.999+03:00'])
    expect(early.headline.say).not.toBe(late.headline.say)
    expect(late.headline.answer).toBe('not-in-force')
  })

  test('without a moment it answers for the last day it knew', async () => {
    const status = await statusKnownAt(desk.team)
    expect([status.asArchived, status.on]).toEqual([true, '2016-10-30T23:59:59.999+02:00'])
  })

  test('each verdict can be asked for again by its id', async () => {
    const { verdicts } = await statusKnownAt(desk.team, { on: '2016-09-15', knownAt: '2016-09-15' })
    for (const verdict of verdicts.slice(0, 20)) {
      const why = await whyKnownAt(desk.team, { verdict: verdict.id })
      expect(why.verdict).toEqual(verdict)
    }
    expect(await problemOf(whyKnownAt(desk.team, { verdict: 'syria-2016-09/no-attack/nobody/day:x@1@2' }))).toBe(
      'not-found',
    )
  })

  test('a verdict of the past keeps its bytes when more is filed', async () => {
    const ask = async () =>
      canonicalJson([
        await statusKnownAt(desk.team, { on: '2016-09-18', knownAt: '2016-09-18', since: '2016-09-15' }),
        await incidentsKnownAt(desk.team, { knownAt: '2016-09-18' }),
      ])
    const before = await ask()
    desk.setClock('2026-01-01T00:00:00Z')
    await fileDocument(desk.team, {
      bytes: bytesOf('Government shelling killed four people in Sakhour on 15 September 2016, the network said.'),
      name: 'late.txt',
      by: 'anna',
      source: 'crossline-observers',
      publishedAt: '2016-11-02',
    })
    await recordCoverage(desk.team, { by: 'anna', watcher: 'un', place: 'Syria', from: '2016-09-16', to: '2016-09-16' })
    expect(await ask()).toBe(before)
  })

  test('once something is filed after the hand-over, the desk answers for now', async () => {
    const { asArchived } = await statusKnownAt(desk.team)
    expect(asArchived).toBe(false)
  })
})

describe('somebody answers for an instance', () => {
  test('of a term that the agreement has', async () => {
    const answer = { by: 'anna', instance: 'event:x', answer: true, because: 'x' }
    expect(await problemOf(attestInstance(desk.team, { ...answer, agreement: 'syria-2016', term: 'no-attack' }))).toBe(
      'not-found',
    )
    expect(
      await problemOf(attestInstance(desk.team, { ...answer, agreement: 'syria-2016-09', term: 'no-attacks' })),
    ).toBe('not-found')
  })
})
