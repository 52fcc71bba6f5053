/** The two sides of a text: those named beside one another most often. What "the two sides" are when no sentence has said so yet. */
import type { ActorMention } from '../../model/context.js'
import type { Draft } from '../../model/draft.js'

/** Whose side somebody is on: a person's state, or a party itself; nobody's who only reports or helps. */
export function sideOf({ tools }: Draft, id: string): string | undefined {
  const actor = tools.actors.byId(id)
  if (!actor) return undefined
  if (actor.kind === 'person') return actor.parents[0]?.id
  return actor.kind === 'media' || actor.kind === 'agency' ? undefined : id
}

export function mainPair(draft: Draft, named: readonly (readonly ActorMention[])[]): readonly string[] {
  const tally = new Map<string, { readonly pair: readonly string[]; count: number }>()
  for (const mentions of named) {
    const sides = mentions.flatMap(({ ids, anonymous, kind, span }) => {
      const side =
        ids.length !== 1 || anonymous ? undefined : (sideOf(draft, ids[0]!) ?? nameless(draft, ids[0]!, kind))
      return side === undefined ? [] : [{ side, span }]
    })
    for (const [i, a] of sides.entries()) {
      const b = sides[i + 1]
      if (!b || b.side === a.side) continue
      const key = [a.side, b.side].sort().join(' ')
      const found = tally.get(key) ?? { pair: [a.side, b.side], count: 0 }
      found.count += areJoined(draft.text.slice(a.span[1], b.span[0])) ? 3 : 1
      tally.set(key, found)
    }
  }
  const [best] = [...tally.values()].sort((a, b) => b.count - a.count)
  return best && best.count >= 3 ? best.pair : []
}

/** A name that no table knows is somebody's all the same. */
const nameless = ({ tools }: Draft, id: string, kind: ActorMention['kind']): string | undefined =>
  kind === 'name' && !tools.actors.byId(id) ? id : undefined

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
