/** The program as a process: signals, pipes, locks. Runs what is built in `dist`, as `npm test` leaves it. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root, temporaryFolder } from '../support/faces.js'
import { REPORTS, TRUCE } from '../support/truce.js'

const bin = join(root, 'dist', 'bin.js')
const isBuilt = existsSync(bin)
if (!isBuilt) console.warn('left out: the program as a process (dist is not built: npm run build:code)')

const folder = temporaryFolder()
const env = { PATH: process.env['PATH'] ?? '', TRUCELINE_PERSON: 'Ann', PORT: '0' }

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

async function truceline(...argv: string[]): Promise<Ended> {
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [bin, ...argv], { cwd: folder.dir, env })) }
  } catch (error) {
    return error as Ended
  }
}

async function serving(
  ...argv: string[]
): Promise<{ readonly child: ChildProcess; readonly url: string; ended: Promise<Ended> }> {
  const child = spawn(process.execPath, [bin, ...argv], { cwd: folder.dir, env })
  let [stdout, stderr] = ['', '']
  child.stderr.on('data', (chunk) => (stderr += String(chunk)))
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })))
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      stdout += String(chunk)
      const line = /^Truceline is at (http:\/\/\S+)$/m.exec(stdout)
      if (line) resolve(line[1]!)
    })
    ended.then(() => reject(new Error(`it ended before it served: ${stderr}`)), reject)
  })
  return { child, url, ended }
}

describe.skipIf(!isBuilt)('the program', () => {
  beforeAll(async () => {
    writeFileSync(join(folder.dir, 'truce.yaml'), TRUCE)
    writeFileSync(join(folder.dir, 'wire.txt'), REPORTS[0].text)
    await truceline('init', 'desk')
    await truceline('agreement', 'adopt', 'truce.yaml', '--data', 'desk')
  })
  afterAll(() => folder.remove())

  test('without a command shows what it can do', async () => {
    const { code, stdout, stderr } = await truceline()
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Usage: truceline')
  })

  test('a command that is none gets the nearest', async () => {
    const { code, stdout, stderr } = await truceline('staus')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Did you mean status?')
  })

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'ends cleanly on %s, also while somebody listens to the stream',
    async (signal) => {
      const { child, url, ended } = await serving('serve', '--data', 'desk')
      const stream = await fetch(`${url}/api/v1/desks/main/live`)
      const started = Date.now()
      child.kill(signal)
      const { code, stderr } = await ended
      await stream.text().catch(() => '')
      expect([code, stderr]).toEqual([0, ''])
      expect(Date.now() - started).toBeLessThan(5000)
      expect(existsSync(join(folder.dir, 'desk', 'lock'))).toBe(false)
      expect(existsSync(join(folder.dir, 'desk', 'server.json'))).toBe(false)
    },
  )

  test('while it serves, other commands go through it; what needs the folder says who has it, and where', async () => {
    const { child, url, ended } = await serving('serve', '--data', 'desk')
    const added = await truceline('add', 'wire.txt', '--published', '2016-09-14', '--data', 'desk')
    expect([added.code, added.stderr]).toEqual([0, ''])
    expect((await truceline('status', '--data', 'desk')).code).toBe(0)
    const refused = await truceline('serve', '--data', 'desk')
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain(String(child.pid))
    expect(refused.stderr).toContain(url)
    expect((await truceline('export', 'ndjson', '--data', 'desk')).stdout).toContain('"type":"document"')
    child.kill('SIGTERM')
    await ended
    expect((await truceline('verify', 'desk')).code).toBe(0)
  })

  test('killed outright, it leaves a lock that the next start takes over', async () => {
    const { child, ended } = await serving('serve', '--data', 'desk')
    child.kill('SIGKILL')
    await ended
    const { code, stderr } = await truceline('status', '--data', 'desk')
    expect([code, stderr]).toEqual([0, ''])
  })

  test('a reader who has seen enough is no error', async () => {
    const { code, stderr } = await new Promise<Ended>((resolve) => {
      const child = spawn(process.execPath, [bin, 'export', 'ndjson', '--data', 'desk'], { cwd: folder.dir, env })
      let stderr = ''
      child.stderr.on('data', (chunk) => (stderr += String(chunk)))
      child.stdout.once('data', () => child.stdout.destroy())
      child.on('close', (code) => resolve({ code, stdout: '', stderr }))
    })
    expect([code, stderr]).toEqual([0, ''])
  })

  test('shows where an error came from when asked, and only then', async () => {
    const quiet = await truceline('status', '--data', 'nowhere')
    expect(quiet.stderr.trim().split('\n')).toHaveLength(1)
    const loud = await promisify(execFile)(process.execPath, [bin, 'status', '--data', 'nowhere'], {
      cwd: folder.dir,
      env: { ...env, TRUCELINE_DEBUG: '1' },
    }).catch((error: Ended) => error)
    expect(loud.stderr).toMatch(/\n\s+at /)
  })
})
