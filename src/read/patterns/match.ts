/** Where the rows of a pattern table stand in a sentence. Time grows with the words, not with the rows. */
import type { Span } from '../../base/span.js'
import type { PatternRow, PatternTable, RowStart, Step } from '../model/patterns.js'
import type { VerbForm, Word } from '../model/words.js'
import { isQuote } from './quotes.js'

export interface Hit {
  readonly meaning: string
  readonly span: Span
  /** Half-open range of word indexes. */
  readonly from: number
  readonly to: number
  /** The form of the first inflected word of the pattern; `word` when there is none. */
  readonly form: VerbForm | 'word'
}

/** Leftmost and longest first; hits of one table do not overlap. `starts`: where it could match at all, when that is known. */
export function matchTable(
  words: readonly Word[],
  table: PatternTable,
  starts: readonly RowStart[] = everyStart(words, table),
): readonly Hit[] {
  const hits: Hit[] = []
  let from = 0
  for (const { at, rows } of starts) {
    if (at < from) continue
    const hit = bestOf(words, at, rows, table)
    if (!hit) continue
    hits.push(hit)
    from = hit.to
  }
  return hits
}

/** The longest match that starts exactly here. */
export const bestAt = (words: readonly Word[], at: number, table: PatternTable): Hit | undefined =>
  bestOf(words, at, rowsAt(words[at]!, table), table)

const everyStart = (words: readonly Word[], table: PatternTable): readonly RowStart[] =>
  words.map((word, at) => ({ at, rows: rowsAt(word, table) }))

function rowsAt({ lower, isNumber }: Word, { byFirst, startingWithNumber }: PatternTable): readonly PatternRow[] {
  const rows = byFirst.get(lower)
  if (!isNumber) return rows ?? NONE
  return rows ? [...rows, ...startingWithNumber] : startingWithNumber
}

const NONE: readonly PatternRow[] = []

interface Match {
  readonly row: PatternRow
  readonly to: number
}

function bestOf(words: readonly Word[], at: number, rows: readonly PatternRow[], table: PatternTable): Hit | undefined {
  let best: Match | undefined
  for (const row of rows) {
    const to = matchRow(words, at, row.steps, 0)
    if (to > (best?.to ?? at)) best = { row, to }
  }
  if (!best) return undefined
  const hit = toHit(words, at, best.to, best.row)
  table.watch?.(table, best.row, hit.span)
  return hit
}

function toHit(words: readonly Word[], from: number, to: number, row: PatternRow): Hit {
  const form = inflectedForm(words, from, to, row)
  return { meaning: row.meaning, from, to, form, span: [words[from]!.start, words[to - 1]!.end] }
}

function inflectedForm(words: readonly Word[], from: number, to: number, { steps }: PatternRow): VerbForm | 'word' {
  for (const step of steps) {
    if (step.kind !== 'words') continue
    for (let i = from; i < to; i++) {
      const form = step.words.get(words[i]!.lower)
      if (form && form !== 'word') return form
    }
  }
  return 'word'
}

/** The end of the match as a word index, or -1. Patterns are short, so trying both ways at optional steps is cheap. */
function matchRow(words: readonly Word[], from: number, steps: readonly Step[], first: number): number {
  let at = from
  for (let step = first; step < steps.length; step++) {
    // Quotation marks are transparent: “close” to agreement.
    if (step > 0) while (at < words.length && isQuote(words[at]!)) at++
    const { kind, words: choices, optional, most } = steps[step]!
    if (kind === 'gap') return pastGap(words, at, steps, step + 1, most)
    const word = words[at]
    const fits = word !== undefined && (kind === 'number' ? word.isNumber : choices.has(word.lower))
    if (!optional) {
      if (!fits) return -1
      at++
    } else if (fits) {
      const end = matchRow(words, at + 1, steps, step + 1)
      if (end >= 0) return end
    }
  }
  return at
}

/** The first end behind a gap of so many words at most; none when a mark cuts it short. */
function pastGap(words: readonly Word[], from: number, steps: readonly Step[], next: number, most: number): number {
  for (let at = from; at <= from + most && at <= words.length; at++) {
    const end = matchRow(words, at, steps, next)
    if (end >= 0) return end
    if (words[at]?.isMark) return -1
  }
  return -1
}
