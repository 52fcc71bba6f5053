/** Everything a desk knew at one instant, selected once. */
import type { Desk } from '../../store/api.js'
import * as store from '../../store/index.js'

export async function selectKnownAt({ db, id }: Pick<Desk, 'db' | 'id'>, knownAt: string) {
  const [documents, claims, links, retractions, corrections, sources, sourceHistory] = await Promise.all([
    store.documentsKnownAt(db, id, knownAt),
    store.claimsKnownAt(db, id, knownAt),
    store.linksKnownAt(db, id, knownAt),
    store.retractionsKnownAt(db, id, knownAt),
    store.correctionsKnownAt(db, id, knownAt),
    store.sourcesKnownAt(db, id, knownAt),
    store.sourceHistoryKnownAt(db, id, knownAt),
  ])
  const [agreements, places, designations, alignments, coverage, attestations, findings] = await Promise.all([
    store.agreementsKnownAt(db, id, knownAt),
    store.placesKnownAt(db, id, knownAt),
    store.designationsKnownAt(db, id, knownAt),
    store.alignmentsKnownAt(db, id, knownAt),
    store.coverageKnownAt(db, id, knownAt),
    store.attestationsKnownAt(db, id, knownAt),
    store.findingsKnownAt(db, id, knownAt),
  ])
  return {
    documents,
    claims,
    links,
    retractions,
    corrections,
    sources,
    sourceHistory,
    agreements,
    places,
    designations,
    alignments,
    coverage,
    attestations,
    findings,
  }
}

export type Selected = Awaited<ReturnType<typeof selectKnownAt>>
