/** Verdicts without a desk: a board, then each verdict that says something, with its reasons. */
import type { Judgement } from '../../domain/verdict.js'
import { showStatus } from '../terminal/colour.js'
import { table } from '../terminal/table.js'
import { showMoment } from './moment.js'
import type { ShowOptions } from './reasons.js'
import { showCounts } from './status.js'
import { showVerdict } from './verdict.js'

/** What needs no telling one by one: nothing happened, or nothing was asked. */
const QUIET = new Set(['not-in-force', 'dormant', 'unknown', 'held'])

export function showJudgement({ on, knownAt, board, calm, verdicts }: Judgement, options: ShowOptions): string {
  const told = verdicts.filter(({ status }) => !QUIET.has(status))
  return [
    `on ${showMoment(on)}, as known at ${showMoment(knownAt)}`,
    '',
    table(
      [{ head: 'term' }, { head: 'party' }, { head: 'that day' }, { head: 'since the start' }, { head: '' }],
      board.map(({ term, party, day, sinceStart }) => [
        term,
        party,
        showStatus(day.status, options.colours),
        showStatus(sinceStart.status, options.colours),
        showCounts(sinceStart.counts),
      ]),
      options.width,
    ),
    ...(calm.length > 0 ? ['', 'Days of calm (proven breaches only / any allegation / watched days only)'] : []),
    ...calm.map(({ term, proven, cautious, observed }) => `  ${term}: ${proven} / ${cautious} / ${observed}`),
    ...told.flatMap((verdict) => ['', options.colours.dim(verdict.id), showVerdict(verdict, options)]),
  ].join('\n')
}
