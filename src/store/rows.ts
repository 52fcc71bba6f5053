/**
 * From an entry to its rows, and from rows to what is asked for. A table family's file gives both; here is what they
 * share. Rows are plain JSON objects whose keys are the columns, without `desk_id`.
 */
import type { BodyOf, EntryOf, EntryType } from '../domain/entry.js'
import type { Db } from './db/db.js'

export type Row = Readonly<Record<string, unknown>>

export interface TableRow {
  readonly table: string
  readonly row: Row
}

/** The columns that every table has. */
export const stamp = ({ seq, recordedAt, by }: { seq: number; recordedAt: string; by: string }): Row => ({
  seq,
  recorded_at: recordedAt,
  entered_by: by,
})

export const STAMPED = 'seq, recorded_at as "recordedAt", entered_by as "enteredBy"'

export interface Stamp {
  readonly seq: number
  readonly recordedAt: string
  readonly enteredBy: string
}
export type Stored<Body> = Stamp & { readonly body: Body }

/** A table that keeps the entry's body whole beside the columns it is asked by. */
export const bodyRow =
  <T extends EntryType>(table: string, columns: (body: BodyOf<T>) => Row = () => ({})) =>
  (entry: EntryOf<T>): readonly TableRow[] => [
    { table, row: { ...stamp(entry), ...columns(entry.body), body: entry.body } },
  ]

/** Every row of such a table known at an instant, the oldest first, body and stamp side by side. */
export async function bodiesKnownAt<Body extends object>(
  db: Db,
  table: string,
  deskId: string,
  knownAt: string,
): Promise<readonly (Stamp & Body)[]> {
  const rows = await db.query<Stored<Body>>(
    `select ${STAMPED}, body from ${table} where desk_id = $1 and recorded_at <= $2 order by seq`,
    [deskId, knownAt],
  )
  return rows.map(({ body, ...stamped }) => ({ ...stamped, ...body }))
}

/** The last of each id, in the order in which the ids first came. */
export function latestById<T extends { readonly id: string }>(rows: readonly T[]): readonly T[] {
  const latest = new Map<string, T>()
  for (const row of rows) latest.set(row.id, row)
  return [...latest.values()]
}
