/**
 * What `npm start` prints: is it holding, why, in whose words, where; and what to ask next. An archive may go on after its
 * agreement has ended; then the answer is that of the last day on which the agreement was in force.
 */
import { dayOf } from '../../base/period.js'
import type { DeskAnswer, StatusAnswer } from '../../domain/answer.js'
import type { Incident } from '../../domain/incident.js'
import { eventsTold, showBrief } from '../show/brief.js'
import { incidentLine } from '../show/incidents.js'
import type { ShowOptions } from '../show/reasons.js'
import { indent, wrap } from '../terminal/width.js'
import type { DeskAccess } from './access.js'
import { incidentsOfDay } from './incidentsOfDay.js'

const INCIDENTS_MAX = 6

export async function greeting(desk: DeskAccess, options: ShowOptions): Promise<string> {
  const about = await desk.describe()
  if (about.agreements.length === 0) return emptyDesk(about)
  const last = await desk.status({})
  const end = last.headline.answer === 'not-in-force' ? (last.agreement.lastDayInForce ?? undefined) : undefined
  const status = end === undefined ? last : await desk.status({ agreement: last.agreement.id, on: end })
  const day = dayOf(Date.parse(status.on), status.agreement.zone)
  const incidents = await incidentsOfDay(desk, status)
  const told = eventsTold(status)
  return [
    ...heading(about, options),
    '',
    ...wrap(question(status, day, end !== undefined), options.width).map((line) => options.colours.bold(line)),
    showBrief(status, incidents, options),
    ...alsoLines(
      incidents.filter(({ id }) => !told.has(id)),
      options,
    ),
    ...(end === undefined
      ? []
      : ['', ...wrap(`The record goes on to ${about.lastDay}; the truce was over by then.`, options.width)]),
    '',
    ...askNext(about, day),
    '',
  ].join('\n')
}

function heading(about: DeskAnswer, { colours, width }: ShowOptions): string[] {
  const held = `${about.documents} documents, ${about.incidents} incidents, ${about.entries} entries`
  const kind = about.story ? 'a sample desk: an archive told in dispatches of our own' : 'a desk'
  return [colours.bold(about.title), ...wrap(`${kind}; ${held}; ${about.firstDay} to ${about.lastDay}.`, width)]
}

function question({ agreement, on, knownAt }: StatusAnswer, day: string, ended: boolean): string {
  const when = ended ? `${day}, the last day it was in force` : day
  const known = knownAt.slice(0, 10) === on.slice(0, 10) ? '' : `, as known on ${knownAt.slice(0, 10)}`
  return `Is it holding? ${agreement.title}, on ${when}${known}:`
}

function alsoLines(incidents: readonly Incident[], { colours, width }: ShowOptions): string[] {
  if (incidents.length === 0) return []
  const shown = incidents.slice(0, INCIDENTS_MAX)
  const more = incidents.length > shown.length ? ` (${shown.length} of ${incidents.length})` : ''
  return [
    '',
    colours.bold(`Also that day${more}`),
    ...shown.map((incident) => indent(wrap(incidentLine(incident), width - 2), '  ')),
  ]
}

const askNext = ({ story }: DeskAnswer, day: string): string[] => [
  'Ask it something:',
  `  truceline status --on ${day}`,
  ...(story === 'aleppo-2016'
    ? [
        '  truceline status --on 2016-09-15                         (a quieter day of the same truce)',
        '  truceline status --on 2016-09-18 --known-at 2016-09-18   (what could be known that night)',
      ]
    : []),
  `  truceline incidents --on ${day}`,
]

const emptyDesk = (about: DeskAnswer): string =>
  [
    about.title,
    `${about.documents} documents, ${about.incidents} incidents, no agreement yet.`,
    'Adopt one: truceline agreement adopt AGREEMENT.yaml; file reports: truceline add FILE',
    '',
  ].join('\n')
