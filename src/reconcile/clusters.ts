/**
 * Links -> sets of claims that are one event. A person's links unite first, then what each document tells of one event,
 * then documents, the surest links first. A union that would bring together what a person parted, a whole and its part,
 * or what one document tells apart, is not made.
 */
import type { FeatureTools } from './match/feature.js'
import { isRuledOut, scorePair } from './scorePair.js'
import type { Facts } from './view/facts.js'
import type { KnownLink } from './view/known.js'

/** Sets in the order of their first member; members in the order given. */
export function clusterClaims(
  claims: readonly Facts[],
  links: readonly KnownLink[],
  tools: FeatureTools,
): readonly (readonly Facts[])[] {
  const decided = decisions(links)
  const setOf = new Map(claims.map((facts) => [facts.known.id, [facts]]))
  const documentOf = new Map(claims.map(({ known }) => [known.id, known.document]))
  const isInside = ({ a, b }: KnownLink): boolean => documentOf.get(a) === documentOf.get(b)
  const rank = (link: KnownLink): number => (link.score === null ? 0 : isInside(link) ? 1 : 2)
  const inOrder = [...decided.values()]
    .filter(({ decision }) => decision === 'same')
    .sort((a, b) => rank(a) - rank(b) || surestFirst(a, b))
  for (const link of inOrder) {
    const [left, right] = [setOf.get(link.a), setOf.get(link.b)]
    if (!left || !right || left === right) continue
    const mayMeet = isInside(link) ? toldOfOne(decided, tools) : notToldApart(decided)
    if (link.score !== null && !left.every((a) => right.every((b) => mayMeet(a, b)))) continue
    const united = [...left, ...right]
    for (const member of united) setOf.set(member.known.id, united)
  }
  const position = new Map(claims.map((facts, index) => [facts, index]))
  return [...new Set(setOf.values())]
    .map((set) => [...set].sort((a, b) => position.get(a)! - position.get(b)!))
    .sort((a, b) => position.get(a[0]!)! - position.get(b[0]!)!)
}

type Decided = ReadonlyMap<string, KnownLink>

/** One decision a pair: a person's latest, else the machine's latest. */
function decisions(links: readonly KnownLink[]): Decided {
  const decided = new Map<string, KnownLink>()
  for (const link of [...links].sort((a, b) => a.seq - b.seq)) {
    const key = pairKey(link.a, link.b)
    if (link.score === null || decided.get(key)?.score !== null) decided.set(key, link)
  }
  return decided
}

function surestFirst(a: KnownLink, b: KnownLink): number {
  const [x, y] = [pairKey(a.a, a.b), pairKey(b.a, b.b)]
  return (b.score ?? 0) - (a.score ?? 0) || (x < y ? -1 : 1)
}

type MayMeet = (a: Facts, b: Facts) => boolean

const linkOf = (decided: Decided, a: Facts, b: Facts): KnownLink | undefined =>
  decided.get(pairKey(a.known.id, b.known.id))
const isParted = (link: KnownLink | undefined): boolean => link?.score === null && link.decision === 'different'

/** Inside one document, by way of a third sentence: as long as nothing rules it out. */
const toldOfOne =
  (decided: Decided, tools: FeatureTools): MayMeet =>
  (a, b) => {
    const link = linkOf(decided, a, b)
    return link?.decision === 'same' || (!isParted(link) && !isRuledOut(scorePair(a, b, tools)))
  }

/** By way of another document: never two events of one document. A convoy's steps are told one by one. */
const notToldApart =
  (decided: Decided): MayMeet =>
  (a, b) => {
    const link = linkOf(decided, a, b)
    if (isParted(link)) return false
    return a.known.document !== b.known.document || a.kind === 'convoy' || link?.decision === 'same'
  }

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
