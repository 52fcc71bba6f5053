/** Slots of claims as a person has them. */
import type { CorrectionRow } from './api.js'
import type { Db } from './db/db.js'
import { bodiesKnownAt, bodyRow } from './rows.js'

export const correctionRows = bodyRow<'correct'>('correction', ({ claim }) => ({ claim }))

/** The oldest first: a later correction of the same slot takes the place of an earlier. */
export const correctionsKnownAt = (db: Db, deskId: string, knownAt: string): Promise<readonly CorrectionRow[]> =>
  bodiesKnownAt(db, 'correction', deskId, knownAt)
