/**
 * Who speaks before a colon: "BSF: one jawan hurt" in an entry of a log, and anywhere "A shopkeeper in Saravena: “They come
 * on the first.”". Places and headings stand there too, so only somebody who can speak counts.
 */
import { firstIndex } from '../../../base/search.js'
import { type Span, spansOverlap, trimSpan } from '../../../base/span.js'
import type { ActorMention } from '../../model/context.js'
import type { Draft } from '../../model/draft.js'
import { cueWords } from '../lexicon/cues.js'
import { logLinesOf } from '../text/log.js'
import { headOf } from './speaker.js'
import type { Voice } from './statements.js'
import { idOfWords } from './subject.js'

const LABEL = /(?:^|[.?!]\s+)([^:.?!"“”\n]{2,70}):\s+(?=\S)/gu
/** What tells how somebody was reached is no part of who it is. */
const REACHED =
  /\s*(?:,\s*)?(?:\((?:by phone|[\p{L} ]+)\))?\s*(?:,?\s*(?:by (?:phone|telephone|radio|e-?mail|text)|on (?:twitter|telegram|facebook|x|television|tv|air)))?$/iu

export function labelledIn(draft: Draft, taken: readonly Voice[]): Voice[] {
  const timed = new Map(logLinesOf(draft.text).flatMap(({ span, clock }) => (clock ? [[span[0], clock] as const] : [])))
  const found: Voice[] = []
  let next = 0
  for (const { span } of draft.lines) {
    while (taken[next] && taken[next]!.span[1] <= span[0]) next++
    if (taken[next] && spansOverlap(taken[next]!.span, span)) continue
    const clock = timed.get(span[0])
    const from = clock ? clock[1] : span[0]
    const line = draft.text.slice(from, span[1])
    const trailing = clock ? undefined : trailingIn(draft, span, line)
    if (trailing) found.push(trailing)
    if (trailing || !line.includes(':')) continue
    for (const match of line.replace(/^[\s,–—-]+/, (blank) => ' '.repeat(blank.length)).matchAll(LABEL)) {
      const label = match[1]!
      const start = from + match.index + match[0].indexOf(label)
      const body = trimSpan(draft.text, [from + match.index + match[0].length, span[1]])
      const voice = voiceOf(draft, trimSpan(draft.text, [start, start + label.length]), body, clock !== undefined)
      if (!voice) continue
      found.push(voice)
      break
    }
  }
  return found
}

function voiceOf(draft: Draft, at: Span, body: Span, isEntry: boolean): Voice | undefined {
  const words = draft.text.slice(...at).replace(REACHED, '')
  const { byForm, speakers } = cueWords(draft.lexicon)
  // "A rescuer said: …" is a sentence with its own verb.
  if (
    words
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => /ed$|^(?:says|said|told)$/.test(word) && byForm.has(word))
  )
    return undefined
  const quote = /^["“]([^"“”]{3,})["”]?$/.test(draft.text.slice(...body))
  const isLong = draft.text.slice(...body).split(/\s+/).length > 3
  const isHeadline = !isEntry && isLong && isHeadlineOf(draft, at, body)
  if (!quote && !(isEntry && isLong) && !isHeadline) return undefined
  const mention = actorAt(draft, [at[0], at[0] + words.length])
  const noun = headOf(words).toLowerCase().split(/\s+/).at(-1) ?? ''
  const speaks = speakers.has(noun) || SPEAKERS.test(noun)
  // A capital before a colon is as often where something happened as who tells it.
  const isBody =
    mention && mention.how === 'stated' && (mention.anonymous || /^(?:name|description|person)$/.test(mention.kind))
  if (!(quote ? mention || speaks : isBody || (speaks && isEntry))) return undefined
  if (isHeadline && !speaksInHeadline(draft, mention, at)) return undefined
  const value = mention?.ids[0] ?? idOfWords(headOf(words))
  const own: Span = mention?.span ?? [at[0], at[0] + words.length]
  return {
    span: [at[0], body[1]],
    subject: undefined,
    cue: own,
    unled: true,
    ...(!quote && { told: true }),
    pieces: [body],
    speakers: [{ value, text: draft.text.slice(...own), at: own, how: 'stated' }],
    ...(mention?.anonymous && { anonymous: { value: true, how: 'implied' as const } }),
  }
}

/** "Haftar: no truce without a withdrawal": one line that no full stop ends. */
const isHeadlineOf = ({ text }: Draft, at: Span, body: Span): boolean =>
  (at[0] === 0 || text[at[0] - 1] === '\n') && body[1] - at[0] < 140 && !/[.;:!?]["”]?$|\.\s/.test(text.slice(...body))

/** A state or a place before a colon is what a headline is about; a person, a body or an official speaks. */
function speaksInHeadline({ tools }: Draft, mention: ActorMention | undefined, at: Span): boolean {
  if (!mention || mention.span[0] - at[0] > 30 || at[1] - mention.span[1] > 1) return false
  const kind = tools.actors.byId(mention.ids[0]!)?.kind
  return kind === undefined
    ? mention.anonymous === true || mention.kind === 'person'
    : !/^(?:state|media|people)$/.test(kind)
}

/** "Nine killed in air strike on market - monitor": who tells it ends the headline. */
function trailingIn(draft: Draft, [start, end]: Span, line: string): Voice | undefined {
  if (line.length > 160) return undefined
  const match = TRAILING.exec(line)
  if (!match) return undefined
  const at: Span = [start + line.lastIndexOf(match[2]!), start + line.lastIndexOf(match[2]!) + match[2]!.length]
  const mention = actorAt(draft, at)
  const kind = mention && draft.tools.actors.byId(mention.ids[0]!)?.kind
  const noun = headOf(match[2]!).toLowerCase().split(/\s+/).at(-1) ?? ''
  const named = mention && mention.span[0] - at[0] < 5 && kind !== 'media' && kind !== 'people'
  if (!named && !cueWords(draft.lexicon).speakers.has(noun)) return undefined
  const own: Span = named ? mention.span : at
  const speaker = {
    value: named ? mention.ids[0]! : idOfWords(headOf(match[2]!)),
    text: draft.text.slice(...own),
    at: own,
  }
  return {
    span: [start, Math.min(end, at[1])],
    subject: undefined,
    cue: own,
    unled: true,
    told: true,
    pieces: [trimSpan(draft.text, [start, start + match[1]!.length])],
    speakers: [{ ...speaker, how: 'stated' }],
  }
}

const TRAILING = /^(\S+(?:\s+\S+){3,}?)\s+[-–—]{1,2}\s+((?:\p{L}[\p{L}.'’-]*\s?){1,4})$/u

const SPEAKERS =
  /^(?:shopkeeper|teacher|farmer|trader|driver|doctor|nurse|priest|imam|elder|woman|man|mother|father|student|resident|witness|villager|spokes(?:man|woman|person)|police|army|military|ministry|stringer|correspondent)$/

/** The one whose name ends the label, or stands in it first. */
function actorAt({ actors }: Draft, [start, end]: Span): ActorMention | undefined {
  for (let i = firstIndex(actors, ({ span }) => span[0] >= start); i < actors.length && actors[i]!.span[0] < end; i++)
    if (actors[i]!.span[1] <= end && actors[i]!.ids.length > 0 && actors[i]!.kind !== 'adjective') return actors[i]
  return undefined
}
