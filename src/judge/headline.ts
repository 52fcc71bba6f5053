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
import { daysOfVerdict } from './terms/calm.js'
import { reason } from './terms/reasons.js'

const BREACHES = ['violated', 'disputed', 'alleged']

export function headlineOf(agreement: Agreement, judgement: Judgement): Headline {
  const rows = rowsOf(agreement, judgement, ['forbid'])
  const answer = answerOf(rows)
  const say = sentence(agreement, judgement, rows, answer)
  return { answer, say, reasons: reasonsOf(agreement, judgement, rows) }
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

function sentence(
  agreement: Agreement,
  judgement: Judgement,
  rows: readonly BoardRow[],
  answer: HeadlineAnswer,
): string {
  const day = dayOf(Date.parse(judgement.on), agreement.zone)
  const today = countWords(rows, 'day')
  const before = countWords(rows, 'sinceStart')
  const calm = judgement.calm.filter(({ term }) => rows.some((row) => row.term === term))
  const days = Math.min(...calm.map(({ cautious }) => cautious))
  const calmWords = calm.length > 0 ? ` Days without an allegation: ${days}.` : ''
  return {
    broken: `Broken: ${today} on ${day}.`,
    strained: today
      ? `Strained: ${today} on ${day}${before === today ? '' : `, ${before} since it began`}.`
      : `Strained: nothing stands for ${day}, but ${before} since it began.${calmWords}`,
    holding: `Holding on ${day}: no breach stands, and it was watched.${calmWords}`,
    unknown: `Unknown: no breach is reported for ${day}, and nobody is known to have watched.${before ? ` Since it began: ${before}.` : ''}`,
    'not-in-force': `Not in force on ${day}.${before ? ` Since it began: ${before}.` : ''}`,
  }[answer]
}

/** "1 violated, 2 alleged"; empty when nothing stands. */
function countWords(rows: readonly BoardRow[], which: 'day' | 'sinceStart'): string {
  return BREACHES.flatMap((status) => {
    const count = rows.reduce((sum, row) => sum + (row[which].counts[status as 'violated'] ?? 0), 0)
    return count > 0 ? [`${count} ${status}`] : []
  }).join(', ')
}

const REASONS_MAX = 12

/** The breaches of the day, worst first, then duties that were not met, then parties of whom nobody can tell. */
function reasonsOf(agreement: Agreement, judgement: Judgement, rows: readonly BoardRow[]): readonly Reason[] {
  const on = Date.parse(judgement.on)
  const today = dayOf(on, agreement.zone)
  const onDay = judgement.verdicts.filter(
    (verdict) => BREACHES.includes(verdict.status) && daysOfVerdict(verdict, agreement.zone, on).includes(today),
  )
  const breaches = [...onDay].sort((a, b) => BREACHES.indexOf(a.status) - BREACHES.indexOf(b.status)).map(verdictReason)
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
  judged: term.kind !== 'keep' && !(term.kind === 'milestone' && term.consecutive === null),
})

export const termInfosOf = (agreement: Agreement): readonly TermInfo[] =>
  agreement.terms.map((term) => termInfo(agreement, term))
