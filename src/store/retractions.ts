/** Claims and documents that were taken back. */
import type { EntryOf } from '../domain/entry.js'
import type { RetractionRow } from './api.js'
import type { Db } from './db/db.js'
import { STAMPED, stamp, type TableRow } from './rows.js'

export const retractionRows = (entry: EntryOf<'retract'>): readonly TableRow[] => {
  const { claim = null, document = null, because } = entry.body
  return [{ table: 'retraction', row: { ...stamp(entry), claim, document, because } }]
}

export const retractionsKnownAt = (db: Db, deskId: string, knownAt: string): Promise<readonly RetractionRow[]> =>
  db.query(
    `select ${STAMPED}, claim, document, because from retraction where desk_id = $1 and recorded_at <= $2 order by seq`,
    [deskId, knownAt],
  )
