/**
 * How much a text speaks of other worlds than war: sport, the stage, the kitchen, a lesson. One word tells little, for reports of
 * war have stadiums and schools as well; different words of one world, or very many of several, tell what a text is about.
 */
import { onceFor, onceIn } from '../../../base/once.js'
import type { ReadContext, Token } from '../../model/context.js'

export interface OtherWorlds {
  /** Different words of the world that has most. */
  readonly most: number
  /** Different words of any. */
  readonly all: number
  /** Tokens of the text. */
  readonly length: number
}

export const otherWorldsOf = onceIn((context: ReadContext): OtherWorlds => {
  const list = context.lexicon.list('other-worlds')
  const several = severalWords(list)
  const found = new Set<string>()
  let length = 0
  for (const { tokens } of context.sentences) {
    length += tokens.length
    for (let i = 0; i < tokens.length; i++) {
      const { lower } = tokens[i]!
      const word = listed(list, lower)
      if (word !== undefined) found.add(word)
      const rest = several.get(lower)
      if (rest !== undefined) addStanding(found, rest, tokens, i)
    }
  }
  const sizes = new Map<string, number>()
  for (const word of found)
    for (const world of list.get(word)!.split(' ')) sizes.set(world, (sizes.get(world) ?? 0) + 1)
  return { most: Math.max(0, ...sizes.values()), all: found.size, length }
})

/** Entries of two and more words, by their first one. */
const severalWords = onceFor(
  (list: ReadonlyMap<string, string>): ReadonlyMap<string, readonly (readonly string[])[]> => {
    const byFirst = new Map<string, string[][]>()
    for (const entry of list.keys()) {
      const [first, ...rest] = entry.split(' ')
      if (rest.length > 0) byFirst.set(first!, [...(byFirst.get(first!) ?? []), rest])
    }
    return byFirst
  },
)

function addStanding(
  found: Set<string>,
  entries: readonly (readonly string[])[],
  tokens: readonly Token[],
  at: number,
): void {
  for (const rest of entries)
    if (rest.every((word, i) => tokens[at + 1 + i]?.lower === word)) found.add(`${tokens[at]!.lower} ${rest.join(' ')}`)
}

/** The word as the list has it; a plural is its word. */
const listed = (list: ReadonlyMap<string, string>, lower: string): string | undefined =>
  list.has(lower) ? lower : lower.endsWith('s') && list.has(lower.slice(0, -1)) ? lower.slice(0, -1) : undefined
