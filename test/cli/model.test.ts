/** `truceline read` with a model as the reader, or as the second one. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ReadingSchema } from '../../src/domain/reading.js'
import { answers, claim, hangs, type ModelServer, modelServer, refuses, writes } from '../support/modelServer.js'
import { type CliWorld, cliWorld } from './world.js'

const TEXT = 'Rebels shelled a market in Homs on Monday, killing at least 12 people. Talks opened in Geneva.\n'
const SHELLED = claim('incident', 'Rebels shelled a market in Homs on Monday', {
  type: { words: 'shelled', value: 'shelling' },
  place: 'Homs',
  killed: { words: 'at least 12', value: { min: 12, max: null, approx: null } },
})

let world: CliWorld
let server: ModelServer | undefined
beforeAll(() => {
  world = cliWorld()
  writeFileSync(join(world.dir, 'a.txt'), TEXT)
  writeFileSync(join(world.dir, 'b.txt'), TEXT)
})
afterEach(() => server?.close())
afterAll(() => world.remove())

const settings = (): Record<string, string> => ({
  TRUCELINE_MODEL_URL: server!.url,
  TRUCELINE_MODEL: 'test-model',
  TRUCELINE_MODEL_KEY: 'secret-key',
})
const read = (...argv: string[]) => world.runWith({ env: settings() }, 'read', '--published', '2016-09-06', ...argv)

describe('a model as the reader', () => {
  test('answers with the same contract, and signs its claims', async () => {
    server = await modelServer(answers(SHELLED))
    const { out, err, code } = await read('a.txt', '--reader', 'model', '--json')
    expect([code, err]).toEqual([0, ''])
    const reading = ReadingSchema.parse(JSON.parse(out))
    expect(reading.claims).toMatchObject([{ id: 'm1', reader: 'model', slots: { killed: [{ value: { min: 12 } }] } }])
    expect(reading.document.publishedAt).toBe('2016-09-06')
    expect(server.asked[0]!.headers.authorization).toBe('Bearer secret-key')
  })

  test('is shown on a page for people', async () => {
    server = await modelServer(answers(SHELLED))
    const { out } = await read('a.txt', '--reader', 'model')
    expect(out).toContain('[m1 Rebels shelled a market in Homs on Monday m1]')
    expect(out).toContain('Note: Read by test-model: 1 request, about 1,000 tokens.')
  })

  test('reads lines, and a line it fails on does not stop the others', async () => {
    server = await modelServer(refuses(418, 'tea'), answers(SHELLED))
    const input = ['1', '2'].map((id) => JSON.stringify({ id, text: TEXT })).join('\n')
    const argv = ['read', '--stdin-ndjson', '--ndjson', '--reader', 'model'] as const
    const { out, err, code } = await world.runWith({ input, env: settings() }, ...argv)
    expect([code, JSON.parse(out).id]).toEqual([3, '2'])
    expect(err).toBe('truceline: line 1: The model’s server refused the request: It answered 418: tea.\n')
  })

  test('is named by flags before settings', async () => {
    server = await modelServer(answers(SHELLED))
    const argv = ['a.txt', '--reader', 'model', '--json', '--model-url', `${server.url}/`, '--model', 'other-model']
    const { code } = await world.runWith({ env: { TRUCELINE_MODEL: 'test-model' } }, 'read', ...argv)
    expect([code, server.asked[0]!.body.model, server.asked[0]!.path]).toEqual([
      0,
      'other-model',
      '/v1/chat/completions',
    ])
    expect(server.asked[0]!.headers.authorization).toBeUndefined()
  })

  test('is let go when the program is asked to end', async () => {
    server = await modelServer((asked, response) => {
      hangs(asked, response)
      world.stop()
    })
    const { code, out, err } = await read('a.txt', 'b.txt', '--reader', 'model', '--ndjson')
    expect([code, out, err]).toEqual([
      2,
      '',
      'truceline: It was cancelled: Reading with the model was ended before it was done.\n',
    ])
    await server.left
    expect(server.asked).toHaveLength(1)
  })
})

describe('both readers', () => {
  test('are shown side by side, with a table of how far they agree', async () => {
    server = await modelServer(answers(SHELLED))
    const { out, err, code } = await read('a.txt', '--reader', 'both')
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/c\d +incident: [^(]*\(both: m1\)/)
    expect(out).toMatch(/c\d +\w+: [^(]*\(the built-in reader alone\)/)
    expect(out).toMatch(/kind +both +only built-in +only model +values that differ\n/)
    expect(out).toMatch(/\nincident +1 +0 +0/)
    expect(out).toMatch(/\nall +1 /)
  })

  test('give claims that each say their reader, and the pairs', async () => {
    server = await modelServer(answers(SHELLED))
    const { out } = await read('a.txt', '--reader', 'both', '--json')
    const { claims, comparison } = ReadingSchema.parse(JSON.parse(out))
    expect(new Set(claims.map(({ reader }) => reader))).toEqual(new Set(['built-in', 'model']))
    expect(comparison!.pairs).toEqual([{ builtIn: expect.stringMatching(/^c\d+$/), model: 'm1', differ: [] }])
  })
})

test('the built-in reader signs nothing: what it wrote before there was another, it writes still', async () => {
  const { out } = await world.run('read', 'a.txt', '--json')
  expect(out).not.toMatch(/"reader"|"comparison"/)
})

describe('what is in the way is said in one line, with exit code 2', () => {
  const url = { TRUCELINE_MODEL_URL: 'http://127.0.0.1:9/v1', TRUCELINE_MODEL: 'm' }
  test.each([
    [
      'nobody configured a model',
      {},
      [],
      /This needs a setting: No model .* Set TRUCELINE_MODEL_URL, .*TRUCELINE_MODEL,/,
    ],
    ['only its address is known', { TRUCELINE_MODEL_URL: 'http://127.0.0.1:9' }, [], /This needs a setting/],
    ['the address is none', { ...url, TRUCELINE_MODEL_URL: 'localhost:11434' }, [], /“localhost:11434” is no address/],
    [
      'the address holds a password',
      { ...url, TRUCELINE_MODEL_URL: 'http://a:b@localhost/v1' },
      [],
      /holds no name or password/,
    ],
    ['a budget is no number', url, ['--max-tokens', 'many'], /--max-tokens takes a whole number, not “many”/],
    [
      'the budget is too small',
      url,
      ['--max-tokens', '100'],
      /would cost more than is allowed: The document takes 1 requests? and about/,
    ],
  ])('%s', async (_what, env, argv, says) => {
    const { code, out, err } = await world.runWith({ env }, 'read', 'a.txt', '--reader', 'model', ...argv)
    expect(err).toMatch(says)
    expect([code, out, err.split('\n').length]).toEqual([2, '', 2])
  })

  test('the key is wrong', async () => {
    server = await modelServer(refuses(401, 'bad key secret-key'))
    const { code, err } = await read('a.txt', '--reader', 'model')
    expect(err).toMatch(
      /^truceline: The model’s server refused the request: It answered 401: bad key \(the key\)\. Is TRUCELINE/,
    )
    expect(code).toBe(2)
  })
})

describe('a document filed as a model reads it', () => {
  const add = (...argv: string[]) =>
    world.runWith({ env: { ...settings(), TRUCELINE_PERSON: 'Ann' } }, 'add', '--data', world.desk, '--json', ...argv)
  const record = () =>
    readFileSync(join(world.desk, 'record.ndjson'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string; body: { engine?: string; claims?: { reader?: string }[] } })
  const filed = () => record().filter(({ type }) => type === 'claims')

  beforeAll(async () => {
    await world.run('init', world.desk)
  })

  test('is not filed at all when the model does not read all of it', async () => {
    server = await modelServer(writes('no'))
    const { code, err } = await add('a.txt', '--reader', 'model')
    expect([code, filed()]).toEqual([2, []])
    expect(err).toContain('The model’s answer cannot be used')
  })

  test('is let go when the program is asked to end', async () => {
    server = await modelServer((asked, response) => {
      hangs(asked, response)
      world.stop()
    })
    const { code, err } = await add('a.txt', '--reader', 'model')
    expect([code, filed(), err.includes('It was cancelled')]).toEqual([2, [], true])
  })

  test('of a protected source goes to no model elsewhere', async () => {
    await world.run('source', 'nurse', '--kind', 'witness', '--data', world.desk)
    const env = { TRUCELINE_MODEL_URL: 'https://models.example/v1', TRUCELINE_MODEL: 'm', TRUCELINE_PERSON: 'Ann' }
    const argv = ['add', 'a.txt', '--source', 'nurse', '--reader', 'model', '--data', world.desk]
    const { code, err } = await world.runWith({ env }, ...argv)
    expect([code, filed()]).toEqual([2, []])
    expect(err).toContain('nurse is a protected source')
  })

  test('has its claims signed, its entry says which model, and the same document costs nothing again', async () => {
    server = await modelServer(answers(SHELLED))
    expect(await add('a.txt', '--reader', 'model', '--published', '2016-09-06')).toMatchObject({ code: 0, err: '' })
    expect(filed()).toMatchObject([
      { body: { engine: 'truceline 0.0.0, model test-model', claims: [{ reader: 'model' }] } },
    ])
    const again = await add('b.txt', '--reader', 'model')
    expect(JSON.parse(again.out).filed[0].state).toBe('known')
    expect(server.asked).toHaveLength(1)
  })
})
