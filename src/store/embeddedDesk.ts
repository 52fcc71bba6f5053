/**
 * A desk in a folder: `record.ndjson` is the truth, `db/` its views, `keys.json` the keys of protected sources, `lock`
 * says who has it open. A write is first worked out in a transaction of the views, then put into the record, then
 * committed; it is acknowledged when the record is on the disk. The next write begins while the disk is still busy.
 */
import { existsSync } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../base/problem.js'
import type { BodyOf, Entry } from '../domain/entry.js'
import type { Desk, DeskInfo } from './api.js'
import type { Database } from './db/db.js'
import { afterEntries, deskInfo, isArchiving } from './deskInfo.js'
import { insertEmbedded, newViews, openViews } from './embeddedViews.js'
import { type Keys, openKeys } from './keys.js'
import { type Lock, takeLock } from './lock/lock.js'
import { openRecord } from './record/openRecord.js'
import { type Appended, createRecordFile, type RecordFile } from './record/recordFile.js'
import { deskDb, scope, settledAt, startSession } from './session.js'

export interface NewEmbeddedDesk {
  readonly dir: string
  readonly title: string
  /** IANA name: the zone that the desk's days are days of. */
  readonly zone: string
  readonly archive: boolean
  readonly story?: string | null
  readonly by?: string
  readonly clock: () => Date
  /** Where an empty database is kept to be copied; without it each new desk makes its own, which takes seconds. */
  readonly templates?: string
  readonly onNotice?: (say: string) => void
}

export interface EmbeddedDesk {
  readonly dir: string
  readonly clock: () => Date
  readonly templates?: string
  /** Told, in words for a person, what opening had to mend. */
  readonly onNotice?: (say: string) => void
}

export const EMBEDDED_ID = 'main'
export const filesOf = (dir: string) => ({
  record: join(dir, 'record.ndjson'),
  db: join(dir, 'db'),
  keys: join(dir, 'keys.json'),
})

/** An archive knows nothing before its first entry says when it was known. */
const BEFORE_ANYTHING = () => new Date(0)

/** Rejects with `desk-exists` when there is a desk in the folder, `desk-locked` when somebody is just making one. */
export async function createEmbedded(options: NewEmbeddedDesk): Promise<Desk> {
  const { dir, title, zone, archive, story = null, by = 'truceline', clock, templates } = options
  const files = filesOf(dir)
  await mkdir(dir, { recursive: true })
  const lock = await takeLock(dir)
  return orRelease(lock, async () => {
    const size = (await stat(files.record).catch(() => undefined))?.size ?? 0
    if (size > 0) throw new Problem('desk-exists', `There is a desk in ${dir} already.`)
    // An empty record is left by somebody who was stopped while making the desk: it holds nothing.
    await rm(files.record, { force: true })
    const database = await newViews({ folder: files.db, templates })
    const record = await createRecordFile(files.record)
    const body: BodyOf<'desk-opened'> = { format: 1, title, zone, archive, story }
    const info: DeskInfo = { title, zone, archive, story, handedOverAt: null }
    const desk = deskOn({ lock, database, record, keys: await openKeys(files.keys), info, clock })
    try {
      await desk.write(({ append }) => append([{ type: 'desk-opened', by, body }]), archive ? BEFORE_ANYTHING : clock)
      return desk.face
    } catch (error) {
      // Its thread would keep the program alive.
      await desk.face.close()
      throw error
    }
  })
}

/** Rejects with `desk-missing`, `desk-locked`, `record-broken` or `desk-newer`. */
export async function openEmbedded({ dir, clock, templates, onNotice = () => undefined }: EmbeddedDesk): Promise<Desk> {
  const files = filesOf(dir)
  if (!existsSync(files.record))
    throw new Problem('desk-missing', `There is no desk in ${dir}. Make one: truceline init ${dir}`)
  const lock = await takeLock(dir)
  return orRelease(lock, async () => {
    if ((await stat(files.record)).size === 0) {
      throw new Problem('desk-missing', `The desk in ${dir} was never finished. Make it again: truceline init ${dir}`)
    }
    const { file: record, about } = await openRecord(files.record, onNotice)
    try {
      const keys = await openKeys(files.keys)
      await destroyKeys(keys, about)
      const database = await openViews({ folder: files.db, deskId: EMBEDDED_ID, templates, onNotice }, record)
      return deskOn({ lock, database, record, keys, info: deskInfo(about), clock }).face
    } catch (error) {
      await record.close()
      throw error
    }
  })
}

async function orRelease<T>(lock: Lock, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function destroyKeys(keys: Keys, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) {
    if (entry.type === 'key-destroyed') await keys.destroy(entry.body.source, entry.seq)
  }
}

/** What was recorded stays recorded, whatever a listener makes of it: its failure is its own. */
function tell(listener: (entries: readonly Entry[]) => void, entries: readonly Entry[]): void {
  try {
    listener(entries)
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}

interface Parts {
  readonly lock: Lock
  readonly database: Database
  readonly record: RecordFile
  readonly keys: Keys
  readonly info: DeskInfo
  readonly clock: () => Date
}

function deskOn({ lock, database, record, keys, info: first, clock }: Parts) {
  let info = first
  let closed = false
  let asked: string | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let told: Promise<unknown> = Promise.resolve()
  const inside = scope()
  const listeners = new Set<(entries: readonly Entry[]) => void>()

  const worked = async <T>(work: Parameters<Desk['write']>[0], now: () => Date) => {
    if (closed) throw new Problem('desk-missing', 'The desk has been closed.')
    let appended: Appended | undefined
    try {
      const done = await database.transaction(async (db) => {
        const { head } = record
        const archiving = isArchiving(info)
        const session = startSession({
          deskId: EMBEDDED_ID,
          db: { ...db, unseal: keys.unseal },
          keys,
          head,
          archiving,
          clock: now,
          asked,
          insert: insertEmbedded,
        })
        const result = (await inside.run(session.tx.db, () => work(session.tx))) as T
        const entries = await session.finish()
        if (entries.length > 0) {
          await lock.assertHeld()
          appended = await record.append(entries)
        }
        return { result, entries, appended }
      })
      info = afterEntries(info, done.entries)
      return done
    } catch (error) {
      await appended?.undo()
      throw error
    }
  }
  /** `now` is the desk's clock but for an archive's very first entry. */
  const write = async <T>(work: Parameters<Desk['write']>[0], now: () => Date): Promise<T> => {
    inside.assertOutside()
    const mine = turn.then(() => worked<T>(work, now))
    turn = mine.catch(() => undefined)
    const { result, entries, appended } = await mine
    if (!appended) return result
    const before = told
    const settled = appended.durable().then(() => destroyKeys(keys, entries))
    told = settled.catch(() => undefined)
    await settled
    await before
    for (const listener of listeners) tell(listener, entries)
    return result
  }

  const face: Desk = {
    id: EMBEDDED_ID,
    get info() {
      return info
    },
    db: deskDb(database, keys, inside),
    write: (work) => write(work as Parameters<Desk['write']>[0], clock),
    async settledNow() {
      await turn
      if (isArchiving(info)) return record.head.recordedAt!
      const now = settledAt(clock, record.head)
      if (asked === null || now > asked) asked = now
      return now
    },
    head: async () => record.head,
    entries: (fromSeq) => record.entries(fromSeq),
    onAppend(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      if (closed) return
      closed = true
      await turn
      await told
      await record.close()
      await database.close().catch(() => undefined)
      await lock.release()
    },
  }
  return { face, write }
}
