/** Who stands beside whom, and since when. */
import type { AlignmentRow } from './api.js'
import type { Db } from './db/db.js'
import { bodiesKnownAt, bodyRow } from './rows.js'

export const alignmentRows = bodyRow<'alignment'>('alignment', ({ actor }) => ({ actor }))

export const alignmentsKnownAt = (db: Db, deskId: string, knownAt: string): Promise<readonly AlignmentRow[]> =>
  bodiesKnownAt(db, 'alignment', deskId, knownAt)
