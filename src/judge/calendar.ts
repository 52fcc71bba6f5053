/** The calendar of an agreement and what new knowledge did to it: one cell for each day, term and party. */
import { dayBounds } from '../base/period.js'
import type { Agreement, Term } from '../domain/agreement.js'
import type { CalendarCell, Change } from '../domain/answer.js'
import type { Judgement, PhaseInForce, Reason, Verdict } from '../domain/verdict.js'
import { DAILY, rollUp } from './board.js'
import { daysOf } from './evidence/window.js'
import { daysOfVerdict, windowOf } from './terms/calm.js'
import { claimsOf } from './terms/others.js'

/** A calendar longer than this shows its end: nobody reads five hundred columns. */
const DAYS_MAX = 400

/** From the first phase's start to the moment asked about; a term without days (a milestone, a power) has no cells. */
export function calendarOf(agreement: Agreement, judgement: Judgement): readonly CalendarCell[] {
  const on = Date.parse(judgement.on)
  const days = daysShown(agreement, judgement, on)
  return agreement.terms.flatMap((term) => {
    if (!DAILY.includes(term.kind)) return []
    const parties = judgement.board.filter((row) => row.term === term.id).map(({ party }) => party)
    return parties.flatMap((party) => {
      const byDay = verdictsByDay(agreement, judgement, term, party, on)
      return days.map((day) => ({
        day,
        term: term.id,
        party,
        ...rollUp(byDay.get(day) ?? [], emptyOf(term, party, isOutside(judgement, day, agreement.zone))),
      }))
    })
  })
}

/**
 * A day in force always has an instance of a party, so a day without one is out of force. Nobody owes an event to
 * `unattributed`, and a duty that nothing has triggered sleeps, as long as the agreement is in force at all.
 */
const emptyOf = (term: Term, party: string, outside: boolean) =>
  !outside && (term.kind === 'require' || party === 'unattributed') ? 'dormant' : 'not-in-force'

function isOutside({ phases }: Judgement, day: string, zone: string): boolean {
  const { start, end } = dayBounds(day, zone)
  const touches = ({ from, to }: PhaseInForce) => Date.parse(from) < end && (to === null || Date.parse(to) > start)
  return phases.length > 0 && !phases.some(touches)
}

function daysShown(agreement: Agreement, { verdicts }: Judgement, on: number): readonly string[] {
  const starts = agreement.phases.map(({ from }) => from)
  const begun = starts.length > 0 ? starts : verdicts.map((verdict) => windowOf(verdict).start).filter(Number.isFinite)
  if (begun.length === 0) return []
  const start = Math.max(Math.min(...begun), on - DAYS_MAX * 86_400_000)
  return daysOf({ start, end: on + 1 }, agreement.zone).map(({ name }) => name)
}

function verdictsByDay(agreement: Agreement, { verdicts }: Judgement, term: Term, party: string, on: number) {
  const byDay = new Map<string, Verdict[]>()
  for (const verdict of verdicts) {
    if (verdict.term !== term.id || verdict.party !== party) continue
    for (const { day, shown } of daysWith(verdict, agreement.zone, on))
      byDay.set(day, [...(byDay.get(day) ?? []), shown])
  }
  return byDay
}

/** A duty is pending on the days before it fell due; what became of it stands on the day it fell due. */
function daysWith(verdict: Verdict, zone: string, on: number): readonly { day: string; shown: Verdict }[] {
  const own = daysOfVerdict(verdict, zone, on)
  const shown = own.map((day) => ({ day, shown: verdict }))
  const { start, end } = windowOf(verdict)
  if (verdict.instance.startsWith('day:') || verdict.instance.startsWith('event:') || !Number.isFinite(start))
    return shown
  const before = daysOf({ start, end: Math.max(Math.min(end, on + 1), start + 1) }, zone).map(({ name }) => name)
  const waiting = verdict.status === 'not-in-force' || verdict.status === 'dormant' ? verdict.status : 'pending'
  return [
    ...before
      .filter((day) => !own.includes(day))
      .map((day) => ({ day, shown: { ...verdict, status: waiting } as Verdict })),
    ...shown,
  ]
}

const REASONS_MAX = 6

/** Cells whose status differs, with the reasons that only one of the two answers has. Days that only one of them shows are left out. */
export function changesBetween(agreement: Agreement, before: Judgement, after: Judgement): readonly Change[] {
  const keyOf = ({ day, term, party }: CalendarCell): string => `${day}|${term}|${party}`
  const earlier = new Map(calendarOf(agreement, before).map((cell) => [keyOf(cell), cell]))
  const days = new Set([...earlier.values()].map(({ day }) => day))
  return calendarOf(agreement, after).flatMap((cell) => {
    const from =
      earlier.get(keyOf(cell))?.status ??
      (days.has(cell.day)
        ? emptyOf(termOf(agreement, cell.term), cell.party, isOutside(before, cell.day, agreement.zone))
        : cell.status)
    if (from === cell.status) return []
    const { day, term, party, status: to } = cell
    return [{ day, term, party, from, to, because: reasonsOfChange(agreement, cell, before, after) }]
  })
}

const termOf = (agreement: Agreement, id: string): Term => agreement.terms.find((term) => term.id === id)!

function reasonsOfChange(
  agreement: Agreement,
  cell: CalendarCell,
  before: Judgement,
  after: Judgement,
): readonly Reason[] {
  const [old, now] = [before, after].map((judgement) => reasonsIn(agreement, cell, judgement)) as [
    readonly Reason[],
    readonly Reason[],
  ]
  const [oldClaims, newClaims] = [new Set(claimsOf(old)), new Set(claimsOf(now))]
  const isNew = (reason: Reason): boolean => claimsOf([reason]).some((claim) => !oldClaims.has(claim))
  const isGone = (reason: Reason): boolean => claimsOf([reason]).some((claim) => !newClaims.has(claim))
  const said = new Set(old.map(({ say }) => say))
  const news = now.filter((one) => isNew(one) || (!said.has(one.say) && TELLING.test(one.code)))
  const gone = old
    .filter(isGone)
    .map((one) => ({ ...one, code: `no-longer-${one.code}`, say: `No longer: ${one.say}` }))
  return [...news, ...gone].slice(0, REASONS_MAX)
}

const TELLING = /^(coverage|finding|exception|phase|not-in-force|answered)/

function reasonsIn(agreement: Agreement, cell: CalendarCell, judgement: Judgement): readonly Reason[] {
  const on = Date.parse(judgement.on)
  return judgement.verdicts
    .filter(
      (verdict) =>
        verdict.term === cell.term &&
        verdict.party === cell.party &&
        daysOfVerdict(verdict, agreement.zone, on).includes(cell.day),
    )
    .flatMap(({ reasons }) => reasons)
}
