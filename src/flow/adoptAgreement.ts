/** An agreement, or a new version of one, goes on the desk. Verdicts change from the moment it was adopted. */
import { Problem } from '../base/problem.js'
import type { Entry } from '../domain/entry.js'
import { parseAgreement } from '../judge/index.js'
import { type Hand, handOf, recordEntry } from './known/record.js'
import type { Team } from './known/team.js'

export interface NewAgreement extends Hand {
  /** The YAML file. */
  readonly text: string
}

export async function adoptAgreement(team: Team, given: NewAgreement): Promise<Entry> {
  const { agreement, findings } = parseAgreement(given.text)
  if (!agreement) {
    const first = findings[0]
    throw new Problem('agreement-invalid', first ? `Line ${first.line}: ${first.say}` : 'The file is no agreement.', {
      findings,
    })
  }
  return recordEntry(team, {
    type: 'agreement',
    ...handOf(team, given),
    body: { id: agreement.id, text: given.text },
  })
}
