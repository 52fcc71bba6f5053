/** Incidents of a sentence: events with what, where, when, by whom, against what and with what toll. */
import { coverOf, type Span, sliceOf, spansOverlap } from '../../../../base/span.js'
import type { ClaimDraft, Finder, SlotValue } from '../../../model/context.js'
import { matchTable } from '../../../patterns/match.js'
import { type Clause, hasVerb, startOfSubject } from '../../syntax/clause.js'
import { isHabitual, modalityOf } from '../../syntax/modality.js'
import { agentAfter, valuesOf } from '../../syntax/parties.js'
import { freePlaces, withListed } from '../../syntax/place.js'
import { inOneVoice, voiceAt } from '../../syntax/scope.js'
import { datesIn, placeValue, slotsOf, stated } from '../../syntax/slots.js'
import { isCompared, stretchIn } from '../../syntax/stretch.js'
import { rangeOf, spanOfWords, type View, viewOf, wordIndex } from '../../syntax/view.js'
import { countOf, isAggregate } from './acts.js'
import { targetsOf } from './aims.js'
import { type Anchor, anchorsOf, type Found } from './anchors.js'
import { figuresOf } from './figures.js'
import { type Event, eventsOf } from './groups.js'
import { lossesOf } from './losses.js'
import { isPointer, isUnheld, POINTER, whyNoForce } from './noise.js'
import { bearingIn, observationOf, pastFragments } from './observation.js'
import { isPassive, type Roles, rolesOf } from './roles.js'
import { withoutSpeaker } from './speakers.js'
import { sharesOf } from './tally.js'
import { leadOf, typesOf } from './types.js'
import { victimsOf } from './victims.js'
import { unharmed, weaponsIn } from './weapons.js'

export const incidents: Finder = {
  name: 'incident',
  kind: 'incident',
  find(sentence, context) {
    const view = viewOf(sentence, context)
    const found = anchorsOf(view)
    if (found.anchors.length === 0 && found.tolls.length === 0 && found.harms.length === 0) return []
    return eventsOf(view, found).flatMap((event) => {
      const draft = draftOf(view, event, found)
      return draft ? [draft, ...sharesOf(view, draft), ...figuresOf(view, draft)] : []
    })
  },
}

function draftOf(view: View, event: Event, found: Found): ClaimDraft | undefined {
  const lead = leadOf(view, event)
  const leadSpan = (lead ?? event.tolls[0] ?? event.harms[0])!.hit.span
  const region = regionOf(view, event, leadSpan)
  const told = lead ? allRoles(view, event) : tollRoles(view, event)
  const roles = withoutSpeaker(view, told, rangeOf(view, leadSpan)[0])
  const own = event.item ? inOneVoice(view, event.item, leadSpan) : region
  const weapons = weaponsIn(view, found, event, own, lead)
  const seen = lead ? observationOf(view, lead.hit) : undefined
  const victim = victimsOf(view, event, roles)
  const isSuffered = event.tolls.some(({ hit }) => isPassive(view, hit.from, hit.form))
  const doers = roles.perpetrator.filter(
    ({ at }) =>
      !seen?.reportedBy.some((by) => by.at === at) &&
      // "Two men were killed when shells hit the market": who was harmed by it did not do it.
      !(isSuffered && victim.some((harmed) => at && harmed.at && spansOverlap(at, harmed.at))),
  )
  const slots = slotsOf({
    type: typesOf(view, event, lead, weapons, roles),
    place: placeIn(view, region, leadSpan),
    date: dateOf(view, region, lead),
    weapon: weapons,
    perpetrator: doers,
    target: targetsOf(view, event.harms, roles.target, unharmed(event, found.weapons)),
    victim,
    ...tollSlots(event),
    notReportedBy: omittedBy(view, event),
    phase: phaseOf(view, lead),
    count: countOf(view, lead),
    observation: seen?.observation,
    reportedBy: seen?.reportedBy,
    bearing: seen ? bearingIn(view.text, region) : [],
    people: peopleOf(view, lead),
  })
  const why = whyNoForce(view, event, slots)
  if (why !== undefined) return refused(view, leadSpan, why)
  const isUnheldHere = isUnheld(view, event, slots)
  if (isUnheldHere && !isPointer(view, event))
    return refused(view, leadSpan, 'nobody, no place, no weapon and nobody harmed stands beside it')
  const [from, to] = rangeOf(view, leadSpan)
  const many = isAggregate(view, lead)
  const voicedAt = event.tolls[0]?.voicedAt
  return {
    kind: 'incident',
    finder: isUnheldHere ? POINTER : 'incident',
    span: own,
    modality: modalityOf(view, from, to),
    slots,
    ...(voicedAt && !lead && { voicedAt }),
    ...(many && { aggregate: true as const }),
    ...(isHabitual(view, from, to) && { habitual: true as const }),
  }
}

function refused(view: View, span: Span, why: string): undefined {
  view.context.trace('incident', span, why, 'refused')
}

function regionOf(view: View, event: Event, anchor: Span): Span {
  const ends = event.clauses.map((index) => view.clauses[index]!)
  const other = /^another|^others/i.test(sliceOf(view.text, anchor))
  const from = other ? wordIndex(view, anchor[0]) : skipConnector(view, frontOf(view, ends[0]!), ends[0]!.to)
  const last = withRelative(view, ends.at(-1)!, anchor)
  const end = Math.max(pastAside(view, last), pastCircumstances(view, last))
  return inOneVoice(view, spanOfWords(view, from, pastFragments(view, end)), anchor)
}

/** "Fighting that began in May continues in the hills": the clause of the noun that ends in a relative one. */
function withRelative(view: View, clause: Clause, anchor: Span): Clause {
  const next = view.clauses[clause.index + 1]
  return next && view.words[clause.to - 1]!.end === anchor[1] && /^(?:that|which)$/.test(next.opens) ? next : clause
}

/** "In Homs, ten people were killed", "On Monday, near the border, shells fell": where and when before the comma. */
function frontOf(view: View, clause: Clause): number {
  let first = startOfSubject(view.words, view.clauses, clause)
  if (first < clause.from) return first
  for (let i = clause.index - 1; i >= 0 && i >= clause.index - 2; i--) {
    const { from, to, opens } = view.clauses[i]!
    const ends = view.words[to - 1]!.lower
    const isWhere = FRONTED.test(view.words[opens === 'and' ? from + 1 : from]?.lower ?? '')
    const isOne = view.words.slice(from, to - 1).every(({ lower }) => lower !== ',')
    if (ends !== ',' || !isOne || hasVerb(view.words, from, to) || !(isWhere || opensWithTime(view, from))) break
    first = from
  }
  return first
}

const FRONTED =
  /^(?:in|at|on|near|outside|inside|around|across|along|between|during|since|after|before|from|by|over|within|shortly|hours|minutes|moments|earlier|later|close|north|south|east|west|overnight|yesterday|today)$/

const opensWithTime = (view: View, at: number): boolean =>
  view.times.some(({ span }) => span[0] === view.words[at]!.start)

/** "14 explosions (undetermined) 5 km SE of X": what stands in brackets does not end the event, unless a new sentence follows. */
function pastAside(view: View, last: Clause): number {
  const aside = view.clauses[last.index + 1]
  const rest = view.clauses[last.index + 2]
  if (aside?.opens !== '(' || rest?.opens !== ')') return last.to
  return hasVerb(view.words, rest.from, rest.to) ? last.to : rest.to
}

/** "were bombed after nightfall on Monday, while they stood in Saraqib": when and where, of the same deed. */
function pastCircumstances(view: View, last: Clause): number {
  let { to } = last
  for (let i = last.index + 1; i < view.clauses.length; i++) {
    const { from, to: end, opens } = view.clauses[i]!
    const isTime =
      /^(?:after|before|during|until|till|by|at|around|shortly)$/.test(opens) && !hasVerb(view.words, from, end)
    const isTheirs = /^(?:while|as|when)$/.test(opens) && /^(?:they|it|he|she)$/.test(view.words[from + 1]?.lower ?? '')
    if (!isTime && !isTheirs) break
    to = end
  }
  return to
}

function dateOf(view: View, region: Span, lead: Anchor | undefined): readonly SlotValue[] {
  const stretch = stretchIn(view, region)
  const days = datesIn(view, region).filter(({ at }) => !(at && isCompared(view.text, at)))
  const [day] = days
  // "on Sunday, with more forces than had been there since May": the day that comes first.
  const isFirst = stretch?.at && day?.at && day.at[1] <= stretch.at[0]
  const dates = stretch && !isFirst ? [stretch] : days
  // "said on Sunday that 36 were dead": the day of the saying.
  const said = voiceAt(view.context, region)?.statement.slots.date?.[0]?.at
  const isSaying = ({ at, value }: SlotValue) =>
    !lead && at && said && spansOverlap(at, said) && !spansOverlap(at, region) && !String(value).includes('/')
  return dates.filter((date) => !isSaying(date))
}

function skipConnector(view: View, from: number, to: number): number {
  let at = from
  while (at < to - 1 && /^(?:and|but|while|as|when|that|which|who|after|where|,|:|;)$/.test(view.words[at]!.lower)) at++
  return at
}

/** Roles of the leading anchor, filled up from the others: "were killed in an attack by …". */
function allRoles(view: View, event: Event): Roles {
  const lead = leadOf(view, event)!
  const all = [lead, ...event.anchors.filter((anchor) => anchor !== lead)].map((anchor) => rolesOf(view, anchor))
  const first = (name: keyof Roles) => all.map((roles) => roles[name]).find((values) => values.length > 0) ?? []
  const byToll = first('perpetrator').length > 0 ? [] : tollRoles(view, event).perpetrator
  return { perpetrator: [...first('perpetrator'), ...byToll], target: first('target'), victim: first('victim') }
}

/** "gunmen killed three soldiers": who is the subject of harm in the active. */
function tollRoles(view: View, event: Event): Roles {
  const toll = event.tolls.find(({ active, kind }) => active && kind !== 'missing')
  const passive = event.tolls.find(({ active }) => !active)
  const asVerb = (one: typeof toll): Anchor => ({ kind: 'verb', type: 'killing', hit: one!.hit, clause: one!.clause })
  const inflicted = event.tolls.flatMap((one) => lossesOf(view, one)?.by ?? [])
  if (inflicted.length > 0) return { perpetrator: valuesOf(inflicted), target: [], victim: [] }
  if (toll) return { perpetrator: rolesOf(view, asVerb(toll)).perpetrator, target: [], victim: [] }
  return {
    perpetrator: passive
      ? rolesOf(view, asVerb(passive)).perpetrator.filter(({ at }) => at && at[0] > passive.hit.span[1])
      : [],
    target: [],
    victim: [],
  }
}

/** The place nearest behind the anchor in the region, else nearest before; one inside the name of an actor is none. */
function placeIn(view: View, region: Span, anchor: Span): readonly SlotValue[] {
  const inside = freePlaces(view).filter(({ span }) => spansOverlap(span, region) && !isOrigin(view, span))
  const behind = inside.filter(({ span }) => span[0] >= anchor[0])
  const best =
    (behind.length > 0 ? behind : [...inside].reverse()).find(({ value }) => value.precision !== 'country') ??
    behind[0] ??
    inside.at(-1)
  return best ? withListed(view, [placeValue(view.text, best)]) : []
}

const isOrigin = (view: View, span: Span): boolean =>
  /^(?:from|toward|towards)$/.test(view.words[rangeOf(view, span)[0] - 1]?.lower ?? '')

function tollSlots({ tolls }: Event): Record<string, readonly SlotValue[]> {
  const of = (kind: string) => tolls.filter((toll) => toll.kind === kind).flatMap(({ count }) => (count ? [count] : []))
  return { killed: of('killed'), injured: of('injured'), missing: of('missing'), displaced: of('displaced') }
}

function phaseOf(view: View, lead: Anchor | undefined): readonly SlotValue[] {
  if (!lead) return []
  const from = Math.max(0, lead.hit.from - 4)
  const table = view.context.lexicon.table('incident-phase')
  const near = matchTable(view.words.slice(from, lead.hit.from), table).at(-1)
  if (near) return [stated(view.text, near.span, near.meaning)]
  // "the guns fell silent": the words of the event say it.
  const own = lead.kind === 'noun' ? matchTable(view.words.slice(lead.hit.from + 1, lead.hit.to), table) : []
  const told = own.find(({ span }) => !/^launch/i.test(view.text.slice(...span)))
  if (told) return [stated(view.text, told.span, told.meaning)]
  // "Fighting that began in May continues": the predicate of the noun.
  const { to } = withRelative(view, view.clauses[lead.clause]!, lead.hit.span)
  const behind = lead.kind !== 'verb' ? matchTable(view.words.slice(lead.hit.to, to), table) : []
  const last = behind.findLast(
    (hit) =>
      !/^(?:that|which)$/.test(view.words[lead.hit.to + hit.from - 1]?.lower ?? '') &&
      // "rockets were launched": what was done with them.
      lead.hit.to + hit.from !== lead.verb?.from,
  )
  return last ? [stated(view.text, last.span, last.meaning)] : []
}

const plainCount = ({ min, max, approx }: { min: number | null; max: number | null; approx?: number | undefined }) => ({
  min,
  max,
  ...(approx !== undefined && { approx }),
})

const TAKEN: ReadonlySet<string> = new Set(['abduction', 'detention', 'release'])

/** How many were taken or set free: the number beside the deed. */
function peopleOf(view: View, lead: Anchor | undefined): readonly SlotValue[] {
  if (!lead || !TAKEN.has(lead.type)) return []
  const near = view.counts.find(({ span }) => {
    const [from, to] = rangeOf(view, span)
    return (
      from >= lead.hit.from - 6 && to <= lead.hit.to + 6 && !view.times.some((time) => spansOverlap(time.span, span))
    )
  })
  if (!near) return []
  const at = near.noun ? coverOf([near.span, near.noun.span]) : near.span
  return [{ value: plainCount(near.value), text: sliceOf(view.text, at), at, how: 'stated' }]
}

/** "was not reported by SANA": the voice that left it out. */
function omittedBy(view: View, { clauses }: Event): readonly SlotValue[] {
  const from = view.clauses[clauses[0]!]!.from
  const at = view.words.findIndex(
    ({ lower }, i) =>
      i >= from &&
      i < from + 40 &&
      /^(?:reported|mentioned|covered)$/.test(lower) &&
      /^(?:not|never|n't)$/.test(view.words[i - 1]?.lower ?? ''),
  )
  return at < 0 ? [] : valuesOf(agentAfter(view, at + 1, 3))
}
