/** A table for people: columns as wide as they need, the last ones shrinking and wrapping when the terminal is narrow. */
import { padTo, widthOf, wrap } from './width.js'

export interface Column {
  readonly head: string
  readonly align?: 'right'
  /** Never shrinks: what is in it is to be copied, such as an id. */
  readonly whole?: true
}

const GAP = 2
const COLUMN_MIN = 6

export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string {
  const widths = fit(
    columns.map(({ head }, i) => Math.max(widthOf(head), ...rows.map((row) => widestLine(row[i] ?? '')))),
    columns,
    width - GAP * (columns.length - 1),
  )
  const render = (cells: readonly string[]): string => rowLines(cells, columns, widths).join('\n')
  const rule = widths.map((w) => '─'.repeat(w)).join(' '.repeat(GAP))
  return [render(columns.map(({ head }) => head)), rule, ...rows.map(render)].join('\n')
}

const widestLine = (cell: string): number => Math.max(...cell.split('\n').map(widthOf))

/** Takes from the widest column that may shrink until all fit. */
function fit(wanted: readonly number[], columns: readonly Column[], room: number): number[] {
  const widths = [...wanted]
  for (let over = sum(widths) - room; over > 0; over--) {
    const may = widths.map((width, i) => (columns[i]?.whole ? 0 : width))
    const widest = may.indexOf(Math.max(...may))
    if (may[widest]! <= COLUMN_MIN) break
    widths[widest]!--
  }
  return widths
}

function rowLines(cells: readonly string[], columns: readonly Column[], widths: readonly number[]): string[] {
  const wrapped = cells.map((cell, i) => wrap(cell, widths[i] ?? COLUMN_MIN))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, i) => aligned(lines[line] ?? '', widths[i]!, columns[i]?.align))
      .join(' '.repeat(GAP))
      .trimEnd(),
  )
}

const aligned = (text: string, width: number, align: 'right' | undefined): string =>
  align === 'right' ? ' '.repeat(Math.max(0, width - widthOf(text))) + text : padTo(text, width)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)
