/** What persons answered for instances of terms. */
import type { EntryOf } from '../domain/entry.js'
import type { AttestationRow } from './api.js'
import type { Db } from './db/db.js'
import { STAMPED, stamp, type TableRow } from './rows.js'

export const attestationRows = (entry: EntryOf<'attest'>): readonly TableRow[] => {
  const { agreement, term, instance, answer, because } = entry.body
  return [{ table: 'attestation', row: { ...stamp(entry), agreement, term, instance, answer, because } }]
}

/** The oldest first: the last answer for an instance is in force. */
export const attestationsKnownAt = (db: Db, deskId: string, knownAt: string): Promise<readonly AttestationRow[]> =>
  db.query(
    `select ${STAMPED}, agreement, term, instance, answer, because
     from attestation
     where desk_id = $1 and recorded_at <= $2
     order by seq`,
    [deskId, knownAt],
  )
