/**
 * The database of an embedded desk: nothing in it is the only copy. At open it is caught up from the record; when it is
 * missing, damaged, or not what the record says, it is built again.
 */
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Problem } from '../base/problem.js'
import type { Entry } from '../domain/entry.js'
import type { Database, Db } from './db/db.js'
import { migrate } from './db/migrate.js'
import { openPglite } from './db/pglite.js'
import { makeCluster } from './db/template.js'
import type { RecordFile } from './record/recordFile.js'
import { appliedTo, insertViews, keepStatistics } from './views.js'

export interface ViewsPlace {
  readonly folder: string
  readonly deskId: string
  readonly templates: string | undefined
  readonly onNotice: (say: string) => void
}

export async function newViews({ folder, templates }: Pick<ViewsPlace, 'folder' | 'templates'>): Promise<Database> {
  await rm(folder, { recursive: true, force: true })
  await makeCluster(folder, templates)
  return openPglite(folder)
}

/** Rejects with `desk-newer` when a newer program made the tables. */
export async function openViews(place: ViewsPlace, record: RecordFile): Promise<Database> {
  const found = existsSync(place.folder) ? await tryOpen(place, record) : 'it is missing'
  if (typeof found !== 'string') return found
  place.onNotice(`The database is built again from the record: ${found}.`)
  const database = await newViews(place)
  await catchUp(database, place.deskId, record, 0)
  return database
}

async function tryOpen(place: ViewsPlace, record: RecordFile): Promise<Database | string> {
  let database: Database | undefined
  try {
    database = await openPglite(place.folder)
    await migrate(database)
    const applied = (await appliedTo(database, place.deskId)) ?? { seq: 0, hash: '' }
    if (applied.seq > 0 && (await hashAt(record, applied.seq)) !== applied.hash)
      throw new Error('it holds another record')
    await catchUp(database, place.deskId, record, applied.seq)
    return database
  } catch (error) {
    await database?.close().catch(() => undefined)
    if (error instanceof Problem) throw error
    return error instanceof Error ? error.message : String(error)
  }
}

async function hashAt(record: RecordFile, seq: number): Promise<string | undefined> {
  for await (const entry of record.entries(seq)) return entry.hash
  return undefined
}

const CHUNK = 500

/** Many entries at once go in by pieces, so that the later ones profit from what was counted of the earlier. */
export async function insertEmbedded(db: Db, deskId: string, entries: readonly Entry[]): Promise<void> {
  for (let at = 0; at < entries.length; at += CHUNK) {
    const chunk = entries.slice(at, at + CHUNK)
    await insertViews(db, deskId, chunk)
    await keepStatistics(db, chunk[0]!.seq - 1, chunk[chunk.length - 1]!.seq)
  }
}

async function catchUp(database: Database, deskId: string, record: RecordFile, from: number): Promise<void> {
  for await (const entries of inChunks(record.entries(from + 1), CHUNK)) {
    await insertEmbedded(database, deskId, entries)
  }
}

export async function* inChunks(entries: AsyncIterable<Entry>, size: number): AsyncGenerator<readonly Entry[]> {
  let chunk: Entry[] = []
  for await (const entry of entries) {
    chunk.push(entry)
    if (chunk.length < size) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}
