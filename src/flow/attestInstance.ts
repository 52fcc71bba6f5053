/** A named person answers what no evidence can: "was it proportionate?". Until then the verdict says that it waits. */
import type { BodyOf, Entry } from '../domain/entry.js'
import { agreementOnDesk } from './known/agreements.js'
import { type Hand, handOf, notFound, recordEntry } from './known/record.js'
import type { Team } from './known/team.js'

export type NewAttestation = Hand & BodyOf<'attest'>

export async function attestInstance(team: Team, { by, knownAt, ...body }: NewAttestation): Promise<Entry> {
  const agreement = await agreementOnDesk(team, body.agreement)
  const terms = agreement.terms.map(({ id }) => id)
  if (!terms.includes(body.term)) throw notFound(`term in ${agreement.id}`, body.term, terms)
  return recordEntry(team, { type: 'attest', ...handOf(team, { by, knownAt }), body })
}
