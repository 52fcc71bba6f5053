/** What a write answers: the entry, and the cells of the board that it changed where the use case tells. */
import type { Change } from '../../domain/answer.js'
import type { Entry } from '../../domain/entry.js'
import type { AnswerOf } from '../contract.js'

type Result = Entry | { readonly entry: Entry; readonly changed: readonly Change[] }

export async function written(work: Promise<Result>): Promise<AnswerOf<'retract'>> {
  const result = await work
  const { entry, changed } = 'entry' in result ? result : { entry: result, changed: [] }
  return { entry: { ...entry }, changed: [...changed] }
}
