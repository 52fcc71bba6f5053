/** Many documents on standard input, read by the built program in threads: the same lines as one reader gives, in order. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../support/faces.js'

const bin = join(root, 'dist', 'bin.js')
const isBuilt = existsSync(bin)
if (!isBuilt) console.warn('left out: reading in threads (dist is not built: npm run build:code)')

const LINES = Array.from({ length: 60 }, (_, i) =>
  i === 20
    ? 'this is no JSON'
    : JSON.stringify({ id: `d${i}`, text: `${i + 2} people were killed in Homs on Monday. `.repeat(1 + (i % 7)) }),
)

function read(...flags: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, 'read', '--stdin-ndjson', '--ndjson', ...flags])
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk) => (out += String(chunk)))
    child.stderr.on('data', (chunk) => (err += String(chunk)))
    child.on('close', (code) => resolve({ code, out, err }))
    child.stdin.end(`${LINES.join('\n')}\n`)
  })
}

describe.skipIf(!isBuilt)('sixty documents', () => {
  test('read in three threads give what one reader gives', async () => {
    const [one, three] = [await read('--threads', '1'), await read('--threads', '3')]
    expect(three).toEqual(one)
    const ids = three.out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id)
    expect(ids).toEqual(Array.from({ length: 60 }, (_, i) => `d${i}`).filter((id) => id !== 'd20'))
    expect([three.code, three.err]).toEqual([3, 'truceline: line 21: is not JSON\n'])
  })

  test('a reader of the output who leaves early ends the program without a complaint', async () => {
    const child = spawn(process.execPath, [bin, 'read', '--stdin-ndjson', '--ndjson', '--threads', '2'])
    let err = ''
    child.stderr.on('data', (chunk) => (err += String(chunk)))
    child.stdin.on('error', () => {})
    child.stdin.write(`${LINES.join('\n')}\n`)
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(err.replace('truceline: line 21: is not JSON\n', '')).toBe('')
    expect(code).not.toBe(1)
  })
})
