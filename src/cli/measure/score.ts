/**
 * Found claims held against expected ones, in four measures:
 *
 *   claims       one to one within a kind, the most alike pair first. A pair may match when its spans have a Jaccard index
 *                of 0.3, or when it shares two values, one of them by its words.
 *   slots        values of matched claims, one to one: the same slot at overlapping words.
 *   values       as slots, and the value is right.
 *   attribution  matched claims that are in the same voice: both the document's own, or in statements that match.
 *
 * Two values are shared when they stand in the same slot at overlapping words, or are equal where one has no words.
 */
import { type Span, spanLength, spansOverlap } from '../../base/span.js'
import type { Claim } from '../../domain/claim.js'
import { sameValue } from './sameValue.js'

export const MEASURES = ['claims', 'slots', 'values', 'attribution'] as const
export type Measure = (typeof MEASURES)[number]

/** How many were right, of how many found, of how many expected. */
export interface Tally {
  readonly right: number
  readonly found: number
  readonly expected: number
}
export type Tallies = Readonly<Record<Measure, Tally>>

interface Item {
  readonly slot: string
  readonly value: unknown
  readonly at?: Span | undefined
}
interface Pair<T> {
  readonly found: T
  readonly expected: T
  readonly score: number
}
interface ValuePair extends Pair<Item> {
  readonly right: boolean
  readonly byWords: boolean
}

export const NOTHING: Tallies = Object.fromEntries(
  MEASURES.map((measure) => [measure, { right: 0, found: 0, expected: 0 }]),
) as unknown as Tallies

export const addTallies = (a: Tallies, b: Tallies): Tallies =>
  Object.fromEntries(
    MEASURES.map((measure) => [
      measure,
      {
        right: a[measure].right + b[measure].right,
        found: a[measure].found + b[measure].found,
        expected: a[measure].expected + b[measure].expected,
      },
    ]),
  ) as unknown as Tallies

/** The harmonic mean of precision and recall; `undefined` when there was nothing to find and nothing was found. */
export const f1Of = ({ right, found, expected }: Tally): number | undefined =>
  found + expected === 0 ? undefined : (2 * right) / (found + expected)

/** The four tallies of one document, for each kind that is found or expected in it. */
export function scoreClaims(found: readonly Claim[], expected: readonly Claim[]): ReadonlyMap<string, Tallies> {
  const pairs = matchClaims(found, expected)
  const partner = new Map(pairs.map((pair) => [pair.found.id, pair.expected.id]))
  const kinds = new Set([...expected, ...found].map(({ kind }) => kind))
  return new Map([...kinds].map((kind) => [kind, talliesOf(kind, found, expected, pairs, partner)]))
}

function talliesOf(
  kind: string,
  found: readonly Claim[],
  expected: readonly Claim[],
  pairs: readonly Pair<Claim>[],
  partner: ReadonlyMap<string, string>,
): Tallies {
  const [mine, theirs] = [found.filter((claim) => claim.kind === kind), expected.filter((claim) => claim.kind === kind)]
  const matched = pairs.filter((pair) => pair.found.kind === kind)
  const filled = matched.flatMap((pair) => pairValues(pair.found, pair.expected, isSameSlot))
  const claims = { found: mine.length, expected: theirs.length }
  const values = { found: sizeOf(mine), expected: sizeOf(theirs) }
  return {
    claims: { right: matched.length, ...claims },
    slots: { right: filled.length, ...values },
    values: { right: filled.filter(({ right }) => right).length, ...values },
    attribution: { right: matched.filter((pair) => isSameVoice(pair, partner)).length, ...claims },
  }
}

function isSameVoice({ found, expected }: Pair<Claim>, partner: ReadonlyMap<string, string>): boolean {
  if (found.inStatement === undefined || expected.inStatement === undefined)
    return found.inStatement === expected.inStatement
  return partner.get(found.inStatement) === expected.inStatement
}

function matchClaims(found: readonly Claim[], expected: readonly Claim[]): readonly Pair<Claim>[] {
  const pairs = found.flatMap((mine) =>
    expected
      .filter(({ kind }) => kind === mine.kind)
      .flatMap((theirs) => {
        const near = jaccard(mine.span, theirs.span)
        const shared = pairValues(mine, theirs, isShared)
        const right = shared.filter((pair) => pair.right).length
        const may = near >= 0.3 || (shared.length >= 2 && shared.some(({ byWords }) => byWords))
        return may ? [{ found: mine, expected: theirs, score: near + 0.1 * shared.length + 0.01 * right }] : []
      }),
  )
  return oneToOne(pairs)
}

type May = (found: Item, expected: Item) => boolean

const isShared: May = (found, expected) =>
  found.slot === expected.slot &&
  (found.at && expected.at ? spansOverlap(found.at, expected.at) : sameValue(found.slot, found.value, expected.value))

const isSameSlot: May = (found, expected) =>
  (found.at === undefined) === (expected.at === undefined) && isShared(found, expected)

/** Values of two claims, paired: a right value before a better overlap of words. */
function pairValues(found: Claim, expected: Claim, may: May): readonly ValuePair[] {
  const theirs = itemsOf(expected)
  return oneToOne(
    itemsOf(found).flatMap((mine) =>
      theirs
        .filter((other) => may(mine, other))
        .map((other) => {
          const right = sameValue(mine.slot, mine.value, other.value)
          const overlap = mine.at && other.at ? jaccard(mine.at, other.at) : undefined
          const byWords = overlap !== undefined
          return { found: mine, expected: other, right, byWords, score: Number(right) + (overlap ?? 1) }
        }),
    ),
  )
}

function oneToOne<P extends Pair<object>>(pairs: P[]): readonly P[] {
  const taken = new Set<object>()
  const mine = (pair: P) => !taken.has(pair.found) && !taken.has(pair.expected)
  return pairs
    .sort((a, b) => b.score - a.score)
    .filter((pair) => mine(pair) && taken.add(pair.found) && taken.add(pair.expected))
}

function jaccard(a: Span, b: Span): number {
  const both = Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))
  return both === 0 ? 0 : both / (spanLength(a) + spanLength(b) - both)
}

const items = new WeakMap<Claim, readonly Item[]>()

function itemsOf(claim: Claim): readonly Item[] {
  const known = items.get(claim)
  if (known) return known
  const slots = Object.entries(claim.slots) as [string, readonly Omit<Item, 'slot'>[]][]
  const made = slots.flatMap(([slot, values]) => values.map(({ value, at }) => ({ slot, value, at })))
  items.set(claim, made)
  return made
}

const sizeOf = (claims: readonly Claim[]): number => claims.reduce((sum, claim) => sum + itemsOf(claim).length, 0)
