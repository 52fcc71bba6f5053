/** A person decides whether two claims are one event. It supersedes the machine's word, and a later one supersedes it. */
import type { BodyOf, Entry } from '../domain/entry.js'
import { type Hand, handOf, recordEntry } from './known/record.js'
import { claimOnDesk } from './known/targets.js'
import type { Team } from './known/team.js'

export interface NewLink extends Hand {
  readonly a: string
  readonly b: string
  readonly decision: BodyOf<'link'>['decision']
  readonly because?: string | undefined
}

export async function decideLink(team: Team, given: NewLink): Promise<Entry> {
  const [a, b] = [await claimOnDesk(team, given.a), await claimOnDesk(team, given.b)]
  const reasons = given.because ? [{ feature: 'person', score: 1, say: given.because }] : []
  return recordEntry(team, {
    type: 'link',
    ...handOf(team, given),
    body: { a, b, decision: given.decision, score: null, reasons },
  })
}
