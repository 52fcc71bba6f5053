/** The list of incidents: what, where, when, how many by whose count, how sure. */
import { showCount } from '../../base/count.js'
import type { IncidentsAnswer } from '../../domain/answer.js'
import type { Incident, Tally, TollPicture } from '../../domain/incident.js'
import { table } from '../terminal/table.js'
import { askedLine, showMoment } from './moment.js'
import type { ShowOptions } from './reasons.js'

export function showIncidents(answer: IncidentsAnswer, options: ShowOptions): string {
  const { incidents, tallies, total } = answer
  const known = askedLine(answer).replace(/^on .*, as known/, 'as known')
  const shown = incidents.length < total ? `${incidents.length} of ${total} incidents` : `${total} incidents`
  return [
    `${shown}, ${known}`,
    ...(incidents.length > 0 ? ['', incidentTable(incidents, options)] : []),
    ...(tallies.length > 0 ? ['', 'Totals by the sides, which are no incidents', ...tallies.map(tallyLine)] : []),
  ].join('\n')
}

const incidentTable = (incidents: readonly Incident[], { width }: ShowOptions): string =>
  table(
    [
      { head: 'when' },
      { head: 'what' },
      { head: 'where' },
      { head: 'killed' },
      { head: 'injured' },
      { head: 'by' },
      { head: 'how sure' },
      { head: 'voices', align: 'right' },
      { head: 'id', whole: true },
    ],
    incidents.map(incidentRow),
    width,
  )

const incidentRow = (incident: Incident): readonly string[] => [
  showDate(incident.date),
  incident.type,
  incident.place?.name ?? '?',
  toll(incident.tolls.killed),
  toll(incident.tolls.injured),
  incident.perpetrators.map(({ actor, attribution }) => `${actor} (${attribution})`).join('; '),
  [incident.ladder, ...incident.side].join(', '),
  String(incident.voices.length),
  incident.id,
]

/** The day, and the time below it where one is known. */
const showDate = (date: string | null): string => (date === null ? '?' : showMoment(date).replace(' ', '\n'))

/** A range, never an average; a star when the voices contradict one another. */
const toll = (picture: TollPicture | undefined): string =>
  picture?.range ? `${showCount(picture.range)}${picture.agreed ? '' : ' *'}` : ''

const tallyLine = ({ voice, count, accused, date }: Tally): string =>
  `  ${date === null ? '?' : showMoment(date)}  ${voice.name ?? voice.id}: ${showCount(count)}${accused.length > 0 ? `, against ${accused.join(', ')}` : ''}`

/** One incident in a sentence: `airstrike, Urum al-Kubra: killed 10–21, 5 voices, corroborated`. */
export function incidentLine({ type, place, tolls, ladder, side, voices }: Incident): string {
  const said = [
    ...(tolls.killed?.range ? [`killed ${toll(tolls.killed)}`] : []),
    ...(tolls.injured?.range ? [`injured ${toll(tolls.injured)}`] : []),
    `${voices.length} ${voices.length === 1 ? 'voice' : 'voices'}`,
    [ladder, ...side].join(', '),
  ]
  return `${type}, ${place?.name ?? 'place unknown'}: ${said.join('; ')}`
}
