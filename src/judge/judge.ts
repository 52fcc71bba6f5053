/**
 * Agreements and event lines in, verdicts with their reasons out: a pure function of the two clocks. `on` is the moment
 * asked about, `knownAt` how much may be known of it; nothing recorded later has any part in the answer.
 */
import { parseInstant, showInstant } from '../base/period.js'
import { Problem } from '../base/problem.js'
import type { Agreement, Term } from '../domain/agreement.js'
import type { EventLine } from '../domain/eventLine.js'
import type { StatesOf } from '../domain/states.js'
import type { Judgement, Verdict } from '../domain/verdict.js'
import { ACTS, type Acts } from './acts/acts.js'
import { boardOf } from './board.js'
import { type WorldTools, worldAt } from './evidence/world.js'
import { statesOfClaims } from './states/index.js'
import { calmOf } from './terms/calm.js'
import { type Context, contextOf, inForceWindows, waitsForTerm } from './terms/context.js'
import { deedTable } from './terms/deeds.js'
import { judgeForbid } from './terms/forbid.js'
import { judgeKeep } from './terms/keep.js'
import { judgeAttest, judgeEmpower, judgeMilestone, notYet } from './terms/others.js'
import { released } from './terms/released.js'
import { judgeRequire } from './terms/require.js'
import { parseVerdictId } from './terms/verdict.js'

/** The version of the rules: the same question, knowledge time and engine give the same bytes. */
export const ENGINE = 'truceline-judge 1'

export interface JudgeQuestion extends WorldTools {
  /** Milliseconds, or a text in which a bare date is the end of that day in the agreement's zone. Defaults to `knownAt`. */
  readonly on?: number | string | undefined
  /** Defaults to the time of the last line. */
  readonly knownAt?: number | string | undefined
  readonly engine?: string | undefined
  readonly acts?: Acts | undefined
  /** What is known of places, roads and ground; by default what single claims say. */
  readonly states?: StatesOf | undefined
}

type Judge<K extends Term['kind']> = (
  context: Context,
  term: Extract<Term, { kind: K }>,
  earlier: readonly Verdict[],
) => readonly Verdict[]

/** One judge for each kind of term. */
const JUDGES: { readonly [K in Term['kind']]: Judge<K> } = {
  forbid: judgeForbid,
  require: judgeRequire,
  keep: judgeKeep,
  attest: judgeAttest,
  milestone: judgeMilestone,
  empower: judgeEmpower,
}

/** Throws a `Problem` for a time that cannot be read. */
export function judge(
  agreements: readonly Agreement[],
  lines: readonly EventLine[],
  question: JudgeQuestion = {},
): Judgement {
  const last = lines.reduce((latest, { recordedAt }) => Math.max(latest, Date.parse(recordedAt)), -Infinity)
  const parts = agreements.map((agreement) => judgeOne(agreement, lines, question, last))
  const zone = agreements[0]?.zone ?? 'UTC'
  const [knownAt, on] = clocksOf(question, zone, last)
  return {
    on: showInstant(on, zone),
    knownAt: showInstant(knownAt, zone),
    engine: question.engine ?? ENGINE,
    verdicts: parts.flatMap(({ verdicts }) => verdicts),
    board: parts.flatMap(({ board }) => board),
    calm: parts.flatMap(({ calm }) => calm),
    phases: parts.flatMap(({ phases }) => phases),
  }
}

function judgeOne(agreement: Agreement, lines: readonly EventLine[], question: JudgeQuestion, last: number) {
  const [knownAt, on] = clocksOf(question, agreement.zone, last)
  const world = worldAt(lines, knownAt, agreement.zone, question)
  const context = contextOf(agreement, world, on, {
    deeds: deedTable(world, question.acts ?? ACTS),
    states: (question.states ?? statesOfClaims)(world.standing, world.places),
  })
  const first = agreement.terms.filter((term) => term.kind !== 'milestone')
  const milestones = agreement.terms.filter((term) => term.kind === 'milestone')
  const found: Verdict[] = []
  for (const term of [...first, ...milestones]) found.push(...judgeTerm(context, term, found))
  const verdicts = released(context, found)
  const counted = agreement.terms.filter((term) => term.kind === 'forbid')
  return {
    verdicts,
    board: boardOf(context, verdicts),
    phases: [...context.phases].flatMap(([id, { windows }]) =>
      windows.map(({ start, end }) => ({
        id,
        from: showInstant(start, agreement.zone),
        to: Number.isFinite(end) ? showInstant(end, agreement.zone) : null,
      })),
    ),
    calm: counted.map((term) =>
      calmOf(context, term.id, {
        windows: inForceWindows(context, term),
        verdicts: verdicts.filter((verdict) => verdict.term === term.id),
        in: term.in,
      }),
    ),
  }
}

function judgeTerm(context: Context, term: Term, earlier: readonly Verdict[]): readonly Verdict[] {
  if (waitsForTerm(term))
    return notYet(context, term, 'What this term waits for cannot be judged yet, so it says nothing.')
  return JUDGES[term.kind](context, term as never, earlier)
}

function clocksOf({ on, knownAt }: JudgeQuestion, zone: string, last: number): readonly [knownAt: number, on: number] {
  const known = knownAt === undefined ? (Number.isFinite(last) ? last : 0) : instantOf(knownAt, zone)
  return [known, on === undefined ? known : instantOf(on, zone)]
}

function instantOf(time: number | string, zone: string): number {
  const instant = typeof time === 'number' ? time : parseInstant(time, zone)
  if (instant === undefined || Number.isNaN(instant)) {
    throw new Problem('bad-date', `"${time}" is no date or time such as 2016-09-15 or 2016-09-15T19:00+03:00.`)
  }
  return instant
}

/** Reaches one verdict again from its id alone; `undefined` when these agreements and lines do not give it. */
export function judgeAgain(
  agreements: readonly Agreement[],
  lines: readonly EventLine[],
  id: string,
  tools: Pick<JudgeQuestion, 'actors' | 'places' | 'acts' | 'engine'> = {},
): Verdict | undefined {
  const key = parseVerdictId(id)
  const agreement = key && agreements.find((one) => one.id === key.agreement)
  if (!key || !agreement) return undefined
  const [on, knownAt] = [Date.parse(key.on), Date.parse(key.knownAt)]
  if (Number.isNaN(on) || Number.isNaN(knownAt)) return undefined
  return judge([agreement], lines, { ...tools, on, knownAt }).verdicts.find((verdict) => verdict.id === id)
}
