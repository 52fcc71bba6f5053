/**
 * `keep: { count }`: so many at least or at most, each day, week or month. What is counted is what single claims give:
 * trucks and people let through, forces and weapons that stand somewhere, or acts, one for each event. The sum that is
 * shown is taken at every grade: 400 trucks by two voices and 300 more by one are 400 corroborated and 700 reported. A
 * watcher of the whole span who saw fewer speaks for a shortfall, and silence never does.
 */
import type { CountEach, KeepRule, KeepTerm } from '../../domain/agreement.js'
import { allOf, type Claim } from '../../domain/claim.js'
import { GRADES, type Grade, type Reason, type Verdict, type VerdictStatus } from '../../domain/verdict.js'
import { type Coverage, coverageOf } from '../evidence/coverage.js'
import { atMost, better, type Graded, grade, isOrBelongs, NOTHING } from '../evidence/grade.js'
import { isInside } from '../evidence/place.js'
import { boundsIn, dayIn } from '../evidence/remember.js'
import { actorsOf, isAmong } from '../evidence/sets.js'
import { contains, type Day, overlaps, type Window, within } from '../evidence/window.js'
import { namesOneOf } from '../evidence/words.js'
import { type Evidence, groupBy } from '../evidence/world.js'
import { onBreachReasons } from './breach.js'
import { smallestChange } from './change.js'
import { areaNamed, type Context, inForceWindows, phaseReasons } from './context.js'
import { areasOf, daysInForce } from './days.js'
import { actorsOfClaim, fits, placesOfClaim } from './deeds.js'
import { clauseReason, coverageReason, reason, sideReason } from './reasons.js'
import { breachStatus } from './table.js'
import { verdictOf } from './verdict.js'

type CountRule = Extract<KeepRule, { form: 'count' }>

export function judgeCount(context: Context, term: KeepTerm, rule: CountRule): readonly Verdict[] {
  const parties = actorsOf(context.agreement, term.by) ?? ['all']
  const windows = inForceWindows(context, term)
  const items = context.world.standing.filter(
    (item) => isCounted(context, rule, item) && isThere(context, rule, item) !== false,
  )
  return spansOf(daysInForce(context, windows), rule.each, context.agreement.zone).flatMap((span) =>
    parties.flatMap((party) => {
      if (party !== 'all' && isAmong(context.sets, term.by, party, span) === 'never') return []
      const own = items.filter((item) => isIts(context, rule, item, party) && isInSpan(item, span))
      return [spanVerdict(context, term, rule, { span, party, items: own, parts: within(windows, span) })]
    }),
  )
}

interface Span extends Window {
  /** `day:2020-01-05`, `week:2019-12-30` by its Monday, `month:2020-01`. */
  readonly name: string
}

/** Whole days put together; one that is still running ends when its last day does, and not with the day asked about. */
function spansOf(days: readonly Day[], each: CountEach, zone: string): readonly Span[] {
  return [...groupBy(days, ({ name }) => KEYS[each](name))].map(([key, group]) => {
    let { end } = group.at(-1)!
    for (let day = dayIn(end, zone); KEYS[each](day) === key; day = dayIn(end, zone)) end = boundsIn(day, zone).end
    return { name: `${each}:${key}`, start: group[0]!.start, end }
  })
}

/** What the days of one span have in common. */
const KEYS: Readonly<Record<CountEach, (day: string) => string>> = {
  day: (day) => day,
  week: (day) => {
    const at = new Date(`${day}T00:00:00Z`)
    return new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10)
  },
  month: (day) => day.slice(0, 7),
}

const isCounted = (context: Context, { what }: CountRule, { claim, occurred }: Evidence): boolean =>
  claim.modality === 'asserted' && !claim.habitual && occurred !== null && amountOf(context, what, claim) !== undefined

/** `undefined` when the claim leaves open whether it was there. */
function isThere(context: Context, { in: area }: CountRule, { claim }: Evidence): boolean | undefined {
  const where = area === null ? undefined : areaNamed(context, area)
  if (!where) return true
  const each = placesOfClaim(claim).map((place) => isInside(context.world, place, where))
  if (each.includes(true)) return true
  return each.length > 0 && each.every((one) => one === false) ? false : undefined
}

const LET_THROUGH = ['delivered', 'partly-delivered', 'open', 'completed']

/** What one claim adds to the count, as the least and the most that its words allow; `undefined` when it is about something else. */
function amountOf(
  context: Context,
  what: string,
  claim: Claim,
): { readonly min: number; readonly max: number } | undefined {
  if (what === 'trucks' || what === 'people') {
    if (claim.kind !== 'access' || !allOf(claim.slots.state).some((state) => LET_THROUGH.includes(state)))
      return undefined
    return rangeOf(allOf(claim.slots[what])[0])
  }
  const set = context.agreement.sets.get(what)
  if (what === 'forces' || set?.kind === 'weapons') {
    if (
      claim.kind !== 'posture' ||
      !allOf(claim.slots.form).some((form) => form === 'positioned' || form === 'build-up')
    )
      return undefined
    const named =
      set?.kind === 'weapons' ? allOf(claim.slots.weapon).some((weapon) => namesOneOf(set.weapons, weapon)) : true
    return named ? (rangeOf(allOf(claim.slots.count)[0]) ?? ONE) : undefined
  }
  const isAct = (context.deeds.acts[what] ?? []).some((pattern) => fits(pattern, claim))
  if (!isAct) return undefined
  return claim.kind === 'incident' ? (rangeOf(allOf(claim.slots.count)[0]) ?? ONE) : ONE
}

const ONE = { min: 1, max: 1 }

function rangeOf(count: { min: number | null; max: number | null; approx?: number | undefined } | undefined) {
  if (!count) return undefined
  return { min: count.min ?? count.approx ?? 0, max: count.max ?? count.approx ?? Infinity }
}

/** What is obliged to be let through is nobody's own deed; what must not be exceeded is counted for those who are named. */
function isIts({ world }: Context, rule: CountRule, { claim, occurred }: Evidence, party: string): boolean {
  if (rule.atLeast !== null || party === 'all') return true
  return actorsOfClaim(claim).some((actor) => isOrBelongs(world, actor, party, occurred!.start))
}

/** Something of uncertain time counts when all of it lies in the span. */
const isInSpan = ({ occurred }: Evidence, span: Window): boolean =>
  occurred !== null && (contains(span, occurred) || (occurred.precision === 'instant' && overlaps(span, occurred)))

interface SpanBinding {
  readonly span: Span
  readonly party: string
  readonly items: readonly Evidence[]
  readonly parts: readonly Window[]
}

function spanVerdict(context: Context, term: KeepTerm, rule: CountRule, binding: SpanBinding): Verdict {
  const { span, party, items, parts } = binding
  const limit = (rule.atLeast ?? rule.atMost)!
  const between = [...context.parties, party]
  const sums = sumsOf(context, rule, items, { at: span.start, between })
  const isOver = context.on >= span.end - 1
  const area = (rule.in === null ? undefined : areaNamed(context, rule.in)) ?? areasOf(context, term)[0]!
  const reachedBy = rule.atLeast ? originsReaching(context, rule, items, limit.value) : new Set<string>()
  const coverage = coverageOf(context.world, { windows: parts, where: { area }, between, except: reachedBy })
  const grades = rule.atLeast
    ? { for: isOver ? coverage.grade : (0 as Grade), against: gradeWhere(sums, (sum) => sum >= limit.value) }
    : { for: gradeWhere(sums, (sum) => sum > limit.value), against: 0 as Grade }
  const statusAt = (breach: typeof grades, watched: Grade): VerdictStatus => {
    const status = breachStatus({
      breach,
      exemptions: [],
      coverage: rule.atLeast ? 0 : watched,
      violatedFrom: context.agreement.standard.violated,
    })
    return rule.atLeast && !isOver && status !== 'held' ? 'pending' : status
  }
  const status = statusAt(grades, coverage.grade)
  const words = `${rule.atLeast ? 'at least' : 'at most'} ${limit.value} ${rule.what} each ${rule.each}`
  return verdictOf(context, term, {
    party,
    instance: span.name,
    window: { start: parts[0]?.start ?? span.start, end: parts.at(-1)?.end ?? span.end },
    status,
    grades: { breach: grades, coverage: coverage.grade },
    reasons: [
      clauseReason(term),
      reason('count', `The term keeps ${words}; ${shownWords(sums)}${isOver ? '' : ', and the time is not over'}.`, {
        params: { party, what: rule.what, limit: limit.value, span: span.name },
      }),
      ...phaseReasons(context, term),
      ...countedReasons(sums),
      coverageReason(coverage, `${area.name}, ${span.name}`),
      ...smallest(status, grades, coverage, statusAt, rule),
      ...onBreachReasons(term, status),
    ],
  })
}

interface Sums {
  /** What is shown at each grade or better: the least that the claims allow. */
  readonly at: ReadonlyMap<Grade, number>
  readonly graded: Graded
}

/**
 * Several claims of one event are one of its counts: the smallest that is named, so that nothing is counted twice. Totals, and
 * what may have been elsewhere, count at most as claimed.
 */
function sumsOf(
  context: Context,
  rule: CountRule,
  items: readonly Evidence[],
  question: { readonly at: number; readonly between: readonly string[] },
): Sums {
  const events = [...groupBy(items, ({ event }) => event)].map(([, group]) => {
    const admits = (): boolean => false
    const graded = grade(context.world, group, { ...question, admits })
    const isFull = group.some((item) => !item.claim.aggregate && isThere(context, rule, item) === true)
    const amount = Math.min(...group.map(({ claim }) => amountOf(context, rule.what, claim)!.min))
    return { grade: isFull ? graded.grade : atMost(graded.grade, 1), graded, amount }
  })
  const levels = ([1, 2, 3, 4] as const).map((level) => {
    const shown = events.filter((event) => event.grade >= level).map(({ amount }) => amount)
    // Forces and weapons that stand somewhere are not added up over reports: the largest count is what was there.
    const sum = rule.what === 'forces' || context.agreement.sets.has(rule.what) ? Math.max(0, ...shown) : add(shown)
    return [level, sum] as const
  })
  const voices = events.flatMap(({ graded }) => graded.voices)
  const best = events.map((event) => event.grade).reduce(better, 0)
  return { at: new Map(levels), graded: voices.length > 0 ? { grade: best, voices } : NOTHING }
}

const add = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

const gradeWhere = ({ at }: Sums, isEnough: (sum: number) => boolean): Grade =>
  ([4, 3, 2, 1] as const).find((level) => isEnough(at.get(level) ?? 0)) ?? 0

/** Who reports as many as are asked for, taking the most that their words allow, speaks of no shortfall. */
function originsReaching(
  context: Context,
  rule: CountRule,
  items: readonly Evidence[],
  limit: number,
): ReadonlySet<string> {
  const sums = [...groupBy(items, ({ voice }) => voice.id)].map(
    ([origin, own]) => [origin, add(own.map(({ claim }) => amountOf(context, rule.what, claim)!.max))] as const,
  )
  return new Set(sums.filter(([, sum]) => sum >= limit).map(([origin]) => origin))
}

const shownWords = ({ at }: Sums): string => {
  const told = ([4, 3, 2, 1] as const).flatMap((level) => {
    const sum = at.get(level) ?? 0
    return sum > (at.get((level + 1) as Grade) ?? 0) ? [`${sum} ${GRADES[level]}`] : []
  })
  return told.length > 0 ? `shown are ${told.join(', ')}` : 'none are shown'
}

const countedReasons = ({ graded }: Sums): readonly Reason[] =>
  graded.voices.length > 0 ? [sideReason('counted', 'What was counted', graded.grade, graded)] : []

function smallest(
  status: VerdictStatus,
  grades: { readonly for: Grade; readonly against: Grade },
  coverage: Coverage,
  statusAt: (breach: { for: Grade; against: Grade }, watched: Grade) => VerdictStatus,
  rule: CountRule,
): readonly Reason[] {
  return smallestChange(status, [
    rule.atLeast
      ? {
          code: 'counted',
          that: 'that so many came through',
          from: grades.against,
          statusAt: (to) => statusAt({ ...grades, against: to }, coverage.grade),
        }
      : {
          code: 'counted',
          that: 'of more than that',
          from: grades.for,
          statusAt: (to) => statusAt({ ...grades, for: to }, coverage.grade),
        },
    {
      code: 'coverage',
      that: 'who watched the whole of it',
      from: coverage.grade,
      statusAt: (to) => statusAt(rule.atLeast ? { ...grades, for: to } : grades, to),
    },
  ])
}
