/** `judge` and `check`: agreements and event lines without a desk. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TRUCE } from '../support/truce.js'
import { type CliWorld, cliWorld } from './world.js'

const claim = (id: string, voice: string) => ({
  recordedAt: '2016-09-14T12:00:00Z',
  voice: { id: voice },
  event: 'e1',
  claim: {
    id,
    kind: 'incident',
    span: [0, 10],
    modality: 'asserted',
    slots: {
      type: [{ value: 'airstrike', how: 'implied' }],
      place: [{ value: { name: 'Aleppo', precision: 'settlement' }, how: 'implied' }],
      date: [{ value: '2016-09-14T10:00+03:00', how: 'implied' }],
      perpetrator: [{ value: 'syrian-government', how: 'implied' }],
    },
  },
})
const EVENTS = [claim('c1', 'wire'), claim('c2', 'paper'), claim('c3', 'monitor')]

/** Five mistakes: an unknown key, no zone, an unknown phase, an unknown act, an unknown set. */
const MISTAKES = `agreement: bad
titel: No such key
define:
  parties: { acceptedBy: [syrian-government, opposition] }
phases:
  calm: { from: yesterday, for: 168h }
terms:
  - id: one
    forbid: attak
    by: partys
    inForce: clam
`

let world: CliWorld
beforeAll(() => {
  world = cliWorld()
  writeFileSync(join(world.dir, 'truce.yaml'), TRUCE)
  writeFileSync(join(world.dir, 'bad.yaml'), MISTAKES)
  writeFileSync(join(world.dir, 'events.ndjson'), EVENTS.map((event) => `${JSON.stringify(event)}\n`).join(''))
})
afterAll(() => world.remove())

test('three independent voices on one airstrike make a violation, with its reasons', async () => {
  const { out, code, err } = await world.run(
    'judge',
    'truce.yaml',
    '--events',
    'events.ndjson',
    '--on',
    '2016-09-14',
    '--json',
  )
  expect([code, err]).toEqual([0, ''])
  const { on, board, verdicts, engine } = JSON.parse(out)
  expect(on).toMatch(/^2016-09-14T23:59:59/)
  expect(engine).toBeTruthy()
  expect(board).toContainEqual(
    expect.objectContaining({
      term: 'no-attack',
      party: 'syrian-government',
      day: expect.objectContaining({ status: 'violated' }),
    }),
  )
  const violated = verdicts.filter(({ status }: { status: string }) => status === 'violated')
  expect(violated).toHaveLength(1)
  expect(violated[0].reasons.length).toBeGreaterThan(0)
})

test('for people it is a board and the verdicts that say something', async () => {
  const { out } = await world.run('judge', 'truce.yaml', '--events', 'events.ndjson', '--on', '2016-09-14')
  expect(out).toContain('✖ violated')
  expect(out).toContain('no-attack')
})

test('as lines, one verdict each; and from standard input', async () => {
  const input = EVENTS.map((event) => JSON.stringify(event)).join('\n')
  const { out } = await world.runWith(
    { input },
    'judge',
    'truce.yaml',
    '--events',
    '-',
    '--on',
    '2016-09-14',
    '--ndjson',
  )
  const verdicts = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(verdicts.length).toBeGreaterThan(1)
  expect(verdicts.every(({ id, status }) => id && status)).toBe(true)
})

test('what was recorded later has no part in an earlier answer', async () => {
  const judged = async (knownAt: string) => {
    const argv = [
      'judge',
      'truce.yaml',
      '--events',
      'events.ndjson',
      '--on',
      '2016-09-14',
      '--known-at',
      knownAt,
      '--json',
    ]
    return JSON.parse((await world.run(...argv)).out).verdicts.filter(({ event }: { event?: string }) => event)
  }
  expect(await judged('2016-09-14T11:00Z')).toEqual([])
  expect((await judged('2016-09-14T12:00Z')).length).toBeGreaterThan(0)
})

test('a line that is no event is left out and said, with exit code 3', async () => {
  writeFileSync(
    join(world.dir, 'some.ndjson'),
    `${JSON.stringify(EVENTS[0])}\nnot json\n{"recordedAt":"2016-09-14T12:00:00Z"}\n`,
  )
  const { code, err, out } = await world.run('judge', 'truce.yaml', '--events', 'some.ndjson', '--json')
  expect(code).toBe(3)
  expect(JSON.parse(out).verdicts.length).toBeGreaterThan(0)
  expect(err).toContain('some.ndjson:2: ')
  expect(err).toContain('some.ndjson:3: ')
})

test('a file that is all wrong is a mistake', async () => {
  writeFileSync(join(world.dir, 'wrong.ndjson'), 'not json\n')
  const { code, err, out } = await world.run('judge', 'truce.yaml', '--events', 'wrong.ndjson')
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(/^truceline: An event line cannot be read: wrong\.ndjson:1: /)
})

test('an agreement without mistakes', async () => {
  expect(await world.run('check', 'truce.yaml')).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringContaining('no mistakes'),
  })
})

test('an agreement with mistakes: all of them at once, each with its line, its column and what was meant', async () => {
  const { code, out, err } = await world.run('check', 'bad.yaml')
  expect([code, err]).toEqual([2, ''])
  expect(out).toMatchInlineSnapshot(`
    "bad.yaml:1:1 The agreement needs the key "timezone".
    bad.yaml:2:1 The agreement has no key "titel".
        Did you mean "title"?
    bad.yaml:6:17 "yesterday" is no date or time; write 2016-09-12 or 2016-09-12T19:00.
    bad.yaml:9:13 There is no act "attak" in the table of acts.
        Did you mean "attack"?
    bad.yaml:10:9 There is no set "partys". Defined are parties.
        Did you mean "parties"?
    bad.yaml:11:14 There is no phase "clam".
        Did you mean "calm"?
    6 mistakes
    "
  `)
  const { findings } = JSON.parse((await world.run('check', 'bad.yaml', '--json')).out)
  expect(findings.length).toBeGreaterThanOrEqual(5)
})

test('it is not judged by an agreement with mistakes', async () => {
  const { code, err, out } = await world.run('judge', 'bad.yaml', '--events', 'events.ndjson')
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain('bad.yaml:2:1')
  expect(err).toContain('truceline: An agreement file has mistakes')
})

test.each([
  ['no YAML', 'a: [', /\d+:\d+/],
  ['nothing', '', /mistake/],
  ['a list', '- a\n', /mistake/],
])('%s is no agreement, and said so without a stack', async (_what, text, says) => {
  writeFileSync(join(world.dir, 'x.yaml'), text)
  const { code, out, err } = await world.run('check', 'x.yaml')
  expect(code).toBe(2)
  expect(out + err).toMatch(says)
  expect(err).not.toMatch(/\n\s+at /)
})

test('the worked agreement of the package has no mistakes, and its own tests hold', async () => {
  const { out, code } = await world.runWith({ cwd: process.cwd() }, 'check', 'data/agreements/syria-2016-09.yaml')
  expect([code, out]).toEqual([0, expect.stringContaining('no mistakes')])
})
