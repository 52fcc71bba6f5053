/** A protected source: its words are sealed in the record and in the tables alike, and go when its key goes. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Claim } from '../../src/domain/claim.js'
import type { Entry } from '../../src/domain/entry.js'
import type { Desk } from '../../src/store/api.js'
import {
  claimsKnownAt,
  correctionsKnownAt,
  documentKnownAt,
  exportRecord,
  notesKnownAt,
  openDesk,
  sourcesKnownAt,
} from '../../src/store/index.js'
import { isSealed, seal, unseal } from '../../src/store/seal.js'
import { VIEW_TABLES } from '../../src/store/views.js'
import { BACKENDS, DATABASE_URL, folderPlace, type Place, wallClock } from './support/backends.js'
import { claimsOf, documentOf, draft } from './support/drafts.js'

const EVER = '9999-12-31T00:00:00Z'
/** Words that must be nowhere in the open: the name, the text, the title, the origin, quoted words, a note. */
const SECRETS = [
  'Abu Omar',
  'three shells by the bakery',
  'Title of d1',
  'example.org',
  'homemade mortar',
  'shells',
  'two',
  'the words',
  'b3JpZ2luYWw=',
]

describe.each(BACKENDS)('a protected source of a desk $name', ({ place }) => {
  let home: Place
  let desk: Desk
  beforeAll(async () => {
    home = place()
    desk = await home.create({ archive: false })
    await desk.write(({ append }) =>
      append([
        draft('source', { id: 'w1', name: 'Abu Omar', protected: true }),
        draft('document', documentOf('d1', 'w1', 'three shells by the bakery')),
        draft('claims', claimsOf('d1', 'd1.c1')),
        draft('source', { id: 'open', name: 'The Agency' }),
        draft('document', documentOf('d2', 'open', 'said openly')),
        draft('claims', claimsOf('d2', 'd2.c1')),
      ]),
    )
  })
  afterAll(async () => {
    await desk.close()
    home.remove()
  })

  const record = async () => {
    const lines: string[] = []
    for await (const line of exportRecord(desk)) lines.push(line)
    return lines
  }
  const ofTheProtected = (text: string) => SECRETS.filter((secret) => text.includes(secret))

  test('has no word of its own in the record, and all of its facts', async () => {
    const lines = await record()
    expect(ofTheProtected(lines.slice(1, 4).join(''))).toEqual([])
    expect(ofTheProtected(lines.slice(5, 7).join(''))).toContain('homemade mortar')
    const entries = lines.map((line) => JSON.parse(line) as Entry)
    expect(entries.map(({ sensitivity }) => sensitivity)).toEqual([
      'desk',
      'sealed',
      'sealed',
      'sealed',
      'desk',
      'desk',
      'desk',
    ])
    const { claims } = (entries[3] as Extract<Entry, { type: 'claims' }>).body
    const { words: _, ...readable } = claims[0] as { words: unknown }
    expect(readable).toEqual({
      id: 'd1.c1',
      kind: 'incident',
      span: [0, 20],
      modality: 'asserted',
      slots: {
        type: [{ value: 'shelling', at: [4, 10], how: 'stated' }],
        place: [{ value: { name: 'Aleppo', precision: 'settlement' }, at: [12, 18], how: 'stated' }],
        date: [{ value: '2016-09-12', how: 'implied' }],
        weapon: [{ at: [20, 35], how: 'stated' }],
        killed: [{ value: { min: 2, max: 2 }, at: [36, 39], how: 'stated' }],
      },
    })
  })

  test('has none in the tables either', async () => {
    for (const table of VIEW_TABLES) {
      const rows = await desk.db.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${table} t where desk_id = $1 and seq between 2 and 4`,
        [desk.id],
      )
      expect(ofTheProtected(rows.map(({ row }) => row).join(''))).toEqual([])
    }
  })

  test('is read in full where its key is', async () => {
    const [source] = await sourcesKnownAt(desk.db, desk.id, EVER)
    expect(source).toMatchObject({ id: 'w1', name: 'Abu Omar', protected: true })
    expect(await documentKnownAt(desk.db, desk.id, EVER, 'd1')).toMatchObject({
      title: 'Title of d1',
      text: 'three shells by the bakery',
    })
    const [row] = await claimsKnownAt(desk.db, desk.id, EVER)
    expect(row!.claim).toEqual(claimsOf('d1', 'd1.c1').claims[0])
    expect(await notesKnownAt(desk.db, desk.id, EVER, 'd1')).toEqual(claimsOf('d1').notes)
  })

  test('keeps the words of a correction sealed, and its facts open', async () => {
    const slots = {
      weapon: [{ value: 'barrel from the bakery', how: 'implied' }],
      killed: [{ value: { min: 3, max: 3 }, how: 'implied' }],
    }
    const [entry] = await desk.write(({ append }) =>
      append([draft('correct', { claim: 'd1.c1', slots, because: 'called again' })]),
    )
    expect(JSON.stringify(entry)).not.toContain('barrel')
    expect((entry as Extract<Entry, { type: 'correct' }>).body.slots['killed']).toEqual(slots.killed)
    expect((await correctionsKnownAt(desk.db, desk.id, EVER))[0]!.slots).toEqual(slots)
  })

  test('is gone when its key is destroyed: the words, not the facts, and the chain still holds', async () => {
    await desk.write(({ append }) => append([draft('key-destroyed', { source: 'w1', because: 'threatened' })]))
    const [source] = await sourcesKnownAt(desk.db, desk.id, EVER)
    expect(source).not.toHaveProperty('name')
    expect(await documentKnownAt(desk.db, desk.id, EVER, 'd1')).toMatchObject({
      title: null,
      text: null,
      publishedAt: '2016-09-12',
    })
    const [row, open] = await claimsKnownAt(desk.db, desk.id, EVER)
    expect((row!.claim as Extract<Claim, { kind: 'incident' }>).slots).toEqual({
      type: [{ value: 'shelling', how: 'implied' }],
      place: [{ value: { name: 'Aleppo', precision: 'settlement' }, how: 'implied' }],
      date: [{ value: '2016-09-12', how: 'implied' }],
      killed: [{ value: { min: 2, max: 2 }, how: 'implied' }],
    })
    expect(await notesKnownAt(desk.db, desk.id, EVER, 'd1')).toEqual([])
    expect(Object.keys((await correctionsKnownAt(desk.db, desk.id, EVER))[0]!.slots)).toEqual(['killed'])
    expect(open!.claim).toEqual(claimsOf('d2', 'd2.c1').claims[0])
    await desk.close()
    expect(await home.verify()).toMatchObject({ ok: true, firstBad: null })
    desk = await home.open()
    expect((await documentKnownAt(desk.db, desk.id, EVER, 'd1'))!.text).toBeNull()
  })

  test('that speaks again gets a new key, which is not the old one', async () => {
    await desk.write(({ append }) => append([draft('document', documentOf('d3', 'w1', 'later words'))]))
    await desk.close()
    desk = await home.open()
    expect((await documentKnownAt(desk.db, desk.id, EVER, 'd3'))!.text).toBe('later words')
    expect((await documentKnownAt(desk.db, desk.id, EVER, 'd1'))!.text).toBeNull()
  })

  test('a witness is one unless marked otherwise; an agency is not', async () => {
    const [witness, marked] = await desk.write(({ append }) =>
      append([
        draft('source', { id: 'w2', name: 'Um Ali', kind: 'witness' }),
        draft('source', { id: 'w3', name: 'A Minister', kind: 'witness', protected: false }),
      ]),
    )
    expect([witness, marked].map((entry) => isSealed((entry as Extract<Entry, { type: 'source' }>).body.name))).toEqual(
      [true, false],
    )
  })
})

describe('keys of a desk in a folder', () => {
  test('lie beside the record, for the user alone, and what was destroyed is on no file', async () => {
    const home = folderPlace()
    const desk = await home.create({ archive: false })
    const protect = (id: string) => draft('source', { id, name: id, protected: true })
    await desk.write(({ append }) => append([protect('w1'), protect('w2')]))
    const path = join(home.dir, 'keys.json')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { source: string; key: string }>
    const { key } = Object.values(kept).find(({ source }) => source === 'w1')!
    await desk.write(({ append }) => append([draft('key-destroyed', { source: 'w1', because: 'threatened' })]))
    expect(Object.values(JSON.parse(readFileSync(path, 'utf8')) as typeof kept).map(({ source }) => source)).toEqual([
      'w2',
    ])
    for (const name of readdirSync(home.dir).filter((file) => file !== 'db')) {
      expect(readFileSync(join(home.dir, name), 'utf8')).not.toContain(key)
    }
    await desk.close()
    home.remove()
  })

  test('that came back with an old copy are forgotten again at the next opening', async () => {
    const home = folderPlace()
    let desk = await home.create({ archive: false })
    await desk.write(({ append }) => append([draft('source', { id: 'w1', name: 'Abu Omar', protected: true })]))
    const { readFile, writeFile } = await import('node:fs/promises')
    const path = join(home.dir, 'keys.json')
    const copy = await readFile(path)
    await desk.write(({ append }) => append([draft('key-destroyed', { source: 'w1', because: 'threatened' })]))
    await desk.close()
    await writeFile(path, copy)
    desk = await home.open()
    expect((await sourcesKnownAt(desk.db, desk.id, EVER))[0]).not.toHaveProperty('name')
    await desk.close()
    expect(readFileSync(path, 'utf8').trim()).toBe('{}')
    expect(existsSync(`${path}.new`)).toBe(false)
    home.remove()
  })

  test.skipIf(!DATABASE_URL)(
    'have no place on a server desk without a key file, so it has no protected sources',
    async () => {
      const databaseUrl = DATABASE_URL!
      const { createDesk } = await import('../../src/store/index.js')
      const name = `test-keyless-${Date.now()}`
      const desk = await createDesk({
        databaseUrl,
        desk: name,
        title: 'T',
        zone: 'UTC',
        archive: false,
        clock: wallClock,
      })
      const sealing = desk.write(({ append }) => append([draft('source', { id: 'w1', name: 'x', protected: true })]))
      await expect(sealing).rejects.toMatchObject({ code: 'not-configured' })
      await desk.close()
      await (await openDesk({ databaseUrl, desk: name, clock: wallClock })).close()
    },
  )
})

describe('sealing', () => {
  const key = { id: 'k-1', bytes: Buffer.alloc(32, 7) }

  test('any text comes back, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [once, again] = [seal(key, text), seal(key, text)]
        expect(unseal(key, once)).toBe(text)
        expect(once.sealed.data).not.toBe(again.sealed.data)
      }),
    )
  })

  test('a changed bit, another key or another key’s name opens nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (text, at) => {
        const { sealed } = seal(key, text)
        const data = Buffer.from(sealed.data, 'base64')
        data[at % data.length]! ^= 1
        expect(unseal(key, { sealed: { ...sealed, data: data.toString('base64') } })).toBeUndefined()
        expect(unseal({ ...key, bytes: Buffer.alloc(32, 8) }, { sealed })).toBeUndefined()
        expect(unseal({ ...key, id: 'k-2' }, { sealed: { ...sealed, key: 'k-2' } })).toBeUndefined()
      }),
    )
  })
})
