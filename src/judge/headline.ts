/**
 * One answer to one question: is it holding? Only what forbids answers it; duties and milestones are named beside it.
 * `broken`: a violation on the day asked about. `strained`: an allegation or dispute that day, or a violation on an
 * earlier day in force. `holding`: nothing stands against it and somebody watched. `unknown`: nothing stands against it and
 * nobody watched. `not-in-force`: no prohibition is in force.
 */
import { dayOf } from '../base/period.js'
import type { Agreement, Term } from '../domain/agreement.js'
import type { Headline, HeadlineAnswer, TermInfo } from '../domain/answer.js'
import type { BoardRow, Judgement, Reason, Verdict } from '../domain/verdict.js'
import { actorsOf } from './evidence/sets.js'
import { headlineWords, BREACHES as STATUSES } from './headlineWords.js'
import { daysOfVerdict } from './terms/calm.js'
import { waitsForTerm } from './terms/context.js'
import { reason } from './terms/reasons.js'

const BREACHES: readonly string[] = STATUSES

export function headlineOf(agreement: Agreement, judgement: Judgement): Headline {
  const rows = rowsOf(agreement, judgement, ['forbid'])
  const answer = answerOf(rows)
  const onDay = breachesOn(agreement, judgement)
  const say = headlineWords(answer, { agreement, judgement, rows, onDay })
  return { answer, say, reasons: reasonsOf(agreement, judgement, rows, onDay) }
}

const rowsOf = (agreement: Agreement, { board }: Judgement, kinds: readonly Term['kind'][]): readonly BoardRow[] => {
  const ids = agreement.terms.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
  return board.filter(({ term }) => ids.includes(term))
}

function answerOf(rows: readonly BoardRow[]): HeadlineAnswer {
  const today = rows.map(({ day }) => day.status)
  const bound = rows.filter(({ party }) => party !== 'unattributed')
  if (bound.every(({ day }) => day.status === 'not-in-force')) return 'not-in-force'
  if (today.includes('violated')) return 'broken'
  if (today.some((status) => BREACHES.includes(status))) return 'strained'
  if (rows.some(({ sinceStart }) => sinceStart.status === 'violated')) return 'strained'
  return bound.some(({ day }) => day.status === 'held' || day.status === 'exempt') ? 'holding' : 'unknown'
}

const REASONS_MAX = 12

/** The breaches of what is forbidden on the day, the worst first, and of those what somebody is named for. */
function breachesOn(agreement: Agreement, judgement: Judgement): readonly Verdict[] {
  const on = Date.parse(judgement.on)
  const today = dayOf(on, agreement.zone)
  const forbidden = new Set(agreement.terms.filter(({ kind }) => kind === 'forbid').map(({ id }) => id))
  const rank = ({ status, party }: Verdict): number => 2 * BREACHES.indexOf(status) + (party === 'unattributed' ? 1 : 0)
  return judgement.verdicts
    .filter(({ term, status }) => forbidden.has(term) && BREACHES.includes(status))
    .filter((verdict) => daysOfVerdict(verdict, agreement.zone, on).includes(today))
    .sort((a, b) => rank(a) - rank(b))
}

/** The breaches of the day, worst first, then duties that were not met, then parties of whom nobody can tell. */
function reasonsOf(
  agreement: Agreement,
  judgement: Judgement,
  rows: readonly BoardRow[],
  onDay: readonly Verdict[],
): readonly Reason[] {
  const breaches = onDay.map(verdictReason)
  const duties = rowsOf(agreement, judgement, ['require']).flatMap(({ term, party, sinceStart }) =>
    BREACHES.includes(sinceStart.status)
      ? [
          reason('duty', `${term}, ${party}: ${sinceStart.status} since it began.`, {
            params: { term, party, status: sinceStart.status },
          }),
        ]
      : [],
  )
  const unwatched = rows.flatMap(({ term, party, day }) =>
    day.status === 'unknown' && party !== 'unattributed'
      ? [
          reason('unwatched', `${term}, ${party}: nobody is known to have watched the whole of the day.`, {
            params: { term, party },
          }),
        ]
      : [],
  )
  return [...breaches, ...duties, ...unwatched].slice(0, REASONS_MAX)
}

function verdictReason({ id, term, party, instance, status, reasons }: Verdict): Reason {
  return reason('breach', `${term}, ${party}: ${status} (${instance}).`, {
    params: { verdict: id, term, party, status },
    because: reasons.filter(({ code }) => code !== 'clause'),
  })
}

export const termInfo = (agreement: Agreement, term: Term): TermInfo => ({
  id: term.id,
  kind: term.kind,
  clause: term.clause,
  parties: 'by' in term ? (actorsOf(agreement, term.by) ?? []) : [],
  judged: !waitsForTerm(term),
})

export const termInfosOf = (agreement: Agreement): readonly TermInfo[] =>
  agreement.terms.map((term) => termInfo(agreement, term))
