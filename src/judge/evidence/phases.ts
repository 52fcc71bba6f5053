/**
 * When a phase is in force, as known: its own window, extended, suspended, renewed and ended by `negotiation` claims whose
 * subject is the agreement. An authority's act counts from the agreement's grade for `held` on; an authority that
 * speaks of its own act admits it.
 */
import { showInstant } from '../../base/period.js'
import type { Agreement, Authority, Phase } from '../../domain/agreement.js'
import { allOf, type ClaimOf, firstOf } from '../../domain/claim.js'
import type { Reason } from '../../domain/verdict.js'
import { grade, isOrBelongs, speaksAs } from './grade.js'
import { periodIn } from './remember.js'
import { partiesOf } from './sets.js'
import { merged, startOf, type Window, without } from './window.js'
import type { Evidence, World } from './world.js'

export interface InForce {
  readonly windows: readonly Window[]
  /** What moved its ends. */
  readonly reasons: readonly Reason[]
}

/** Extensions are often settled in the night after the end; one reported by noon is still about that end. */
const LATE_MS = 12 * 3_600_000
/** A renewal without an end is followed as far as this: longer than any cease-fire lasts on a desk. */
const RENEWALS_MAX = 2000

export function inForceOf(agreement: Agreement, phase: Phase, world: World): InForce {
  const acts = new ActsOn(agreement, world)
  const reasons: Reason[] = []
  let end = phase.to ?? Infinity
  if (phase.extend && Number.isFinite(end)) end = extended(phase, end, acts, reasons)
  if (phase.renew && Number.isFinite(end)) end = renewed(phase, end, acts, world)
  let windows = merged([{ start: phase.from, end }])
  if (phase.suspend) windows = suspended(windows, phase.suspend, acts, reasons)
  if (phase.end) windows = ended(windows, phase.end, acts, reasons)
  return { windows, reasons }
}

/** An extension decided before the end of a stretch moves that end once, however many reports of it there are. */
function extended(phase: Phase, firstEnd: number, acts: ActsOn, reasons: Reason[]): number {
  const extend = phase.extend!
  const length = extend.length?.value ?? phase.length?.value ?? 0
  const claims = [...acts.inState('extended'), ...acts.bareExtensions(extend)]
  for (let from = -Infinity, end = firstEnd; ; ) {
    const about = claims.filter((item) => {
      const at = startOf(item)
      const deadlines = acts.deadlinesOf(item)
      if (at >= end + LATE_MS) return false
      return deadlines.length > 0 ? deadlines.some((deadline) => deadline > end) : at >= from
    })
    if (!acts.isDone(extend, about)) return end
    const next = acts.deadlineAfter(about, end) ?? end + length
    if (next <= end) return end
    reasons.push(acts.reason('phase-extended', about, next, 'extended to'))
    from = end + LATE_MS
    end = next
  }
}

function renewed(phase: Phase, firstEnd: number, acts: ActsOn, world: World): number {
  const objections = [...acts.inState('rejected'), ...acts.inState('ended')]
  let end = firstEnd
  for (let count = 0; count < RENEWALS_MAX && end <= world.knownAt; count++) {
    const notice = end - phase.renew!.notice
    if (objections.some((item) => startOf(item) <= notice)) return end
    end += phase.renew!.length
  }
  return end
}

function suspended(windows: readonly Window[], by: Authority, acts: ActsOn, reasons: Reason[]): readonly Window[] {
  const stops = acts.inState('suspended')
  if (!acts.isDone(by, stops)) return windows
  const start = Math.min(...stops.map(effectOf))
  const resumed = acts.inState('in-force').filter((item) => effectOf(item) > start)
  const end = acts.isDone(by, resumed) ? Math.min(...resumed.map(effectOf)) : Infinity
  reasons.push(acts.reason('phase-suspended', stops, start, 'suspended from'))
  return without(windows, { start, end })
}

function ended(
  windows: readonly Window[],
  by: Authority & { readonly notice: number },
  acts: ActsOn,
  reasons: Reason[],
): readonly Window[] {
  const ends = acts.inState('ended')
  const enders = by.jointly ? [by.by] : by.by.map((one) => [one])
  const done = enders.filter((some) => acts.isDone({ by: some, jointly: true }, ends))
  if (done.length === 0) return windows
  const counted = ends.filter((item) => done.some((some) => some.some((side) => acts.isBy(item, side))))
  const start = Math.min(...counted.map(effectOf)) + by.notice
  reasons.push(acts.reason('phase-ended', counted, start, 'ended at'))
  return without(windows, { start, end: Infinity })
}

/** Where its authorities moved a deadline to: the latest that they set together, as far as is known. */
export function movedDeadline(agreement: Agreement, world: World, by: Authority, due: number): number | undefined {
  const acts = new ActsOn(agreement, world)
  const extensions = acts.inState('extended')
  return acts.isDone(by, extensions) ? acts.deadlineAfter(extensions, due, 'start') : undefined
}

/** A declaration dated only by its day takes effect when it was reported, or with the end of that day. */
function effectOf(item: Evidence): number {
  const period = item.occurred
  if (!period) return item.reportedAt
  if (period.precision === 'instant') return period.start
  return period.start <= item.reportedAt && item.reportedAt < period.end ? item.reportedAt : period.end
}

/** A suspension of talks suspends no truce: the subject has to name the agreement, by its id, title or another name. */
function isAbout(agreement: Agreement, item: Evidence): boolean {
  const names = [agreement.id, agreement.title, ...agreement.alsoCalled].map(plainWords)
  return allOf((item.claim as ClaimOf<'negotiation'>).slots.subject).some((subject) => {
    const words = plainWords(subject)
    return names.some((name) => name !== '  ' && words.includes(name))
  })
}

const plainWords = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/** The negotiation claims about one agreement. */
class ActsOn {
  readonly #claims: readonly Evidence[]
  readonly #bare: readonly Evidence[]
  readonly #agreement: Agreement
  readonly #world: World

  constructor(agreement: Agreement, world: World) {
    this.#agreement = agreement
    this.#world = world
    const asserted = (world.byKind.get('negotiation') ?? []).filter(({ claim }) => claim.modality === 'asserted')
    this.#claims = asserted.filter((item) => isAbout(agreement, item))
    this.#bare = asserted.filter(({ claim }) => allOf((claim as ClaimOf<'negotiation'>).slots.subject).length === 0)
  }

  inState(state: string): readonly Evidence[] {
    return this.#claims.filter((item) => firstOf((item.claim as ClaimOf<'negotiation'>).slots.state) === state)
  }

  /**
   * "Another 48 hours" without a subject is about this agreement when everybody who may extend it is named, or when one of
   * them is and the document speaks of the agreement elsewhere.
   */
  bareExtensions({ by }: Authority): readonly Evidence[] {
    const documents = new Set(this.#claims.flatMap(({ citation }) => citation?.document ?? []))
    return this.#bare.filter(({ claim, reportedAt, citation }) => {
      const { state, parties } = (claim as ClaimOf<'negotiation'>).slots
      const isParty = (side: string): boolean =>
        allOf(parties).some((actor) => isOrBelongs(this.#world, actor, side, reportedAt))
      const isNamedThere = citation ? documents.has(citation.document) : false
      return firstOf(state) === 'extended' && (isNamedThere ? by.some(isParty) : by.every(isParty))
    })
  }

  /** A claim that names nobody says that it was done by whoever may. */
  isBy(item: Evidence, side: string): boolean {
    const { parties, promisedBy } = (item.claim as ClaimOf<'negotiation'>).slots
    const named = [...allOf(parties), ...allOf(promisedBy)]
    const isNamed = named.some((actor) => isOrBelongs(this.#world, actor, side, item.reportedAt))
    return named.length === 0 || isNamed || speaksAs(this.#world, item, side)
  }

  isDone(by: Authority, items: readonly Evidence[]): boolean {
    const isDoneBy = (side: string): boolean => this.#gradeOf(items, side) >= this.#agreement.standard.held
    return by.jointly ? by.by.every(isDoneBy) : by.by.some(isDoneBy)
  }

  #gradeOf(items: readonly Evidence[], side: string): number {
    const by = items.filter((item) => this.isBy(item, side))
    const between = [...partiesOf(this.#agreement), side]
    const at = by[0]?.reportedAt ?? 0
    return grade(this.#world, by, { at, between, admits: (item) => speaksAs(this.#world, item, side) }).grade
  }

  /** A phase prolonged until a day lasts through it; an act due before a day is due by its start. */
  deadlinesOf(item: Evidence, edge: 'start' | 'end' = 'end'): readonly number[] {
    return allOf((item.claim as ClaimOf<'negotiation'>).slots.deadline).flatMap((text) => {
      const period = periodIn(text, this.#world.zone)
      return period ? [period.precision === 'instant' ? period.start : period[edge]] : []
    })
  }

  /** The end that most of them give; the earlier one when as many give another. */
  deadlineAfter(items: readonly Evidence[], after: number, edge: 'start' | 'end' = 'end'): number | undefined {
    const votes = new Map<number, number>()
    for (const deadline of items.flatMap((item) => this.deadlinesOf(item, edge))) {
      if (deadline > after) votes.set(deadline, (votes.get(deadline) ?? 0) + 1)
    }
    return [...votes].sort(([a, n], [b, m]) => m - n || a - b)[0]?.[0]
  }

  reason(code: string, items: readonly Evidence[], at: number, words: string): Reason {
    const when = showInstant(at, this.#world.zone)
    return {
      code,
      say: `The phase was ${words} ${when}, as ${[...new Set(items.map(({ voice }) => voice.id))].join(', ')} reported.`,
      params: { at: when },
      claims: items.map(({ claim }) => claim.id),
      citations: items.flatMap(({ citation }) => citation ?? []),
    }
  }
}
