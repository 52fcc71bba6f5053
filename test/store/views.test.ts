/** The tables are views: whatever happens to them, the record makes them again, and whoever changed them is found. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Draft, Entry } from '../../src/domain/entry.js'
import { compareViews } from '../../src/store/compareViews.js'
import type { Database } from '../../src/store/db/db.js'
import { openPglite } from '../../src/store/db/pglite.js'
import { type Desk, openDesk } from '../../src/store/index.js'
import { fileLines } from '../../src/store/record/lines.js'
import { VIEW_TABLES } from '../../src/store/views.js'
import { folderPlace, TEMPLATES, wallClock } from './support/backends.js'
import { claimsOf, documentOf, draft } from './support/drafts.js'

const EVER = '9999-12-31T00:00:00Z'

/** Everything the tables hold of a desk, as text. */
async function contentOf(desk: Pick<Desk, 'db' | 'id'>): Promise<Record<string, readonly string[]>> {
  const tables: Record<string, readonly string[]> = {}
  for (const table of VIEW_TABLES) {
    const rows = await desk.db.query<{ row: string }>(
      `select t::text as row from ${table} t where desk_id = $1 order by 1`,
      [desk.id],
    )
    tables[table] = rows.map(({ row }) => row)
  }
  return tables
}

const because = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\u0000\ud800-\udfff]/.test(text))
const id = fc.constantFrom('a', 'b', 'c', 'd')
const anyDraft: fc.Arbitrary<Draft> = fc.oneof(
  fc.record({ id, name: because, protected: fc.boolean() }).map((body) => draft('source', body)),
  fc.tuple(id, id, because).map(([claim, , text]) => draft('retract', { claim, because: text })),
  fc
    .tuple(because, fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([say, score]) =>
      draft('link', { a: 'a', b: 'b', decision: 'unsure', score, reasons: [{ feature: 'words', score, say }] }),
    ),
  fc.record({ id, text: because }).map((body) => draft('agreement', body)),
  fc
    .record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), name: because })
    .map(({ lat, name }) => draft('place', { id: 'p', name, aliases: [name], kind: 'point', lat, lon: 0, within: [] })),
  fc
    .record({ claims: fc.array(id, { minLength: 1 }), occurrence: fc.integer({ min: 0, max: 4 }) })
    .map((body) => draft('finding', body)),
)

describe('the tables of a desk in a folder', () => {
  const home = folderPlace()
  let documents = 0
  beforeAll(async () => {
    const desk = await home.create({ archive: false })
    await desk.write(({ append }) =>
      append([draft('source', { id: 'w', protected: true }), draft('source', { id: 'a', kind: 'media' })]),
    )
    await desk.close()
  })
  afterAll(() => home.remove())
  async function* recorded() {
    for await (const { bytes } of fileLines(join(home.dir, 'record.ndjson')))
      yield JSON.parse(bytes.toString()) as Entry
  }
  const inDatabase = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    const database = await openPglite(join(home.dir, 'db'))
    try {
      return await work(database)
    } finally {
      await database.close()
    }
  }

  const open = async (notices: string[] = []) =>
    openDesk({ dir: home.dir, clock: wallClock, templates: TEMPLATES, onNotice: (say) => notices.push(say) })

  test('made again from the record are what they were, whatever was filed and in however many writes', async () => {
    const anyWrite = fc.array(
      fc.oneof(
        { weight: 3, arbitrary: anyDraft.map((one) => [one]) },
        fc.constantFrom('a', 'w').map((source) => {
          const document = `d${documents++}`
          return [draft('document', documentOf(document, source)), draft('claims', claimsOf(document, `${document}.1`))]
        }),
      ),
      { minLength: 1, maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(anyWrite, { minLength: 1, maxLength: 5 }), async (writes) => {
        let desk = await open()
        // A shrunk case files the same documents again, which a desk refuses.
        for (const drafts of writes) await desk.write(({ append }) => append(drafts.flat())).catch(() => undefined)
        const live = await contentOf(desk)
        await desk.close()
        rmSync(join(home.dir, 'db'), { recursive: true })
        desk = await open()
        expect(await contentOf(desk)).toEqual(live)
        await desk.close()
      }),
      { numRuns: 4 },
    )
  }, 180_000)

  test('are caught up when they are behind, and nobody is bothered with it', async () => {
    const notices: string[] = []
    let desk = await open()
    await desk.close()
    const behind = join(home.dir, '..', 'behind')
    cpSync(join(home.dir, 'db'), behind, { recursive: true })
    desk = await open()
    await desk.write(({ append }) => append([draft('retract', { claim: 'x', because: 'after the copy' })]))
    const live = await contentOf(desk)
    await desk.close()
    rmSync(join(home.dir, 'db'), { recursive: true })
    cpSync(behind, join(home.dir, 'db'), { recursive: true })
    expect(await home.verify()).toMatchObject({ ok: true })
    desk = await open(notices)
    expect(await contentOf(desk)).toEqual(live)
    expect(notices).toEqual([])
    await desk.close()
  })

  test.each([
    ['missing', () => rmSync(join(home.dir, 'db'), { recursive: true })],
    [
      'no database at all',
      () => {
        rmSync(join(home.dir, 'db'), { recursive: true })
        mkdirSync(join(home.dir, 'db'))
        writeFileSync(join(home.dir, 'db', 'PG_VERSION'), 'nonsense')
      },
    ],
    [
      'made by a migration that was changed since',
      () => inDatabase(({ exec }) => exec("update migration set sha256 = 'x'")),
    ],
    ['without its transactions', () => rmSync(join(home.dir, 'db', 'pg_wal'), { recursive: true })],
  ])('that are %s are made again, and the caller hears of it', async (_, damage) => {
    let desk = await open()
    const live = await contentOf(desk)
    await desk.close()
    await damage()
    const notices: string[] = []
    desk = await open(notices)
    expect(notices).toHaveLength(1)
    expect(notices[0]).toMatch(/^The database is built again from the record: /)
    expect(await contentOf(desk)).toEqual(live)
    await desk.close()
    expect(readdirSync(home.dir).sort()).toEqual(['db', 'keys.json', 'record.ndjson'])
  })

  test('of another record are made again', async () => {
    const other = folderPlace()
    const stranger = await other.create({ archive: false })
    await stranger.write(({ append }) => append([draft('source', { id: 'stranger' })]))
    await stranger.close()
    rmSync(join(home.dir, 'db'), { recursive: true })
    cpSync(join(other.dir, 'db'), join(home.dir, 'db'), { recursive: true })
    other.remove()
    expect((await home.verify()).ok).toBe(false)
    const notices: string[] = []
    const desk = await open(notices)
    expect(notices[0]).toContain('it holds another record')
    await desk.close()
    expect((await home.verify()).ok).toBe(true)
  })

  test('with anything changed in them are found out, and the first bad entry is named', async () => {
    const cases: readonly (readonly [what: string, sql: string, table: string, seq: number])[] = [
      [
        'a setting',
        'update source_setting set body = body || \'{"kind": "official"}\' where seq = 3',
        'source_setting',
        3,
      ],
      [
        'a later knowledge time',
        "update source_setting set recorded_at = recorded_at + interval '1 millisecond' where seq = 2",
        'source_setting',
        2,
      ],
      ['a row that is gone', 'delete from desk', 'desk', 1],
      [
        'a row from nowhere',
        "insert into alignment values ('main', 900000, now(), 'eve', 'x', '{}')",
        'alignment',
        900_000,
      ],
      ['a row twice', "insert into retraction values ('main', 2, now(), 'eve', 'c', null, 'x')", 'retraction', 2],
      ['how far they go', 'update applied set seq = 2', '', 2],
    ]
    const found = await inDatabase(async (database) => {
      const reports: string[] = []
      for (const [what, sql] of cases) {
        const trying = database.transaction(async (db) => {
          await db.exec(sql)
          const { firstBad, tables } = await compareViews(db, 'main', recorded())
          const bad = tables.filter(({ ok }) => !ok).map(({ table }) => table)
          reports.push(`${what}: ${what === 'how far they go' ? '' : bad.join()} ${firstBad?.seq}`)
          throw new Error('undone')
        })
        await expect(trying).rejects.toThrow('undone')
      }
      expect((await compareViews(database, 'main', recorded())).ok).toBe(true)
      return reports
    })
    expect(found).toEqual(cases.map(([what, , table, seq]) => `${what}: ${table} ${seq}`))
  })

  test('of a newer program are left alone, and the desk with them', async () => {
    await inDatabase(({ exec }) => exec("insert into migration values (9999, '9999-later.sql', 'x')"))
    await expect(open()).rejects.toMatchObject({
      code: 'desk-newer',
      message: expect.stringContaining('9999-later.sql'),
    })
    expect(existsSync(join(home.dir, 'lock'))).toBe(false)
    await inDatabase(({ exec }) => exec('delete from migration where number = 9999'))
    const desk = await open()
    expect(await desk.db.query('select 1 as one where $1::timestamptz is not null', [EVER])).toEqual([{ one: 1 }])
    await desk.close()
  })
})
