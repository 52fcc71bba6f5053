/**
 * The mini-notation of an agreement's own tests: one line a happening, in the words of the file.
 *
 *     TIME ACT [ACTOR] [-> TARGET] [at PLACE]            2016-09-13T10:00 attack syrian-government -> islamic-state
 *     TIME tally ACT ACTOR [at PLACE]                    a total or habit, never a single event
 *     TIME STATE convoy|route|crossing|evacuation NAME [on ROUTE] [at PLACE] [by ACTOR] [trucks N] [people N]
 *                                                        2016-09-13T12:00 requested convoy c1 on Castello Road
 *     TIME posture FORM ACTOR [with WEAPON] [at PLACE]   2016-09-14 posture positioned opposition with tank at Handarat
 *          [near PLACE distance N UNIT] [count N]
 *     TIME control ACTOR holds|captured|lost PLACE
 *     TIME extended|suspended|ended|in-force by ACTOR [and ACTOR] [until TIME]
 *     TIME designated|undesignated GROUP by AUTHORITY
 *     TIME coverage WATCHER at PLACE [until DATE]        who watched, over that day or to the end of another
 *     TIME attest TERM INSTANCE yes|no
 *     TIME finding EVENT N [ACTOR N]…                    occurrence, then attribution by actor
 *     TIME responsibility ACTOR                          with `as EVENT`: a claim of responsibility
 *     TIME retracted EVENT                               every claim of that event so far
 *
 * ACT is a word of the table of acts, TIME a date or time in the agreement's zone; `?` or nothing for ACTOR is an
 * unknown one. After commas, in any order:
 *
 *     claimed | reported | corroborated | verified       how well it is said: one anonymous voice; one or two
 *                                                        independent ones; the desk's own (default: reported)
 *     by VOICE [of SIDE]                                 one named voice instead, aligned with a side
 *     denied                                             the same, denied
 *     as EVENT                                           the event it belongs to, so that lines can share one
 *     known TIME                                         when the desk came to know it (default: TIME)
 */
import { parsePeriod } from '../../base/period.js'
import type { Claim } from '../../domain/claim.js'
import type { EventLine } from '../../domain/eventLine.js'
import { marksOf } from './marks.js'
import { posture, stateOf } from './states.js'
import { after, type Happening, isNamed, type NotationTools, place, type Said, type Verb, values } from './words.js'

/** The event lines that one line of notation stands for, or what is wrong with it. */
export type Noted = { readonly lines: readonly EventLine[]; readonly latest: number } | { readonly wrong: string }

export function note(text: string, index: number, tools: NotationTools, earlier: readonly EventLine[]): Noted {
  const [head = '', ...rest] = text.split(',').map((part) => part.trim())
  const [time = '', verb = '', ...words] = head.split(/\s+/)
  const period = parsePeriod(time, tools.zone)
  if (!period) return { wrong: `"${time}" is no date or time; a line starts with one.` }
  const marks = marksOf(rest)
  if (typeof marks === 'string') return { wrong: marks }
  const known = marks.known === null ? period : parsePeriod(marks.known, tools.zone)
  if (!known) return { wrong: `"${marks.known}" is no date or time.` }
  const said: Said = { time, words: [verb, ...words], marks, id: `t${index + 1}`, tools, earlier }
  const happening = (VERBS[verb] ?? (tools.acts[verb] ? act : stateOf))(said)
  if (typeof happening === 'string') return { wrong: happening }
  const instant = known.precision === 'instant' ? known.start : known.end - 1
  const recordedAt = new Date(instant).toISOString()
  const latest = Math.max(instant, period.precision === 'instant' ? period.start : period.end - 1)
  return { lines: happening.flatMap((one) => spoken(one, said, recordedAt)), latest }
}

/** A claim is said once by each voice; a line of another kind is said once. */
function spoken(happening: Happening, { marks, id }: Said, recordedAt: string): readonly EventLine[] {
  if ('line' in happening) return [{ recordedAt, ...happening.line } as EventLine]
  const event = marks.event ?? happening.event ?? id
  return marks.voices.map(
    (voice, index) =>
      ({
        recordedAt,
        voice,
        event,
        claim: {
          id: `${id}.${index + 1}`,
          span: [0, 0],
          modality: marks.denied ? 'denied' : 'asserted',
          ...happening.claim,
        },
      }) as unknown as EventLine,
  )
}

const act: Verb = ({ time, words, tools }) => {
  const [name = '', first] = words
  const actor = first === 'at' || first === '->' ? undefined : first
  const pattern = tools.acts[name]?.[0]
  const [target, where] = [after(words, '->'), after(words, 'at')]
  const common = { date: values(time), ...(where && { place: values(place(where)) }) }
  if (pattern?.kind === 'control') {
    const slots = {
      ...common,
      change: values(pattern.changes[0]!),
      ...(isNamed(actor) && { actor: values(actor) }),
      ...(target && { against: values(target) }),
    }
    return [{ claim: { kind: 'control', slots }, event: null }]
  }
  if (pattern?.kind !== 'incident') return `The act "${name}" cannot be written in this notation; use its own words.`
  const type = pattern.types.includes(name as 'attack') ? name : pattern.types[0]!
  const slots = {
    ...common,
    type: values(type),
    ...(isNamed(actor) && { perpetrator: values(actor) }),
    ...(target && { target: values(target) }),
  }
  return [{ claim: { kind: 'incident', slots }, event: null }]
}

const tally: Verb = (said) => {
  const [, ...words] = said.words
  const made = said.tools.acts[words[0] ?? ''] ? act({ ...said, words }) : `"${words[0]}" is no act.`
  if (typeof made === 'string') return made
  return made.map((one) => ('claim' in one ? { ...one, claim: { ...one.claim, aggregate: true } } : one))
}

const negotiation: Verb = ({ time, words, tools }) => {
  const parties = (after(words, 'by', ['until']) ?? '').split(' ').filter((word) => word !== '' && word !== 'and')
  const until = after(words, 'until', [])
  const slots = {
    state: values(words[0]!),
    subject: values(tools.agreement),
    date: values(time),
    ...(parties.length > 0 && { parties: values(...parties) }),
    ...(until && { deadline: values(until) }),
  }
  return [{ claim: { kind: 'negotiation', slots }, event: null }]
}

const designation: Verb = ({ time, words }) => {
  const [verb, group] = words
  const by = after(words, 'by')
  if (!group || !by) return 'Write "designated GROUP by AUTHORITY".'
  const called = verb === 'designated' ? 'terrorist' : 'other'
  return [
    {
      claim: {
        kind: 'designation',
        slots: { group: values(group), called: values(called), calledBy: values(by), date: values(time) },
      },
      event: null,
    },
  ]
}

const VERBS: Readonly<Record<string, Verb>> = {
  tally,
  posture,
  extended: negotiation,
  suspended: negotiation,
  ended: negotiation,
  'in-force': negotiation,
  designated: designation,
  undesignated: designation,
  control: ({ time, words: [, actor, change, ...where] }) =>
    actor && change && where.length > 0
      ? [
          {
            claim: {
              kind: 'control',
              slots: {
                actor: values(actor),
                change: values(change),
                place: values(place(where.join(' '))),
                date: values(time),
              },
            },
            event: null,
          },
        ]
      : 'Write "control ACTOR holds PLACE".',
  coverage: ({ time, words, marks }) => {
    const [watcher, where, until] = [words[1], after(words, 'at'), after(words, 'until', [])]
    if (!watcher || !where) return 'Write "coverage WATCHER at PLACE".'
    const by =
      marks.voices.length === 1 && marks.voices[0]!.alignment ? { voice: { ...marks.voices[0]!, id: watcher } } : {}
    return [
      { line: { coverage: { by: watcher, place: place(where), period: until ? `${time}/${until}` : time }, ...by } },
    ]
  },
  attest: ({ words: [, term, instance, answer] }) =>
    term && instance && (answer === 'yes' || answer === 'no')
      ? [
          {
            line: {
              attest: { term, instance, answer: answer === 'yes', by: 'a reviewer', because: 'the test says so' },
            },
          },
        ]
      : 'Write "attest TERM INSTANCE yes" or "no".',
  finding: ({ words: [, event, occurrence, ...rest], earlier }) => {
    const claims = claimsOfEvent(earlier, event ?? '')
    if (claims.length === 0 || occurrence === undefined)
      return `Write "finding EVENT N"; no line before is about "${event}".`
    const pairs = rest.flatMap((actor, index) => (index % 2 === 0 ? [[actor, Number(rest[index + 1])] as const] : []))
    return [
      {
        line: {
          finding: {
            claims,
            occurrence: Number(occurrence),
            attribution: Object.fromEntries(pairs),
            by: 'an investigation',
          },
        },
      },
    ]
  },
  responsibility: ({ time, words: [, actor], marks }) =>
    actor && marks.event !== null
      ? [
          {
            claim: {
              kind: 'statement',
              slots: { speaker: values(actor), mode: values('claim-of-responsibility'), date: values(time) },
            },
            event: null,
          },
        ]
      : 'Write "responsibility ACTOR, as EVENT".',
  retracted: ({ words: [, event], earlier }) => {
    const claims = claimsOfEvent(earlier, event ?? '')
    return claims.length > 0
      ? claims.map((id) => ({ line: { retracts: id, because: 'the test says so' } }))
      : `No line before is about "${event}".`
  },
}

const claimsOfEvent = (lines: readonly EventLine[], event: string): readonly string[] =>
  lines.flatMap((line) =>
    'claim' in line && 'event' in line && line.event === event ? [(line.claim as Claim).id] : [],
  )
