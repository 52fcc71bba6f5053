/**
 * Whether a text is about a conflict at all. Sport, business and the stage borrow its words: "the visitors were under siege".
 * Such a text is dense with distinct words of one world of its own and has few that only war has.
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
  const most = Math.max(0, ...[...found.values()].map(({ size }) => size))
  const war = [...ofWar.values()].reduce((sum, weight) => sum + weight, 0)
  return most >= 2 * war && most >= enough(length, war === 0)
}

/** Distinct words of one other world that make a text of that many tokens one of that world. */
const enough = (tokens: number, isWithoutWar: boolean): number =>
  isWithoutWar && tokens < 40 ? 2 : Math.max(isWithoutWar ? 3 : 4, tokens / 50)

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
