/**
 * A desk on a PostgreSQL server. The record is the table `entry`, written in the same transaction as its views, one
 * writer at a time on a desk across all processes; readers never wait. Who else has the desk open is told by NOTIFY.
 */
import { Problem } from '../base/problem.js'
import type { BodyOf, Entry } from '../domain/entry.js'
import type { Desk, DeskInfo } from './api.js'
import type { Database, Db } from './db/db.js'
import { migrate } from './db/migrate.js'
import { listen, openPostgres } from './db/postgres.js'
import { afterEntries, deskInfo, isArchiving } from './deskInfo.js'
import { type Keys, openKeys } from './keys.js'
import { EMPTY, type Head, lineOf } from './record/chain.js'
import { deskDb, scope, settledAt, startSession } from './session.js'
import { appliedTo, insertViews } from './views.js'

export interface ServerDesk {
  readonly databaseUrl: string
  /** Which desk of the server; `main` when absent. */
  readonly desk?: string
  readonly clock: () => Date
  /** Where the keys of protected sources are kept; without it the desk can have none. */
  readonly keysFile?: string
}

export interface NewServerDesk extends ServerDesk {
  readonly title: string
  readonly zone: string
  readonly archive: boolean
  readonly story?: string | null
  readonly by?: string
}

/** Rejects with `desk-exists`, `desk-newer`, or `not-configured` when the server does not answer. */
export async function createServerDesk(options: NewServerDesk): Promise<Desk> {
  const { title, zone, archive, story = null, by = 'truceline', clock } = options
  const parts = await connect(options)
  return orClose(parts.database, async () => {
    const body: BodyOf<'desk-opened'> = { format: 1, title, zone, archive, story }
    const info: DeskInfo = { title, zone, archive, story, handedOverAt: null }
    const firstClock = archive ? () => new Date(0) : clock
    await writeEntries({ ...parts, clock: firstClock }, async ({ append }) => {
      if ((await headOn(parts.database, parts.deskId)).seq > 0)
        throw new Problem('desk-exists', `There is a desk "${parts.deskId}" on the server already.`)
      return append([{ type: 'desk-opened', by, body }])
    })
    return serverDesk({ ...parts, info, url: options.databaseUrl })
  })
}

/** Rejects with `desk-missing`, `desk-newer`, or `not-configured` when the server does not answer. */
export async function openServerDesk(options: ServerDesk): Promise<Desk> {
  const parts = await connect(options)
  return orClose(parts.database, async () => {
    const about = await aboutTheDesk(parts.database, parts.deskId)
    if (about.length === 0) throw new Problem('desk-missing', `There is no desk "${parts.deskId}" on the server.`)
    await forgetDestroyed(parts)
    return serverDesk({ ...parts, info: deskInfo(about), url: options.databaseUrl })
  })
}

interface Parts {
  readonly deskId: string
  readonly database: Database
  readonly keys: Keys
  readonly clock: () => Date
  readonly inside: ReturnType<typeof scope>
}

async function connect({ databaseUrl, desk = 'main', clock, keysFile }: ServerDesk): Promise<Parts> {
  const database = await openPostgres(databaseUrl)
  return orClose(database, async () => {
    await migrate(database)
    return { deskId: desk, database, keys: await openKeys(keysFile), clock, inside: scope() }
  })
}

async function orClose<T>(database: Database, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await database.close().catch(() => undefined)
    throw error
  }
}

const headOn = async (db: Db, deskId: string): Promise<Head> => (await appliedTo(db, deskId)) ?? EMPTY

const aboutTheDesk = async (db: Db, deskId: string): Promise<readonly Entry[]> => {
  const rows = await db.query<{ line: string }>(
    `select line from entry where desk_id = $1 and seq in (
       select seq from desk where desk_id = $1 union select seq from handover where desk_id = $1
     ) order by seq`,
    [deskId],
  )
  return rows.map(({ line }) => JSON.parse(line) as Entry)
}

/** A key that came back with an old copy of the key file. */
async function forgetDestroyed({ deskId, database, keys }: Parts): Promise<void> {
  const rows = await database.query<{ source: string; seq: number }>(
    'select source, seq from key_destroyed where desk_id = $1 order by seq',
    [deskId],
  )
  for (const { source, seq } of rows) await keys.destroy(source, seq)
}

async function writeEntries<T>(parts: Parts, work: (tx: Parameters<Parameters<Desk['write']>[0]>[0]) => Promise<T>) {
  const { deskId, database, keys, clock, inside } = parts
  inside.assertOutside()
  return database.transaction(async (db) => {
    await oneAtATime(db, deskId)
    await keys.refresh()
    const about = await aboutTheDesk(db, deskId)
    const archiving = about.length === 0 || isArchiving(deskInfo(about))
    const head = await headOn(db, deskId)
    const asked = await askedOn(db, deskId)
    const session = startSession({
      deskId,
      db: { ...db, unseal: keys.unseal },
      keys,
      head,
      archiving,
      clock,
      asked,
      insert: insertViews,
    })
    const result = await inside.run(session.tx.db, () => work(session.tx))
    const entries = await session.finish()
    if (entries.length > 0) {
      await db.query(
        `insert into entry (desk_id, seq, line)
         select $1, seq, line from unnest($2::bigint[], $3::text[]) as added (seq, line)`,
        [deskId, entries.map(({ seq }) => seq), entries.map(lineOf)],
      )
      await db.query('select pg_notify($1, $2)', [CHANNEL, deskId])
    }
    return { result, entries }
  })
}

/** Held until the transaction ends, across all processes. */
const oneAtATime = (db: Db, deskId: string) =>
  db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`truceline ${deskId}`])

const askedOn = async (db: Db, deskId: string): Promise<string | null> =>
  (await db.query<{ asked: string | null }>('select asked_at as asked from applied where desk_id = $1', [deskId]))[0]
    ?.asked ?? null

/** Waits for the write under way, and leaves word for the next in whichever process. */
const settledOn = ({ database, deskId, clock }: Parts, archiving: boolean): Promise<string> =>
  database.transaction(async (db) => {
    await oneAtATime(db, deskId)
    const head = await headOn(db, deskId)
    if (archiving) return head.recordedAt!
    const now = settledAt(clock, head)
    await db.query('update applied set asked_at = greatest(asked_at, $2) where desk_id = $1', [deskId, now])
    return now
  })

const CHANNEL = 'truceline'
const PAGE = 500

async function* entriesOn(db: Db, deskId: string, fromSeq = 1): AsyncGenerator<Entry> {
  for (let from = fromSeq; ; ) {
    const rows = await db.query<{ line: string }>(
      'select line from entry where desk_id = $1 and seq >= $2 order by seq limit $3',
      [deskId, from, PAGE],
    )
    for (const { line } of rows) yield JSON.parse(line) as Entry
    if (rows.length < PAGE) return
    from += rows.length
  }
}

async function serverDesk(parts: Parts & { readonly info: DeskInfo; readonly url: string }): Promise<Desk> {
  const { deskId, database, keys, url, inside } = parts
  const listeners = new Set<(entries: readonly Entry[]) => void>()
  let { info } = parts
  let closed = false
  let toldTo = (await headOn(database, deskId)).seq
  let telling: Promise<void> = Promise.resolve()

  /** Every entry is told once and in order, whoever wrote it and however often we are woken. */
  const tell = (): Promise<void> => {
    telling = telling.then(async () => {
      if (closed) return
      const entries: Entry[] = []
      for await (const entry of entriesOn(database, deskId, toldTo + 1)) entries.push(entry)
      if (entries.length === 0) return
      toldTo = entries[entries.length - 1]!.seq
      info = afterEntries(info, entries)
      await keys.refresh()
      for (const listener of listeners) listener(entries)
    })
    return telling
  }
  const stop = await listen(url, CHANNEL, (payload) => {
    if (payload === '' || payload === deskId) tell().catch(() => undefined)
  })

  return {
    id: deskId,
    get info() {
      return info
    },
    db: deskDb(database, keys, inside),
    async write(work) {
      if (closed) throw new Problem('desk-missing', 'The desk has been closed.')
      const { result, entries } = await writeEntries(parts, work)
      info = afterEntries(info, entries)
      for (const entry of entries) if (entry.type === 'key-destroyed') await keys.destroy(entry.body.source, entry.seq)
      if (entries.length > 0) await tell()
      return result
    },
    settledNow: () => settledOn(parts, isArchiving(info)),
    head: () => headOn(database, deskId),
    entries: (fromSeq) => entriesOn(database, deskId, fromSeq),
    onAppend(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      if (closed) return
      closed = true
      await stop()
      await telling.catch(() => undefined)
      await database.close()
    },
  }
}
