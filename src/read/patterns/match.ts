/** Where the rows of a pattern table stand in a sentence. Time grows with the words, not with the rows. */
import type { Span } from '../../base/span.js'
import type { PatternRow, PatternTable, Step } from '../model/patterns.js'
import type { VerbForm, Word } from '../model/words.js'

export interface Hit {
  readonly meaning: string
  readonly span: Span
  /** Half-open range of word indexes. */
  readonly from: number
  readonly to: number
  /** The form of the first inflected word of the pattern; `word` when there is none. */
  readonly form: VerbForm | 'word'
}

/** Leftmost and longest first; hits of one table do not overlap. */
export function matchTable(words: readonly Word[], table: PatternTable): readonly Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < words.length; at++) {
    const best = bestAt(words, at, table)
    if (!best) continue
    hits.push(best)
    at = best.to - 1
  }
  return hits
}

/** The longest match that starts exactly here. */
export function bestAt(words: readonly Word[], at: number, table: PatternTable): Hit | undefined {
  const word = words[at]!
  const rows = table.byFirst.get(word.lower) ?? []
  const candidates = word.isNumber ? [...rows, ...table.startingWithNumber] : rows
  let best: Hit | undefined
  for (const row of candidates) {
    const end = matchRow(words, at, row.steps, 0)
    if (end > at && (!best || end > best.to)) best = toHit(words, at, end, row)
  }
  return best
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

const QUOTES = new Set(['“', '”', '"', '‘', '’', "'"])

/** The end of the match as a word index, or -1. Patterns are short, so trying both ways at optional steps is cheap. */
function matchRow(words: readonly Word[], at: number, steps: readonly Step[], step: number): number {
  if (step === steps.length) return at
  const { kind, words: choices, optional, most } = steps[step]!
  // Quotation marks are transparent: “close” to agreement.
  if (step > 0 && QUOTES.has(words[at]?.lower ?? '')) return matchRow(words, at + 1, steps, step)
  if (kind === 'gap') {
    for (let skip = 0; skip <= most && at + skip <= words.length; skip++) {
      const end = matchRow(words, at + skip, steps, step + 1)
      if (end >= 0) return end
      if (words[at + skip]?.isMark) return -1
    }
    return -1
  }
  const word = words[at]
  const fits = word && (kind === 'number' ? word.isNumber : choices.has(word.lower))
  const taken = fits ? matchRow(words, at + 1, steps, step + 1) : -1
  return taken >= 0 || !optional ? taken : matchRow(words, at, steps, step + 1)
}
