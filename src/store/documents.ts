/** Documents as they were filed. */
import type { EntryOf, Sealed } from '../domain/entry.js'
import type { DocumentRow } from './api.js'
import type { Db } from './db/db.js'
import { STAMPED, stamp, type TableRow } from './rows.js'
import { isSealed, unsealed } from './sealed.js'

export function documentRows(entry: EntryOf<'document'>): readonly TableRow[] {
  const { id, title, source, publishedAt, language, text, original, collected } = entry.body
  const sealable = { title, text, from: collected.from }
  const sealed = Object.entries(sealable).filter(([, value]) => isSealed(value))
  const plain = (value: string | Sealed | null): string | null => (isSealed(value) ? null : value)
  const row = {
    ...stamp(entry),
    id,
    source,
    title: plain(title),
    text: plain(text),
    published_at: publishedAt,
    language,
    media_type: original.mediaType,
    size: original.size,
    sha256: original.sha256,
    collected_by: collected.by,
    collected_from: plain(collected.from),
    sealed: sealed.length > 0 ? Object.fromEntries(sealed) : null,
  }
  return [{ table: 'document', row }]
}

type Stored = DocumentRow & { readonly sealed: Readonly<Record<string, Sealed>> | null }

const SELECT = `
  select ${STAMPED}, id, source, title, text, published_at as "publishedAt", language, media_type as "mediaType", sealed,
    coalesce((
      select claim_count
      from reading
      where reading.desk_id = document.desk_id and reading.document = document.id and reading.recorded_at <= $2
      order by reading.seq desc
      limit 1
    ), 0) as "claimCount"
  from document
  where desk_id = $1 and recorded_at <= $2`

/** In the order in which they were filed, retracted ones too. Sealed text is `null` when its key is not here. */
export async function documentsKnownAt(db: Db, deskId: string, knownAt: string): Promise<readonly DocumentRow[]> {
  const rows = await db.query<Stored>(`${SELECT} order by seq`, [deskId, knownAt])
  return rows.map((row) => opened(db, row))
}

/** `undefined` when no such document was known then. */
export async function documentKnownAt(
  db: Db,
  deskId: string,
  knownAt: string,
  id: string,
): Promise<DocumentRow | undefined> {
  const [row] = await db.query<Stored>(`${SELECT} and id = $3`, [deskId, knownAt, id])
  return row && opened(db, row)
}

function opened(db: Db, { sealed, ...row }: Stored): DocumentRow {
  const { title, text } = sealed ?? {}
  return {
    ...row,
    title: title ? (unsealed(db, title) ?? null) : row.title,
    text: text ? (unsealed(db, text) ?? null) : row.text,
  }
}
