/** Verdicts as text for people: the board as a table, and one verdict with its reasons as a tree. */
import type { Finding } from '../domain/agreement.js'
import { type Counts, GRADES, type Judgement, type Reason, type Verdict } from '../domain/verdict.js'

export function renderBoard({ on, knownAt, board, calm }: Judgement): string {
  const rows = board.map(({ term, party, day, sinceStart }) => [
    term,
    party,
    day.status,
    sinceStart.status,
    renderCounts(sinceStart.counts),
  ])
  return [
    `On ${on}, as known at ${knownAt}`,
    '',
    ...table([['term', 'party', 'that day', 'since the start', 'counts'], ...rows]),
    ...(calm.length > 0 ? ['', 'Days of calm'] : []),
    ...table(
      calm.map(({ term, proven, cautious, observed }) => [
        `  ${term}`,
        `proven ${proven}`,
        `cautious ${cautious}`,
        `observed ${observed}`,
      ]),
    ),
  ].join('\n')
}

export const renderCounts = (counts: Counts): string =>
  Object.entries(counts)
    .map(([status, count]) => `${count} ${status}`)
    .join(', ')

export function renderWhy({ id, status, window, flags, reasons }: Verdict): string {
  return [
    `${status.toUpperCase()}  ${id}`,
    `window ${window.from} to ${window.to}${flags.length > 0 ? `; ${flags.join(', ')}` : ''}`,
    ...reasons.flatMap((reason) => renderReason(reason, 1)),
  ].join('\n')
}

function renderReason({ say, grade, citations = [], because = [] }: Reason, depth: number): readonly string[] {
  const indent = '  '.repeat(depth)
  const graded = grade === undefined || say.includes(GRADES[grade]) ? '' : ` [${GRADES[grade]}]`
  return [
    `${indent}- ${say}${graded}`,
    ...because.flatMap((reason) => renderReason(reason, depth + 1)),
    // A voice's own line shows its sentences; repeated above it they would hide the argument.
    ...(because.length > 0
      ? []
      : citations.map(({ text, title, document }) => `${indent}  “${text}” — ${title ?? document}`)),
  ]
}

/** `agreement.yaml:12:5 unknown-key …` one line a finding. */
export const renderFindings = (name: string, findings: readonly Finding[]): string =>
  findings
    .map(({ code, line, column, say, hint }) => `${name}:${line}:${column} ${code}: ${say}${hint ? ` ${hint}` : ''}`)
    .join('\n')

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
}
