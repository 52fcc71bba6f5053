/** Judgements that claims are one incident or are not. */
import type { LinkRow } from './api.js'
import type { Db } from './db/db.js'
import { bodiesKnownAt, bodyRow } from './rows.js'

export const linkRows = bodyRow<'link'>('link', ({ a, b, decision }) => ({ a, b, decision }))

/** Every one, the oldest first: of two about the same pair the later is in force, and the earlier its history. */
export const linksKnownAt = (db: Db, deskId: string, knownAt: string): Promise<readonly LinkRow[]> =>
  bodiesKnownAt(db, 'link', deskId, knownAt)
