/**
 * From grades to a status: the two tables of the page on judging, and nothing else. Everything that a verdict rests on has
 * been graded before it comes here.
 */
import { type Grade, VERDICT_STATUSES, type VerdictStatus } from '../../domain/verdict.js'

export interface Pair {
  readonly for: Grade
  readonly against: Grade
}

export interface BreachGrades {
  readonly breach: Pair
  /** One pair for each exception that was tried. */
  readonly exemptions: readonly Pair[]
  readonly coverage: Grade
  /** The agreement's standard for `violated`, at least 2. */
  readonly violatedFrom: Grade
}

/** Forbid and keep. */
export function breachStatus({ breach, exemptions, coverage, violatedFrom }: BreachGrades): VerdictStatus {
  if (breach.for === 0) return breach.against >= 2 || coverage >= 2 ? 'held' : 'unknown'
  if (exemptions.some((exemption) => exempts(exemption, breach.for))) return 'exempt'
  if (breach.against >= 2 || exemptions.some((exemption) => exemption.for >= 2)) return 'disputed'
  return breach.for >= violatedFrom ? 'violated' : 'alleged'
}

/** An exemption has to be as well shown as the breach, up to corroborated, and not contradicted. */
export const exempts = (exemption: Pair, breach: Grade): boolean =>
  exemption.for >= 2 && exemption.for >= Math.min(breach, 3) && exemption.against < 2

export interface DutyGrades {
  readonly done: Pair
  /** By watchers who do not themselves report the act. */
  readonly coverage: Grade
  readonly isDue: boolean
  readonly heldFrom: Grade
  readonly violatedFrom: Grade
}

/** Require. */
export function dutyStatus({ done, coverage, isDue, heldFrom, violatedFrom }: DutyGrades): VerdictStatus {
  if (done.for >= heldFrom && done.against < 2) return 'held'
  if (done.for >= 2 && Math.max(done.against, coverage) >= 2) return 'disputed'
  if (!isDue) return 'pending'
  const missed = Math.max(done.against, done.for <= 1 ? coverage : 0)
  if (missed >= violatedFrom) return 'violated'
  return missed >= 1 ? 'alleged' : 'unknown'
}

export const rankOf = (status: string): number => (VERDICT_STATUSES as readonly string[]).indexOf(status)
