/**
 * Whether the tables say what the record says: its entries are put into the same tables under another desk's name, and
 * the two desks' rows are compared by digest, table by table. The transaction is rolled back: nothing stays.
 */
import type { Entry } from '../domain/entry.js'
import type { Database, Db } from './db/db.js'
import { inChunks, insertEmbedded } from './embeddedViews.js'
import type { Break } from './record/check.js'
import { appliedTo, VIEW_TABLES } from './views.js'

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

const CHUNK = 1000
class Undone extends Error {}

export async function compareViews(
  database: Database,
  deskId: string,
  entries: AsyncIterable<Entry>,
): Promise<ViewsReport> {
  let report: ViewsReport | undefined
  try {
    await database.transaction(async (db) => {
      report = await compare(db, deskId, entries)
      throw new Undone()
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
  }
  return report!
}

async function compare(db: Db, deskId: string, entries: AsyncIterable<Entry>): Promise<ViewsReport> {
  const applied = (await appliedTo(db, deskId)) ?? { seq: 0, hash: '' }
  const copy = `${deskId} as recorded`
  let hash = ''
  for await (const chunk of inChunks(upTo(applied.seq, entries), CHUNK)) {
    await insertEmbedded(db, copy, chunk)
    hash = chunk[chunk.length - 1]!.hash
  }
  const breaks: Break[] = []
  if (hash !== applied.hash) breaks.push({ seq: applied.seq, say: 'the tables follow another record' })
  const tables: TableReport[] = []
  for (const table of VIEW_TABLES) {
    const [found, expected] = [await digest(db, table, deskId), await digest(db, table, copy)]
    const ok = found.digest === expected.digest
    tables.push({ table, rows: found.rows, ok })
    if (!ok)
      breaks.push({
        seq: await firstDifference(db, table, deskId, copy),
        say: `the table "${table}" does not say what the record says`,
      })
  }
  const [firstBad = null] = breaks.sort((a, b) => a.seq - b.seq)
  return { ok: firstBad === null, appliedTo: applied.seq, tables, firstBad }
}

async function* upTo(seq: number, entries: AsyncIterable<Entry>): AsyncGenerator<Entry> {
  for await (const entry of entries) {
    if (entry.seq > seq) return
    yield entry
  }
}

const ROW = "(to_jsonb(t) - 'desk_id')"

async function digest(db: Db, table: string, deskId: string): Promise<{ rows: number; digest: string }> {
  const [found] = await db.query<{ rows: number; digest: string }>(
    `select count(*) as rows, md5(coalesce(string_agg(row_digest, '' order by row_digest), '')) as digest
     from (select md5(${ROW}::text) as row_digest from ${table} t where desk_id = $1) digests`,
    [deskId],
  )
  return found!
}

async function firstDifference(db: Db, table: string, deskId: string, copy: string): Promise<number> {
  const rows = (id: string) => `select seq, ${ROW} as row from ${table} t where desk_id = ${id}`
  const [found] = await db.query<{ seq: number }>(
    `select min(seq) as seq from (
       (${rows('$1')} except all ${rows('$2')}) union all (${rows('$2')} except all ${rows('$1')})
     ) differences`,
    [deskId, copy],
  )
  return found!.seq
}
