/** One duty, judged: whether the act was done in its window, what speaks against it, and who watched. */
import type { RequireTerm } from '../../domain/agreement.js'
import type { PlaceValue } from '../../domain/values.js'
import { type Flag, GRADES, type Grade, type Reason, type Verdict, type VerdictStatus } from '../../domain/verdict.js'
import { type Coverage, coverageOf } from '../evidence/coverage.js'
import { atMost, better, type Graded, grade, isOrBelongs, speaksAs } from '../evidence/grade.js'
import { startOf, type Window } from '../evidence/window.js'
import type { Evidence } from '../evidence/world.js'
import { smallestChange } from './change.js'
import type { Context } from './context.js'
import { actorsOfClaim } from './deeds.js'
import { contradicts, fitsPattern, isPartOf } from './pattern.js'
import { clauseReason, coverageReason, reason, sideReason } from './reasons.js'
import { dutyStatus, type Pair } from './table.js'
import { showAt, verdictOf } from './verdict.js'

export interface Duty {
  readonly event: string | null
  readonly instance: string
  readonly party: string
  /** From the trigger to the deadline, exclusive; Infinity when there is none. */
  readonly window: Window
  readonly standing: 'inside' | 'partly' | 'outside'
  readonly trigger: { readonly evidence: Graded; readonly isFired: boolean } | null
  /** Every claim that may be about the act. */
  readonly act: readonly Evidence[]
  readonly place: PlaceValue | null
}

interface Weighed {
  readonly done: Pair
  readonly doneBy: Graded
  readonly against: Graded
  readonly coverage: Coverage
  readonly flags: readonly Flag[]
}

export function dutyVerdict(context: Context, term: RequireTerm, duty: Duty): Verdict {
  const weighed = weigh(context, term, duty)
  const isDue = context.on >= duty.window.end
  const statusAt = (done: Partial<Pair>, coverage?: Grade): VerdictStatus =>
    dutyStatus({
      done: { ...weighed.done, ...done },
      coverage: coverage ?? weighed.coverage.grade,
      isDue,
      heldFrom: context.agreement.standard.held,
      violatedFrom: context.agreement.standard.violated,
    })
  const status: VerdictStatus =
    duty.standing === 'outside' ? 'not-in-force' : duty.trigger && !duty.trigger.isFired ? 'dormant' : statusAt({})
  const isLive = status !== 'not-in-force' && status !== 'dormant'
  const { done, coverage } = weighed
  return verdictOf(context, term, {
    party: duty.party,
    instance: duty.instance,
    ...(duty.event !== null && { event: duty.event }),
    window: duty.window,
    status,
    grades: { done, coverage: coverage.grade },
    flags: isLive ? weighed.flags : [],
    reasons: [
      clauseReason(term),
      bindingReason(context, term, duty, isDue),
      ...triggerReasons(duty),
      ...exceptionReasons(term),
      ...doneReasons(weighed),
      ...(isDue && done.for < 2 ? [coverageReason(coverage, 'the whole window')] : []),
      ...(isLive
        ? smallestChange(status, [
            { code: 'done', that: 'that it was done in time', from: done.for, statusAt: (to) => statusAt({ for: to }) },
            {
              code: 'against',
              that: 'that it was refused',
              from: done.against,
              statusAt: (to) => statusAt({ against: to }),
            },
            {
              code: 'coverage',
              that: 'who watched the whole window and saw nothing',
              from: coverage.grade,
              statusAt: (to) => statusAt({}, to),
            },
          ])
        : []),
    ],
  })
}

function weigh(context: Context, term: RequireTerm, duty: Duty): Weighed {
  const { world, parties } = context
  const fitting = duty.act.filter((item) => isDoneBy(context, duty, item) && startOf(item) <= context.on)
  const doing = fitting.filter(({ claim }) => fitsPattern(context, term.what, claim))
  const counter = duty.act.filter(({ claim }) => claim.modality === 'asserted' && contradicts(term.what, claim))
  const admits = (item: Evidence): boolean =>
    (duty.party === 'all' ? parties : [duty.party]).some((party) => speaksAs(world, item, party))
  const ask = {
    at: Number.isFinite(duty.window.start) ? duty.window.start : context.on,
    between: [...parties, duty.party],
  }
  const gradeDone = (items: readonly Evidence[]): Graded => grade(world, items, { ...ask, admits: () => false })

  const asserted = doing.filter(({ claim }) => claim.modality === 'asserted')
  const inWindow = asserted.filter((item) => isInWindow(item, duty.window) === 'inside')
  const maybe = asserted.filter((item) => isInWindow(item, duty.window) !== 'outside')
  const late = asserted.filter((item) => startOf(item) >= duty.window.end)
  const full = term.all ? inWindow.filter(saysAll) : inWindow
  const [certain, possible] = [gradeDone(full), gradeDone(term.all ? full : maybe)]
  const against = grade(
    world,
    [
      ...doing.filter(({ claim }) => claim.modality === 'denied'),
      ...counter.filter((item) => startOf(item) <= context.on),
    ],
    { ...ask, admits },
  )
  const voiced: Pair = { for: better(certain.grade, atMost(possible.grade, 1)), against: against.grade }
  const done = settled(voiced, findingOn(context, duty, asserted), findingOn(context, duty, counter))
  const reporters = new Set(maybe.flatMap(({ voice, origin }) => [voice.id, origin]))
  const coverage = coverageOf(world, {
    windows: Number.isFinite(duty.window.start) && Number.isFinite(duty.window.end) ? [duty.window] : [],
    where: duty.place ? { place: duty.place } : { area: context.agreement.areas[0]! },
    between: ask.between,
    except: reporters,
  })
  const partly = fitting.some(({ claim }) => isPartOf(term.what, claim)) || (term.all && inWindow.length > full.length)
  return {
    done,
    doneBy: possible,
    against,
    coverage,
    flags: [
      ...(late.length > 0 && done.for < 2 ? (['late-fulfilled'] as const) : []),
      ...(done.against >= 2 ? (['refused'] as const) : []),
      ...(possible.grade > Math.max(certain.grade, 1) ? (['time-uncertain'] as const) : []),
      ...(partly ? (['partly'] as const) : []),
    ],
  }
}

/** Half-open: done at the very end is too late. */
function isInWindow(item: Evidence, window: Window): 'inside' | 'maybe' | 'outside' {
  const period = item.occurred
  if (!period || period.precision === 'instant') {
    const at = startOf(item)
    return window.start <= at && at < window.end ? 'inside' : 'outside'
  }
  if (window.start <= period.start && period.end <= window.end) return 'inside'
  // A day on which the window opens is inside it: nothing is approved before it was asked for.
  if (period.start < window.start && window.start < period.end && period.end <= window.end) return 'inside'
  return period.start < window.end && window.start < period.end ? 'maybe' : 'outside'
}

/** A claim that names another doer speaks of another's act. */
function isDoneBy(context: Context, duty: Duty, { claim }: Evidence): boolean {
  const by = actorsOfClaim(claim)
  if (duty.party === 'all' || by.length === 0 || duty.event !== null) return true
  return by.some((actor) => isOrBelongs(context.world, actor, duty.party, duty.window.start))
}

const saysAll = ({ claim }: Evidence): boolean =>
  Object.values(claim.slots).some((values) =>
    (values as readonly { text?: string | undefined; value: unknown }[] | undefined)?.some(({ text, value }) =>
      /\ball\b/i.test(`${text ?? ''} ${typeof value === 'string' ? value : ''}`),
    ),
  )

/** The number that the latest finding on one of these claims gives. */
function findingOn(context: Context, duty: Duty, items: readonly Evidence[]): Grade | undefined {
  if (duty.event === null) return undefined
  const ids = items.map(({ claim }) => claim.id)
  const finding = (context.world.findings.get(duty.event) ?? []).findLast(({ claims }) =>
    claims.some((id) => ids.includes(id)),
  )
  return finding?.occurrence as Grade | undefined
}

/** A finding that it was done, or not, settles it; without one, a finding on the refusal does. */
function settled(voiced: Pair, act: Grade | undefined, refusal: Grade | undefined): Pair {
  const stands = (grade: Grade): Grade => (grade === 4 ? 4 : 0)
  if (act !== undefined) return { for: act, against: act === 0 ? 4 : stands(voiced.against) }
  if (refusal === undefined) return voiced
  return { for: refusal > 0 ? stands(voiced.for) : voiced.for, against: refusal }
}

function bindingReason(context: Context, term: RequireTerm, duty: Duty, isDue: boolean): Reason {
  const due = showAt(context, duty.window.end)
  const act = term.what.kind === 'act' ? term.what.act : `${term.what.form} ${term.what.state}`
  const mark = term.deadline && term.deadline.kind !== 'before' ? term.deadline.length.mark : 'text'
  const marked =
    mark === 'text' ? '' : ` (the span is a${mark === 'parameter' ? ' parameter of ours' : 'n interpretation'})`
  const words = `${duty.party} owes ${act} for ${duty.instance}, due ${due === '..' ? 'some day' : `before ${due}`}${marked}; that time ${isDue ? 'has passed' : 'is not over'}.`
  return reason('binding-duty', words, { params: { party: duty.party, act, instance: duty.instance, due } })
}

function triggerReasons(duty: Duty): readonly Reason[] {
  if (!duty.trigger) return []
  const { evidence, isFired } = duty.trigger
  const words = isFired ? 'The trigger fired' : 'The trigger has not fired'
  return [
    sideReason(
      isFired ? 'trigger' : 'trigger-dormant',
      `${words}: ${GRADES[evidence.grade]}`,
      evidence.grade,
      evidence,
    ),
  ]
}

/** The table of duties knows no exemption; what the file says is shown, and a person decides. */
const exceptionReasons = (term: RequireTerm): readonly Reason[] =>
  term.unless.map(({ label }) =>
    reason('exception-shown', `Exception "${label}" is not judged for a duty yet; it has changed nothing here.`, {
      params: { label },
    }),
  )

function doneReasons({ done, doneBy, against }: Weighed): readonly Reason[] {
  return [
    sideReason('done-for', `That it was done in time: ${GRADES[done.for]}`, done.for, doneBy),
    ...(against.voices.length > 0
      ? [sideReason('done-against', `Against it: ${GRADES[done.against]}`, done.against, against)]
      : []),
  ]
}
