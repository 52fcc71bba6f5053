/**
 * The claims of a desk ready to be matched with a new document's. Built once and kept up while this process files; any
 * entry that this process did not follow makes it be built anew.
 */
import type { Entry } from '../../domain/entry.js'
import type { Place } from '../../domain/place.js'
import { withPlaces } from '../../domain/placeIndex.js'
import {
  type ClaimIndex,
  citiesAmong,
  correctClaims,
  type Facts,
  type FactsTools,
  factsOf,
  indexOf,
  type KnownClaim,
  statementsOf,
  withActorsSettled,
} from '../../reconcile/index.js'
import type { Db } from '../../store/api.js'
import * as store from '../../store/index.js'
import { deskActors } from './actors.js'
import { citationOf } from './citation.js'
import { deskPlace } from './places.js'
import type { Team } from './team.js'

export interface Matching {
  /** The last entry it has seen. */
  readonly seq: number
  readonly index: ClaimIndex
  readonly tools: Omit<FactsTools, 'statements'>
  readonly sources: readonly store.SourceRow[]
  /** The desk's own, the same list as long as they stay the same: reading keeps what it makes of them. */
  readonly places: readonly Place[]
  readonly actors: ReturnType<typeof deskActors>
}

const KEPT = new WeakMap<Team['desk'], Matching>()
const EVER = '9999-12-31T23:59:59.999Z'

/** `db` is the transaction's; `head` the last entry's number in it. */
export async function matchingAt(team: Team, db: Db, head: number): Promise<Matching> {
  const kept = KEPT.get(team.desk)
  return kept?.seq === head ? kept : buildMatching(team, db, head)
}

async function buildMatching({ desk, knowledge }: Team, db: Db, seq: number): Promise<Matching> {
  const sources = await store.sourcesKnownAt(db, desk.id, EVER)
  const places = (await store.placesKnownAt(db, desk.id, EVER)).map(deskPlace(knowledge.places))
  const actors = deskActors(knowledge.actors, sources, await store.alignmentsKnownAt(db, desk.id, EVER))
  const tools = {
    actors: actors.book,
    sourceIds: actors.sourceIds,
    resolve: actors.resolve,
    ownerIn: actors.ownerIn,
    places: withPlaces(knowledge.places, places),
    sources: new Map(sources.map((source) => [source.id, source])),
    zone: desk.info.zone,
    cities: citiesAmong([...places, ...knowledge.places.all]),
  }
  const documents = new Map(
    (await store.documentsKnownAt(db, desk.id, EVER)).map((document) => [document.id, document]),
  )
  const rows = await store.claimsKnownAt(db, desk.id, EVER, { kinds: ['incident', 'access', 'statement'] })
  const claims = correctClaims(
    rows.map((row): KnownClaim => {
      const document = documents.get(row.document)
      const citation = document && citationOf(document, row.source, row.claim.span)
      return { ...row, ...(citation ? { citation } : {}) }
    }),
    await store.correctionsKnownAt(db, desk.id, EVER),
  )
  return { seq, index: indexOf(factsOfAll(claims, tools)), tools, sources, places, actors }
}

export function factsOfAll(claims: readonly KnownClaim[], tools: Omit<FactsTools, 'statements'>): readonly Facts[] {
  const statements = statementsOf(claims)
  return withActorsSettled(claims, { ...tools, statements }).flatMap(
    (claim) => factsOf(claim, { ...tools, statements }) ?? [],
  )
}

/** What was filed with it is in its index already: from here on it stands for the record up to these entries. */
export const keepMatching = ({ desk }: Team, matching: Matching, entries: readonly Entry[]): void =>
  void KEPT.set(desk, { ...matching, seq: entries.at(-1)?.seq ?? matching.seq })

/** A failed write leaves claims in the index that the record does not hold. */
export const dropMatching = ({ desk }: Team): void => void KEPT.delete(desk)

/** Entries that say nothing about how claims match. */
const INDIFFERENT: ReadonlySet<Entry['type']> = new Set([
  'link',
  'retract',
  'agreement',
  'coverage',
  'attest',
  'finding',
  'handover',
])

export function followMatching({ desk }: Team, { seq, type }: Entry): void {
  const kept = KEPT.get(desk)
  if (kept && kept.seq === seq - 1 && INDIFFERENT.has(type)) KEPT.set(desk, { ...kept, seq })
}
