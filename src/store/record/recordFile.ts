/**
 * The record of an embedded desk: a file that only grows. `append` puts the lines into the file at once and in order;
 * what it returns resolves when they are on the disk. Appends that wait at the same time share one sync.
 */
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Problem } from '../../base/problem.js'
import type { Entry } from '../../domain/entry.js'
import { EMPTY, type Head, headOf, lineOf } from './chain.js'
import { fileLines } from './lines.js'

export interface RecordFile {
  readonly head: Head
  /** How many syncs the disk was asked for: less than there were appends when several shared one. */
  readonly syncs: number
  /** The lines are in the file when this resolves. What comes back decides what becomes of them: one of the two is called. */
  append(entries: readonly Entry[]): Promise<Appended>
  entries(fromSeq?: number): AsyncIterable<Entry>
  close(): Promise<void>
}

export interface Appended {
  /** Resolves when the lines survive a power cut. */
  durable(): Promise<void>
  /** Takes them out of the file again; only while nothing was appended after them. */
  undo(): Promise<void>
}

export interface Opening {
  readonly size: number
  readonly head: Head
  /** Where each entry starts, entry 1 first. */
  readonly starts: number[]
}

/** Fails when there is a file already: a record is begun once. */
export async function createRecordFile(path: string): Promise<RecordFile> {
  const file = await open(path, 'wx+')
  await file.sync()
  await syncDirectory(dirname(path))
  return recordFile(path, file, { size: 0, head: EMPTY, starts: [] })
}

/** `opening` is what a check of the file has found: size without a torn tail, head, and where entries start. */
export async function openRecordFile(path: string, opening: Opening): Promise<RecordFile> {
  return recordFile(path, await open(path, 'r+'), opening)
}

function recordFile(path: string, file: FileHandle, opening: Opening): RecordFile {
  let { size, head } = opening
  const { starts } = opening
  let failure: Problem | undefined
  let syncs = 0
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined

  const sync = async (): Promise<void> => {
    syncs++
    try {
      await file.datasync()
    } catch (error) {
      // After a failed sync nobody knows what the disk holds; only a reopening that reads it again may go on.
      failure = new Problem(
        'record-broken',
        `The record could not be written to the disk (${said(error)}). Open the desk again.`,
      )
      throw failure
    }
  }
  const durable = (): Promise<void> => {
    if (!running) return (running = sync().finally(() => (running = undefined)))
    // The sync under way may have begun before our bytes were there: everybody who comes now shares the one after it.
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined
        return durable()
      })
    return next
  }

  return {
    get head() {
      return head
    },
    get syncs() {
      return syncs
    },
    async append(entries) {
      if (failure) throw failure
      const before = { size, head, count: starts.length }
      const restore = async (): Promise<void> => {
        ;({ size, head } = before)
        starts.length = before.count
        await file.truncate(before.size)
      }
      try {
        const chunks: Buffer[] = []
        for (const entry of entries) {
          const bytes = Buffer.from(`${lineOf(entry)}\n`)
          chunks.push(bytes)
          starts.push(size)
          size += bytes.length
        }
        await writeAll(file, Buffer.concat(chunks), before.size)
        head = headOf(entries[entries.length - 1]!)
      } catch (error) {
        await restore()
        throw error
      }
      return { durable, undo: restore }
    },
    async *entries(fromSeq = 1) {
      const last = head.seq
      const start = starts[fromSeq - 1]
      if (start === undefined) return
      for await (const { bytes } of fileLines(path, start)) {
        const entry = JSON.parse(bytes.toString('utf8')) as Entry
        if (entry.seq > last) return
        yield entry
        if (entry.seq === last) return
      }
    },
    async close() {
      while (running || next) await (next ?? running)?.catch(() => undefined)
      await file.close()
    },
  }
}

async function writeAll(file: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten
  }
}

/** A new or renamed file survives a power cut only when its folder is synced too. Windows has no such call. */
export async function syncDirectory(dir: string): Promise<void> {
  const handle = await open(dir, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error))
