/** Claims and notes of readings. A later reading of a document takes the place of an earlier one, claims and notes. */
import type { Claim } from '../domain/claim.js'
import type { EntryOf, Sealed } from '../domain/entry.js'
import type { Note } from '../domain/reading.js'
import type { ClaimRow } from './api.js'
import type { Db } from './db/db.js'
import { STAMPED, stamp, type TableRow } from './rows.js'
import { openClaim, openNotes, type StoredClaim } from './sealed.js'

export function claimRows(entry: EntryOf<'claims'>): readonly TableRow[] {
  const { document, engine, claims, notes } = entry.body
  const reading = { ...stamp(entry), document, engine, claim_count: claims.length, notes }
  return [
    { table: 'reading', row: reading },
    ...claims.map((claim, ordinal) => ({
      table: 'claim',
      row: { ...stamp(entry), ordinal, id: claim.id, document, kind: claim.kind, claim },
    })),
  ]
}

export interface ClaimFilter {
  readonly document?: string
  readonly ids?: readonly string[]
  readonly kinds?: readonly Claim['kind'][]
}

type Stored = Omit<ClaimRow, 'claim'> & { readonly claim: StoredClaim }

/** Claims of the latest readings known then, in the order of filing, as they were read: retractions and corrections are asked apart. */
export async function claimsKnownAt(
  db: Db,
  deskId: string,
  knownAt: string,
  filter: ClaimFilter = {},
): Promise<readonly ClaimRow[]> {
  const rows = await db.query<Stored>(
    `select c.seq, c.recorded_at as "recordedAt", c.entered_by as "enteredBy", c.id, c.document, d.source,
       d.published_at as "publishedAt", c.claim
     from claim c
     join document d on d.desk_id = c.desk_id and d.id = c.document
     where c.desk_id = $1 and c.recorded_at <= $2
       and ($3::text is null or c.document = $3)
       and ($4::text[] is null or c.id = any ($4))
       and ($5::text[] is null or c.kind = any ($5))
       and not exists (
         select from reading later
         where later.desk_id = c.desk_id and later.document = c.document
           and later.seq > c.seq and later.recorded_at <= $2
       )
     order by c.seq, c.ordinal`,
    [deskId, knownAt, filter.document ?? null, filter.ids ?? null, filter.kinds ?? null],
  )
  return rows.map((row) => ({ ...row, claim: openClaim(db, row.claim) }))
}

/** What the latest reading known then had to say about the document besides its claims. */
export async function notesKnownAt(
  db: Db,
  deskId: string,
  knownAt: string,
  document: string,
): Promise<readonly Note[]> {
  const [row] = await db.query<{ readonly notes: readonly Note[] | Sealed }>(
    `select ${STAMPED}, notes
     from reading
     where desk_id = $1 and recorded_at <= $2 and document = $3
     order by seq desc
     limit 1`,
    [deskId, knownAt, document],
  )
  return row ? openNotes(db, row.notes) : []
}
