/** PGlite in a worker thread, behind the same face as a server. `dataDir` is a folder, or `memory://`. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Database, type Db, INT8, readInt8, readTimestamp, TIMESTAMPTZ } from './db.js'

interface Answer {
  readonly id: number
  readonly result?: { readonly rows: Record<string, unknown>[]; readonly types: readonly (readonly [string, number])[] }
  readonly error?: { readonly message: string; readonly code?: string; readonly detail?: string }
}
type Settle = { resolve(answer: Answer): void; reject(error: Error): void }

/** A file of the package, by its path from the folder that its code is in. */
export const pgliteFile = (path: string): string =>
  join(dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')), path)

/** Compiled once a process: the desks after the first open in half the time. */
let compiled: Promise<WebAssembly.Module> | undefined
const compile = async (): Promise<WebAssembly.Module> => WebAssembly.compile(await readFile(pgliteFile('pglite.wasm')))

/** Rejects when the folder does not open as a database. */
export async function openPglite(dataDir: string): Promise<Database> {
  compiled ??= compile()
  const workerData = { dataDir, wasm: await compiled }
  const worker = new Worker(new URL('./pgliteWorker.mjs', import.meta.url), { workerData, execArgv: [] })
  const waiting = new Map<number, Settle>()
  let ids = 0
  let gone: Error | undefined
  const fail = (error: Error): void => {
    gone ??= error
    for (const { reject } of waiting.values()) reject(gone)
    waiting.clear()
  }
  worker.on('message', (answer: Answer) => {
    const settle = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.error) settle?.reject(databaseError(answer.error))
    else settle?.resolve(answer)
  })
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => fail(new Error('the database has been closed')))

  const expect = (id: number): Promise<Answer> => new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
  const ask = (message: object): Promise<Answer> => {
    if (gone) return Promise.reject(gone)
    const id = ++ids
    const answer = expect(id)
    worker.postMessage({ id, ...message })
    return answer
  }
  const db: Db = {
    async query<Row>(sql: string, params?: readonly unknown[]) {
      return readRows<Row>(await ask({ sql, params }))
    },
    async exec(sql) {
      await ask({ exec: sql })
    },
  }
  try {
    await expect(0)
    await db.exec("set timezone = 'UTC'")
  } catch (error) {
    await worker.terminate()
    throw error
  }

  let turn: Promise<unknown> = Promise.resolve()
  /** There is one connection: whoever is not in the transaction waits until it has ended. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }
  return {
    query: (sql, params) => inTurn(() => db.query(sql, params)),
    exec: (sql) => inTurn(() => db.exec(sql)),
    transaction: (work) =>
      inTurn(async () => {
        // Statements run in the order in which they are sent: nothing waits for the beginning but the end.
        const begun = db.exec('begin')
        begun.catch(() => undefined)
        try {
          const result = await work(db)
          await begun
          await db.exec('commit')
          return result
        } catch (error) {
          await db.exec('rollback').catch(() => undefined)
          throw error
        }
      }),
    close: () =>
      inTurn(async () => {
        if (gone) return
        await ask({ close: true })
        await worker.terminate()
      }),
  }
}

function databaseError({ message, code, detail }: NonNullable<Answer['error']>): Error {
  return Object.assign(new Error(detail ? `${message} (${detail})` : message), { code })
}

const READERS: Readonly<Record<number, (text: string) => unknown>> = { [INT8]: readInt8, [TIMESTAMPTZ]: readTimestamp }

function readRows<Row>({ result }: Answer): readonly Row[] {
  if (!result) return []
  const readers = result.types.flatMap(([name, type]) => (READERS[type] ? [[name, READERS[type]] as const] : []))
  for (const row of result.rows) {
    for (const [name, read] of readers) if (row[name] !== null) row[name] = read(row[name] as string)
  }
  return result.rows as readonly Row[]
}
