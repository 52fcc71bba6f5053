/** `truceline read`: documents to claims without a desk, whatever comes in. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ReadingSchema } from '../../src/domain/reading.js'
import { type CliWorld, cliWorld } from './world.js'

const TEXT =
  'ALEPPO, Syria - An airstrike on a market in Aleppo killed at least 12 people on Monday, the ministry said.\n'

let world: CliWorld
beforeAll(() => {
  world = cliWorld()
  write('a.txt', TEXT)
  write('b.md', `# Shelling\n\n${TEXT}`)
  write('empty.txt', '')
  write('blank.txt', ' \n\t\n')
  write(
    'binary.bin',
    Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
  )
  write('broken.pdf', '%PDF-1.7\nthis is no PDF')
  write('broken.docx', 'PK\u0003\u0004 this is no archive')
})
afterAll(() => world.remove())
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(world.dir, name), content)

describe('one document', () => {
  test('is one JSON object with --json', async () => {
    const { out, err, code } = await world.run('read', 'a.txt', '--json', '--published', '2016-09-05')
    expect([code, err]).toEqual([0, ''])
    const reading = ReadingSchema.parse(JSON.parse(out))
    expect(reading.document.publishedAt).toBe('2016-09-05')
    expect(reading.claims.some(({ kind }) => kind === 'incident')).toBe(true)
    for (const { span } of reading.claims) expect(TEXT.slice(...span).length).toBeGreaterThan(0)
  })

  test('is a page for people otherwise', async () => {
    const { out } = await world.run('read', 'a.txt', '--published', '2016-09-05')
    expect(out).toMatch(/[[{]c1 /)
    expect(out).toMatch(/\d+ claims?\n/)
    expect(out).toContain('incident')
  })

  test('comes from standard input with -', async () => {
    const { out } = await world.runWith({ input: TEXT }, 'read', '-', '--json')
    expect(JSON.parse(out).claims.length).toBeGreaterThan(0)
  })

  test('shows its times when asked', async () => {
    const { out } = await world.run('read', 'a.txt', '--json', '--times', '--published', '2016-09-05')
    expect(JSON.parse(out).times).toEqual(expect.arrayContaining([expect.objectContaining({ text: 'Monday' })]))
  })

  test('shows with --trace what was seen in each sentence, which rules matched and what came of it', async () => {
    write('two.txt', `${TEXT}\nThe attack on the budget went on, said a striker.\n`)
    const { err } = await world.run('read', 'two.txt', '--trace', '--published', '2016-09-05')
    expect(err).toMatch(/Sentence 1 \[0, \d+\) prose/)
    expect(err).toMatch(/places +“ALEPPO” Aleppo/)
    expect(err).toMatch(/clauses .*\n(.*\n){0,9}.*said by/)
    expect(err).toMatch(/“airstrike” fits “airstrike\+”, airstrike in incident-nouns \(incident\.yaml\)/)
    expect(err).toMatch(/claims +c1 statement/)
    expect(err).toMatch(/Sentence 2[\s\S]*no claim of “attack”: /)
    const { err: one } = await world.run('read', 'two.txt', '--trace', '--sentence', 'budget')
    expect(one).not.toContain('Sentence 1')
    expect(one).toContain('Sentence 2')
  })

  test('gives the trace as a line of JSON a sentence beside --json', async () => {
    const { out, err } = await world.run('read', 'a.txt', '--json', '--trace', '--published', '2016-09-05')
    expect(JSON.parse(out).claims.length).toBeGreaterThan(0)
    const [first] = err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(first).toMatchObject({ sentence: 1, role: 'prose', text: TEXT.trim() })
    for (const { at, text } of first.did) expect(TEXT.slice(at[0], at[1])).toBe(text)
    expect(first.did).toContainEqual(
      expect.objectContaining({
        step: 'incident',
        act: 'matched',
        rule: expect.objectContaining({ table: 'incident-nouns' }),
      }),
    )
    expect(first.claims.map(({ id }: { id: string }) => id)).toContain('c1')
  })

  test('read twice is the same bytes', async () => {
    const [first, second] = [await world.run('read', 'a.txt', '--json'), await world.run('read', 'a.txt', '--json')]
    expect(second.out).toBe(first.out)
  })
})

describe('several documents', () => {
  test('are one line each, in order, named by their file', async () => {
    const { out, code } = await world.run('read', 'b.md', 'a.txt', '--ndjson')
    expect(code).toBe(0)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['b.md', 'a.txt'])
  })

  test('one that cannot be read is said on stderr, and the rest goes on', async () => {
    const { out, err, code } = await world.run('read', 'empty.txt', 'a.txt', 'gone.txt', 'b.md', '--ndjson')
    expect(code).toBe(3)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['a.txt', 'b.md'])
    expect(err.trim().split('\n')).toHaveLength(2)
    expect(err).toContain('truceline: gone.txt: A file cannot be opened: gone.txt is not there.')
  })
})

describe('lines of JSON', () => {
  const lines = (...values: unknown[]) =>
    values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n')

  test('are answered line by line, in order', async () => {
    const input = lines(
      { id: '1', text: TEXT, publishedAt: '2016-09-05' },
      { id: 2, text: 'Nothing happened.' },
      { text: TEXT },
    )
    const { out, code, err } = await world.runWith({ input }, 'read', '--stdin-ndjson', '--ndjson')
    expect([code, err]).toEqual([0, ''])
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({ id }) => id)).toEqual(['1', '2', undefined])
    expect(Object.keys(answers[0]).sort()).toEqual(['claims', 'document', 'id', 'notes'])
    expect(answers[0].document.publishedAt).toBe('2016-09-05')
  })

  test('a line that is none is said with its number, and the rest goes on', async () => {
    const input = lines(
      'not json',
      { id: '1' },
      { id: '2', text: TEXT, publishedAt: 'someday' },
      { id: '3', text: TEXT },
    )
    const { out, err, code } = await world.runWith({ input }, 'read', '--stdin-ndjson', '--ndjson')
    expect(code).toBe(3)
    expect(JSON.parse(out).id).toBe('3')
    expect(err).toMatchInlineSnapshot(`
      "truceline: line 1: is not JSON
      truceline: line 2: text: Invalid input: expected string, received undefined
      truceline: line 3: publishedAt: a date or time is written in EDTF, such as 2016-09-05
      "
    `)
  })

  test('are answered while they still come in', async () => {
    let answered = 0
    async function* slowly() {
      yield `${JSON.stringify({ id: '1', text: TEXT })}\n`
      const seen = answered
      expect(seen).toBe(0)
      await new Promise((done) => setTimeout(done, 50))
      expect(sink.text).toContain('"id":"1"')
      answered++
      yield `${JSON.stringify({ id: '2', text: TEXT })}\n`
    }
    const sink = { text: '' }
    const { Writable } = await import('node:stream')
    const stdout = new Writable({
      write(chunk, _encoding, done) {
        sink.text += String(chunk)
        done()
      },
    })
    const { code } = await world.runWith({ stdin: slowly() as never, stdout }, 'read', '--stdin-ndjson', '--ndjson')
    expect([code, answered]).toEqual([0, 1])
    expect(sink.text.trim().split('\n')).toHaveLength(2)
  })
})

describe('what cannot be read is said in one line, with exit code 2 and no stack', () => {
  test.each([
    ['an empty file', ['empty.txt'], /A document has no text/],
    ['a file of blanks', ['blank.txt'], /A document has no text/],
    ['a file that is not there', ['gone.txt'], /gone\.txt is not there/],
    ['no file at all', [], /Name the documents to read/],
    ['two documents as one object', ['a.txt', 'b.md', '--json'], /take --ndjson/],
    ['a model that nobody configured', ['a.txt', '--reader', 'model'], /This needs a setting: No model is configured/],
    ['a reader that is none', ['a.txt', '--reader', 'psychic'], /Allowed choices are built-in, model, both/],
    ['both forms at once', ['a.txt', '--json', '--ndjson'], /not both/],
    ['a sentence that is none', ['a.txt', '--trace', '--sentence', '9'], /there is none; the text has 1 sentence/],
    ['a sentence without a trace', ['a.txt', '--sentence', '1'], /which part of --trace/],
    ['a trace of lines', ['--stdin-ndjson', '--trace'], /--trace shows files/],
    ['a flag that is none', ['a.txt', '--jsno'], /unknown option '--jsno'/],
    ['binary bytes', ['binary.bin'], /A file is not a document we can read/],
    ['a broken PDF', ['broken.pdf'], /A document cannot be read/],
    ['a broken DOCX', ['broken.docx'], /A document cannot be read/],
  ])('%s', async (_what, argv, says) => {
    const { code, out, err } = await world.run('read', ...argv)
    expect(err).toMatch(says)
    expect(err).toMatch(/^truceline: /)
    expect(err).not.toMatch(/\n\s+at /)
    expect([code, out]).toEqual([2, ''])
  })

  test('more than twelve megabytes', async () => {
    write('huge.txt', 'x'.repeat(13 * 1024 * 1024))
    const { code, err } = await world.run('read', 'huge.txt')
    expect(code).toBe(2)
    expect(err).toBe(
      'truceline: A document is too large: huge.txt has 13.0 MB; 12 MB are the limit. Split it, or take only its text.\n',
    )
  })
})

test('ten megabytes of one line are read, or refused in words', async () => {
  write('ten.txt', 'word '.repeat(2 * 1024 * 1024))
  const started = Date.now()
  const { code, err } = await world.run('read', 'ten.txt', '--json')
  expect([0, 2]).toContain(code)
  if (code === 2) expect(err).toMatch(/^truceline: A document/)
  expect(Date.now() - started).toBeLessThan(60_000)
})
