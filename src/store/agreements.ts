/** Agreements as they were adopted, version by version. */
import type { EntryOf } from '../domain/entry.js'
import type { AgreementRow } from './api.js'
import type { Db } from './db/db.js'
import { latestById, STAMPED, stamp, type TableRow } from './rows.js'

export const agreementRows = (entry: EntryOf<'agreement'>): readonly TableRow[] => [
  { table: 'agreement_version', row: { ...stamp(entry), id: entry.body.id, text: entry.body.text } },
]

export const agreementVersionsKnownAt = (db: Db, deskId: string, knownAt: string): Promise<readonly AgreementRow[]> =>
  db.query(`select ${STAMPED}, id, text from agreement_version where desk_id = $1 and recorded_at <= $2 order by seq`, [
    deskId,
    knownAt,
  ])

/** The latest version of each. */
export const agreementsKnownAt = async (db: Db, deskId: string, knownAt: string): Promise<readonly AgreementRow[]> =>
  latestById(await agreementVersionsKnownAt(db, deskId, knownAt))
