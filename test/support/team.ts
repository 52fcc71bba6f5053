/** A desk in a folder of its own, made from a kept empty database, for tests that need a real one. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Team } from '../../src/flow/team.js'
import { dataFolder, loadKnowledge } from '../../src/store/dataFiles.js'
import { createDesk } from '../../src/store/index.js'
import { loadStory, type Story } from '../../src/store/storyFiles.js'

const TEMPLATES = join(tmpdir(), 'truceline-test-templates')

export interface TestDesk {
  readonly team: Team
  /** The machine's clock of the desk: every look at it is a second later. */
  readonly setClock: (instant: string) => void
  close(): Promise<void>
}

export async function testDesk({
  archive = false,
  zone = 'Asia/Damascus',
  story = null as string | null,
} = {}): Promise<TestDesk> {
  const dir = await mkdtemp(join(tmpdir(), 'truceline-flow-'))
  let now = Date.parse('2016-09-21T00:00:00Z')
  const clock = (): Date => new Date((now += 1000))
  const desk = await createDesk({
    dir: join(dir, 'desk'),
    title: 'A test desk',
    zone,
    archive,
    story,
    clock,
    templates: TEMPLATES,
  })
  return {
    team: { desk, knowledge: loadKnowledge(), clock, engine: 'truceline test' },
    setClock: (instant) => {
      now = Date.parse(instant)
    },
    async close() {
      await desk.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const sampleStory = (): Story =>
  loadStory(join(dataFolder(), 'stories', 'aleppo-2016'), join(dataFolder(), 'agreements'))
