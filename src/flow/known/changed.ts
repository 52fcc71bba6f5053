/** What an act of somebody's changed on the board: the answer before it against the answer after. */
import { Problem } from '../../base/problem.js'
import type { Change } from '../../domain/answer.js'
import { changesBetween } from '../../judge/index.js'
import { type Judged, judgedKnownAt } from './judged.js'
import type { Team } from './team.js'

export async function changedBy<T>(
  team: Team,
  act: () => Promise<T>,
): Promise<{ readonly result: T; readonly changed: readonly Change[] }> {
  const before = await judgedNow(team)
  const result = await act()
  const after = await judgedNow(team)
  if (!before || !after || before.agreement.id !== after.agreement.id) return { result, changed: [] }
  return { result, changed: changesBetween(before.agreement, before.judgement, after.judgement) }
}

/** `undefined` on a desk without an agreement, where nothing can change. */
async function judgedNow(team: Team): Promise<Judged | undefined> {
  try {
    return await judgedKnownAt(team)
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-found') return undefined
    throw error
  }
}
