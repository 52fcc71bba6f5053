/**
 * Links -> sets of claims that are one event. The surest links unite first, a person's before the machine's; a union that
 * would bring together what a person parted, a total and its part, or what one document tells apart, is not made.
 */
import type { Facts } from './view/facts.js'
import type { KnownLink } from './view/known.js'

/** Sets in the order of their first member; members in the order given. */
export function clusterClaims(claims: readonly Facts[], links: readonly KnownLink[]): readonly (readonly Facts[])[] {
  const decided = decisions(links)
  const setOf = new Map(claims.map((facts) => [facts.known.id, [facts]]))
  for (const link of [...decided.values()].filter(({ decision }) => decision === 'same').sort(surestFirst)) {
    const [left, right] = [setOf.get(link.a), setOf.get(link.b)]
    if (!left || !right || left === right) continue
    if (link.score !== null && !mayUnite(left, right, decided)) continue
    const united = [...left, ...right]
    for (const member of united) setOf.set(member.known.id, united)
  }
  const position = new Map(claims.map((facts, index) => [facts, index]))
  return [...new Set(setOf.values())]
    .map((set) => [...set].sort((a, b) => position.get(a)! - position.get(b)!))
    .sort((a, b) => position.get(a[0]!)! - position.get(b[0]!)!)
}

/** One decision a pair: a person's latest, else the machine's latest. */
function decisions(links: readonly KnownLink[]): ReadonlyMap<string, KnownLink> {
  const decided = new Map<string, KnownLink>()
  for (const link of [...links].sort((a, b) => a.seq - b.seq)) {
    const key = pairKey(link.a, link.b)
    if (link.score === null || decided.get(key)?.score !== null) decided.set(key, link)
  }
  return decided
}

function surestFirst(a: KnownLink, b: KnownLink): number {
  const [x, y] = [pairKey(a.a, a.b), pairKey(b.a, b.b)]
  return (b.score ?? 2) - (a.score ?? 2) || (x < y ? -1 : 1)
}

const mayUnite = (left: readonly Facts[], right: readonly Facts[], decided: ReadonlyMap<string, KnownLink>): boolean =>
  left.every((a) => right.every((b) => mayMeet(a, b, decided.get(pairKey(a.known.id, b.known.id)))))

function mayMeet(a: Facts, b: Facts, link: KnownLink | undefined): boolean {
  if (link?.score === null && link.decision === 'different') return false
  return a.known.document !== b.known.document || a.kind === 'convoy' || link?.decision === 'same'
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
