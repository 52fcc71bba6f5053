/** Whether a desk is what its record says, and its record what it was. Changes nothing, whatever it finds. */
import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '../base/problem.js'
import type { Entry } from '../domain/entry.js'
import { compareViews, type ViewsReport } from './compareViews.js'
import type { Database, Db } from './db/db.js'
import { openPglite } from './db/pglite.js'
import { openPostgres } from './db/postgres.js'
import { EMBEDDED_ID, filesOf } from './embeddedDesk.js'
import { takeLock } from './lock/lock.js'
import type { Break } from './record/check.js'
import { fileLines } from './record/lines.js'
import { type RecordReport, verifyRecord } from './record/verifyRecord.js'

export interface DeskReport {
  readonly ok: boolean
  readonly record: RecordReport
  /** `null` when the record is bad, so that there is nothing to compare with, or the database is missing: it is built again at the next opening. */
  readonly views: ViewsReport | null
  /** The first bad entry, of the record or else of the tables. */
  readonly firstBad: Break | null
}

/** A desk's folder, or a desk on a server. Rejects with `desk-missing`, or `desk-locked` while somebody has it open. */
export const verifyDesk = (
  place: string | { readonly databaseUrl: string; readonly desk?: string },
): Promise<DeskReport> =>
  typeof place === 'string' ? verifyFolder(place) : verifyServer(place.databaseUrl, place.desk ?? 'main')

async function verifyFolder(dir: string): Promise<DeskReport> {
  const files = filesOf(dir)
  if (!existsSync(files.record)) throw new Problem('desk-missing', `There is no desk in ${dir}.`)
  const lock = await takeLock(dir)
  try {
    const record = await verifyRecord(files.record)
    if (!record.ok || !existsSync(files.db)) return reportOf(record, null)
    return reportOf(record, await compareCopy(files.db, fileEntries(files.record)))
  } finally {
    await lock.release()
  }
}

/** Even opening a database writes into its folder, so a copy is opened. */
async function compareCopy(folder: string, entries: AsyncIterable<Entry>): Promise<ViewsReport> {
  const temporary = await mkdtemp(join(tmpdir(), 'truceline-verify-'))
  let database: Database | undefined
  try {
    const copy = join(temporary, 'db')
    await cp(folder, copy, { recursive: true })
    database = await openPglite(copy)
    return await compareViews(database, EMBEDDED_ID, entries)
  } catch (error) {
    const say = `the database cannot be compared with the record: ${error instanceof Error ? error.message : error}`
    return { ok: false, appliedTo: 0, tables: [], firstBad: { seq: 1, say } }
  } finally {
    await database?.close().catch(() => undefined)
    await rm(temporary, { recursive: true, force: true })
  }
}

async function verifyServer(url: string, deskId: string): Promise<DeskReport> {
  const database = await openPostgres(url)
  try {
    const record = await verifyRecord(linesOn(database, deskId))
    if (record.entries === 0) throw new Problem('desk-missing', `There is no desk "${deskId}" on the server.`)
    return reportOf(record, record.ok ? await compareViews(database, deskId, parsed(linesOn(database, deskId))) : null)
  } finally {
    await database.close()
  }
}

const reportOf = (record: RecordReport, views: ViewsReport | null): DeskReport => ({
  ok: record.ok && (views?.ok ?? true),
  record,
  views,
  firstBad: record.firstBad ?? views?.firstBad ?? null,
})

async function* fileEntries(path: string): AsyncGenerator<Entry> {
  for await (const { bytes } of fileLines(path)) yield JSON.parse(bytes.toString('utf8')) as Entry
}

async function* parsed(lines: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  for await (const line of lines) yield JSON.parse(Buffer.from(line).toString('utf8')) as Entry
}

const PAGE = 1000

/** The stored lines by their number. One that is missing shows as the next one's not following. */
async function* linesOn(db: Db, deskId: string): AsyncGenerator<Uint8Array> {
  for (let from = 0; ; ) {
    const rows = await db.query<{ seq: number; line: string }>(
      'select seq, line from entry where desk_id = $1 and seq > $2 order by seq limit $3',
      [deskId, from, PAGE],
    )
    for (const { line } of rows) yield Buffer.from(`${line}\n`)
    if (rows.length < PAGE) return
    from = rows[rows.length - 1]!.seq
  }
}
