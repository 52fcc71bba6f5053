/**
 * One transaction of one desk: drafts come in, entries come out, chained to the head and shown to the transaction's own
 * questions. Who runs it decides where the entries are kept.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { assert } from '../base/assert.js'
import { Problem } from '../base/problem.js'
import type { Draft, Entry } from '../domain/entry.js'
import type { Tx } from './api.js'
import type { Db } from './db/db.js'
import { preparer } from './drafts.js'
import type { Keys } from './keys.js'
import { chainEntry, type Head, headOf } from './record/chain.js'

export interface Starting {
  readonly deskId: string
  readonly db: Db
  readonly keys: Keys
  readonly head: Head
  /** An archive that has not been handed over: its entries say when they were known. */
  readonly archiving: boolean
  readonly clock: () => Date
  /** The latest `knownAt` that somebody has asked about as now: what is recorded comes after it. */
  readonly asked: string | null
  /** Shows entries in the tables. */
  readonly insert: (db: Db, deskId: string, entries: readonly Entry[]) => Promise<void>
}

export interface Session {
  readonly tx: Tx
  /** Writes what is still to be written into the tables; all entries of the session, in order. */
  finish(): Promise<readonly Entry[]>
}

export function startSession({
  deskId,
  db,
  keys,
  head: start,
  archiving: archive,
  clock,
  asked,
  insert,
}: Starting): Session {
  let head = start
  let archiving = archive
  let unwritten: Entry[] = []
  const entries: Entry[] = []
  const now =
    archiving && head.recordedAt !== null
      ? head.recordedAt
      : later(settledAt(clock, head), asked && afterInstant(asked))

  const flush = async (): Promise<void> => {
    const batch = unwritten
    unwritten = []
    if (batch.length > 0) await insert(db, deskId, batch)
  }
  const shown: Db = {
    ...(db.unseal && { unseal: db.unseal }),
    async query<Row>(sql: string, params?: readonly unknown[]) {
      await flush()
      return db.query<Row>(sql, params)
    },
    async exec(sql) {
      await flush()
      await db.exec(sql)
    },
  }
  const prepare = preparer({ db: shown, deskId, keys })

  const timeOf = ({ type, knownAt }: Draft): string => {
    if (type === 'handover' && !archiving) throw new Problem('conflict', 'This desk is not an archive being filed.')
    if (knownAt === undefined) return later(now, head.recordedAt)
    if (!archiving)
      throw new Problem('conflict', 'Nothing is back-dated on this desk: it is no archive, or was handed over.')
    const stated = instant(knownAt)
    if (head.recordedAt === null || stated >= head.recordedAt) return stated
    throw new Problem(
      'conflict',
      `An archive is filed in the order in which things were known: ${stated} is before ${head.recordedAt}.`,
    )
  }
  const appendOne = async (draft: Draft): Promise<Entry> => {
    if ((draft.type === 'desk-opened') !== (head.seq === 0))
      throw new Problem('conflict', 'A desk is opened once, and first.')
    if (draft.by.trim() === '') throw new Problem('bad-argument', 'An entry names who made it.')
    const recordedAt = timeOf(draft)
    const prepared = await prepare(draft, head.seq)
    const entry = chainEntry(head, { ...prepared, by: draft.by, recordedAt } as Omit<Entry, 'seq' | 'prev' | 'hash'>)
    head = headOf(entry)
    if (entry.type === 'handover') archiving = false
    unwritten.push(entry)
    entries.push(entry)
    return entry
  }

  let turn: Promise<unknown> = Promise.resolve()
  return {
    tx: {
      db: shown,
      now,
      append(drafts) {
        // Entries are chained one after another even when a caller does not wait for the first append.
        const mine = turn.then(async () => {
          const appended: Entry[] = []
          for (const draft of drafts) appended.push(await appendOne(draft))
          return appended
        })
        turn = mine
        mine.catch(() => undefined)
        return mine
      },
    },
    async finish() {
      await turn
      await flush()
      return entries
    },
  }
}

/** The earliest now that knows all of the record, wherever the clock stands. */
export const settledAt = (clock: () => Date, head: Head): string => later(clock().toISOString(), head.recordedAt)

const afterInstant = (instant: string): string => new Date(Date.parse(instant) + 1).toISOString()

const later = (a: string, b: string | null): string => (b !== null && b > a ? b : a)

/** A stated knowledge time in the record's own form. A bare date is none: whose midnight would it be? */
function instant(text: string): string {
  const time = /T.*(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(time))
    throw new Problem('bad-date', `"${text}" is no instant with its zone, such as 2016-09-12T16:00:00Z.`)
  return new Date(time).toISOString()
}

/** What runs inside a transaction asks its questions there, whoever's `db` it holds: outside it would wait for itself. */
export function scope(): {
  run<T>(db: Db, work: () => Promise<T>): Promise<T>
  /** The database to ask now: the transaction's, inside one. */
  dbOr(outside: Db): Db
  assertOutside(): void
} {
  const storage = new AsyncLocalStorage<{ db: Db | undefined }>()
  return {
    async run(db, work) {
      const inside: { db: Db | undefined } = { db }
      try {
        return await storage.run(inside, work)
      } finally {
        inside.db = undefined
      }
    },
    dbOr: (outside) => storage.getStore()?.db ?? outside,
    assertOutside: () =>
      assert(!storage.getStore()?.db, 'a write does not begin inside another write of the same desk'),
  }
}

/** The desk's own face of its database: knows the keys, and joins the transaction it is asked in. */
export const deskDb = (outside: Db, keys: Keys, { dbOr }: ReturnType<typeof scope>): Db => ({
  query: (sql, params) => dbOr(outside).query(sql, params),
  exec: (sql) => dbOr(outside).exec(sql),
  unseal: (sealed) => keys.unseal(sealed),
})
