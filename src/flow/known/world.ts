/**
 * A desk's world at a knowledge time: incidents, event lines, agreements, places, actors. What was recorded by an instant
 * that has passed never changes, so a world is made once and kept for the next question.
 */

import type { ActorBook } from '../../domain/actor.js'
import type { Agreement } from '../../domain/agreement.js'
import type { EventLine } from '../../domain/eventLine.js'
import { type PlaceBook, withPlaces } from '../../domain/placeIndex.js'
import { parseAgreement } from '../../judge/index.js'
import {
  citiesAmong,
  type KnownClaim,
  type KnownSource,
  type Reconciled,
  reconcileIncidents,
  statementsOf,
  voiceOf,
} from '../../reconcile/index.js'
import type { ClaimRow, DocumentRow } from '../../store/api.js'
import { type DeskActors, deskActors } from './actors.js'
import { partiesOf } from './agreements.js'
import { citationOf } from './citation.js'
import { eventLines } from './evidence.js'
import { deskPlace } from './places.js'
import { type Selected, selectKnownAt } from './selected.js'
import type { Team } from './team.js'

export interface World extends Reconciled {
  readonly knownAt: string
  readonly selected: Selected
  readonly documents: ReadonlyMap<string, DocumentRow>
  /** Claims with the words they stand in, as read. */
  readonly claims: readonly KnownClaim[]
  readonly lines: readonly EventLine[]
  readonly agreements: readonly Agreement[]
  readonly actors: ActorBook
  readonly deskActors: DeskActors
  readonly places: PlaceBook
  readonly sources: ReadonlyMap<string, KnownSource>
  publisherOf(source: string): string
}

/** How many worlds are kept for each desk: enough for the steps of a time slider. */
const KEPT = 12
const KEPT_WORLDS = new WeakMap<Team['desk'], Map<string, Promise<World>>>()

export async function worldKnownAt(team: Team, knownAt: string): Promise<World> {
  const { seq, recordedAt } = await team.desk.head()
  // Past the last entry every instant is the same world; before it the instant itself says what counts.
  const key = recordedAt === null || knownAt >= recordedAt ? `head ${seq}` : knownAt
  const kept = KEPT_WORLDS.get(team.desk) ?? new Map<string, Promise<World>>()
  KEPT_WORLDS.set(team.desk, kept)
  const world = kept.get(key) ?? makeWorld(team, knownAt)
  kept.delete(key)
  kept.set(key, world)
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(oldest)
  world.catch(() => kept.delete(key))
  return world
}

async function makeWorld(team: Team, knownAt: string): Promise<World> {
  const selected = await selectKnownAt(team.desk, knownAt)
  const documents = new Map(selected.documents.map((document) => [document.id, document]))
  const sources = new Map(selected.sources.map((source) => [source.id, source]))
  const actors = deskActors(team.knowledge.actors, selected.sources, selected.alignments)
  const places = withPlaces(team.knowledge.places, selected.places.map(deskPlace(team.knowledge.places)))
  const agreements = selected.agreements.flatMap(({ text }) => parseAgreement(text).agreement ?? [])
  const publisherOf = (source: string): string =>
    nameOf(sources.get(source)?.name) ?? actors.book.byId(source)?.name ?? source
  const claims = selected.claims.map((row) => cited(row, documents.get(row.document), publisherOf(row.source)))
  const tools = {
    actors: actors.book,
    sourceIds: actors.sourceIds,
    resolve: actors.resolve,
    ownerIn: actors.ownerIn,
    sources,
    places,
    zone: team.desk.info.zone,
    cities: citiesAmong(places.all),
  }
  const reconciled = reconcileIncidents(
    { ...selected, claims },
    { ...tools, parties: agreements.flatMap((agreement) => partiesOf(agreement)) },
  )
  const statements = statementsOf(claims)
  const citations = new Map(claims.map(({ id, citation }) => [id, citation]))
  const lines = eventLines(selected, {
    eventOf: reconciled.eventOf,
    settled: reconciled.settled,
    withdrawn: reconciled.withdrawn,
    voiceOf: (row) => voiceOf(row, { ...tools, statements }),
    citationOf: ({ id }) => citations.get(id),
  })
  return {
    ...reconciled,
    knownAt,
    selected,
    documents,
    claims,
    lines,
    agreements,
    actors: actors.book,
    deskActors: actors,
    places,
    sources,
    publisherOf,
  }
}

function cited(row: ClaimRow, document: DocumentRow | undefined, publisher: string): KnownClaim {
  const citation = document && citationOf(document, publisher, row.claim.span)
  return { ...row, ...(citation ? { citation } : {}) }
}

const nameOf = (name: unknown): string | undefined => (typeof name === 'string' ? name : undefined)
