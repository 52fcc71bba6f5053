/** A place once made out is known again by its name alone: "in Anefis … Anefis fell the next day". */

import { foldName } from '../../../base/fold.js'
import { firstIndex } from '../../../base/search.js'
import type { ActorMention } from '../../model/context.js'
import type { Atom, Draft } from '../../model/draft.js'
import type { PlaceHit } from '../../places/resolvePlaces.js'
import { keyOfAtoms } from '../text/atoms.js'
import { placeWords } from './words.js'

export function namedAgain(draft: Draft, hits: readonly PlaceHit[]): readonly PlaceHit[] {
  const names = new Map<string, { readonly key: string; readonly hit: PlaceHit }[]>()
  for (const hit of hits) {
    if (hit.candidates.some(({ source }) => source === undefined) || hit.mention.value.precision === 'country') continue
    const key = foldName(hit.name)
    const first = key.split(' ')[0]!
    const known = names.get(first) ?? []
    if (key.length > 3 && known.length < 8 && !known.some((one) => one.key === key))
      names.set(first, [...known, { key, hit }])
  }
  if (names.size === 0) return hits
  const taken = [...hits, ...draft.actors.map(asMention)].sort((a, b) => a.mention.span[0] - b.mention.span[0])
  return [...hits, ...draft.sentences.flatMap(({ index }) => inSentence(draft, index, names, taken))].sort(
    (a, b) => a.mention.span[0] - b.mention.span[0],
  )
}

function inSentence(
  draft: Draft,
  sentence: number,
  names: ReadonlyMap<string, readonly { readonly key: string; readonly hit: PlaceHit }[]>,
  taken: readonly Marked[],
): PlaceHit[] {
  const atoms = draft.atoms[sentence]!
  return atoms.flatMap((atom, i) => {
    if (!atom.cap || atom.kind !== 'word') return []
    for (const { key, hit } of names.get(atom.key) ?? []) {
      const words = key.split(' ').length
      if (keyOfAtoms(atoms, i, i + words) !== key) continue
      const span = [atom.span[0], atoms[i + words - 1]!.span[1]] as const
      if (isTaken(taken, span) || isPartOfMore(draft, atoms, i, words)) continue
      return [{ ...hit, mention: { ...hit.mention, span }, sentence }]
    }
    return []
  })
}

interface Marked {
  readonly mention: { readonly span: readonly [number, number] }
}
const asMention = ({ span }: ActorMention): Marked => ({ mention: { span } })

/** Sorted by where they begin: the last that begins before the end decides. */
function isTaken(sorted: readonly Marked[], [start, end]: readonly [number, number]): boolean {
  const behind = firstIndex(sorted, ({ mention }) => mention.span[0] >= end)
  return sorted.slice(Math.max(0, behind - 3), behind).some(({ mention }) => start < mention.span[1])
}

/** "Ahmed Anefis" is somebody. */
const isPartOfMore = ({ lexicon }: Draft, atoms: readonly Atom[], i: number, words: number): boolean => {
  const [before, after] = [atoms[i - 1], atoms[i + words]]
  const joined = (one: Atom | undefined, gap: number) => one?.kind === 'word' && one.cap && gap <= 1
  return (
    joined(after, after ? after.span[0] - atoms[i + words - 1]!.span[1] : 9) ||
    (joined(before, before ? atoms[i]!.span[0] - before.span[1] : 9) &&
      !placeWords(lexicon).prepositions.has(before!.key))
  )
}
