/** Where the rows of a pattern table stand in a sentence. Time grows with the words, not with the rows. */
import type { Span } from '../../base/span.js'
import type { PatternRow, PatternTable, Step, TableStarts } from '../model/patterns.js'
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
  const indexed = startsIn(words, table.starts)
  const hits: Hit[] = []
  let from = 0
  for (const at of indexed ? (indexed.get(table) ?? NOWHERE) : words.keys()) {
    if (at < from) continue
    const best = bestAt(words, at, table)
    if (!best) continue
    hits.push(best)
    from = best.to
  }
  return hits
}

const NOWHERE: readonly number[] = []

type Starts = ReadonlyMap<PatternTable, readonly number[]>
/** Sentences that every finder looks at: where each table could match is found out once for all tables together. */
const lookedAtOften = new WeakMap<readonly Word[], Map<TableStarts, Starts>>()

/** Says that many tables will be matched against these words, so that an index over them pays. */
export function expectMatches(words: readonly Word[]): void {
  lookedAtOften.set(words, new Map())
}

function startsIn(words: readonly Word[], tables: TableStarts): Starts | undefined {
  const known = lookedAtOften.get(words)
  if (!known) return undefined
  const before = known.get(tables)
  if (before) return before
  const starts = new Map<PatternTable, number[]>()
  const add = (table: PatternTable, at: number) => {
    const places = starts.get(table)
    if (!places) starts.set(table, [at])
    else if (places.at(-1) !== at) places.push(at)
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    for (const table of tables.byWord.get(word.lower) ?? NO_TABLES) add(table, at)
    if (word.isNumber) for (const table of tables.byNumber) add(table, at)
  }
  known.set(tables, starts)
  return starts
}

const NO_TABLES: readonly PatternTable[] = []

/** The longest match that starts exactly here. */
export function bestAt(words: readonly Word[], at: number, table: PatternTable): Hit | undefined {
  const word = words[at]!
  const rows = table.byFirst.get(word.lower) ?? NO_ROWS
  let [best, to] = [undefined as PatternRow | undefined, at]
  for (const all of word.isNumber ? [rows, table.startingWithNumber] : [rows])
    for (const row of all) {
      const end = matchRow(words, at, row.steps, 0)
      if (end > to) [best, to] = [row, end]
    }
  if (!best) return undefined
  const hit = toHit(words, at, to, best)
  table.watch?.(table, best, hit.span)
  return hit
}

const NO_ROWS: readonly PatternRow[] = []

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
