/** One sentence with everything a finder asks of it: its words, its clauses, and the mentions inside, each found once. */

import { onceIn, type Remembering } from '../../../base/once.js'
import { firstIndex } from '../../../base/search.js'
import { type Span, spanContains } from '../../../base/span.js'
import type {
  ActorMention,
  CountMention,
  PlaceMention,
  ReadContext,
  Sentence,
  TimeMention,
} from '../../model/context.js'
import type { Word } from '../../model/words.js'
import { type Hit, matchTable } from '../../patterns/match.js'
import { type Starts, startsIn } from '../../patterns/starts.js'
import { splitWords, wordAt } from '../patterns/words.js'
import { type Clause, clausesOf } from './clause.js'

export interface View extends Remembering {
  readonly sentence: Sentence
  readonly context: ReadContext
  readonly text: string
  readonly words: readonly Word[]
  readonly starts: Starts
  readonly clauses: readonly Clause[]
  readonly actors: readonly ActorMention[]
  readonly places: readonly PlaceMention[]
  readonly times: readonly TimeMention[]
  readonly counts: readonly CountMention[]
}

const viewsIn = onceIn((_: ReadContext): View[] => [])

/** Made once a sentence. */
export function viewOf(sentence: Sentence, context: ReadContext): View {
  const views = viewsIn(context)
  return (views[sentence.index] ??= makeView(sentence, context))
}

function makeView(sentence: Sentence, context: ReadContext): View {
  const words = splitWords(context.text, sentence.span)
  const inside = <T extends { readonly span: Span }>(all: readonly T[]) => within(all, sentence.span)
  return {
    sentence,
    context,
    text: context.text,
    words,
    starts: startsIn(words, context.lexicon.starts),
    clauses: clausesOf(words),
    actors: inside(context.actors),
    places: inside(context.places),
    times: inside(context.times),
    counts: inside(context.counts),
    memory: [],
  }
}

/** Where the rows of a table of the lexicon stand in the sentence. */
export const hitsOf = ({ words, starts, context }: View, name: string): readonly Hit[] => {
  const table = context.lexicon.table(name)
  const some = starts[table.number]
  return some ? matchTable(words, table, some) : NO_HITS
}

const NO_HITS: readonly Hit[] = []

/** Whether a row of the table could match by its first two words: a look that costs nothing. */
export const mayHit = ({ starts, context }: View, name: string): boolean =>
  starts[context.lexicon.table(name).number] !== undefined

/** Those inside the span, of a list sorted by start: found by halving, so that a document stays linear. */
export function within<T extends { readonly span: Span }>(all: readonly T[], span: Span): readonly T[] {
  const found: T[] = []
  for (let i = firstIndex(all, (one) => one.span[0] >= span[0]); i < all.length && all[i]!.span[0] < span[1]; i++) {
    if (spanContains(span, all[i]!.span)) found.push(all[i]!)
  }
  return found
}

/** Word range -> place in the text. */
export const spanOfWords = (view: View, from: number, to: number): Span => [
  view.words[from]!.start,
  view.words[Math.max(from, to - 1)]!.end,
]

export const clauseAt = (view: View, word: number): Clause =>
  view.clauses.find(({ from, to }) => from <= word && word < to) ?? view.clauses.at(-1)!

export const wordIndex = (view: View, offset: number): number => wordAt(view.words, offset)

/** Word range of a span of the sentence. */
export const rangeOf = (view: View, span: Span): readonly [number, number] => [
  wordAt(view.words, span[0]),
  wordAt(view.words, span[1] - 1) + 1,
]
