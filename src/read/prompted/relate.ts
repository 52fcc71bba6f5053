/**
 * What claims point at, resolved. A claim whose voice cannot be found is left out: without `inStatement` it would be the
 * document's own assertion, and nobody asserted it. A lost `partOf` only loses the tie.
 */
import { spanContains, spanLength } from '../../base/span.js'
import type { Joined } from './join.js'
import type { Settled } from './settle.js'

export interface Related {
  readonly claim: Settled
  readonly inStatement?: Settled | undefined
  readonly partOf?: Settled | undefined
}

/** Says what was lost: `voice` cost the claim, `whole` only the tie. */
export type OnLost = (what: 'voice' | 'whole', claim: Settled) => void

export function relate(came: readonly Settled[], { claims, stands }: Joined, onLost: OnLost): readonly Related[] {
  const byId = firstById(came)
  const target = (of: Settled, id: string | undefined): Settled | undefined => {
    const found = id === undefined ? undefined : byId.get(keyOf(of.part, id))
    const one = found && stands.get(found)
    return one === stands.get(of) ? undefined : one
  }
  const members = membersOf(came, stands)
  const around = voicesAround(claims)
  const voices = new Map<Settled, Settled | 'lost' | undefined>()
  for (const claim of claims) {
    const named = members.get(claim)!.filter(({ raw }) => raw.inStatement !== undefined)
    const said = named.map((one) => target(one, one.raw.inStatement)).find((one) => one?.kind === 'statement')
    voices.set(claim, said ?? around(claim) ?? (named.length > 0 ? 'lost' : undefined))
  }
  const kept = withVoices(claims, voices, onLost)
  return kept.map((claim) => {
    const inStatement = voices.get(claim) as Settled | undefined
    const wanted = members.get(claim)!.filter(({ raw }) => raw.partOf !== undefined)
    if (wanted.length === 0) return { claim, inStatement }
    const whole = wanted.map((one) => target(one, one.raw.partOf)).find((one) => one?.kind === claim.kind)
    if (whole && kept.includes(whole) && !isPartOf(whole, claim, members, target))
      return { claim, inStatement, partOf: whole }
    onLost('whole', claim)
    return { claim, inStatement }
  })
}

type Target = (of: Settled, id: string | undefined) => Settled | undefined

/** An id that a model gave twice means the first of the two. */
function firstById(came: readonly Settled[]): ReadonlyMap<string, Settled> {
  const byId = new Map<string, Settled>()
  for (const claim of came) {
    const key = keyOf(claim.part, claim.raw.id)
    if (claim.raw.id !== '' && !byId.has(key)) byId.set(key, claim)
  }
  return byId
}

const keyOf = (part: number, id: string): string => `${part} ${id}`

function membersOf(came: readonly Settled[], stands: Joined['stands']): ReadonlyMap<Settled, readonly Settled[]> {
  const members = new Map<Settled, Settled[]>()
  for (const claim of came) {
    const one = stands.get(claim)!
    members.set(one, [...(members.get(one) ?? []), claim])
  }
  return members
}

/** The smallest words of a statement that a claim stands in: inside somebody's words a claim is theirs. */
function voicesAround(claims: readonly Settled[]): (claim: Settled) => Settled | undefined {
  const contents = claims
    .filter(({ kind }) => kind === 'statement')
    .flatMap((statement) => (statement.slots['content'] ?? []).flatMap(({ at }) => (at ? [{ at, statement }] : [])))
  return (claim) => {
    let best: (typeof contents)[number] | undefined
    for (const one of contents) {
      if (one.statement === claim || !spanContains(one.at, claim.span)) continue
      if (claim.kind === 'statement' && spanLength(one.at) <= spanLength(claim.span)) continue
      if (!best || spanLength(one.at) < spanLength(best.at)) best = one
    }
    return best?.statement
  }
}

/** Without those whose voice is lost, and those who speak in their words, or in a circle. */
function withVoices(
  claims: readonly Settled[],
  voices: ReadonlyMap<Settled, Settled | 'lost' | undefined>,
  onLost: OnLost,
): readonly Settled[] {
  const isHeard = (claim: Settled): boolean => {
    const seen = new Set<Settled>()
    for (let at: Settled | 'lost' | undefined = claim; at !== undefined; at = voices.get(at)) {
      if (at === 'lost' || seen.has(at)) return false
      seen.add(at)
    }
    return true
  }
  return claims.filter((claim) => {
    const heard = isHeard(claim)
    if (!heard) onLost('voice', claim)
    return heard
  })
}

/** Whether `whole` is itself, by however many steps, a part of `part`. */
function isPartOf(
  whole: Settled,
  part: Settled,
  members: ReadonlyMap<Settled, readonly Settled[]>,
  target: Target,
): boolean {
  const seen = new Set<Settled>()
  for (let at: Settled | undefined = whole; at !== undefined && !seen.has(at); ) {
    if (at === part) return true
    seen.add(at)
    at = members
      .get(at)
      ?.map((one) => target(one, one.raw.partOf))
      .find((one) => one !== undefined)
  }
  return false
}
