/** Groups that somebody lists, and since when. */
import type { DesignationRow } from './api.js'
import type { Db } from './db/db.js'
import { bodiesKnownAt, bodyRow } from './rows.js'

export const designationRows = bodyRow<'designation'>('designation', ({ group }) => ({ actor: group }))

export const designationsKnownAt = (db: Db, deskId: string, knownAt: string): Promise<readonly DesignationRow[]> =>
  bodiesKnownAt(db, 'designation', deskId, knownAt)
