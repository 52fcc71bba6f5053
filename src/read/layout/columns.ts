/**
 * Runs of lines that leave the same strips of the page empty: columns of prose, read one after another, or a table, read
 * row by row. All other lines stand for themselves.
 */
import type { Fragment, PageLine } from './lines.js'

export interface Run {
  readonly kind: 'lines' | 'columns' | 'table'
  readonly lines: readonly PageLine[]
  /** The empty strips from left to right; none for `lines`. */
  readonly gutters: readonly Strip[]
}

export type Strip = readonly [left: number, right: number]

/** In sizes of the letters: a strip that only columns and cells leave, the least that all lines of a run must share of one,
 * and a gap between lines that ends what stands above it. */
const PLAIN = 0.9
const LEAST = 0.3
const FAR = 3.5
/** So many lines must share a strip for it to be one when it is narrow. */
const ENOUGH = 3
/** Columns of prose are long and filled with words; the cells of a table are not. */
const PROSE_LINES = 4
const PROSE_LETTERS = 18
const PROSE_FILLED = 0.55
const PROSE_COLUMNS = 3

export function runsOf(lines: readonly PageLine[]): Run[] {
  const runs: Run[] = []
  let at = 0
  while (at < lines.length) {
    const { to, gutters } = runFrom(lines, at)
    const run = lines.slice(at, to)
    const kind = kindOf(run, gutters)
    const above = kind === 'columns' ? takenFromAbove(runs, run[0]!, gutters) : []
    const last = runs.at(-1)
    if (kind === 'lines' && last?.kind === 'lines') runs[runs.length - 1] = { ...last, lines: [...last.lines, ...run] }
    else runs.push({ kind, lines: [...above, ...run], gutters: kind === 'lines' ? [] : gutters })
    at = to
  }
  return runs
}

/** The columns may not begin at one height: lines above that leave the strips empty are of one of them. */
function takenFromAbove(runs: Run[], first: PageLine, gutters: readonly Strip[]): readonly PageLine[] {
  const last = runs.at(-1)
  if (last?.kind !== 'lines') return []
  let from = last.lines.length
  for (let next = first; from > 0; from--) {
    const line = last.lines[from - 1]!
    const isApart = next.base - line.base > FAR * line.size
    if (isApart || sharedStrips(gutters, gapsOf(line), PLAIN * line.size).length < gutters.length) break
    next = line
  }
  runs.pop()
  if (from > 0) runs.push({ ...last, lines: last.lines.slice(0, from) })
  return last.lines.slice(from)
}

/** From a line with a wide gap to the last that leaves one of the same strips empty. */
function runFrom(lines: readonly PageLine[], from: number): { to: number; gutters: readonly Strip[] } {
  const first = lines[from]!
  let gutters: readonly Strip[] = innerGaps(first)
  if (!gutters.some((strip) => isPlain(strip, first))) return { to: from + 1, gutters: [] }
  let to = from + 1
  for (; to < lines.length; to++) {
    const line = lines[to]!
    if (line.base - lines[to - 1]!.base > FAR * line.size) break
    const common = sharedStrips(gutters, gapsOf(line), LEAST * line.size)
    if (!common.some((strip) => isPlain(strip, line))) break
    gutters = common
  }
  const few = sharing(lines.slice(from, to), gutters) < ENOUGH
  return { to, gutters: few ? gutters.filter((strip) => isPlain(strip, first)) : gutters }
}

const isPlain = ([left, right]: Strip, { size }: PageLine): boolean => right - left >= PLAIN * size

function innerGaps({ fragments }: PageLine): Strip[] {
  const sorted = leftFirst(fragments)
  return sorted.slice(1).map((fragment, index): Strip => [sorted[index]!.right, fragment.left])
}

const gapsOf = (line: PageLine): Strip[] => [[-Infinity, leftOf(line)], ...innerGaps(line), [rightOf(line), Infinity]]

const leftFirst = (fragments: readonly Fragment[]): readonly Fragment[] =>
  [...fragments].sort((a, b) => a.left - b.left)

/** Both lists run from left to right, so each strip is looked at once. */
function sharedStrips(some: readonly Strip[], others: readonly Strip[], least: number): Strip[] {
  const strips: Strip[] = []
  for (let i = 0, j = 0; i < some.length && j < others.length; ) {
    const strip: Strip = [Math.max(some[i]![0], others[j]![0]), Math.min(some[i]![1], others[j]![1])]
    if (strip[1] - strip[0] >= least) strips.push(strip)
    if (some[i]![1] < others[j]![1]) i++
    else j++
  }
  return strips
}

/** Which column a fragment stands in. */
export const columnOf = ({ left, right }: Fragment, gutters: readonly Strip[]): number =>
  gutters.filter((strip) => strip[0] + strip[1] < left + right).length

export const columnsOf = (lines: readonly PageLine[], gutters: readonly Strip[]): readonly (readonly PageLine[])[] =>
  Array.from({ length: gutters.length + 1 }, (_, column) =>
    lines.flatMap((line) => {
      const fragments = line.fragments.filter((fragment) => columnOf(fragment, gutters) === column)
      return fragments.length === 0 ? [] : [{ ...line, fragments }]
    }),
  )

/** How many lines have words on both sides of a strip. */
const sharing = (lines: readonly PageLine[], gutters: readonly Strip[]): number =>
  lines.filter(({ fragments }) => new Set(fragments.map((one) => columnOf(one, gutters))).size > 1).length

function kindOf(lines: readonly PageLine[], gutters: readonly Strip[]): Run['kind'] {
  if (gutters.length === 0 || sharing(lines, gutters) < 2) return 'lines'
  const columns = columnsOf(lines, gutters)
  return columns.length <= PROSE_COLUMNS && columns.every(isProse) && !isInRows(lines, columns) ? 'columns' : 'table'
}

function isProse(lines: readonly PageLine[]): boolean {
  if (lines.length < PROSE_LINES) return false
  const width = Math.max(...lines.map(rightOf)) - Math.min(...lines.map(leftOf))
  const letters = lines.map(({ fragments }) => fragments.reduce((sum, { text }) => sum + text.length, 0))
  const filled = lines.map((line) => (rightOf(line) - leftOf(line)) / width)
  return median(letters) >= PROSE_LETTERS && median(filled) >= PROSE_FILLED
}

/** Cells with many words: the gaps between their lines stand at the same heights in every column. */
function isInRows(lines: readonly PageLine[], columns: readonly (readonly PageLine[])[]): boolean {
  const usual = median(distances(lines))
  const gaps = (some: readonly PageLine[]): number => distances(some).filter((far) => far > 1.3 * usual).length
  const common = gaps(lines)
  return common >= 2 && columns.every((column) => gaps(column) <= common * 1.25)
}

export const distances = (lines: readonly PageLine[]): readonly number[] =>
  lines.slice(1).map(({ base }, index) => base - lines[index]!.base)

export const leftOf = ({ fragments }: PageLine): number => Math.min(...fragments.map(({ left }) => left))
export const rightOf = ({ fragments }: PageLine): number => Math.max(...fragments.map(({ right }) => right))
export const wordsOf = ({ fragments }: PageLine): string => fragments.map(({ text }) => text.trim()).join(' ')

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
