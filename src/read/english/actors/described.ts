/** Who a description means: "the official", "the army", "its spokesman", "a source in the movement". */
import { slugOf } from '../../../base/fold.js'
import type { Span } from '../../../base/span.js'
import type { ActorMention } from '../../model/context.js'
import type { Atom, Draft } from '../../model/draft.js'
import { keyOfAtoms } from '../text/atoms.js'
import { homeAt } from './home.js'
import type { Memory } from './memory.js'

const ORGANISATION =
  /^(?:ministry|group|agency|organi[sz]ation|coalition|committee|council|cent(?:er|re)|movement|network|observatory|army|mission|command|militia|party|front|brigade|newspaper|channel|broadcaster|hospital|union|charity|watchdog|institute|foundation|department|embassy|bloc|alliance|faction|force|company|office)$/

export interface Ahead {
  readonly atoms: readonly Atom[]
  readonly from: number
}

/** A definite description of somebody unnamed ("the official") means the one met before; "its spokesman" is of whom "its" means. */
export function settled(
  draft: Draft,
  mention: ActorMention,
  before: readonly ActorMention[],
  memory: Memory,
  ahead: Ahead,
): ActorMention {
  const behind = ownerBehind(draft, mention, before, memory, ahead)
  if (mention.ids.length === 0) return { ...mention, ids: [behind ?? memory.unnamedLike(mention)], anonymous: true }
  if (behind) return { ...mention, ids: [behind] }
  const role = /^unnamed-([a-z]+)$/.exec(mention.ids[0]!)?.[1]
  if (!role || (mention.plural && !/^(?:official|officer|aide|commander|source|member)$/.test(role))) return mention
  const owned = /\b(its|their)\s+(?:[a-z]+\s+){0,2}$/i.exec(
    draft.text.slice(Math.max(0, mention.span[0] - 40), mention.span[0]),
  )?.[1]
  const owner = owned && ownerMeant(owned, before, memory)
  return owner ? { ...mention, ids: [ofOwner(owner, role)] } : mention
}

/** Whom "its" or "their" before a role means. */
function ownerMeant(word: string, before: readonly ActorMention[], memory: Memory): string | undefined {
  const owners = word.toLowerCase() === 'its' ? [memory.thing(before, false)] : memory.several(before)
  const [owner = memory.thing(before, true)] = owners.length === 1 ? owners : []
  return owner && !memory.isUnnamed(owner) ? owner : undefined
}

const ofOwner = (owner: string, role: string): string =>
  slugOf(`${owner} ${/^(?:director|source|aide|head|member|envoy|negotiator)$/.test(role) ? 'official' : role}`)

/** "a spokesman for the movement", "two of its officers", "a source in its foreign ministry": whose a role is, when that is told by a description. */
function ownerBehind(
  draft: Draft,
  { ids, span }: ActorMention,
  before: readonly ActorMention[],
  memory: Memory,
  { atoms, from }: Ahead,
): string | undefined {
  const role =
    ids.length === 0
      ? undefined
      : /^(?:unnamed-)?(spokes(?:man|woman)|official|officer|source|aide|member|members|commander|negotiator|leader|fighter)$/.exec(
          ids[0]!,
        )?.[1]
  if (!role) return undefined
  let at = from
  while (atoms[at] && atoms[at]!.span[0] < span[1]) at++
  if (!/^(?:for|of|from|in|at|with|to)$/.test(atoms[at]?.key ?? '')) return undefined
  const owned = /^(?:its|their)$/.exec(atoms[at + 1]?.key ?? '')?.[0]
  const owner = owned
    ? ownerMeant(owned, before, memory)
    : atoms[at + 1]?.key === 'the'
      ? definite(draft, atoms, at + 1, before, memory)?.ids[0]
      : undefined
  return owner && !memory.isUnnamed(owner) ? ofOwner(owner, role.replace(/s$/, '')) : undefined
}

/** Whoever the words before tell that this is; of somebody unnamed it stays so. */
export const meant = (
  memory: Memory,
  span: Span,
  ids: readonly string[],
  kind: 'pronoun' | 'description',
): ActorMention => ({
  span,
  ids,
  kind,
  how: 'implied',
  ...(ids.some((id) => memory.isUnnamed(id)) && { anonymous: true }),
})

export function definite(
  draft: Draft,
  atoms: readonly Atom[],
  i: number,
  before: readonly ActorMention[],
  memory: Memory,
): ActorMention | undefined {
  const noun = atoms[i + 1]
  if (noun?.kind !== 'word') return undefined
  const span = (to: number): Span => [atoms[i]!.span[0], atoms[to]!.span[1]]
  for (const length of [3, 2, 1]) {
    const id = memory.role(keyOfAtoms(atoms, i + 1, i + 1 + length))
    if (id && !atoms[i + 1 + length]?.cap) return meant(memory, span(i + length), [id], 'description')
  }
  const home = homeAt(draft, atoms, i + 1, i)
  if (home) return home
  if (ORGANISATION.test(noun.key) && !atoms[i + 2]?.cap) {
    const id = memory.organisation(noun.key, before)
    if (id) return { span: span(i + 1), ids: [id], kind: 'description', how: 'implied' }
  }
  return undefined
}
