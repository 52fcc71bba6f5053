/**
 * Everything known about incidents at one knowledge time -> the incidents and tallies it amounts to. An incident has no
 * truth of its own: every figure names the claims that carry it, and its id comes from its earliest claim.
 */
import { stableId } from '../base/canonical.js'
import { allOf, type Claim, type ClaimOf } from '../domain/claim.js'
import { type Incident, type Tally, TOLL_KINDS, type TollPicture } from '../domain/incident.js'
import { perpetratorsOf } from './blame.js'
import { clusterClaims } from './clusters.js'
import { describeIncident } from './describe.js'
import type { GradeTools } from './grade.js'
import { establish } from './ladder.js'
import { asserting, byOrigins, type Member, shown } from './member.js'
import { withPendingConvoys } from './pendingConvoys.js'
import { withResponsibility } from './responsibility.js'
import { correctClaims, type Withdrawn, withdrawnBy, withEchoes } from './standing.js'
import { talliesOf } from './tallies.js'
import { tollPicture } from './tolls.js'
import { type Facts, type FactsTools, factsOf } from './view/facts.js'
import type { KnownClaim, KnownCorrection, KnownFinding, KnownLink, KnownRetraction } from './view/known.js'
import { withActorsSettled, withDoerOfVoice } from './view/settled.js'
import { statementsOf, voiceOf } from './view/voice.js'

export interface Known {
  readonly claims: readonly KnownClaim[]
  readonly links: readonly KnownLink[]
  readonly retractions: readonly KnownRetraction[]
  readonly corrections: readonly KnownCorrection[]
  /** Accepted findings, the latest last. */
  readonly findings: readonly KnownFinding[]
}

export interface ReconcileTools extends Omit<FactsTools, 'statements'> {
  /** The parties of the agreements on the desk: a voice aligned with one is interested in their quarrels. */
  readonly parties: readonly string[]
}

export interface Reconciled {
  readonly incidents: readonly Incident[]
  readonly tallies: readonly Tally[]
  /** Claim -> incident or convoy: what `judge` takes as `event`. */
  readonly eventOf: ReadonlyMap<string, string>
  /** Every claim by its id as it stands, corrected, with its actors settled. */
  readonly settled: ReadonlyMap<string, Claim>
  readonly withdrawn: Withdrawn
}

export function reconcileIncidents(known: Known, given: ReconcileTools): Reconciled {
  const ordered = [...known.claims].sort(earliestFirst)
  const statements = statementsOf(ordered)
  const tools = { ...given, statements }
  const settled = withActorsSettled(correctClaims(ordered, known.corrections), tools)
  const claims = withResponsibility(settled, statements)
  const facts = claims.flatMap((claim) => factsOf(claim, tools) ?? [])
  const linked = withPendingConvoys(clusterClaims(facts, known.links, tools), known.links)
  const clusters = linked.map(withDoerOfVoice)
  const withdrawn = withEchoes(withdrawnBy(known.retractions, statements), clusters)
  const eventOf = new Map(
    clusters.flatMap((cluster) => cluster.map((one) => [one.known.id, eventId(cluster)] as const)),
  )
  const told = clusters
    .filter((cluster) => cluster.some(({ known, kind }) => kind === 'incident' && known.claim.modality === 'asserted'))
    .map((cluster) => incidentOf(cluster, known.findings, withdrawn, tools))
  return {
    incidents: withParts(told, facts, eventOf),
    tallies: talliesOf(
      claims.filter((claim) => withdrawn.because(claim) === undefined),
      tools,
    ),
    eventOf,
    withdrawn,
    settled: new Map(
      [...claims, ...clusters.flatMap((cluster) => cluster.map(({ known }) => known))].map(({ id, claim }) => [
        id,
        claim,
      ]),
    ),
  }
}

const PREFIX = { incident: 'i-', convoy: 'v-' } as const
const eventId = ([first]: readonly Facts[]): string => stableId(PREFIX[first!.kind], first!.known.id)

/** As the desk came to know them; of one document in the order of the text. */
function earliestFirst(a: KnownClaim, b: KnownClaim): number {
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1
  if (a.document !== b.document) return a.document < b.document ? -1 : 1
  return a.claim.span[0] - b.claim.span[0] || (a.id < b.id ? -1 : 1)
}

type Tools = FactsTools & Pick<ReconcileTools, 'parties'>
type Told = Omit<Incident, 'parts' | 'partOf'>

function incidentOf(
  cluster: readonly Facts[],
  findings: readonly KnownFinding[],
  withdrawn: Withdrawn,
  tools: Tools,
): Told {
  const members = cluster.map((facts) => memberOf(facts, withdrawn, tools))
  const standing = asserting(members)
  const telling = standing.length > 0 ? standing : members
  const about = findings.filter(({ claims }) => members.some(({ id }) => claims.includes(id)))
  const grading = gradeTools(members, tools)
  return {
    id: eventId(cluster),
    ...describeIncident(telling, tools),
    tolls: tollsOf(members),
    perpetrators: perpetratorsOf(members, about, grading),
    claimedBy: namedIn(telling, 'claimedBy'),
    notReportedBy: namedIn(telling, 'notReportedBy'),
    targets: byOrigins(telling, ({ claim }) => allOf(claim.slots.target)).map(({ value, voices }) => ({
      value,
      voices,
    })),
    ...establish(members, about, grading),
    voices: [...new Set(telling.map(({ origin }) => origin))],
    claims: members.map(shown),
    aggregate: cluster.some(({ aggregate }) => aggregate),
  }
}

function memberOf(facts: Facts, withdrawn: Withdrawn, tools: Tools): Member {
  const { known } = facts
  const claim = known.claim as ClaimOf<'incident'>
  return { id: known.id, claim, facts, ...voiceOf(known, tools), retracted: withdrawn.because(known) }
}

/** Whose quarrel an incident is: the desk's parties and everybody named as its doer. */
const gradeTools = (members: readonly Member[], { sources, actors, parties }: Tools): GradeTools => ({
  sources,
  actors,
  quarrel: new Set([...parties, ...members.flatMap(({ facts }) => facts.perpetrators)]),
})

function tollsOf(members: readonly Member[]): Incident['tolls'] {
  const pictures = TOLL_KINDS.flatMap((kind): [string, TollPicture][] => {
    const statements = members.flatMap(({ id, claim, facts, origin, retracted }) => {
      if (claim.modality !== 'asserted') return []
      const { publishedAt, recordedAt, citation } = facts.known
      return (claim.slots[kind] ?? []).map(({ value, at }) => ({
        claim: id,
        voice: origin,
        count: value,
        publishedAt,
        recordedAt,
        position: at?.[0] ?? claim.span[0],
        retracted,
        citation,
      }))
    })
    return statements.length > 0 ? [[kind, tollPicture(statements)]] : []
  })
  return Object.fromEntries(pictures)
}

const namedIn = (members: readonly Member[], slot: 'claimedBy' | 'notReportedBy') =>
  byOrigins(members, ({ claim }) => allOf(claim.slots[slot])).map(({ value, claims }) => ({ actor: value, claims }))

/** A claim's whole is the incident of the claim it is part of. */
function withParts(
  told: readonly Told[],
  facts: readonly Facts[],
  eventOf: ReadonlyMap<string, string>,
): readonly Incident[] {
  const ids = new Set(told.map(({ id }) => id))
  const wholes = new Map<string, string>()
  for (const { known, partOf } of facts) {
    const [part, whole] = [eventOf.get(known.id)!, partOf === undefined ? undefined : eventOf.get(partOf)]
    if (whole !== undefined && whole !== part && ids.has(whole) && !wholes.has(part)) wholes.set(part, whole)
  }
  const parts = new Map<string, string[]>()
  for (const { id } of told) {
    const whole = wholes.get(id)
    if (whole !== undefined) parts.set(whole, [...(parts.get(whole) ?? []), id])
  }
  return told.map((incident) => ({
    ...incident,
    parts: parts.get(incident.id) ?? [],
    partOf: wholes.get(incident.id) ?? null,
  }))
}
