/**
 * Which words of a sentence speak of one event. A clause holds one event; a toll without an event of its own belongs to the
 * event it follows ("exploded, killing 12"), or to the one that explains it ("12 died when a bomb went off").
 */
import type { Span } from '../../../../base/span.js'
import type { Clause } from '../../syntax/clause.js'
import { clauseAt, type View } from '../../syntax/view.js'
import { itemsOf } from './acts.js'
import { type Anchor, type Found, isVague } from './anchors.js'
import { HARMLESS } from './harmless.js'
import type { Harm } from './targets.js'
import type { Toll } from './tolls.js'

export interface Event {
  readonly anchors: readonly Anchor[]
  readonly tolls: readonly Toll[]
  readonly harms: readonly Harm[]
  /** Indexes of the clauses that speak of it, ascending. */
  readonly clauses: readonly number[]
  /** Its own words, where it is one of a list of acts. */
  readonly item?: Span | undefined
}

interface Growing {
  anchors: Anchor[]
  tolls: Toll[]
  harms: Harm[]
  clauses: Set<number>
  item?: Span
}

export function eventsOf(view: View, found: Found): readonly Event[] {
  const events: Growing[] = []
  for (const { index } of view.clauses) {
    const anchors = worst(found.anchors.filter(({ clause }) => clause === index))
    if (anchors.length === 0) continue
    const items = itemsOf(view, anchors)
    if (items.length > 0) {
      for (const { anchor, span } of items)
        events.push({ anchors: [anchor], tolls: [], harms: [], clauses: new Set([index]), item: span })
      continue
    }
    const host =
      isMention(view, anchors) || isOutcome(view, anchors, events.at(-1))
        ? events.at(-1)
        : events.find(({ clauses }) => anchors.every(({ also }) => also !== undefined && clauses.has(also)))
    if (host) {
      host.anchors.push(...anchors)
      host.clauses.add(index)
    } else
      events.push({
        anchors: [...anchors],
        tolls: [],
        harms: [],
        clauses: new Set([index, ...anchors.flatMap(({ also }) => also ?? [])]),
      })
  }
  const rest = found.tolls.filter((toll) => !isInAnchor(toll, found.anchors) || toll.count !== undefined)
  for (const toll of rest) attach(view, events, toll, rest)
  for (const harm of found.harms) attachHarm(events, harm)
  return events
    .map(({ clauses, ...rest }) => ({ ...rest, clauses: [...clauses].sort((a, b) => a - b) }))
    .sort((a, b) => a.clauses[0]! - b.clauses[0]!)
}

/** "shot dead" is the deed itself and no second one. */
const isInAnchor = (toll: Toll, anchors: readonly Anchor[]): boolean =>
  anchors.some(({ hit }) => hit.from <= toll.hit.from && toll.hit.to <= hit.to)

/** "in the attack", "the bombings": words that point back at an event of the sentence. */
function isMention(view: View, anchors: readonly Anchor[]): boolean {
  return anchors.every(({ kind, type, hit }) => {
    const before = view.words[hit.from - 1]?.lower ?? ''
    const { from } = clauseAt(view, hit.from)
    // "in what appeared to be a suicide attack": the same event by what it was.
    if (
      kind === 'noun' &&
      /^(?:in|what)$/.test(view.words[from]!.lower) &&
      view.words.slice(from, from + 2).some(({ lower }) => lower === 'what')
    )
      return true
    return (
      kind === 'noun' &&
      (isVague(type) ? /^(?:the|this|that|these|those|another|such)$/ : /^(?:this|that|these|those)$/).test(before)
    )
  })
}

/** "exploded at the gate, destroying two cars": what the act before it came to. */
function isOutcome(view: View, anchors: readonly Anchor[], before: Growing | undefined): boolean {
  if (!before) return false
  // "attacked the station using rifles": what the act was done with.
  if (
    anchors.every(({ kind, verb }) => kind === 'means' && verb && /^us(?:ing|ed)$/.test(view.words[verb.from]!.lower))
  )
    return anchors[0]!.clause - endOf(before) <= 1
  if (anchors.some(({ type, kind }) => type !== 'destruction' || kind !== 'verb')) return false
  const clause = view.clauses[anchors[0]!.clause]!
  const apart = clause.index - endOf(before)
  return apart <= 2 && (continues(view, clause) || /^(?:and|,)$/.test(clause.opens))
}

/** "aircraft that had entered its airspace made the strike": the deed, and not the way to it. */
function worst(anchors: readonly Anchor[]): readonly Anchor[] {
  const deeds = anchors.filter(({ type }) => !HARMLESS.has(type))
  return deeds.length > 0 ? deeds : anchors
}

/** Damage belongs to the act of its clause, else to the nearest act of the sentence; alone it is an event without a deed. */
function attachHarm(events: Growing[], harm: Harm): void {
  const own = events.find(({ clauses }) => clauses.has(harm.clause))
  if (own) return void own.harms.push(harm)
  // "most of them targeting checkpoints": a participle goes on from the act.
  if (!harm.isDamage && harm.hit.form !== 'ing') return
  const near =
    events.filter((event) => endOf(event) < harm.clause && harm.clause - endOf(event) <= 2).at(-1) ??
    events.find(({ clauses }) => [...clauses].some((clause) => clause > harm.clause && clause - harm.clause <= 2))
  if (near) {
    near.harms.push(harm)
    near.clauses.add(harm.clause)
  } else if (harm.isDamage) events.push({ anchors: [], tolls: [], harms: [harm], clauses: new Set([harm.clause]) })
}

function attach(view: View, events: Growing[], toll: Toll, all: readonly Toll[]): void {
  const harmful = events.filter(({ anchors }) => anchors.every(({ type }) => !HARMLESS.has(type)))
  const own = harmful.find(({ clauses }) => clauses.has(toll.clause))
  if (own) return void own.tolls.push(toll)
  const host = eventBefore(view, harmful, toll) ?? eventAfter(view, harmful, toll, all)
  if (host) {
    host.tolls.push(toll)
    host.clauses.add(toll.clause)
    return
  }
  const alone = events.find(
    ({ anchors, tolls }) =>
      anchors.length === 0 &&
      tolls.some(({ clause }) => toll.clause - clause <= 1) &&
      // "51 dead; officials speak of 64": the same harm counted again is another claim.
      !(
        toll.numbered &&
        tolls.some(({ kind, numbered, clause }) => kind === toll.kind && numbered && clause !== toll.clause)
      ),
  )
  if (alone) {
    alone.tolls.push(toll)
    alone.clauses.add(toll.clause)
  } else if (toll.count || toll.victim)
    events.push({ anchors: [], tolls: [toll], harms: [], clauses: new Set([toll.clause]) })
}

const endOf = (event: Growing): number => Math.max(...event.clauses)

/** "…, killing 12", "which left 12 dead", "and wounded four": a clause that goes on from the event before it. */
function eventBefore(view: View, events: readonly Growing[], toll: Toll): Growing | undefined {
  const clause = view.clauses[toll.clause]!
  // "the clash between A and B, formerly of C, in which one was killed": however far behind.
  const reach = clause.opens === 'which' && view.words[clause.from - 1]?.lower === 'in' ? 6 : 2
  const before = events.filter((event) => endOf(event) < toll.clause && toll.clause - endOf(event) <= reach).at(-1)
  if (!before) return undefined
  if (before.tolls.some(({ kind }) => kind === toll.kind) && !continues(view, clause)) return undefined
  return toll.active ||
    continues(view, clause) ||
    /^(?:and|that|which|,)$/.test(clause.opens) ||
    (clause.opens.length > 0 && !/^(?:but|while|as|when|after|before)$/.test(clause.opens))
    ? before
    : undefined
}

const continues = (view: View, clause: Clause): boolean =>
  /^(?:which|that|\w+ing)$/.test(clause.opens) ||
  /^(?:killing|wounding|injuring|leaving|claiming)$/.test(view.words[clause.from]?.lower ?? '')

function eventAfter(view: View, events: readonly Growing[], toll: Toll, all: readonly Toll[]): Growing | undefined {
  return events.find(({ clauses, anchors }) =>
    [...clauses].some((clause) => {
      const apart = clause - toll.clause
      const { opens } = view.clauses[clause]!
      // "One was killed and another wounded by gunfire": two harms with one cause.
      const isShared =
        apart === 1 &&
        opens === 'and' &&
        all.some((other) => other.clause === clause && other.kind !== toll.kind && !other.active) &&
        anchors.every(({ kind }) => kind === 'noun')
      return isShared || (apart > 0 && apart <= 2 && /^(?:when|after|as|while|where|in|following|by)$/.test(opens))
    }),
  )
}
