/**
 * Whether a text is about a conflict at all. Sport, business and the stage borrow its words: "the visitors were under siege".
 * Such a text has many distinct words of its own world and few of war.
 */
import type { Draft } from '../../model/draft.js'

/** Distinct words of one other world that make a text one of that world. */
const ENOUGH = 5

export function isOfOtherWorld({ sentences, lexicon }: Draft): boolean {
  const worlds = lexicon.list('other-worlds')
  const conflict = lexicon.list('conflict-words')
  const found = new Map<string, Set<string>>()
  const ofWar = new Set<string>()
  for (const { tokens } of sentences) {
    for (const { lower } of tokens) {
      const world = worlds.get(lower)
      if (world) found.set(world, (found.get(world) ?? new Set()).add(lower))
      if (conflict.has(lower)) ofWar.add(lower)
    }
  }
  const most = Math.max(0, ...[...found.values()].map(({ size }) => size))
  return most >= ENOUGH && most >= 2 * ofWar.size
}
