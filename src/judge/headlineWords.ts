/** The headline as one would read it aloud: who, what, where, and how sure; then how many more. */
import { dayOf } from '../base/period.js'
import type { Agreement } from '../domain/agreement.js'
import type { HeadlineAnswer } from '../domain/answer.js'
import { type BoardRow, GRADES, type Judgement, type Verdict } from '../domain/verdict.js'

/** From the worst on. */
export const BREACHES = ['violated', 'disputed', 'alleged'] as const

export interface Told {
  readonly agreement: Agreement
  readonly judgement: Judgement
  /** What is forbidden, by party. */
  readonly rows: readonly BoardRow[]
  /** The breaches of the day asked about, the worst first. */
  readonly onDay: readonly Verdict[]
}

export function headlineWords(answer: HeadlineAnswer, told: Told): string {
  const day = dayWords(dayOf(Date.parse(told.judgement.on), told.agreement.zone))
  const [worst, ...more] = told.onDay
  const since = countWords(told.rows, 'sinceStart')
  const sinceWords = since ? ` Since it began: ${since}.` : ''
  // What nobody is named for may reach into a day on which nobody is bound any more.
  if (worst && answer !== 'not-in-force') {
    const lead = answer === 'broken' ? 'Broken' : 'Strained'
    return `${lead} on ${day}: ${breachWords(worst)}${moreWords(more)}.${since === countWords(told.rows, 'day') ? '' : sinceWords}`
  }
  const known: Record<HeadlineAnswer, string> = {
    broken: `Broken on ${day}.${sinceWords}`,
    strained: `Strained on ${day}: no breach is reported for the day, but ${since} since it began.${calmWords(told)}`,
    holding: `Holding on ${day}: nobody reports a breach, and it was watched.${since ? sinceWords : calmWords(told)}`,
    unknown: `Unknown on ${day}: no breach is reported, and nobody is known to have watched.${sinceWords}`,
    'not-in-force': `Not in force on ${day}${endWords(told)}.${sinceWords}`,
  }
  return known[answer]
}

function breachWords({ status, party, term, reasons, grades }: Verdict): string {
  const where = reasons.find(({ code }) => code === 'binding')?.params?.['where']
  const at = typeof where === 'string' && where !== 'an unknown place' ? ` at ${where}` : ''
  const grade = typeof grades.occurrence === 'number' ? grades.occurrence : 0
  const sure = grade > 0 ? ` (${GRADES[grade]})` : ''
  const what = `the term “${term.replaceAll('-', ' ')}”`
  if (party === 'unattributed') return `${what} is said to have been broken${at}${sure}, nobody can say by whom`
  const who = nameOf(party)
  if (status === 'violated') return `${who} broke ${what}${at}${sure}`
  if (status === 'disputed') return `whether ${who} broke ${what}${at} is disputed`
  return `${who} is said to have broken ${what}${at}${sure}`
}

/** "; it ended on 19 September 2016"; empty when it has not begun, or goes on later. */
function endWords({ agreement, judgement }: Told): string {
  const on = Date.parse(judgement.on)
  const ends = judgement.phases.map(({ to }) => (to === null ? Infinity : Date.parse(to)))
  const last = Math.max(...ends)
  return ends.length > 0 && last <= on ? `; it ended on ${dayWords(dayOf(last - 1, agreement.zone))}` : ''
}

const moreWords = (more: readonly Verdict[]): string => {
  const counts = BREACHES.flatMap((status) => {
    const count = more.filter((one) => one.status === status).length
    return count > 0 ? [`${count} more ${status}`] : []
  })
  return counts.length > 0 ? `; ${counts.join(', ')} that day` : ''
}

function calmWords({ judgement, rows }: Told): string {
  const calm = judgement.calm.filter(({ term }) => rows.some((row) => row.term === term))
  const days = Math.min(...calm.map(({ cautious }) => cautious))
  return calm.length > 0 ? ` ${days} ${days === 1 ? 'day' : 'days'} without an allegation.` : ''
}

/** "1 violated, 2 alleged"; empty when nothing stands. */
function countWords(rows: readonly BoardRow[], which: 'day' | 'sinceStart'): string {
  return BREACHES.flatMap((status) => {
    const count = rows.reduce((sum, row) => sum + (row[which].counts[status] ?? 0), 0)
    return count > 0 ? [`${count} ${status}`] : []
  }).join(', ')
}

/** Ids are names joined by hyphens. */
const nameOf = (id: string): string =>
  id
    .split('-')
    .map((word) => (SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ')
const SMALL: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'in', 'al', 'as', 'ash'])

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return `${date} ${MONTHS[month - 1]} ${year}`
}
