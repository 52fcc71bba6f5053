/**
 * An event that breaks what a term forbids or keeps: one instance for each party that is said to have done it, and one that is
 * nobody's when no actor is largely shown to have. Which events those are is the term's own matter.
 */
import type { ForbidTerm, KeepTerm } from '../../domain/agreement.js'
import type { Flag, Grade, Reason, Verdict, VerdictStatus } from '../../domain/verdict.js'
import { coverageOf } from '../evidence/coverage.js'
import { atMost, better, isOrBelongs, worse } from '../evidence/grade.js'
import { actorsOf, isAmong } from '../evidence/sets.js'
import type { Window } from '../evidence/window.js'
import { type Atom, attributionTo, attributionToAnybody, namedActors, occurrenceOf } from './atoms.js'
import { smallestChange } from './change.js'
import { type Context, inForceWindows, phaseReasons } from './context.js'
import type { Deed } from './deeds.js'
import { type Tried, tryExceptions } from './exceptions.js'
import { atomReasons, citing, clauseReason, coverageReason, exceptionReason, reason } from './reasons.js'
import { breachStatus, exempts, rankOf } from './table.js'
import { showAt, verdictOf } from './verdict.js'

/** A term that events can break, when it is in force, and what it asks. */
export interface Breakable {
  readonly term: ForbidTerm | KeepTerm
  readonly windows: readonly Window[]
  readonly asks: 'forbids' | 'keeps'
  /** The act or the state, in words. */
  readonly what: string
}

/** A deed as a term sees it: in force or not, and whether its place leaves open that it was a breach. */
export interface SeenDeed extends Deed {
  readonly standing: 'inside' | 'partly' | 'outside'
  readonly placeUncertain: boolean
}

export const eventVerdicts = (context: Context, breach: Breakable, deed: SeenDeed): readonly Verdict[] => [
  ...partyInstances(context, breach, deed),
  ...unattributed(context, breach, deed),
]

function partyInstances(context: Context, breakable: Breakable, deed: SeenDeed): readonly Verdict[] {
  const { term } = breakable
  const occurrence = occurrenceOf(context, deed)
  const named = namedActors(context, deed)
  const bound = actorsOf(context.agreement, term.by) ?? named
  const doers = bound.filter((party) => named.some((actor) => isOrBelongs(context.world, actor, party, deed.at)))
  const verdicts = doers.flatMap((party) => {
    const binding = isAmong(context.sets, term.by, party, deed.period)
    if (binding === 'never') return []
    return [
      eventVerdict(
        context,
        breakable,
        deed,
        party,
        occurrence,
        attributionTo(context, deed, party),
        binding === 'sometimes',
      ),
    ]
  })
  const answering = (term.answerable ? (actorsOf(context.agreement, term.answerable) ?? []) : []).filter(
    (party) => named.length > 0 && !doers.includes(party),
  )
  return [
    ...verdicts,
    ...answering.map((party) =>
      eventVerdict(context, breakable, deed, party, occurrence, attributionToAnybody(context, deed), false),
    ),
  ]
}

function unattributed(context: Context, breakable: Breakable, deed: SeenDeed): readonly Verdict[] {
  const { term } = breakable
  const suspects = new Set([...namedActors(context, deed), ...(actorsOf(context.agreement, term.by) ?? [])])
  if ([...suspects].some((actor) => attributionTo(context, deed, actor).for >= 2)) return []
  return [eventVerdict(context, breakable, deed, 'unattributed', occurrenceOf(context, deed), null, false)]
}

/** `attribution` is null for the instance that nobody is held to. */
function eventVerdict(
  context: Context,
  breakable: Breakable,
  deed: SeenDeed,
  party: string,
  occurrence: Atom,
  attribution: Atom | null,
  boundUncertain: boolean,
): Verdict {
  const { term } = breakable
  const instance = `event:${deed.event}`
  const tried = tryExceptions(context, term, deed, `${party}/${instance}`)
  const timeUncertain = deed.standing === 'partly' || boundUncertain || tried.some(isTimeUncertain)
  const placeUncertain = deed.placeUncertain || tried.some(isPlaceUncertain)
  const full = attribution ? worse(occurrence.for, attribution.for) : occurrence.for
  const breach = {
    for: timeUncertain || placeUncertain ? atMost(full, 1) : full,
    against: attribution ? better(occurrence.against, attribution.against) : occurrence.against,
  }
  const place = deed.places[0]
  const coverage = coverageOf(context.world, {
    windows: Number.isFinite(deed.period.start) ? [deed.period] : [],
    where: place ? { place } : { area: context.agreement.areas[0]! },
    between: [...context.parties, ...deed.actors],
  })
  const statusWith = (more: Partial<typeof breach>, exemption?: Grade): VerdictStatus => {
    const status = breachStatus({
      breach: { ...breach, ...more },
      exemptions: exemption === undefined ? tried : [...tried, { for: exemption, against: 0 }],
      coverage: coverage.grade,
      violatedFrom: context.agreement.standard.violated,
    })
    return !attribution && rankOf(status) > rankOf('alleged') ? 'alleged' : status
  }
  const status = deed.standing === 'outside' ? 'not-in-force' : statusWith({})
  const reasons: Reason[] = [
    clauseReason(term),
    ...bindingReasons(context, breakable, deed, party),
    ...(deed.standing === 'outside' ? [reason('not-in-force', notInForceWords(context, term))] : []),
    ...phaseReasons(context, term),
    ...atomReasons('occurrence', 'That it happened', occurrence),
    ...attributionReasons(context, deed, party, attribution),
    ...(timeUncertain
      ? [reason('time-uncertain', 'Its time is open: it may not have been a breach, so it counts as a claim.')]
      : []),
    ...(placeUncertain
      ? [reason('place-uncertain', 'Its place is open: it may not have been a breach, so it counts as a claim.')]
      : []),
    ...tried.map((one) => exceptionReason(one, breach.for)),
    ...(breach.for === 0 ? [coverageReason(coverage, 'the place and time of the event')] : []),
    ...(status === 'not-in-force' ? [] : changes(statusWith, status, party, occurrence, attribution, breach, tried)),
    ...onBreachReasons(term, status),
  ]
  return verdictOf(context, term, {
    party,
    instance,
    event: deed.event,
    window: deed.period,
    status,
    grades: {
      breach,
      occurrence: occurrence.for,
      ...(attribution && { attribution: attribution.for }),
      ...(tried.length > 0 && { exemption: bestExemption(tried) }),
      coverage: coverage.grade,
    },
    flags: flagsOf(breach.for, status, tried, timeUncertain, placeUncertain),
    reasons,
  })
}

const isTimeUncertain = (one: Tried): boolean => one.uncertain && one.exception.condition.kind !== 'place'
const isPlaceUncertain = (one: Tried): boolean => one.uncertain && one.exception.condition.kind === 'place'

function bestExemption(tried: readonly Tried[]): { for: Grade; against: Grade } {
  const { for: yes, against } = tried.reduce((a, b) => (b.for > a.for ? b : a))
  return { for: yes, against }
}

function flagsOf(
  breach: Grade,
  status: VerdictStatus,
  tried: readonly Tried[],
  timeUncertain: boolean,
  placeUncertain: boolean,
): readonly Flag[] {
  const isOpen = breach >= 1 && status !== 'exempt' && status !== 'not-in-force'
  return [
    ...(isOpen && tried.some((one) => one.waits) ? (['needs-attest'] as const) : []),
    ...(breach >= 1 && tried.some((one) => one.for === 1) ? (['exemption-claimed'] as const) : []),
    ...(timeUncertain ? (['time-uncertain'] as const) : []),
    ...(placeUncertain ? (['place-uncertain'] as const) : []),
  ]
}

function bindingReasons(context: Context, { asks, what }: Breakable, deed: SeenDeed, party: string): readonly Reason[] {
  const when = showAt(context, deed.period.start)
  const where = deed.places[0]?.name ?? 'an unknown place'
  const who = party === 'unattributed' ? 'no independent voice says who did it' : `taken as a deed of ${party}`
  const told = when === '..' ? 'undated' : when.replace(/T00:00:00.*$/, '').replace(/T(\d\d:\d\d).*$/, ' $1')
  return [
    reason('binding', `What happened, ${told}, ${where}: ${who}. The term ${asks}: ${what}.`, {
      params: { event: deed.event, party, act: what, when, where },
      // Where nobody asserts it, the denials are all that dates it.
      ...(deed.asserted.length === 0 ? citing(deed.denied) : {}),
    }),
  ]
}

/** For a deed that is nobody's: each actor that was named, and why that was not enough. */
function attributionReasons(context: Context, deed: Deed, party: string, attribution: Atom | null): readonly Reason[] {
  if (attribution) return atomReasons('attribution', `That ${party} did it`, attribution)
  return namedActors(context, deed).flatMap((actor) =>
    atomReasons('attribution', `That ${actor} did it`, attributionTo(context, deed, actor)),
  )
}

const notInForceWords = (context: Context, term: Breakable['term']): string => {
  const shown = inForceWindows(context, term).map(
    ({ start, end }) => `${showAt(context, start)} to ${showAt(context, end)}`,
  )
  return shown.length > 0 ? `Outside the time in force, ${shown.join(' and ')}.` : 'The term was never in force.'
}

export function onBreachReasons(term: Breakable['term'], status: VerdictStatus): readonly Reason[] {
  if (status !== 'violated') return []
  const { notify, release, resets } = term.onBreach
  const words = [
    notify.length > 0 ? `${notify.join(', ')} is to be told` : '',
    release.length > 0 ? `${release.join(', ')} no longer binds the others` : '',
    resets.length > 0 ? `${resets.join(', ')} starts again` : '',
  ].filter(Boolean)
  return words.length > 0 ? [reason('on-breach', `From when this is known: ${words.join('; ')}.`)] : []
}

function changes(
  statusWith: (more: { for?: Grade; against?: Grade }, exemption?: Grade) => VerdictStatus,
  status: VerdictStatus,
  party: string,
  occurrence: Atom,
  attribution: Atom | null,
  breach: { readonly for: Grade; readonly against: Grade },
  tried: readonly Tried[],
): readonly Reason[] {
  const exemption = tried.some((one) => exempts(one, breach.for)) ? 4 : (bestOf(tried) ?? 4)
  return smallestChange(status, [
    {
      code: 'occurrence',
      that: 'that it happened',
      from: occurrence.for,
      statusAt: (to) => statusWith({ for: attribution ? worse(to, attribution.for) : to }),
    },
    ...(attribution
      ? [
          {
            code: 'attribution',
            that: `that ${party} did it`,
            from: attribution.for,
            statusAt: (to: Grade) => statusWith({ for: worse(to, occurrence.for) }),
          },
        ]
      : []),
    ...(attribution && occurrence.for === attribution.for
      ? [
          {
            code: 'both',
            that: `that it happened and that ${party} did it`,
            from: breach.for,
            statusAt: (to: Grade) => statusWith({ for: to }),
          },
        ]
      : []),
    {
      code: 'denial',
      that: 'that it did not happen so',
      from: breach.against,
      statusAt: (to) => statusWith({ against: to }),
    },
    { code: 'exemption', that: 'that an exception applies', from: exemption, statusAt: (to) => statusWith({}, to) },
  ])
}

const bestOf = (tried: readonly Tried[]): Grade | undefined =>
  tried.length > 0 ? tried.map((one) => one.for).reduce(better) : undefined
