/** When a duty is due: so long after its trigger, or on a date that its authorities may have moved. */
import type { Authority, RequireTerm } from '../../domain/agreement.js'
import { movedDeadline } from '../evidence/phases.js'
import type { Context } from './context.js'

/** Milliseconds, exclusive; Infinity without a deadline. `from` is when the duty arose at the latest. */
export function deadlineOf(context: Context, term: RequireTerm, from: number): number {
  const { deadline } = term
  if (!deadline) return Infinity
  if (deadline.kind !== 'before') return from + deadline.length.value
  return deadline.moved ? movedTo(context, deadline.moved, deadline.instant.value) : deadline.instant.value
}

const movedTo = (context: Context, authority: Authority, due: number): number =>
  movedDeadline(context.agreement, context.world, authority, due) ?? due
