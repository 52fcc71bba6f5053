/** The board as a page of text: the answer, why, term by term and party by party, the calm counter, what changed. */
import type { Change, StatusAnswer } from '../../domain/answer.js'
import type { BoardRow, Counts, TermStatus } from '../../domain/verdict.js'
import { showStatus } from '../terminal/colour.js'
import { table } from '../terminal/table.js'
import { wrap } from '../terminal/width.js'
import { type ShowOptions, showReasons } from './reasons.js'

export function showStatusAnswer(answer: StatusAnswer, options: ShowOptions): string {
  const { colours } = options
  const sections = [
    [colours.bold(answer.agreement.title), askedLine(answer)].join('\n'),
    showHeadline(answer, options),
    boardTable(answer, options),
    calmLines(answer),
    besiegedLines(answer),
    changedLines(answer, options),
    colours.dim('Reasons of one verdict: truceline why VERDICT-ID. Ids: truceline status --json.'),
  ]
  return sections.filter((section) => section !== '').join('\n\n')
}

export const askedLine = ({ on, knownAt, asArchived }: Pick<StatusAnswer, 'on' | 'knownAt' | 'asArchived'>): string =>
  `on ${showMoment(on)}, as known at ${showMoment(knownAt)}${asArchived ? ' (as archived)' : ''}`

/** `2016-09-19 23:59 +03:00` */
export const showMoment = (instant: string): string =>
  instant.replace(
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/,
    (_all, day, time, zone) => `${day} ${time}${zone ? ` ${zone === 'Z' ? 'UTC' : zone}` : ''}`,
  )

export function showHeadline(answer: StatusAnswer, options: ShowOptions): string {
  const { say, reasons, answer: word } = answer.headline
  const paint = options.colours[HEADLINE_COLOURS[word]]
  const lines = wrap(say, options.width).map((line) => paint(line))
  return [...lines, ...(reasons.length > 0 ? [showReasons(reasons, options)] : [])].join('\n')
}

const HEADLINE_COLOURS = {
  holding: 'green',
  strained: 'yellow',
  broken: 'red',
  unknown: 'magenta',
  'not-in-force': 'gray',
} as const

const boardTable = (answer: StatusAnswer, options: ShowOptions): string =>
  answer.board.length === 0
    ? ''
    : table(
        [{ head: 'term' }, { head: 'party' }, { head: 'that day' }, { head: 'since the start' }, { head: '' }],
        answer.board.map((row) => boardRow(row, options)),
        options.width,
      )

const boardRow = ({ term, party, day, sinceStart }: BoardRow, { colours }: ShowOptions): readonly string[] => [
  term,
  party,
  showStatus(day.status, colours),
  showStatus(sinceStart.status, colours),
  showCounts(sinceStart.counts),
]

/** "2 violated, 5 held": counts, never a bare percentage. */
export const showCounts = (counts: Counts): string =>
  (Object.entries(counts) as [TermStatus, number][])
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${count} ${status}`)
    .join(', ')

const calmLines = ({ calm }: StatusAnswer): string =>
  calm.length === 0
    ? ''
    : [
        'Days of calm (proven breaches only / any allegation / watched days only)',
        ...calm.map(({ term, proven, cautious, observed }) => `  ${term}: ${proven} / ${cautious} / ${observed}`),
      ].join('\n')

const besiegedLines = ({ besieged }: StatusAnswer): string =>
  besieged.length === 0
    ? ''
    : [
        'Besieged',
        ...besieged.map(
          ({ place, by, since }) =>
            `  ${place}${by.length > 0 ? `, by ${by.join(' and ')}` : ''}${since ? `, since ${since}` : ''}`,
        ),
      ].join('\n')

function changedLines({ changed, since }: StatusAnswer, options: ShowOptions): string {
  if (changed.length === 0) return `Nothing changed since ${showMoment(since)}.`
  return [`Changed since ${showMoment(since)}`, ...showChanges(changed, options)].join('\n')
}

const CHANGES_MAX = 12

export function showChanges(changed: readonly Change[], { colours }: ShowOptions): string[] {
  const lines = changed
    .slice(0, CHANGES_MAX)
    .map(
      ({ day, term, party, from, to }) =>
        `  ${day}  ${term}  ${party}: ${showStatus(from, colours)} → ${showStatus(to, colours)}`,
    )
  return changed.length > CHANGES_MAX ? [...lines, `  … and ${changed.length - CHANGES_MAX} more`] : lines
}
