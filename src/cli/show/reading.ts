/** What was read, for people: the reader's own page fitted to the terminal, and the times when they were asked for. */
import type { Reading } from '../../domain/reading.js'
import { type Paint, renderReading } from '../../read/index.js'
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
    ...(reading.times
      ? ['', 'Times', ...reading.times.map(({ text: words, value }) => `  ${words}: ${value ?? 'no value'}`)]
      : []),
  ].join('\n')
}
