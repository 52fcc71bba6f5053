/** The two-method face of a database, whichever it is, and how its types come out: as JSON-ready values only. */
import { assert } from '../../base/assert.js'
import type { Sealed } from '../../domain/entry.js'

export interface Db {
  query<Row>(sql: string, params?: readonly unknown[]): Promise<readonly Row[]>
  /** Several statements, no parameters: migrations. */
  exec(sql: string): Promise<void>
  /** The plain text of what stands sealed in a row; `undefined` when its key is not here. */
  readonly unseal?: (sealed: Sealed) => string | undefined
}

/** A database that this program opened: one that can be closed, and that runs a transaction on one connection. */
export interface Database extends Db {
  /** Commits when `work` resolves and rolls back when it rejects. */
  transaction<T>(work: (db: Db) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** A bigint beyond 2^53 would silently become another number; nothing of ours may get there. */
export function readInt8(text: string): number {
  const value = Number(text)
  assert(Number.isSafeInteger(value), 'an int8 that leaves the database is a safe integer')
  return value
}

/** Sessions run in UTC: `2016-09-12 16:00:00.5+00` becomes `2016-09-12T16:00:00.500Z`. */
export const readTimestamp = (text: string): string =>
  new Date(text.replace(' ', 'T').replace(/\+00$/, 'Z')).toISOString()

export const INT8 = 20
export const TIMESTAMPTZ = 1184
