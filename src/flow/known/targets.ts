/** What somebody's entry is about, found on the desk or answered with what was probably meant. */
import { claimsKnownAt, documentsKnownAt } from '../../store/index.js'
import { notFound } from './record.js'
import type { Team } from './team.js'

const EVER = '9999-12-31T23:59:59.999Z'

/** The whole id; the first characters of its hash are enough where they are the only ones. */
export async function documentOnDesk({ desk }: Team, id: string): Promise<string> {
  const ids = (await documentsKnownAt(desk.db, desk.id, EVER)).map((document) => document.id)
  const bare = id.replace(/^sha256:/, '')
  const matches = ids.filter((one) => one === id || (bare.length >= 6 && one.startsWith(`sha256:${bare}`)))
  if (matches.length !== 1) throw notFound('document', id, ids)
  return matches[0]!
}

export async function claimOnDesk({ desk }: Team, id: string): Promise<string> {
  const [claim] = await claimsKnownAt(desk.db, desk.id, EVER, { ids: [id] })
  if (claim) return claim.id
  const all = await claimsKnownAt(desk.db, desk.id, EVER)
  throw notFound(
    'claim',
    id,
    all.map((row) => row.id),
  )
}
