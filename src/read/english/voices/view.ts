/** One sentence as the finder of attributions sees it: its tokens, who is named where, and what stands inside quotes. */
import type { Span } from '../../../base/span.js'
import type { ActorMention, PlaceMention, Quote, Sentence, TimeMention, Token } from '../../model/context.js'
import type { Draft } from '../../model/draft.js'

export interface View {
  readonly draft: Draft
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  /** Quotes that overlap the sentence. */
  readonly quotes: readonly Quote[]
  /** The quote each token stands in, marks included. */
  readonly quoteAt: readonly (Quote | undefined)[]
  readonly actors: readonly ActorMention[]
  /** Mentions by the index of their first token, and by that of their last. */
  readonly startsAt: ReadonlyMap<number, ActorMention>
  readonly endsAt: ReadonlyMap<number, ActorMention>
  readonly times: readonly TimeMention[]
  readonly places: readonly PlaceMention[]
}

/** Everything of the document that a sentence needs, found by position: made once for a document. */
export function viewMaker(draft: Draft): (sentence: Sentence) => View {
  const actors = slicer(draft.actors)
  const quotes = slicer(draft.quotes, ({ outer }) => outer)
  const times = slicer(draft.times)
  const places = slicer(draft.places)
  return (sentence) => {
    const { tokens, span } = sentence
    const mine = actors(span)
    const around = quotes(span)
    const startsAt = new Map<number, ActorMention>()
    const endsAt = new Map<number, ActorMention>()
    for (const mention of mine) {
      startsAt.set(tokenAt(tokens, mention.span[0]), mention)
      endsAt.set(tokenAt(tokens, mention.span[1] - 1), mention)
    }
    let q = 0
    const quoteAt = tokens.map((token) => {
      while (around[q] && around[q]!.outer[1] <= token.span[0]) q++
      const quote = around[q]
      return quote && quote.outer[0] <= token.span[0] ? quote : undefined
    })
    return {
      draft,
      sentence,
      tokens,
      quotes: around,
      quoteAt,
      actors: mine,
      startsAt,
      endsAt,
      times: times(span),
      places: places(span),
    }
  }
}

/** What overlaps a span, from a list sorted by start: a cursor that only moves on, for sentences come in order. */
function slicer<T extends { readonly span: Span }>(
  list: readonly T[],
  of: (one: T) => Span = ({ span }) => span,
): (span: Span) => readonly T[] {
  let first = 0
  return ([start, end]) => {
    while (first < list.length && of(list[first]!)[1] <= start) first++
    const found: T[] = []
    for (let i = first; i < list.length && of(list[i]!)[0] < end; i++) if (of(list[i]!)[1] > start) found.push(list[i]!)
    return found
  }
}

/** The index of the token that holds an offset. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (tokens[middle]!.span[0] <= offset) low = middle
    else high = middle - 1
  }
  return low
}

export const lowerAt = (view: View, i: number): string => view.tokens[i]?.lower ?? ''
export const isMark = (view: View, i: number): boolean =>
  view.tokens[i] === undefined || view.tokens[i]!.kind === 'punctuation'
