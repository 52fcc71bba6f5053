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

/** The rows of entries as one JSON list a table, a document's before those that point at it. Tables without any are left out. */
export function tableJson(
  deskId: string,
  entries: readonly Entry[],
): readonly (readonly [table: string, json: string])[] {
  const rows = entries.flatMap(rowsOf)
  return VIEW_TABLES.flatMap((table) => {
    const own = rows.filter((row) => row.table === table).map(({ row }) => ({ desk_id: deskId, ...row }))
    return own.length > 0 ? [[table, JSON.stringify(own)] as const] : []
  })
}

/** Puts the entries' rows in and notes how far the tables go then: one statement, however many tables it is about. */
export async function insertViews(db: Db, deskId: string, entries: readonly Entry[]): Promise<void> {
  const last = entries[entries.length - 1]
  if (!last) return
  const filled = tableJson(deskId, entries)
  const inserts = filled.map(
    ([table], index) =>
      `into_${table} as (insert into ${table} select * from jsonb_populate_recordset(null::${table}, $${index + 5}::jsonb))`,
  )
  await db.query(
    `with ${inserts.join(', ')}
     insert into applied (desk_id, seq, hash, recorded_at) values ($1, $2, $3, $4)
     on conflict (desk_id) do update set seq = excluded.seq, hash = excluded.hash, recorded_at = excluded.recorded_at`,
    [deskId, last.seq, last.hash, last.recordedAt, ...filled.map(([, json]) => json)],
  )
}

const SMALL = 128
const doublings = (seq: number): number => Math.max(0, Math.ceil(Math.log2((seq + 1) / SMALL)))

/**
 * A server counts its rows by itself; the embedded database does not, and without counts it takes whichever index comes
 * first. All keys begin with the desk, so a wrong one means reading the whole desk. Counted anew each time it has doubled.
 */
export async function keepStatistics(db: Db, fromSeq: number, toSeq: number): Promise<void> {
  if (doublings(toSeq) > doublings(fromSeq)) await db.exec(`analyze ${VIEW_TABLES.join(', ')}`)
}

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
