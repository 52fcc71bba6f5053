/** The lines of a table to its rows: a cell may have several lines, and stand higher or lower than its neighbours. */
import { columnOf, type Strip } from './columns.js'
import type { Fragment, PageLine } from './lines.js'

/** In sizes of the letters: how far the lines of one cell stand from each other at most. */
const IN_CELL = 1.42
/** A line with so many of the cells is a row of its own, where rows are set as close as lines. */
const MOST_CELLS = 0.6

/** Each row as its cells from left to right; a cell may be empty. */
export function rowsOf(lines: readonly PageLine[], gutters: readonly Strip[]): readonly (readonly string[])[] {
  return bandsOf(lines, gutters)
    .flatMap((band) => partedWhereTight(band, gutters))
    .map((row) => cellsOf(row, gutters))
}

/** Lines that a cell joins belong to one row, and so do the lines between them. */
function bandsOf(lines: readonly PageLine[], gutters: readonly Strip[]): readonly (readonly PageLine[])[] {
  const bands: PageLine[][] = []
  const lastIn = new Map<number, number>()
  let reach = Number.NEGATIVE_INFINITY
  const ends = cellEnds(lines, gutters)
  for (const line of lines) {
    const joins = line.fragments.some((one) => {
      const before = lastIn.get(columnOf(one, gutters))
      return before !== undefined && line.base - before <= IN_CELL * line.size
    })
    if (joins || line.base <= reach) bands.at(-1)!.push(line)
    else bands.push([line])
    for (const one of line.fragments) {
      lastIn.set(columnOf(one, gutters), line.base)
      reach = Math.max(reach, ends.get(one) ?? line.base)
    }
  }
  return bands
}

/** Where the cell ends that a fragment stands in. */
function cellEnds(lines: readonly PageLine[], gutters: readonly Strip[]): ReadonlyMap<Fragment, number> {
  const ends = new Map<Fragment, number>()
  const below = new Map<number, { readonly base: number; readonly end: number }>()
  for (const line of [...lines].reverse()) {
    for (const one of line.fragments) {
      const column = columnOf(one, gutters)
      const next = below.get(column)
      const end = next && next.base - line.base <= IN_CELL * line.size ? next.end : line.base
      ends.set(one, end)
      below.set(column, { base: line.base, end })
    }
  }
  return ends
}

/** In a table without space between its rows every line with most of the cells begins one. */
function partedWhereTight(band: readonly PageLine[], gutters: readonly Strip[]): readonly (readonly PageLine[])[] {
  const isWhole = ({ fragments }: PageLine): boolean =>
    new Set(fragments.map((one) => columnOf(one, gutters))).size >= MOST_CELLS * (gutters.length + 1)
  if (band.filter(isWhole).length < 2) return [band]
  const rows: PageLine[][] = []
  for (const line of band) {
    if (isWhole(line) || rows.length === 0) rows.push([line])
    else rows.at(-1)!.push(line)
  }
  return rows
}

function cellsOf(row: readonly PageLine[], gutters: readonly Strip[]): readonly string[] {
  const cells: string[][] = Array.from({ length: gutters.length + 1 }, () => [])
  for (const { fragments } of row) {
    for (const one of fragments) cells[columnOf(one, gutters)]!.push(one.text.trim())
  }
  const told = cells.map((words) => words.join(' '))
  return row[0]!.fragments[0]?.rightToLeft ? told.reverse() : told
}
