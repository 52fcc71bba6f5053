/** The board as a page of text: the answer, why, term by term and party by party, the calm counter, what changed. */
import type { Change, StatusAnswer } from '../../domain/answer.js'
import type { Incident } from '../../domain/incident.js'
import type { BoardRow, Counts, TermStatus } from '../../domain/verdict.js'
import { showStatus } from '../terminal/colour.js'
import { table } from '../terminal/table.js'
import { showBrief } from './brief.js'
import { askedLine, showMoment } from './moment.js'
import type { ShowOptions } from './reasons.js'

/** `incidents` of the day asked about let the answer say what its events were. */
export function showStatusAnswer(answer: StatusAnswer, incidents: readonly Incident[], options: ShowOptions): string {
  const { colours } = options
  const sections = [
    [colours.bold(answer.agreement.title), askedLine(answer)].join('\n'),
    showBrief(answer, incidents, options),
    boardTable(answer, options),
    calmLines(answer),
    besiegedLines(answer),
    changedLines(answer, options),
    whyLines(answer),
  ]
  return sections.filter((section) => section !== '').join('\n\n')
}

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

const WHY_MAX = 4

/** The verdicts behind the answer, so that the next question needs no JSON. */
function whyLines({ headline }: StatusAnswer): string {
  const ids = [...new Set(headline.reasons.flatMap(({ params }) => params?.['verdict'] ?? []))]
  if (ids.length === 0) return 'Reasons of any verdict: truceline why VERDICT-ID; its id is in truceline status --json.'
  return ['All reasons, down to the sentences', ...ids.slice(0, WHY_MAX).map((id) => `  truceline why ${id}`)].join(
    '\n',
  )
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
