/** What was read, for people: the reader's own page fitted to the terminal, and the times when they were asked for. */
import type { Comparison, Reading } from '../../domain/reading.js'
import { type Paint, renderReading } from '../../read/index.js'
import { type Column, table } from '../terminal/table.js'
import { wrap } from '../terminal/width.js'
import type { ShowOptions } from './reasons.js'

export function showReading(reading: Reading, text: string, { colours, width }: ShowOptions): string {
  const looks: Readonly<Record<Parameters<Paint>[0], (text: string) => string>> = {
    mark: colours.cyan,
    statement: colours.magenta,
    kind: colours.bold,
    value: colours.green,
    note: colours.yellow,
  }
  return [
    ...wrap(
      renderReading(reading, text, (kind, words) => looks[kind](words)),
      width,
    ),
    ...(reading.comparison ? ['', showComparison(reading.comparison, width)] : []),
    ...(reading.times
      ? ['', 'Times', ...reading.times.map(({ text: words, value }) => `  ${words}: ${value ?? 'no value'}`)]
      : []),
  ].join('\n')
}

const COLUMNS: readonly Column[] = [
  { head: 'kind' },
  { head: 'both', align: 'right' },
  { head: 'only built-in', align: 'right' },
  { head: 'only model', align: 'right' },
  { head: 'values that differ' },
]

/** How far two readers agree, kind by kind and in all. */
function showComparison({ kinds }: Comparison, width: number): string {
  const total = (of: 'both' | 'builtInOnly' | 'modelOnly') => kinds.reduce((sum, kind) => sum + kind[of], 0)
  const rows = kinds.map(({ kind, both, builtInOnly, modelOnly, differ }) => [
    kind,
    `${both}`,
    `${builtInOnly}`,
    `${modelOnly}`,
    Object.entries(differ)
      .map(([slot, count]) => `${slot} ${count}`)
      .join(', '),
  ])
  const all = ['all', `${total('both')}`, `${total('builtInOnly')}`, `${total('modelOnly')}`, '']
  return table(COLUMNS, [...rows, all], width)
}
