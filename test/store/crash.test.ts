/** Real processes, really killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDesk, openDesk, verifyDesk } from '../../src/store/index.js'
import { folderPlace, TEMPLATES, wallClock } from './support/backends.js'
import { buildStore } from './support/build.js'

const CHILD = fileURLToPath(new URL('./support/crashChild.mjs', import.meta.url))
const ROUNDS = 20
const home = folderPlace()
let built: ReturnType<typeof buildStore>

beforeAll(async () => {
  built = buildStore()
  await (await home.create({ archive: false })).close()
})
afterAll(() => {
  built.remove()
  home.remove()
})

interface Life {
  readonly child: ChildProcess
  readonly acknowledged: Map<number, string>
  readonly opened: Promise<number>
  readonly acked: Promise<unknown>
  readonly gone: Promise<unknown>
}

function live(dir: string): Life {
  const child = spawn(process.execPath, [CHILD, built.url, dir, TEMPLATES], { stdio: ['ignore', 'pipe', 'inherit'] })
  const acknowledged = new Map<number, string>()
  const lines = createInterface({ input: child.stdout! })
  const said = (word: string) =>
    new Promise<string>((resolve) => lines.on('line', (line) => line.startsWith(`${word} `) && resolve(line)))
  lines.on('line', (line) => {
    const [word, seq, hash] = line.split(' ')
    // A line that the kill cut in two is nobody's acknowledgement.
    if (word === 'ack' && hash?.length === 64) acknowledged.set(Number(seq), hash)
  })
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')])
  const opened = said('opened').then((line) => Number(line.split(' ')[1]))
  return { child, acknowledged, opened, acked: said('ack'), gone: ended }
}

describe('a desk whose process is killed', () => {
  test(`${ROUNDS} times while filing, at any moment: nothing acknowledged is lost and the chain holds`, async () => {
    const acknowledged = new Map<number, string>()
    const openings: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const life = live(home.dir)
      openings.push(await life.opened)
      await life.acked
      // Spread over the round's first tenths of a second; the exact moment is the machine's.
      await new Promise((resolve) => setTimeout(resolve, (round * 37) % 230))
      life.child.kill('SIGKILL')
      await life.gone
      for (const [seq, hash] of life.acknowledged) acknowledged.set(seq, hash)
    }
    const desk = await openDesk({ dir: home.dir, clock: wallClock, templates: TEMPLATES })
    const recorded = new Map<number, string>()
    for await (const { seq, hash } of desk.entries()) recorded.set(seq, hash)
    await desk.close()
    const lost = [...acknowledged].filter(([seq, hash]) => recorded.get(seq) !== hash)
    expect(lost).toEqual([])
    expect(acknowledged.size).toBeGreaterThan(ROUNDS)
    expect(Math.max(...openings)).toBeLessThan(20_000)
    expect(await verifyDesk(home.dir)).toMatchObject({ ok: true, firstBad: null })
    console.info(
      `killed ${ROUNDS} times: ${acknowledged.size} acknowledged, 0 lost; slowest reopening ${Math.max(...openings)} ms`,
    )
  }, 300_000)

  test('a second process is refused while the first lives, and goes on when it was killed', async () => {
    const life = live(home.dir)
    await life.opened
    await expect(openDesk({ dir: home.dir, clock: wallClock })).rejects.toMatchObject({
      code: 'desk-locked',
      extra: { pid: life.child.pid },
    })
    const again = { dir: home.dir, title: 'T', zone: 'UTC', archive: false, clock: wallClock }
    await expect(createDesk(again)).rejects.toMatchObject({ code: 'desk-locked' })
    await expect(verifyDesk(home.dir)).rejects.toMatchObject({ code: 'desk-locked' })
    life.child.kill('SIGKILL')
    await life.gone
    const desk = await openDesk({ dir: home.dir, clock: wallClock, templates: TEMPLATES })
    await desk.close()
    await expect(createDesk(again)).rejects.toMatchObject({ code: 'desk-exists' })
  })

  test('while its database was being built opens all the same', async () => {
    rmSync(join(home.dir, 'db'), { recursive: true })
    const life = live(home.dir)
    await new Promise((resolve) => setTimeout(resolve, 700))
    life.child.kill('SIGKILL')
    await life.gone
    const desk = await openDesk({ dir: home.dir, clock: wallClock, templates: TEMPLATES })
    await desk.close()
    expect((await verifyDesk(home.dir)).ok).toBe(true)
  })
})
