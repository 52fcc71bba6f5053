/**
 * What was known at one instant: the claims that stand, who watched where, what was answered, found and set. Nothing here
 * depends on the order in which lines arrived, except that the later of two settings, answers or findings holds.
 */
import type { Period } from '../../base/period.js'
import type { ActorIndex } from '../../domain/actor.js'
import type { Claim } from '../../domain/claim.js'
import type {
  AttestLine,
  Citation,
  ClaimLine,
  CorrectLine,
  CoverageLine,
  EventLine,
  FindingLine,
  Voice,
} from '../../domain/eventLine.js'
import type { PlaceIndex } from '../../domain/place.js'
import { periodIn } from './remember.js'

/** A claim that stands, with whose word it is. */
export interface Evidence {
  readonly claim: Claim
  readonly voice: Voice
  readonly origin: string
  /** The incident or convoy it concerns; its own id when it stands alone. */
  readonly event: string
  readonly recordedAt: number
  readonly reportedAt: number
  /** When what it says is so; `null` when it gives no date. */
  readonly occurred: Period | null
  readonly citation: Citation | null
}

export interface Watch {
  readonly voice: Voice
  readonly place: CoverageLine['coverage']['place']
  readonly period: Period
}

export type KnownFinding = FindingLine['finding'] & { readonly recordedAt: number }

export interface SourceSetting {
  readonly reliability?: string
  readonly alignment?: readonly string[]
}

export interface World {
  readonly zone: string
  readonly knownAt: number
  readonly standing: readonly Evidence[]
  readonly byEvent: ReadonlyMap<string, readonly Evidence[]>
  readonly byKind: ReadonlyMap<Claim['kind'], readonly Evidence[]>
  readonly watches: readonly Watch[]
  /** The latest last. */
  readonly attests: readonly AttestLine['attest'][]
  /** By event, the latest last. */
  readonly findings: ReadonlyMap<string, readonly KnownFinding[]>
  readonly settings: ReadonlyMap<string, SourceSetting>
  readonly actors: ActorIndex | null
  readonly places: PlaceIndex | null
  readonly alignments: Map<string, readonly string[]>
}

export interface WorldTools {
  readonly actors?: ActorIndex | undefined
  readonly places?: PlaceIndex | undefined
}

/** `knownAt` in milliseconds; `zone` is where a date without an offset is a day. */
export function worldAt(lines: readonly EventLine[], knownAt: number, zone: string, tools: WorldTools = {}): World {
  const known = inOrder(lines.filter((line) => Date.parse(line.recordedAt) <= knownAt))
  const standing = standingClaims(known, zone)
  const eventOf = eventByClaim(known)
  const findings = new Map<string, KnownFinding[]>()
  for (const line of known) {
    if (!('finding' in line)) continue
    const events = new Set(line.finding.claims.flatMap((id) => eventOf.get(id) ?? []))
    for (const event of events) push(findings, event, { ...line.finding, recordedAt: Date.parse(line.recordedAt) })
  }
  return {
    zone,
    knownAt,
    standing,
    byEvent: groupBy(standing, (evidence) => evidence.event),
    byKind: groupBy(standing, (evidence) => evidence.claim.kind),
    watches: known.flatMap((line) => ('coverage' in line ? watchOf(line, zone) : [])),
    attests: known.flatMap((line) => ('attest' in line ? [line.attest] : [])),
    findings,
    settings: settingsOf(known),
    actors: tools.actors ?? null,
    places: tools.places ?? null,
    alignments: new Map(),
  }
}

/** By knowledge time; lines of the same instant keep their order in the file. */
function inOrder(lines: readonly EventLine[]): readonly EventLine[] {
  const stamped = lines.map((line) => ({ line, at: Date.parse(line.recordedAt) }))
  return stamped.sort((a, b) => a.at - b.at).map(({ line }) => line)
}

/**
 * A correction takes the place of the claim it names for as long as it stands itself; when it is withdrawn and has an id
 * of its own, the claim it corrected is back.
 */
function standingClaims(known: readonly EventLine[], zone: string): readonly Evidence[] {
  const retracted = new Set(known.flatMap((line) => ('retracts' in line ? [line.retracts] : [])))
  const corrections = new Map<string, CorrectLine[]>()
  for (const line of known) if ('corrects' in line) push(corrections, line.corrects, line)

  const standing: Evidence[] = []
  const seen = new Set<string>()
  for (const line of known) {
    if (!isClaimLine(line) || seen.has(line.claim.id)) continue
    seen.add(line.claim.id)
    if (retracted.has(line.claim.id)) continue
    standing.push(latest(evidenceOf(line, zone), corrections, retracted, zone))
  }
  return standing
}

function latest(
  evidence: Evidence,
  corrections: ReadonlyMap<string, readonly CorrectLine[]>,
  retracted: ReadonlySet<string>,
  zone: string,
): Evidence {
  let current = evidence
  // A chain of corrections is walked to its end; one that names itself is taken once.
  for (const done = new Set<string>(); !done.has(current.claim.id); ) {
    done.add(current.claim.id)
    const next = (corrections.get(current.claim.id) ?? []).findLast((line) => !retracted.has(line.claim.id))
    if (next) current = correctedBy(current, next, zone)
  }
  return current
}

function correctedBy(before: Evidence, line: CorrectLine, zone: string): Evidence {
  const voice = line.voice ?? before.voice
  return {
    ...before,
    claim: line.claim,
    voice,
    origin: voice.id === before.voice.id ? before.origin : voice.id,
    occurred: occurredOf(line.claim, zone),
  }
}

export const isClaimLine = (line: EventLine): line is ClaimLine => 'claim' in line && !('corrects' in line)

function evidenceOf(line: ClaimLine, zone: string): Evidence {
  const voice = line.voice ?? { id: line.origin ?? 'unnamed', anonymous: line.origin === undefined }
  const recordedAt = Date.parse(line.recordedAt)
  const reported = line.reportedAt === undefined ? undefined : periodIn(line.reportedAt, zone)
  return {
    claim: line.claim,
    voice,
    origin: line.origin ?? voice.id,
    event: line.event ?? line.claim.id,
    recordedAt,
    reportedAt: Math.min(
      reported?.precision === 'instant' ? reported.start : (reported?.end ?? recordedAt),
      recordedAt,
    ),
    occurred: occurredOf(line.claim, zone),
    citation: line.citation ?? null,
  }
}

/** A date given twice is one date; where two disagree, what they share, else the span over both. */
function occurredOf(claim: Claim, zone: string): Period | null {
  const dates = 'date' in claim.slots ? (claim.slots.date ?? []) : []
  return togetherOf(
    dates.flatMap(({ value }) => {
      const period = periodIn(value, zone)
      return period ? [widened(period)] : []
    }),
  )
}

/** "About 26 August" may be a day before or after: as far to either side as it is long. */
function widened(period: Period): Period {
  if (!period.approximate) return period
  const length = period.end - period.start
  return Number.isFinite(length) ? { ...period, start: period.start - length, end: period.end + length } : period
}

/** What all periods share, else the whole that they span; `null` for none. */
export function togetherOf(periods: readonly Period[]): Period | null {
  const [first] = periods
  if (!first) return null
  if (periods.length === 1) return first
  const start = Math.max(...periods.map((period) => period.start))
  const end = Math.min(...periods.map((period) => period.end))
  const narrowest = periods.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a))
  if (start < end) return { ...narrowest, start, end }
  return {
    start: Math.min(...periods.map((period) => period.start)),
    end: Math.max(...periods.map((period) => period.end)),
    precision: 'interval',
    approximate: true,
  }
}

function watchOf(line: CoverageLine, zone: string): readonly Watch[] {
  const period = periodIn(line.coverage.period, zone)
  return period ? [{ voice: line.voice ?? { id: line.coverage.by }, place: line.coverage.place, period }] : []
}

/** The event of every claim ever known, so that a finding on a corrected claim is on its successor's event too. */
function eventByClaim(known: readonly EventLine[]): ReadonlyMap<string, string> {
  const events = new Map<string, string>()
  for (const line of known) if (isClaimLine(line)) events.set(line.claim.id, line.event ?? line.claim.id)
  for (const line of known) {
    const event = 'corrects' in line ? events.get(line.corrects) : undefined
    if ('corrects' in line && event !== undefined && !events.has(line.claim.id)) events.set(line.claim.id, event)
  }
  return events
}

function settingsOf(known: readonly EventLine[]): ReadonlyMap<string, SourceSetting> {
  const settings = new Map<string, SourceSetting>()
  for (const line of known) {
    if (!('source' in line)) continue
    const { id, reliability, alignment } = line.source
    settings.set(id, { ...settings.get(id), ...(reliability && { reliability }), ...(alignment && { alignment }) })
  }
  return settings
}

export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) push(groups, keyOf(item), item)
  return groups
}

function push<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key)
  if (group) group.push(item)
  else groups.set(key, [item])
}
