/**
 * Whether a text is plainly of another world, and not read at all. Sport, business and the stage borrow the words of war: "the
 * visitors were under siege". Such a text has many distinct words of one world for its length, and few that only war has. What
 * makes claims in a text that is of no known world is decided by signs of war itself: `syntax/aboutConflict.ts`.
 */
import type { Token } from '../../model/context.js'
import type { Draft } from '../../model/draft.js'
import { numberAt } from '../counts/numberWords.js'

/** How many borrowed words a word weighs that only war has, or a toll. */
const ONLY = 3

export function isOfOtherWorld({ sentences, lexicon }: Draft): boolean {
  const worlds = lexicon.list('other-worlds')
  const conflict = lexicon.list('conflict-words')
  const found = new Map<string, Set<string>>()
  const ofWar = new Map<string, number>()
  let length = 0
  for (const { tokens } of sentences) {
    length += tokens.length
    for (const [i, { lower }] of tokens.entries()) {
      const war = listed(conflict, lower)
      if (war !== undefined) {
        if (ofWar.get(war) !== ONLY) ofWar.set(war, conflict.get(war) === 'only' || isToll(tokens, i) ? ONLY : 1)
        continue
      }
      const word = listed(worlds, lower)
      if (word === undefined) continue
      const world = worlds.get(word)!
      found.set(world, (found.get(world) ?? new Set()).add(word))
    }
  }
  const sizes = [...found.values()].map(({ size }) => size)
  const most = Math.max(0, ...sizes)
  const war = [...ofWar.values()].reduce((sum, weight) => sum + weight, 0)
  if (war > 0) return most >= 2 * war && most >= Math.max(4, length / 60)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  return most >= (length < 45 ? 2 : Math.max(3, length / 30)) || all >= Math.max(5, length / 14)
}

/** "killed two players", "four students were killed", "was shot dead": harm to people, more than one or by gun. */
function isToll(tokens: readonly Token[], at: number): boolean {
  const word = (i: number) => tokens[i]?.lower ?? ''
  if (!/^(?:killed|wounded|dead)$/.test(word(at))) return false
  if (/^(?:shot|found|left)$/.test(word(at - 1))) return true
  return [-5, -4, -3, -2, -1, 1, 2, 3].some((step) => (numberAt(word, at + step)?.value ?? 0) > 1)
}

/** The word as the list has it; a plural is its word. */
const listed = (list: ReadonlyMap<string, string>, lower: string): string | undefined =>
  list.has(lower) ? lower : lower.endsWith('s') && list.has(lower.slice(0, -1)) ? lower.slice(0, -1) : undefined
