/** What the desk holds of a source: reliability, alignment, protection. Only what is given changes. */
import type { BodyOf, Entry } from '../domain/entry.js'
import { type Hand, handOf, recordEntry } from './known/record.js'
import type { Team } from './known/team.js'

export type NewSource = Hand & Omit<BodyOf<'source'>, 'name'> & { readonly name?: string | undefined }

export function setSource(team: Team, { by, knownAt, ...body }: NewSource): Promise<Entry> {
  return recordEntry(team, { type: 'source', ...handOf(team, { by, knownAt }), body })
}
