/** The views of the record: which entry gives rows to which table. Adding a table is a migration and a line here. */
import type { Entry, EntryOf, EntryType } from '../domain/entry.js'
import { agreementRows } from './agreements.js'
import { alignmentRows } from './alignments.js'
import { attestationRows } from './attestations.js'
import { claimRows } from './claims.js'
import { correctionRows } from './corrections.js'
import { coverageRows } from './coverage.js'
import type { Db } from './db/db.js'
import { designationRows } from './designations.js'
import { documentRows } from './documents.js'
import { findingRows } from './findings.js'
import { linkRows } from './links.js'
import { placeRows } from './places.js'
import { retractionRows } from './retractions.js'
import { bodyRow, type TableRow } from './rows.js'
import { keyDestroyedRows, sourceRows } from './sources.js'

const ROWS: { readonly [T in EntryType]: (entry: EntryOf<T>) => readonly TableRow[] } = {
  'desk-opened': bodyRow('desk'),
  source: sourceRows,
  document: documentRows,
  claims: claimRows,
  link: linkRows,
  retract: retractionRows,
  correct: correctionRows,
  agreement: agreementRows,
  place: placeRows,
  designation: designationRows,
  alignment: alignmentRows,
  coverage: coverageRows,
  attest: attestationRows,
  finding: findingRows,
  'key-destroyed': keyDestroyedRows,
  handover: bodyRow('handover'),
}

/** Every table that is a view. A document's row comes before those that point at it. */
export const VIEW_TABLES = [
  'desk',
  'document',
  'reading',
  'claim',
  'link',
  'retraction',
  'correction',
  'source_setting',
  'key_destroyed',
  'agreement_version',
  'place',
  'designation',
  'alignment',
  'coverage',
  'attestation',
  'finding',
  'handover',
] as const

export const rowsOf = (entry: Entry): readonly TableRow[] =>
  (ROWS[entry.type] as (entry: Entry) => readonly TableRow[])(entry)

/** Puts the entries' rows in: one statement a table. */
export async function insertViews(db: Db, deskId: string, entries: readonly Entry[]): Promise<void> {
  const rows = entries.flatMap(rowsOf)
  for (const table of VIEW_TABLES) {
    const own = rows.filter((row) => row.table === table)
    if (own.length === 0) continue
    await db.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
      JSON.stringify(own.map(({ row }) => ({ desk_id: deskId, ...row }))),
    ])
  }
}

/** Notes, in the same transaction, how far the tables go. */
export const noteApplied = (
  db: Db,
  deskId: string,
  { seq, hash, recordedAt }: Pick<Entry, 'seq' | 'hash' | 'recordedAt'>,
) =>
  db.query(
    `insert into applied (desk_id, seq, hash, recorded_at) values ($1, $2, $3, $4)
     on conflict (desk_id) do update set seq = excluded.seq, hash = excluded.hash, recorded_at = excluded.recorded_at`,
    [deskId, seq, hash, recordedAt],
  )

/** `undefined` when the tables hold nothing of this desk. */
export const appliedTo = async (db: Db, deskId: string): Promise<Applied | undefined> =>
  (
    await db.query<Applied>('select seq, hash, recorded_at as "recordedAt" from applied where desk_id = $1', [deskId])
  )[0]

export interface Applied {
  readonly seq: number
  readonly hash: string
  readonly recordedAt: string | null
}
