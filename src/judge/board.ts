/** Roll-ups: the worst of the instances with counts, for each term and party, on a day and since the phase began. */
import { dayOf } from '../base/period.js'
import type { Term } from '../domain/agreement.js'
import type { BoardRow, Counts, RollUp, TermStatus, Verdict } from '../domain/verdict.js'
import { actorsOf } from './evidence/sets.js'
import { standsIn } from './evidence/window.js'
import { daysOfVerdict, windowOf } from './terms/calm.js'
import { type Context, inForceWindows } from './terms/context.js'
import { rankOf } from './terms/table.js'

/** Milestones and powers have statuses of their own and take no part; `empty` is what no instance amounts to. */
export function rollUp(verdicts: readonly Verdict[], empty: TermStatus): RollUp {
  const counts: Counts = {}
  for (const { status } of verdicts) counts[status] = (counts[status] ?? 0) + 1
  const status = verdicts.reduce<TermStatus | undefined>(
    (worst, { status: next }) => (worst === undefined || rankOf(next) > rankOf(worst) ? next : worst),
    undefined,
  )
  return { status: status ?? empty, counts }
}

export function boardOf(context: Context, verdicts: readonly Verdict[]): readonly BoardRow[] {
  return context.agreement.terms.flatMap((term) => {
    const own = verdicts.filter((verdict) => verdict.term === term.id)
    return partiesOnBoard(context, term, own).map((party) =>
      rowOf(
        context,
        term,
        party,
        own.filter((v) => v.party === party),
      ),
    )
  })
}

function partiesOnBoard({ agreement }: Context, term: Term, own: readonly Verdict[]): readonly string[] {
  const bound = 'by' in term ? (actorsOf(agreement, term.by) ?? []) : []
  const found = own.map(({ party }) => party).filter((party) => party !== 'unattributed')
  const rest = own.some(({ party }) => party === 'unattributed') ? ['unattributed'] : []
  const parties = [...new Set([...bound, ...found, ...rest])]
  return parties.length > 0 ? parties : ['all']
}

/** Kinds whose instances are of days. */
export const DAILY: readonly Term['kind'][] = ['forbid', 'keep', 'require']

function rowOf(context: Context, term: Term, party: string, verdicts: readonly Verdict[]): BoardRow {
  const { agreement, on } = context
  const today = dayOf(on, agreement.zone)
  const windows = inForceWindows(context, term)
  const isInForce = standsIn({ start: on, end: on + 1 }, windows) === 'inside'
  const empty = !isInForce ? 'not-in-force' : term.kind === 'require' ? 'dormant' : 'unknown'
  const start = windows[0]?.start ?? -Infinity
  const sinceStart = verdicts.filter((verdict) => windowOf(verdict).end > start)
  const onDay = verdicts.filter((verdict) => daysOfVerdict(verdict, agreement.zone, on).includes(today))
  return {
    term: term.id,
    party,
    day: rollUp(onDay.length > 0 || DAILY.includes(term.kind) ? onDay : verdicts, empty),
    sinceStart: rollUp(sinceStart, windows.some((window) => window.start <= on) ? empty : 'not-in-force'),
  }
}
