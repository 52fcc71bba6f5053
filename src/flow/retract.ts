/** A claim, or a document with all its claims, is taken back. Nothing is deleted: earlier answers stay what they were. */
import { Problem } from '../base/problem.js'
import type { Change } from '../domain/answer.js'
import type { Entry } from '../domain/entry.js'
import { changedBy } from './known/changed.js'
import { type Hand, handOf, recordEntry } from './known/record.js'
import { claimOnDesk, documentOnDesk } from './known/targets.js'
import type { Team } from './known/team.js'

export interface NewRetraction extends Hand {
  readonly claim?: string | undefined
  readonly document?: string | undefined
  readonly because: string
}

export async function retract(
  team: Team,
  given: NewRetraction,
): Promise<{ readonly entry: Entry; readonly changed: readonly Change[] }> {
  const { result: entry, changed } = await changedBy(team, () => recordRetraction(team, given))
  return { entry, changed }
}

export async function recordRetraction(team: Team, given: NewRetraction): Promise<Entry> {
  const { claim, document, because } = given
  if ((claim === undefined) === (document === undefined))
    throw new Problem('bad-argument', 'A retraction names one claim or one document.')
  const target =
    claim === undefined
      ? { document: await documentOnDesk(team, document!) }
      : { claim: await claimOnDesk(team, claim) }
  return recordEntry(team, { type: 'retract', ...handOf(team, given), body: { ...target, because } })
}
