/**
 * The answer in short: the sentence, then each event that speaks against it with what it was, whose it is said to be and
 * two of the sentences that say so. The whole tree of reasons is what `truceline why` shows.
 */
import type { StatusAnswer } from '../../domain/answer.js'
import type { Citation } from '../../domain/eventLine.js'
import type { Incident } from '../../domain/incident.js'
import type { Reason, TermStatus } from '../../domain/verdict.js'
import { showStatus } from '../terminal/colour.js'
import { indent, wrap } from '../terminal/width.js'
import { incidentLine } from './incidents.js'
import { citationLines, type ShowOptions } from './reasons.js'

const EVENTS_MAX = 5
const SENTENCES_MAX = 2
const OTHERS_MAX = 4

interface Told {
  readonly event: string
  readonly reasons: readonly Reason[]
}

export function showBrief({ headline }: StatusAnswer, incidents: readonly Incident[], options: ShowOptions): string {
  const events = byEvent(headline.reasons)
  const others = headline.reasons.filter((reason) => eventOf(reason) === undefined)
  const paint = options.colours[HEADLINE_COLOURS[headline.answer]]
  return [
    ...wrap(headline.say, options.width).map((line) => paint(line)),
    ...events.slice(0, EVENTS_MAX).flatMap((told) => ['', ...eventLines(told, incidents, options)]),
    ...(events.length > EVENTS_MAX ? [`  … and ${events.length - EVENTS_MAX} more events`] : []),
    ...(others.length > 0 ? [''] : []),
    ...others.slice(0, OTHERS_MAX).map(({ say }) => indent(wrap(say, options.width - 2), '  ')),
    ...(others.length > OTHERS_MAX ? [`  … and ${others.length - OTHERS_MAX} more`] : []),
  ].join('\n')
}

/** Which incidents the brief has told already. */
export const eventsTold = ({ headline }: StatusAnswer): ReadonlySet<string> =>
  new Set(byEvent(headline.reasons).map(({ event }) => event))

const HEADLINE_COLOURS = {
  holding: 'green',
  strained: 'yellow',
  broken: 'red',
  unknown: 'magenta',
  'not-in-force': 'gray',
} as const

/** One event may be several verdicts: of a party, and of nobody known. */
function byEvent(reasons: readonly Reason[]): readonly Told[] {
  const events = new Map<string, Reason[]>()
  for (const reason of reasons) {
    const event = eventOf(reason)
    if (event !== undefined) events.set(event, [...(events.get(event) ?? []), reason])
  }
  return [...events].map(([event, told]) => ({ event, reasons: told }))
}

const eventOf = ({ params }: Reason): string | undefined =>
  /\/event:([^@/]+)@/.exec(String(params?.['verdict'] ?? ''))?.[1]

function eventLines({ event, reasons }: Told, incidents: readonly Incident[], options: ShowOptions): string[] {
  const incident = incidents.find(({ id }) => id === event)
  const verdicts = reasons.map(({ params }) => {
    const party = params?.['party'] === 'unattributed' ? 'by nobody known' : String(params?.['party'])
    return `${showStatus(params?.['status'] as TermStatus, options.colours)} ${party}`
  })
  const head = `${verdicts.join(', ')}: ${incident ? incidentLine(incident) : (reasons[0]?.say ?? event)}`
  return [
    indent(wrap(head, options.width - 2), '  '),
    ...sentencesOf(reasons)
      .slice(0, SENTENCES_MAX)
      .flatMap((citation) => citationLines(citation, '      ', options)),
    ...changeOf(reasons).map((say) => indent(wrap(`What would change it: ${say}`, options.width - 6), '      ')),
  ]
}

/** The smallest change of evidence that would give the first of the verdicts another status. */
const changeOf = ([first]: readonly Reason[]): readonly string[] =>
  (first?.because ?? []).filter(({ code }) => code === 'smallest-change').map(({ say }) => say)

/** What carries the event itself, not the phase or the exceptions around it. */
const CARRYING = /^(occurrence|attribution|both)-/

function sentencesOf(reasons: readonly Reason[]): readonly Citation[] {
  const found = new Map<string, Citation>()
  const collect = (reason: Reason): void => {
    for (const citation of reason.citations ?? []) found.set(`${citation.document} ${citation.text}`, citation)
    for (const child of reason.because ?? []) collect(child)
  }
  for (const { because = [] } of reasons) because.filter(({ code }) => CARRYING.test(code)).forEach(collect)
  return [...found.values()]
}
