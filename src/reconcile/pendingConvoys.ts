/**
 * "No approval had been received": a step that names no place and no road is about the convoy that has been asked for,
 * when only one has been and waits. With two of them open nobody can tell, and the step stays by itself.
 */
import type { Facts } from './view/facts.js'
import type { KnownLink } from './view/known.js'

const DAY = 86_400_000
/** After that a reader would name the convoy again. */
const WAITS = 14 * DAY
const DECISIONS: ReadonlySet<string> = new Set(['approved', 'partly-approved', 'refused', 'facilitated'])

export function withPendingConvoys(
  clusters: readonly (readonly Facts[])[],
  links: readonly KnownLink[],
): readonly (readonly Facts[])[] {
  const requests = clusters.filter(isRequest)
  if (requests.length === 0) return clusters
  const parted = new Set(
    links.flatMap(({ a, b, decision, score }) =>
      score === null && decision === 'different' ? [`${a} ${b}`, `${b} ${a}`] : [],
    ),
  )
  const elsewhere = documentsOfOthers(clusters, requests)
  const joined = new Map<readonly Facts[], Facts[]>()
  const taken = new Set<readonly Facts[]>()
  for (const cluster of clusters) {
    if (!isPlaceless(cluster) || cluster.some(({ known }) => elsewhere.has(known.document))) continue
    const open = requests.filter((request) => request !== cluster && waitsAt(request, cluster))
    const [only] = open
    if (!only || open.length > 1) continue
    if (cluster.some((one) => only.some((other) => parted.has(`${one.known.id} ${other.known.id}`)))) continue
    joined.set(only, [...(joined.get(only) ?? []), ...cluster])
    taken.add(cluster)
  }
  return clusters
    .filter((cluster) => !taken.has(cluster))
    .map((cluster) => (joined.has(cluster) ? [...cluster, ...joined.get(cluster)!] : cluster))
}

/** Documents that tell of a convoy somewhere else: what they say of "the convoy" is about that one. */
const documentsOfOthers = (
  clusters: readonly (readonly Facts[])[],
  requests: readonly (readonly Facts[])[],
): ReadonlySet<string> =>
  new Set(
    clusters
      .filter((cluster) => !requests.includes(cluster) && cluster.some(isPlacedConvoy))
      .flatMap((cluster) => cluster.filter(isPlacedConvoy).map(({ known }) => known.document)),
  )

/** One that is on its way, not one that is still spoken of: "no aid has reached the city". */
const isPlacedConvoy = ({ kind, places, types, known }: Facts): boolean =>
  kind === 'convoy' &&
  places.length > 0 &&
  known.claim.modality === 'asserted' &&
  types.some((state) => !DECISIONS.has(state))

const isRequest = (cluster: readonly Facts[]): boolean =>
  cluster.some(
    ({ kind, types, known }) => kind === 'convoy' && types.includes('requested') && known.claim.modality === 'asserted',
  )

const isPlaceless = (cluster: readonly Facts[]): boolean =>
  cluster.every(
    ({ kind, types, places }) =>
      kind === 'convoy' && places.length === 0 && types.some((state) => DECISIONS.has(state)),
  )

/** Told after the request and before anybody would have forgotten it. */
function waitsAt(request: readonly Facts[], step: readonly Facts[]): boolean {
  const asked = Math.min(...request.map(({ period }) => period?.start ?? Infinity))
  return step.every(({ known }) => {
    const told = Date.parse(known.publishedAt ?? '') || Date.parse(known.recordedAt)
    return asked <= told && told <= asked + WAITS
  })
}
