/**
 * The two sides of a text: what "the two sides" are when no sentence has said so yet. Those who are named most and beside
 * one another, and who neither carry messages nor only report.
 */
import type { ActorMention } from '../../model/context.js'
import type { Draft } from '../../model/draft.js'

/** Whose side somebody is on: a person's state, or a party itself; nobody's who only reports or helps. */
export function sideOf({ tools }: Draft, id: string): string | undefined {
  const actor = tools.actors.byId(id)
  if (!actor) return undefined
  if (actor.kind === 'person') return actor.parents[0]?.id
  return actor.kind === 'media' || actor.kind === 'agency' ? undefined : id
}

interface Side {
  readonly id: string
  /** Whose forces and offices it is: an army and its ministry are one side. */
  readonly family: string
  readonly mention: ActorMention
  readonly isBetween: boolean
}

export function mainPair(draft: Draft, named: readonly (readonly ActorMention[])[]): readonly string[] {
  const weights = new Map<string, number>()
  const ids = new Map<string, Map<string, number>>()
  const joined = new Map<string, number>()
  for (const mentions of named) {
    const sides = mentions.flatMap((mention) => sidesOf(draft, mention))
    for (const [i, side] of sides.entries()) {
      add(weights, side.family, side.isBetween ? -1 : side.mention.kind === 'adjective' ? 0.5 : 1)
      const own = ids.get(side.family) ?? new Map<string, number>()
      ids.set(side.family, add(own, side.id, side.isBetween ? 0 : 1))
      const next = sides[i + 1]
      if (
        next &&
        next.family !== side.family &&
        areJoined(draft.text.slice(side.mention.span[1], next.mention.span[0]))
      )
        add(joined, [side.family, next.family].sort().join(' '), 1)
    }
  }
  const likely = [...weights]
    .filter(([, weight]) => weight >= 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 6)
  const pairs = likely.flatMap(([a, x], i) =>
    likely.slice(i + 1).map(([b, y]) => ({
      pair: [a, b],
      score: Math.min(x, y) + (x + y) / 4 + 2 * (joined.get([a, b].sort().join(' ')) ?? 0),
    })),
  )
  const [best] = pairs.sort((a, b) => b.score - a.score)
  return best && best.score >= 2 ? best.pair.map((family) => mostNamed(ids.get(family)!)) : []
}

const add = (tally: Map<string, number>, key: string, by: number) => tally.set(key, (tally.get(key) ?? 0) + by)

const mostNamed = (ids: ReadonlyMap<string, number>): string => [...ids].sort((a, b) => b[1] - a[1])[0]![0]

function sidesOf(draft: Draft, mention: ActorMention): readonly Side[] {
  const [id] = mention.ids
  if (id === undefined || mention.ids.length !== 1 || mention.anonymous) return []
  const actor = draft.tools.actors.byId(id)
  const side = actor ? sideOf(draft, id) : mention.kind === 'name' && !HELPS.test(id) ? id : undefined
  if (side === undefined) return []
  const known = draft.tools.actors.byId(side)
  const family = known && /^(?:force|office)$/.test(known.kind) ? (known.parents[0]?.id ?? side) : side
  return [{ id: side, family, mention, isBetween: isBetween(draft.text, mention) }]
}

/** Bodies of several states or of none: they stand between the sides. */
const HELPS =
  /\b(?:mission|commission|committee|union|nations|council|forum|agency|mechanism|conference|league|group|bank|court|church|radio|times|post|news)$/

/** "Qatar, which mediates", "Egyptian mediators", "hosted by Kenya", "in Turkey": named for what they do between the sides, or as a place. */
const isBetween = (text: string, { span: [start, end] }: ActorMention): boolean =>
  /(?:mediat|broker|facilitat|host|guarantor|observ|envoy|diplomat|monitor|chair|sponsor|auspices|foreign minister|ambassador|ministry|capital)/i.test(
    text.slice(end, end + 32).replace(/[.;].*$/s, ''),
  ) ||
  /(?:mediat\w*|broker\w*|facilitat\w*|host\w*|chair\w*|auspices|envoys?|diplomats?|presence|help|offices) (?:by|of|from|for) (?:the )?$|\b(?:in|at|to|from|near|into|across|over) (?:the )?(?:\w+ern )?$/i.test(
    text.slice(Math.max(0, start - 32), start),
  )

const areJoined = (between: string): boolean =>
  /^['’]?s?\s*(?:,\s*)?(?:and|with|against|accused|blamed|from|versus|vs\.?|-|–)\s*(?:the|its|their|of)?\s*$/i.test(
    between,
  )

/** "between the army and the FDLR": said in so many words. */
export function namedTogether({ text }: Draft, mentions: readonly ActorMention[]): readonly string[] {
  for (const [i, a] of mentions.entries()) {
    const b = mentions[i + 1]
    if (!b || a.ids.length !== 1 || b.ids.length !== 1 || a.ids[0] === b.ids[0]) continue
    const isPair =
      /\bbetween\s+(?:the\s+|\w+\s+of\s+(?:the\s+)?)?$/i.test(text.slice(Math.max(0, a.span[0] - 40), a.span[0])) &&
      /^\s+(?:and|or)\s+(?:the\s+|its\s+)?$/i.test(text.slice(a.span[1], b.span[0]))
    if (isPair) return [a.ids[0]!, b.ids[0]!]
  }
  return []
}
