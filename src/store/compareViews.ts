/**
 * Whether the tables say what the record says. The rows that the record's entries give are made again, a stretch of the
 * record at a time, and their digest is held against that of the rows which the table has of that stretch. Only reads.
 */
import type { Entry } from '../domain/entry.js'
import type { Db } from './db/db.js'
import { inChunks } from './embeddedViews.js'
import type { Break } from './record/check.js'
import { appliedTo, tableJson, VIEW_TABLES } from './views.js'

export interface TableReport {
  readonly table: string
  readonly rows: number
  readonly ok: boolean
}

export interface ViewsReport {
  readonly ok: boolean
  /** The tables may lag behind the record after a crash; what they hold is compared up to here. */
  readonly appliedTo: number
  readonly tables: readonly TableReport[]
  readonly firstBad: Break | null
}

/** Entries in one stretch. */
const STRETCH = 1000
const NOTHING = { rows: 0, digest: '' }
type Digest = typeof NOTHING

export async function compareViews(db: Db, deskId: string, entries: AsyncIterable<Entry>): Promise<ViewsReport> {
  const applied = (await appliedTo(db, deskId)) ?? { seq: 0, hash: '' }
  const found = new Map<string, Map<number, Digest>>()
  for (const table of VIEW_TABLES) found.set(table, await digestsOf(db, table, deskId))
  const rows = VIEW_TABLES.map((table) => [...found.get(table)!.values()].reduce((sum, digest) => sum + digest.rows, 0))

  const bad = new Map<string, Break>()
  const differs = (table: string, seq: number): void => {
    if (!bad.has(table)) bad.set(table, { seq, say: `the table "${table}" does not say what the record says` })
  }
  let hash = ''
  for await (const chunk of inChunks(upTo(applied.seq, entries), STRETCH)) {
    const stretch = stretchOf(chunk[0]!.seq)
    hash = chunk[chunk.length - 1]!.hash
    for (const [table, json] of tableJson(deskId, chunk)) {
      const has = found.get(table)!.get(stretch) ?? NOTHING
      found.get(table)!.delete(stretch)
      const expected = await expectedDigest(db, table, json)
      if (has.digest !== expected.digest) differs(table, await firstDifference(db, table, deskId, json, chunk))
    }
  }
  // What is left is of stretches in which the record gives the table nothing.
  for (const [table, left] of found) {
    for (const stretch of left.keys()) differs(table, await firstRow(db, table, deskId, stretch))
  }
  const breaks = [...bad.values(), ...(hash === applied.hash ? [] : [otherRecord(applied.seq)])]
  const [firstBad = null] = breaks.sort((a, b) => a.seq - b.seq)
  const tables = VIEW_TABLES.map((table, index) => ({ table, rows: rows[index]!, ok: !bad.has(table) }))
  return { ok: firstBad === null, appliedTo: applied.seq, tables, firstBad }
}

const stretchOf = (seq: number): number => Math.floor((seq - 1) / STRETCH)
const otherRecord = (seq: number): Break => ({ seq, say: 'the tables follow another record' })

async function* upTo(seq: number, entries: AsyncIterable<Entry>): AsyncGenerator<Entry> {
  for await (const entry of entries) {
    if (entry.seq > seq) return
    yield entry
  }
}

const DIGEST = `md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text) collate "C"), ''))`

/** By stretch: all that the table has of the desk, wherever its numbers lie. */
async function digestsOf(db: Db, table: string, deskId: string): Promise<Map<number, Digest>> {
  const rows = await db.query<Digest & { stretch: number }>(
    `select floor((seq - 1) / ${STRETCH}.0)::bigint as stretch, count(*) as rows, ${DIGEST} as digest
     from ${table} t
     where desk_id = $1
     group by 1`,
    [deskId],
  )
  return new Map(rows.map(({ stretch, ...digest }) => [stretch, digest]))
}

const AS_RECORDED = (table: string, param: string): string =>
  `jsonb_populate_recordset(null::${table}, ${param}::jsonb) t`

async function expectedDigest(db: Db, table: string, json: string): Promise<Digest> {
  const [digest] = await db.query<Digest>(
    `select count(*) as rows, ${DIGEST} as digest from ${AS_RECORDED(table, '$1')}`,
    [json],
  )
  return digest!
}

async function firstDifference(
  db: Db,
  table: string,
  deskId: string,
  json: string,
  chunk: readonly Entry[],
): Promise<number> {
  const has = `select seq, t::text from ${table} t where desk_id = $1 and seq between $3 and $4`
  const should = `select seq, t::text from ${AS_RECORDED(table, '$2')}`
  const [found] = await db.query<{ seq: number }>(
    `select min(seq) as seq
     from (((${has}) except all (${should})) union all ((${should}) except all (${has}))) differences`,
    [deskId, json, stretchOf(chunk[0]!.seq) * STRETCH + 1, (stretchOf(chunk[0]!.seq) + 1) * STRETCH],
  )
  return found!.seq
}

async function firstRow(db: Db, table: string, deskId: string, stretch: number): Promise<number> {
  const [found] = await db.query<{ seq: number }>(
    `select min(seq) as seq from ${table} where desk_id = $1 and floor((seq - 1) / ${STRETCH}.0) = $2`,
    [deskId, stretch],
  )
  return found!.seq
}
