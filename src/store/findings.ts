/** What investigations found about claims. */
import type { FindingRow } from './api.js'
import type { Db } from './db/db.js'
import { bodiesKnownAt, bodyRow } from './rows.js'

export const findingRows = bodyRow<'finding'>('finding')

export const findingsKnownAt = (db: Db, deskId: string, knownAt: string): Promise<readonly FindingRow[]> =>
  bodiesKnownAt(db, 'finding', deskId, knownAt)
