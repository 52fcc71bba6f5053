/** Places of the desk's own. */
import type { PlaceRow } from './api.js'
import type { Db } from './db/db.js'
import { bodiesKnownAt, bodyRow, latestById } from './rows.js'

export const placeRows = bodyRow<'place'>('place', ({ id }) => ({ id }))

/** The latest description of each. */
export const placesKnownAt = async (db: Db, deskId: string, knownAt: string): Promise<readonly PlaceRow[]> =>
  latestById(await bodiesKnownAt<PlaceRow>(db, 'place', deskId, knownAt))
