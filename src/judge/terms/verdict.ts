/** Puts a verdict together: its id says everything that is needed to reach it again. */
import { showInstant } from '../../base/period.js'
import type { Term } from '../../domain/agreement.js'
import type { Flag, Grades, Reason, TermStatus, Verdict } from '../../domain/verdict.js'
import type { Window } from '../evidence/window.js'
import type { Context } from './context.js'

export interface Found {
  readonly party: string
  readonly instance: string
  readonly event?: string
  readonly window: Window
  readonly status: TermStatus
  readonly grades?: Grades
  readonly flags?: readonly Flag[]
  readonly reasons: readonly Reason[]
}

export function verdictOf(context: Context, term: Term, found: Found): Verdict {
  const { agreement, on, world } = context
  const { party, instance, event, window, status, grades = {}, flags = [], reasons } = found
  return {
    id: verdictId({
      agreement: agreement.id,
      term: term.id,
      party,
      instance,
      on: show(on, agreement.zone),
      knownAt: show(world.knownAt, agreement.zone),
    }),
    agreement: agreement.id,
    term: term.id,
    party,
    instance,
    ...(event !== undefined && { event }),
    window: { from: show(window.start, agreement.zone), to: show(window.end, agreement.zone) },
    status,
    grades,
    flags: [...new Set(flags)],
    reasons,
  }
}

export interface VerdictKey {
  readonly agreement: string
  readonly term: string
  readonly party: string
  readonly instance: string
  /** With offsets. */
  readonly on: string
  readonly knownAt: string
}

export const verdictId = ({ agreement, term, party, instance, on, knownAt }: VerdictKey): string =>
  `${agreement}/${term}/${party}/${instance}@${on}@${knownAt}`

/** `undefined` when the text is no verdict id. Event ids may hold slashes and at-signs: the first three and the last two count. */
export function parseVerdictId(id: string): VerdictKey | undefined {
  const match = /^([^/]+)\/([^/]+)\/([^/]+)\/(.+)@([^@]+)@([^@]+)$/s.exec(id)
  if (!match) return undefined
  const [, agreement = '', term = '', party = '', instance = '', on = '', knownAt = ''] = match
  return { agreement, term, party, instance, on, knownAt }
}

// Writing an instant with its offset is the dearest thing a verdict does, and most verdicts share theirs.
const shown = new Map<string, string>()

/** An open end is `..`, as in EDTF. */
function show(instant: number, zone: string): string {
  if (!Number.isFinite(instant)) return '..'
  const key = `${instant} ${zone}`
  const known = shown.get(key)
  if (known !== undefined) return known
  if (shown.size > 20_000) shown.clear()
  const text = showInstant(instant, zone)
  shown.set(key, text)
  return text
}

export const showAt = (context: Context, instant: number): string => show(instant, context.agreement.zone)
