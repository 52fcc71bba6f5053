import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takeLock } from '../../src/store/lock/lock.js'
import { buildStore } from './support/build.js'

const root = mkdtempSync(join(tmpdir(), 'truceline-lock-'))
const CHILD = fileURLToPath(new URL('./support/lockChild.mjs', import.meta.url))
let built: ReturnType<typeof buildStore>
let rivals: ChildProcess[] = []

beforeAll(async () => {
  built = buildStore()
  rivals = await Promise.all([1, 2, 3, 4].map(start))
})
afterAll(() => {
  for (const rival of rivals) rival.kill('SIGKILL')
  built.remove()
  rmSync(root, { recursive: true, force: true })
})

describe('one process at a time', () => {
  test('of four that start in the same moment exactly one wins, 25 times', async () => {
    for (let round = 0; round < 25; round++) {
      const dir = folder(`fresh-${round}`)
      expect(await race(dir)).toEqual({ won: 1, refused: 3 })
      expect(readdirSync(dir)).toEqual(['lock'])
      await releaseAll()
      expect(readdirSync(dir)).toEqual([])
    }
  })

  test('of four that find the lock of a killed process exactly one takes it over, 25 times, within two seconds', async () => {
    for (let round = 0; round < 25; round++) {
      const dir = folder(`stale-${round}`)
      const victim = await start()
      expect((await ask(victim, { dir })).won).toBe(true)
      await kill(victim)
      const from = Date.now()
      expect(await race(dir)).toEqual({ won: 1, refused: 3 })
      expect(Date.now() - from).toBeLessThan(2000)
      await releaseAll()
    }
  }, 120_000)

  test('the heir of a dead owner may die as well, even half way into its place', async () => {
    const dir = folder('heirs')
    const first = await start()
    await ask(first, { dir })
    await kill(first)
    const second = await start()
    const other = folder('heirs-other')
    await ask(second, { dir: other })
    await kill(second)
    // What the second leaves when it is killed between linking itself as heir and renaming.
    const token = (path: string) => (JSON.parse(readFileSync(path, 'utf8')) as { token: string }).token
    writeFileSync(join(dir, `lock.after-${token(join(dir, 'lock'))}`), readFileSync(join(other, 'lock')))
    expect(await race(dir)).toEqual({ won: 1, refused: 3 })
    expect(readdirSync(dir)).toEqual(['lock'])
    await releaseAll()
  })

  test('who is refused hears who has the desk, since when, and what to do', async () => {
    const dir = folder('told')
    const lock = await takeLock(dir)
    const answer = await ask(rivals[0]!, { dir })
    expect(answer.code).toBe('desk-locked')
    const said = answer
      .detail!.replace(lock.owner.host, 'HOST')
      .replaceAll(dir, 'DIR')
      .replace(lock.owner.since, 'SINCE')
    expect(said.replace(`${process.pid}`, 'PID')).toMatchInlineSnapshot(
      `"Process PID on HOST has had this desk open since SINCE. Use that one, or end it and try again. (The lock is DIR/lock.)"`,
    )
    await expect(takeLock(dir)).rejects.toMatchObject({ code: 'desk-locked' })
    await lock.release()
    await (await takeLock(dir)).release()
  })

  test('on a machine that we cannot look at, only a heart that has stopped beating makes an owner dead', async () => {
    const dir = folder('elsewhere')
    const elsewhere = {
      token: 't',
      pid: 1,
      host: 'another-host',
      boot: null,
      started: null,
      since: '2026-01-01T00:00:00.000Z',
    }
    writeFileSync(join(dir, 'lock'), JSON.stringify(elsewhere))
    await expect(takeLock(dir)).rejects.toMatchObject({ code: 'desk-locked', extra: { host: 'another-host' } })
    const silent = new Date(Date.now() - 20_000)
    utimesSync(join(dir, 'lock'), silent, silent)
    await (await takeLock(dir)).release()
  })

  test('a lock without content, as a power cut leaves it, does not lock for ever', async () => {
    const dir = folder('garbled')
    writeFileSync(join(dir, 'lock'), '')
    await expect(takeLock(dir)).rejects.toMatchObject({ code: 'desk-locked' })
    const silent = new Date(Date.now() - 20_000)
    utimesSync(join(dir, 'lock'), silent, silent)
    await (await takeLock(dir)).release()
  })

  test('an owner that lost its lock is told before it writes', async () => {
    const dir = folder('lost')
    const lock = await takeLock(dir)
    await lock.assertHeld()
    writeFileSync(join(dir, 'lock'), JSON.stringify({ ...lock.owner, token: 'other', pid: 1 }))
    await expect(lock.assertHeld()).rejects.toMatchObject({ code: 'desk-locked' })
    await lock.release()
    expect(readdirSync(dir)).toEqual(['lock'])
  })

  test('a process that has the number of a dead owner is not taken for it', async () => {
    const dir = folder('reused')
    const lock = await takeLock(dir)
    writeFileSync(join(dir, 'lock'), JSON.stringify({ ...lock.owner, token: 'old', started: '1' }))
    if (lock.owner.started === null) return console.warn('left out: this system does not tell when a process started')
    await (await takeLock(dir)).release()
  })
})

interface Answer {
  readonly won?: boolean
  readonly code?: string
  readonly detail?: string
}

function folder(name: string): string {
  const dir = join(root, name)
  mkdirSync(dir)
  return dir
}

async function start(): Promise<ChildProcess> {
  const child = fork(CHILD, [built.url], { execArgv: [] })
  await once(child, 'message')
  return child
}

async function ask(child: ChildProcess, message: object): Promise<Answer> {
  const answer = once(child, 'message')
  child.send(message)
  return (await answer)[0] as Answer
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

async function race(dir: string): Promise<{ won: number; refused: number }> {
  const at = Date.now() + 15
  const answers = await Promise.all(rivals.map((rival) => ask(rival, { dir, at })))
  const refused = answers.filter(({ code }) => code === 'desk-locked')
  return { won: answers.filter(({ won }) => won).length, refused: refused.length }
}

const releaseAll = () => Promise.all(rivals.map((rival) => ask(rival, { release: true })))
