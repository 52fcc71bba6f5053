/** The kinds with statuses of their own: milestones, powers, questions to a named person, and what is not judged yet. */
import type { AttestTerm, EmpowerTerm, MilestoneTerm, Term } from '../../domain/agreement.js'
import { allOf } from '../../domain/claim.js'
import type { Reason, TermStatus, Verdict } from '../../domain/verdict.js'
import { better, grade, isOrBelongs, speaksAs } from '../evidence/grade.js'
import { actorsOf } from '../evidence/sets.js'
import { standsIn, type Window } from '../evidence/window.js'
import { scanCalm } from './calm.js'
import { type Context, inForceWindows } from './context.js'
import { actorsOfClaim, type Deed } from './deeds.js'
import { citing, clauseReason, reason } from './reasons.js'
import { verdictOf } from './verdict.js'

const DAY_MS = 86_400_000

export function judgeMilestone(context: Context, term: MilestoneTerm, earlier: readonly Verdict[]): readonly Verdict[] {
  if (!term.consecutive) return completion(context, term, earlier)
  const windows = milestoneWindows(context, term)
  const verdicts = earlier.filter((verdict) => term.of.includes(verdict.term))
  const scan = scanCalm(context, { windows, verdicts, in: null }, term.reading)
  const needed = Math.ceil(term.consecutive.value / DAY_MS)
  const isBegun = (windows[0]?.start ?? Infinity) <= context.on
  const status = !isBegun
    ? ('dormant' as const)
    : scan.longest >= needed
      ? ('reached' as const)
      : scan.days === 0 && scan.brokenBy
        ? ('reset' as const)
        : ('running' as const)
  const { brokenBy } = scan
  const milestone = verdictOf(context, term, {
    party: 'all',
    instance: 'milestone',
    window: { start: windows[0]?.start ?? -Infinity, end: windows.at(-1)?.end ?? Infinity },
    status,
    reasons: [
      clauseReason(term),
      reason(
        'milestone',
        `${scan.days} of ${needed} whole days, in the reading "${term.reading}"; the longest run was ${scan.longest}.`,
        {
          params: { days: scan.days, needed, reading: term.reading, longest: scan.longest },
        },
      ),
      ...(brokenBy
        ? [
            reason('reset-by', `Last broken by ${brokenBy.term} ${brokenBy.instance} (${brokenBy.status}).`, {
              params: { verdict: brokenBy.id },
              claims: claimsOf(brokenBy.reasons),
            }),
          ]
        : []),
    ],
  })
  return term.grants ? [milestone, powerVerdict(context, term, term.grants, status === 'reached')] : [milestone]
}

const DONE: readonly TermStatus[] = ['held', 'exempt', 'reached', 'exercised']
const IDLE: readonly TermStatus[] = ['not-in-force', 'dormant', 'not-exercised']

/** Reached when each of its terms has an instance that is done, and none that is not. */
function completion(context: Context, term: MilestoneTerm, earlier: readonly Verdict[]): readonly Verdict[] {
  const parts = term.of.map((id) => {
    const own = earlier.filter((verdict) => verdict.term === id && !IDLE.includes(verdict.status))
    const open = own.filter(({ status }) => !DONE.includes(status))
    return { id, isBegun: own.length > 0, isDone: own.length > 0 && open.length === 0, open }
  })
  const done = parts.filter(({ isDone }) => isDone)
  const waits = parts.filter(({ isDone }) => !isDone)
  const status = waits.length === 0 ? 'reached' : parts.some(({ isBegun }) => isBegun) ? 'running' : 'dormant'
  const milestone = verdictOf(context, term, {
    party: 'all',
    instance: 'milestone',
    window: { start: -Infinity, end: context.on + 1 },
    status,
    reasons: [
      clauseReason(term),
      reason('completion', `${done.length} of ${parts.length} are complete.`, {
        params: { done: done.length, needed: parts.length },
      }),
      ...waits.map(({ id, isBegun, open: [first] }) =>
        reason('waits-for', waitingWords(id, isBegun, first), {
          params: { term: id, ...(first && { verdict: first.id, status: first.status }) },
          ...(first && { claims: claimsOf(first.reasons) }),
        }),
      ),
    ],
  })
  return term.grants ? [milestone, powerVerdict(context, term, term.grants, status === 'reached')] : [milestone]
}

const waitingWords = (id: string, isBegun: boolean, open: Verdict | undefined): string =>
  open
    ? `It waits for ${id}: ${open.party}, ${open.instance}, is ${open.status}.`
    : `It waits for ${id}, ${isBegun ? 'which is not done' : 'which has not begun'}.`

const milestoneWindows = (context: Context, term: MilestoneTerm): readonly Window[] => {
  const counted = context.agreement.terms.filter(({ id }) => term.of.includes(id))
  const source = term.inForce !== null ? term : (counted.find((one) => one.inForce !== null) ?? counted[0] ?? term)
  return inForceWindows(context, source)
}

export const claimsOf = (reasons: readonly Reason[]): readonly string[] => [
  ...new Set(reasons.flatMap((one) => [...(one.claims ?? []), ...claimsOf(one.because ?? [])])),
]

export const judgeEmpower = (context: Context, term: EmpowerTerm): readonly Verdict[] => [
  powerVerdict(context, term, term, isInForceAt(context, term)),
]

const isInForceAt = (context: Context, term: Term): boolean =>
  standsIn({ start: context.on, end: context.on + 1 }, inForceWindows(context, term)) === 'inside'

/** A power is used when every one who holds it is shown to have done the act, as well as `held` asks for. */
function powerVerdict(
  context: Context,
  term: MilestoneTerm | EmpowerTerm,
  power: { readonly who: readonly string[]; readonly act: string },
  hasPower: boolean,
): Verdict {
  const { world, agreement } = context
  const deeds = context.deeds.of(power.act).deeds.filter((deed) => deed.at <= context.on)
  const used = deeds.filter((deed) =>
    power.who.every((holder) => gradeOfUse(context, deed, holder) >= agreement.standard.held),
  )
  const status = used.length === 0 ? 'not-exercised' : hasPower ? 'exercised' : 'exercised-without-power'
  return verdictOf(context, term, {
    party: power.who.length === 1 ? power.who[0]! : 'all',
    instance: `power:${power.act}`,
    window: { start: -Infinity, end: context.on + 1 },
    status,
    reasons: [
      clauseReason(term),
      reason(
        'power',
        `${power.who.join(' and ')} may ${power.act}: ${hasPower ? 'the power stands' : 'the power has not arisen'}; ${used.length > 0 ? 'it was used' : 'nothing shows that it was used'}.`,
        {
          params: { act: power.act, who: power.who.join(', ') },
          ...citing(
            used.flatMap(({ asserted }) => asserted).filter(({ claim }) => world.byEvent.size > 0 && claim.id !== ''),
          ),
        },
      ),
    ],
  })
}

function gradeOfUse(context: Context, { asserted, at }: Deed, holder: string): number {
  const own = asserted.filter((item) => {
    const named = [
      ...actorsOfClaim(item.claim),
      ...(item.claim.kind === 'designation' ? allOf(item.claim.slots.calledBy) : []),
    ]
    const isNamed = named.length === 0 || named.some((actor) => isOrBelongs(context.world, actor, holder, at))
    return isNamed || speaksAs(context.world, item, holder)
  })
  const admits = (item: Deed['asserted'][number]): boolean => speaksAs(context.world, item, holder)
  return better(grade(context.world, own, { at, between: [...context.parties, holder], admits }).grade, 0)
}

/** A question to a named person: the answer is graded 4 and carries the name. */
export function judgeAttest(context: Context, term: AttestTerm): readonly Verdict[] {
  const parties = actorsOf(context.agreement, term.by) ?? ['all']
  return parties.map((party) => {
    const instance = 'attest'
    const names = [instance, `${party}/${instance}`, `${context.agreement.id}/${term.id}/${party}/${instance}`, term.id]
    const answer = context.world.attests.findLast(
      (given) =>
        given.term === term.id &&
        (given.agreement === undefined || given.agreement === context.agreement.id) &&
        names.includes(given.instance.replace(/@[^@]*@[^@]*$/, '')),
    )
    return verdictOf(context, term, {
      party,
      instance,
      window: { start: -Infinity, end: context.on + 1 },
      status: answer ? (answer.answer ? 'held' : 'violated') : 'unknown',
      flags: answer ? [] : ['needs-attest'],
      reasons: [
        clauseReason(term),
        answer
          ? reason('answered', `${answer.by} answered ${answer.answer ? 'yes' : 'no'}: ${answer.because}`, { grade: 4 })
          : reason('waits', `Waits for an answer: ${term.question}`),
      ],
    })
  })
}

export function notYet(context: Context, term: Term, words: string): readonly Verdict[] {
  const parties = 'by' in term ? (actorsOf(context.agreement, term.by) ?? ['all']) : ['all']
  return (parties.length > 0 ? parties : ['all']).map((party) =>
    verdictOf(context, term, {
      party,
      instance: 'term',
      window: { start: -Infinity, end: context.on + 1 },
      status: 'not-yet-judged',
      reasons: [clauseReason(term), reason('not-yet-judged', words)],
    }),
  )
}
