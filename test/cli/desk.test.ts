/** A desk from the command line: make it, file on it, ask it, put in what people know, check it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Server, startServer } from '../../src/server.js'
import { steppingClock } from '../support/faces.js'
import { REPORTS, TRUCE } from '../support/truce.js'
import { type CliWorld, cliWorld } from './world.js'

let world: CliWorld
beforeAll(async () => {
  world = cliWorld()
  writeFileSync(join(world.dir, 'truce.yaml'), TRUCE)
  mkdirSync(join(world.dir, 'reports', 'late'), { recursive: true })
  writeFileSync(join(world.dir, 'reports', REPORTS[0].name), REPORTS[0].text)
  writeFileSync(join(world.dir, 'reports', 'late', REPORTS[1].name), REPORTS[1].text)
  writeFileSync(join(world.dir, 'reports', 'photo.jpg'), 'not a document')
  writeFileSync(join(world.dir, REPORTS[2].name), REPORTS[2].text)
})
afterAll(() => world.remove())

const on = (...argv: string[]) => world.run(...argv, '--data', world.desk)
const json = async (...argv: string[]) => JSON.parse((await on(...argv, '--json')).out)

test('a desk is made once', async () => {
  const made = await world.run('init', 'desk', '--title', 'Night desk', '--zone', 'Asia/Damascus')
  expect(made).toMatchObject({ code: 0, err: '', out: expect.stringContaining('“Night desk”') })
  const again = await world.run('init', 'desk')
  expect([again.code, again.out]).toEqual([2, ''])
  expect(again.err).toMatch(/^truceline: There is a desk here already: .*\n$/)
})

test('an empty desk answers, and says what it lacks', async () => {
  const status = await on('status')
  expect(status.code).toBe(2)
  expect(status.err).toMatch(/^truceline: .*agreement/)
  expect((await on('agreement', 'list')).out).toContain('truceline agreement adopt FILE')
  expect((await on('incidents')).out).toContain('0 incidents')
})

test('an agreement is adopted, listed and shown in plain language', async () => {
  expect((await on('agreement', 'adopt', 'truce.yaml')).out).toMatch(/^truce\.yaml is adopted \(entry \d+, by Ann\)\n$/)
  expect((await on('agreement', 'list')).out).toBe('test-truce  A truce for tests\n')
  expect((await on('agreement', 'show')).out).toMatchInlineSnapshot(`
    "A truce for tests
    test-truce, days in Asia/Damascus

    calm: from 2016-09-12 19:00 +03:00 to 2016-09-19 19:00 +03:00

    no-attack (must not happen)
        “The parties stop all attacks.”
        binds syrian-government, opposition
    "
  `)
})

describe('filing', () => {
  test('takes files and folders, and says what each became', async () => {
    const filed = await on('add', 'reports', REPORTS[2].name, '--published', '2016-09-15', '--by', 'Ben')
    expect([filed.code, filed.err]).toEqual([0, ''])
    expect(filed.out).toContain('reports/wire.txt')
    expect(filed.out).toContain('reports/late/paper.txt')
    expect(filed.out).not.toContain('photo')
  })

  test('twice is once', async () => {
    const { filed } = await json('add', 'reports')
    expect(filed.map(({ file, state }: { file: string; state: string }) => [file, state])).toEqual([
      ['reports/late/paper.txt', 'known'],
      ['reports/wire.txt', 'known'],
    ])
  })

  test('one that cannot be read is said, the rest goes in, and the exit code tells', async () => {
    writeFileSync(join(world.dir, 'empty.txt'), '')
    writeFileSync(join(world.dir, 'new.txt'), 'A mortar shell hit Sukkari on 15 September 2016.\n')
    const filed = await on('add', 'empty.txt', 'gone.txt', 'new.txt')
    expect(filed.code).toBe(3)
    expect(filed.err).toMatchInlineSnapshot(`
      "truceline: gone.txt: A file cannot be opened: gone.txt is not there.
      truceline: empty.txt: A document has no text: empty.txt is empty.
      truceline: 2 of 3 were left out.
      "
    `)
    expect(filed.out).toContain('new.txt')
  })

  test('nothing but what cannot be read is a mistake', async () => {
    expect(await on('add', 'gone.txt')).toEqual({
      code: 2,
      out: '',
      err: 'truceline: A file cannot be opened: gone.txt is not there.\n',
    })
    expect((await on('add', 'gone.txt', 'empty.txt')).code).toBe(2)
    mkdirSync(join(world.dir, 'nothing'))
    expect((await on('add', 'nothing')).err).toContain('There is no document in nothing')
  })

  test('an address is fetched, because it was asked for', async () => {
    const asked: string[] = []
    const page =
      '<html><head><title>Shelling</title></head><body><article><p>Shells fell on Hanano on 15 September 2016.</p></article></body></html>'
    const filed = await world.runWith(
      {
        fetch: async (address) => {
          asked.push(String(address))
          return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } })
        },
      },
      ...['add', 'https://news.example/a', '--json', '--data', world.desk],
    )
    expect(filed.err).toBe('')
    expect(asked).toEqual(['https://news.example/a'])
    expect(JSON.parse(filed.out).filed[0]).toMatchObject({ state: 'filed', file: 'https://news.example/a' })
    const failed = await on('add', 'https://news.example/b')
    expect([failed.code, failed.err]).toEqual([
      2,
      'truceline: A file cannot be opened: https://news.example/b cannot be fetched: no network in tests.\n',
    ])
  })
})

describe('asking, while a server has the desk open', () => {
  let server: Server
  beforeAll(async () => {
    server = await startServer({ dir: world.desk, clock: steppingClock('2016-09-17T12:00:00Z') })
  })
  afterAll(() => server.close())

  test('the board, as a table and for programs', async () => {
    const { out, code } = await on('status', '--on', '2016-09-15')
    expect(code).toBe(0)
    expect(out).toContain('A truce for tests')
    expect(out).toContain('no-attack')
    expect(out).not.toContain('\u001b[')
    const answer = await json('status', '--on', '2016-09-15')
    expect(Object.keys(answer)).toEqual(
      expect.arrayContaining(['on', 'knownAt', 'engine', 'verdicts', 'board', 'calm', 'headline', 'calendar']),
    )
  })

  test('why, down to the sentence', async () => {
    const { verdicts } = await json('status', '--on', '2016-09-15')
    const { id } = verdicts.find(({ reasons }: { reasons: unknown[] }) => JSON.stringify(reasons).includes('citations'))
    const { out, code } = await on('why', id)
    expect(code).toBe(0)
    expect(out).toMatch(/“.*(airstrike|bombed).*”/s)
    expect((await json('why', id)).verdict.id).toBe(id)
  })

  test('incidents of a day, a type, a place', async () => {
    const { incidents, total } = await json('incidents')
    expect(total).toBeGreaterThan(0)
    expect(incidents[0]).toHaveProperty('claims')
    expect((await json('incidents', '--type', 'abduction')).total).toBe(0)
    expect((await json('incidents', '--q', 'nowhere')).total).toBe(0)
    expect((await json('incidents', '--limit', '1')).incidents).toHaveLength(1)
  })

  test('what was known then stays what was known then, byte for byte', async () => {
    const { knownAt } = await json('status')
    const ask = async () => (await on('status', '--on', '2016-09-15', '--known-at', knownAt, '--json')).out
    const before = await ask()
    writeFileSync(join(world.dir, 'later.txt'), 'Two were killed by shelling in Hanano on 15 September 2016.\n')
    await on('add', 'later.txt')
    expect(await ask()).toBe(before)
  })

  test('a second program on the folder is told who has it, and where', async () => {
    const { code, err } = await on('serve')
    expect(code).toBe(2)
    expect(err).toMatch(/^truceline: The desk is open in another process: Process \d+ /)
    expect(err).toContain(server.url)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  test('in colour on a terminal only, or when asked', async () => {
    const argv = ['status', '--on', '2016-09-15', '--data', world.desk]
    expect((await world.runWith({ env: { FORCE_COLOR: '1' } }, ...argv)).out).toContain('\u001b[')
    expect((await world.runWith({ env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, ...argv)).out).not.toContain('\u001b[')
  })

  describe('what people know', () => {
    test('who watched', async () => {
      const added = await on(
        'coverage',
        'add',
        '--by',
        'un-team-2',
        '--place',
        'Aleppo',
        '--from',
        '2016-09-13',
        '--to',
        '2016-09-14',
      )
      expect(added.out).toMatch(/^un-team-2 watched Aleppo from 2016-09-13 to 2016-09-14 \(entry \d+, by Ann\)\n/)
      const wrong = await on(
        'coverage',
        'add',
        '--by',
        'un',
        '--place',
        'Aleppo',
        '--from',
        '2016-09-14',
        '--to',
        'tomorrow',
      )
      expect([wrong.code, wrong.err.split(':')[1]]).toEqual([2, ' A date or time cannot be read'])
    })

    test('a source, a finding, a correction, a link, a retraction', async () => {
      const { incidents } = await json('incidents')
      const [a, b] = incidents.flatMap(({ claims }: { claims: { id: string }[] }) => claims.map(({ id }) => id))
      const said = [
        await on('source', 'levant-wire', '--reliability', 'B', '--alignment', 'x,y'),
        await on('finding', a, '--occurrence', '3', '--attribution', 'syrian-government=2', '--because', 'Seen.'),
        await on('correct', a, 'killed=[{"value":{"min":9,"max":9},"how":"implied"}]', '--because', 'Recounted.'),
        await on('link', a, b, 'different', '--because', 'Two places.'),
        await on('retract', b, '--because', 'Withdrawn.'),
      ]
      expect(said.map(({ code, err }) => [code, err])).toEqual(said.map(() => [0, '']))
      const { entry } = await json('source', 'gulf-courier', '--kind', 'media', '--no-protected')
      expect(entry.body).toMatchObject({ id: 'gulf-courier', kind: 'media', protected: false })
    })

    test.each([
      ['a claim that is not there', ['retract', 'nobody.c1', '--because', 'x'], /There is no/],
      ['a reason left out', ['retract', 'a.c1'], /required option '--because <reason>' not specified/],
      ['a grade that is none', ['finding', 'a.c1', '--occurrence', '7'], /“7” is no grade/],
      ['a decision that is none', ['link', 'a', 'b', 'maybe'], /Allowed choices are same, different, unsure/],
      ['a slot without a value', ['correct', 'a.c1', 'killed', '--because', 'x'], /is not slot=value/],
      [
        'an answer by nobody',
        ['attest', 'day:1', '--agreement', 'gone', '--term', 't', '--answer', 'yes', '--because', 'x'],
        /gone/,
      ],
    ])('%s is told in one line', async (_what, argv, says) => {
      const { code, out, err } = await on(...argv)
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(says)
      expect(err.trim().split('\n')).toHaveLength(1)
    })
  })
})

describe('the record', () => {
  test('goes out byte for byte, and verifies', async () => {
    const { out, code } = await on('export', 'ndjson')
    expect(code).toBe(0)
    expect(out).toBe(readFileSync(join(world.desk, 'record.ndjson'), 'utf8'))
    writeFileSync(join(world.dir, 'copy.ndjson'), out)
    expect((await world.run('verify', 'copy.ndjson')).out).toMatch(
      /^The record copy\.ndjson: \d+ entries, every one as it was written\.\n$/,
    )
    expect((await world.run('verify', 'desk')).out).toMatch(/^The desk in desk: \d+ entries/)
  })

  test('with a changed entry is found, and the entry is named', async () => {
    const lines = readFileSync(join(world.desk, 'record.ndjson'), 'utf8').split('\n')
    lines[3] = lines[3]!.replace('"by":"', '"by":"not-')
    writeFileSync(join(world.dir, 'bad.ndjson'), lines.join('\n'))
    const { code, err } = await world.run('verify', 'bad.ndjson')
    expect(code).toBe(3)
    expect(err).toMatch(/^truceline: The record bad\.ndjson does not verify: entry 4: /)
    expect(JSON.parse((await world.run('verify', 'bad.ndjson', '--json')).out)).toMatchObject({
      ok: false,
      firstBad: { seq: 4 },
    })
  })
})
