/** What the desk knows about its sources. An entry sets some settings of one source and leaves the others. */
import type { BodyOf, EntryOf } from '../domain/entry.js'
import type { SourceRow } from './api.js'
import type { Db } from './db/db.js'
import { bodiesKnownAt, bodyRow, stamp, type TableRow } from './rows.js'
import { isSealed, unsealed } from './sealed.js'

export const sourceRows = bodyRow<'source'>('source_setting', ({ id }) => ({ id }))

export const keyDestroyedRows = (entry: EntryOf<'key-destroyed'>): readonly TableRow[] => [
  { table: 'key_destroyed', row: { ...stamp(entry), source: entry.body.source, because: entry.body.because } },
]

/** Kinds of source that are a person whose safety may hang on not being known: protected unless marked otherwise. */
const PERSONS: ReadonlySet<string> = new Set(['witness', 'caller', 'contact', 'person'])

export const isProtected = (settings: Pick<BodyOf<'source'>, 'protected' | 'kind'> | undefined): boolean =>
  settings?.protected ?? PERSONS.has(settings?.kind ?? '')

/** Entry by entry, the oldest first, each with what it alone set. A name whose key is not here is left out. */
export async function sourceHistoryKnownAt(db: Db, deskId: string, knownAt: string): Promise<readonly SourceRow[]> {
  const rows = await bodiesKnownAt<SourceRow>(db, 'source_setting', deskId, knownAt)
  return rows.map(({ name, ...rest }) => {
    const plain = isSealed(name) ? unsealed(db, name) : name
    return plain === undefined ? rest : { ...rest, name: plain }
  })
}

/** One row a source: the latest of each setting, with the stamp of the entry that set one last. */
export async function sourcesKnownAt(db: Db, deskId: string, knownAt: string): Promise<readonly SourceRow[]> {
  const merged = new Map<string, SourceRow>()
  for (const row of await sourceHistoryKnownAt(db, deskId, knownAt)) {
    merged.set(row.id, { ...merged.get(row.id), ...row })
  }
  return [...merged.values()]
}
