/** `truceline start`: the first start files the sample story, the next ones copy it, and each says the answer. */
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../support/faces.js'
import { type CliWorld, cliWorld, type Ran } from './world.js'

let world: CliWorld
let packageDir: string
beforeAll(() => {
  world = cliWorld()
  packageDir = join(world.dir, 'package')
  mkdirSync(packageDir)
  symlinkSync(join(root, 'data'), join(packageDir, 'data'), 'dir')
})
afterAll(() => world.remove())

/** Starts, waits until it serves, asks the page's interface, and ends it. */
async function start(...argv: string[]): Promise<Ran & { readonly desk: { readonly documents: number } }> {
  let desk: { documents: number } | undefined
  const ran = await world.runWith(
    {
      packageDir,
      codeDir: join(root, 'src', 'flow'),
      stopped: async () => {
        const { url } = JSON.parse(String(await import('node:fs').then((fs) => fs.readFileSync(serverFile(argv)))))
        desk = (await (await fetch(`${url}/api/v1/desks/main`)).json()) as { documents: number }
      },
    },
    'start',
    ...argv,
  )
  return { ...ran, desk: desk ?? { documents: 0 } }
}

const serverFile = (argv: readonly string[]): string =>
  join(
    argv.includes('--data')
      ? join(world.dir, argv[argv.indexOf('--data') + 1]!)
      : join(packageDir, '.truceline', 'sample'),
    'server.json',
  )

test('the first start files the story, with its progress on stderr, and says whether the truce was holding', async () => {
  const { code, out, err, desk } = await start()
  expect(code).toBe(0)
  expect(err).toMatch(/^filing the sample story, once: 0 of \d+\n/)
  expect(out).toContain('Is it holding?')
  expect(out).toContain('Ask it something:')
  expect(out).toMatch(/\nTruceline is at http:\/\/127\.0\.0\.1:\d+\n$/)
  expect(desk.documents).toBeGreaterThan(50)
  expect(existsSync(serverFile([]))).toBe(false)
})

test('the next start of the same desk is quick and silent on stderr', async () => {
  const { code, err, out } = await start()
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('Is it holding?')
})

test('another desk is copied from the template, whole and with its own lock', async () => {
  const started = Date.now()
  const { code, err, desk } = await start('--data', 'other')
  expect([code, err]).toEqual([0, ''])
  expect(desk.documents).toBeGreaterThan(50)
  expect(Date.now() - started).toBeLessThan(10_000)
  expect(readdirSync(join(world.dir, 'other'))).not.toContain('lock')
  expect((await world.run('verify', 'other')).code).toBe(0)
})

test('a folder with other things in it is left alone', async () => {
  mkdirSync(join(world.dir, 'mine'))
  writeFileSync(join(world.dir, 'mine', 'novel.txt'), 'Chapter one')
  const { code, err, out } = await world.runWith({ packageDir }, 'start', '--data', 'mine')
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(/^truceline: There is no desk here: .* holds other files and no desk\./)
  expect(readdirSync(join(world.dir, 'mine'))).toEqual(['novel.txt'])
})

test.each([
  ['a port that is none', ['--port', 'http'], /“http” is no port/],
  ['a port beyond the last', ['--port', '70000'], /“70000” is no port/],
  ['the open network without a token', ['--host', '0.0.0.0'], /without a token/],
  ['an address of another machine', ['--host', '203.0.113.7'], /without a token|no address of this machine/],
])('%s is refused in one line', async (_what, argv, says) => {
  const { code, err } = await world.runWith(
    { packageDir, codeDir: join(root, 'src', 'flow') },
    'serve',
    '--data',
    'other',
    ...argv,
  )
  expect(code).toBe(2)
  expect(err).toMatch(says)
  expect(err.trim().split('\n')).toHaveLength(1)
})

test('a port in use is named', async () => {
  const { createServer } = await import('node:net')
  const other = createServer()
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  const { port } = other.address() as { port: number }
  const { code, err } = await world.run('serve', '--data', 'other', '--port', String(port))
  expect([code, err]).toEqual([2, expect.stringContaining(`Another program listens at 127.0.0.1:${port}`)])
  other.close()
})
