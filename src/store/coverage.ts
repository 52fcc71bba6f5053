/** Who watched where, and when: without it a quiet day is unknown, not kept. */
import type { CoverageRow } from './api.js'
import type { Db } from './db/db.js'
import { bodiesKnownAt, bodyRow } from './rows.js'

export const coverageRows = bodyRow<'coverage'>('coverage', ({ by }) => ({ watcher: by }))

export const coverageKnownAt = (db: Db, deskId: string, knownAt: string): Promise<readonly CoverageRow[]> =>
  bodiesKnownAt(db, 'coverage', deskId, knownAt)
