/** Slots of claims as a person has them. */
import type { CorrectionRow } from './api.js'
import type { Db } from './db/db.js'
import { bodiesKnownAt, bodyRow } from './rows.js'
import { isSealed, unsealed } from './sealed.js'

export const correctionRows = bodyRow<'correct'>('correction', ({ claim }) => ({ claim }))

/** The oldest first: a later correction of the same slot takes the place of an earlier. Sealed words without a key are left out. */
export async function correctionsKnownAt(db: Db, deskId: string, knownAt: string): Promise<readonly CorrectionRow[]> {
  const rows = await bodiesKnownAt<CorrectionRow>(db, 'correction', deskId, knownAt)
  return rows.map((row) => ({ ...row, slots: openSlots(db, row.slots) }))
}

const openSlots = (db: Db, slots: CorrectionRow['slots']): CorrectionRow['slots'] =>
  Object.fromEntries(
    Object.entries(slots).flatMap(([name, value]) => {
      const json = isSealed(value) ? unsealed(db, value) : undefined
      if (!isSealed(value)) return [[name, value]]
      return json === undefined ? [] : [[name, JSON.parse(json) as unknown]]
    }),
  )
