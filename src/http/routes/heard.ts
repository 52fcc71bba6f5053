/** The knowledge time of a question that has no other clock, as the store takes it and as the answer echoes it. */
import { askedOf, knownAtOf } from '../../flow/known/clocks.js'
import type { Team } from '../../flow/team.js'

export async function heardAt(team: Team, asked: string | undefined) {
  const at = await knownAtOf(team, asked)
  const { on: _on, ...heard } = askedOf(team, at, Date.parse(at))
  return { at, heard }
}
