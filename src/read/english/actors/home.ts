/** Organs of the country a text is about, named by what they are: "the government", "the army", "police", "the Foreign Office". */
import { slugOf } from '../../../base/fold.js'
import type { Actor } from '../../../domain/actor.js'
import { namesAt } from '../../lexicon/nameTable.js'
import type { ActorMention } from '../../model/context.js'
import type { Atom, Draft } from '../../model/draft.js'
import { keyOfAtoms } from '../text/atoms.js'
import { actorNames } from './table.js'
import { peopleWords } from './words.js'

/** "the government", "army positions": of the country the text is about. */
export function homeAt(draft: Draft, atoms: readonly Atom[], i: number, from: number): ActorMention | undefined {
  const { length, entries } = namesAt(peopleWords(draft.lexicon).homeOrgans, atoms, i)
  const country = draft.country
  if (length === 0 || country === null || entries.length === 0) return undefined
  const before = atoms[from - 1]
  if (
    before &&
    from === i &&
    (before.cap || /^(?:a|an|any|new|local|unity|own|foreign|its|their|his|s|transitional|interim)$/.test(before.key))
  )
    return undefined
  const state = draft.tools.actors.all.find((actor) => actor.kind === 'state' && actor.country === country)
  if (!state) return undefined
  const organ = atoms.slice(i, i + length)
  const words = keyOfAtoms(atoms, i, i + length)
  // "the defence ministry of the breakaway republic" is another's.
  if (/ministry|office|police/.test(words) && atoms[i + length]?.key === 'of') return undefined
  const own = forceOfState(draft, state, organ)
  return {
    span: [atoms[from]!.span[0], atoms[i + length - 1]!.span[1]],
    ids: [own ?? state.id],
    kind: 'description',
    how: 'implied',
  }
}

/** "India's army", "the air force" of the country: an organ that has a name of its own, and each armed force. */
export function forceOfState(
  draft: Draft,
  { name, adjectives = [] }: Actor,
  organ: readonly Atom[],
): string | undefined {
  for (const own of [...adjectives, name]) {
    const force = forceOf(draft, own, organ)
    if (force) return force
  }
  const words = keyOfAtoms(organ, 0, organ.length)
  return adjectives[0] && /^(?:army|military|armed forces|air force|navy|police)$/.test(words)
    ? slugOf(`${adjectives[0]} ${words}`)
    : undefined
}

/** The id of an armed force or police of the country the text is about: "army" in a text about Sudan. */
export function homeForce(draft: Draft, organ: Atom): string | undefined {
  const state = draft.tools.actors.all.find((actor) => actor.kind === 'state' && actor.country === draft.country)
  const adjective = state?.adjectives?.[0]
  return draft.country === null || !state
    ? undefined
    : (forceOfState(draft, state, [organ]) ?? (adjective && slugOf(`${adjective} ${organ.key}`)))
}

function forceOf(draft: Draft, adjective: string | undefined, organ: readonly Atom[]): string | undefined {
  if (!adjective) return undefined
  const table = actorNames(draft.tools.actors)
  const first: Atom = { key: adjective.toLowerCase(), span: [0, 0], cap: true, upper: false, token: 0, kind: 'word' }
  const { length, entries } = namesAt(table, [first, ...organ], 0)
  return length > 1 ? entries[0]?.value.actor.id : undefined
}
