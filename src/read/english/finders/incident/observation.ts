/** How an observer came to know: "heard 14 explosions 5 km south-east of X". The observer is whose word it is, never who fired. */
import type { SlotValue } from '../../../model/context.js'
import { type Hit, matchTable } from '../../../patterns/match.js'
import { hasVerb } from '../../syntax/clause.js'
import { isLogEntry, logLinesIn } from '../../syntax/log.js'
import { subjectBefore, valuesOf } from '../../syntax/parties.js'
import { stated, withoutMarks } from '../../syntax/slots.js'
import type { View } from '../../syntax/view.js'
import { logLineAt } from '../../text/log.js'

export interface Observation {
  readonly observation: readonly SlotValue[]
  readonly reportedBy: readonly SlotValue[]
}

const SENSES = /^(?:heard|seen|camera|uav|satellite|counted)$/

/** The word of sensing right before the event, with its subject, or behind it; nothing when none stands there. */
export function observationOf(view: View, event: Hit): Observation | undefined {
  return sensedBefore(view, event.from) ?? sensedBehind(view, event.to)
}

function sensedBefore(view: View, at: number): Observation | undefined {
  const from = Math.max(0, at - 10)
  const near = matchTable(view.words.slice(from, at), view.context.lexicon.table('observation')).at(-1)
  if (!near) return undefined
  const hit: Hit = { ...near, from: near.from + from, to: near.to + from }
  const between = view.words.slice(hit.to, at)
  if (between.some(({ lower }) => /^(?:[.;:]|who|which|and|but|people|killed)$/.test(lower))) return undefined
  const sense = hit.meaning === 'counted' && isUnderCamera(view) ? 'camera' : hit.meaning
  return {
    // Who counted is known, and not by what sense.
    observation: sense === 'counted' ? [] : [stated(view.text, hit.span, sense)],
    reportedBy: SENSES.test(hit.meaning) ? valuesOf(subjectBefore(view, hit.from)) : [],
  }
}

/** "Gunfire was heard", "blasts could be heard": by whom it was, the words do not say. */
function sensedBehind(view: View, at: number): Observation | undefined {
  const behind = view.words.slice(at, at + 6)
  const [near] = matchTable(behind, view.context.lexicon.table('observation'))
  if (!near || !SENSES.test(near.meaning) || near.meaning === 'counted' || near.form !== 'ed') return undefined
  const between = behind.slice(0, near.from)
  if (between.length === 0 || !between.every(({ lower }) => LEADS.test(lower))) return undefined
  return { observation: [stated(view.text, near.span, near.meaning)], reportedBy: [] }
}

const LEADS = /^(?:was|were|is|are|be|been|being|has|have|had|could|can|also|still|again|clearly)$/

/** "CAMERA 2, …" heads the lines of what it recorded. */
function isUnderCamera(view: View): boolean {
  const { heading } = logLineAt(logLinesIn(view.context), view.sentence.span[0]) ?? {}
  return heading !== undefined && /\bcamera\b/i.test(view.text.slice(...heading))
}

const DIRECTION = '(?:[NS]{1,2}[EW]{0,2}|[EW]|(?:north|south)(?:[- ]?(?:east|west))?(?:ern)?|east|west)'
const BEARING = new RegExp(
  `\\d{1,4}(?:[.,]\\d{1,3})?(?:\\s?[-–]\\s?\\d{1,4})?\\s?(?:km|kilomet(?:re|er)s?|m|met(?:re|er)s?|miles?)\\s(?:to the\\s)?${DIRECTION}(?:\\sof\\s[^,.;()]{2,40})?`,
  'iu',
)

/** "5 km SE of Debaltseve" in the stretch. */
export function bearingIn(text: string, [from, to]: readonly [number, number]): readonly SlotValue[] {
  const match = BEARING.exec(text.slice(from, Math.min(to, from + 600)))
  if (!match) return []
  const at = withoutMarks(text, [from + match.index, from + match.index + match[0].length])
  return [stated(text, at, text.slice(...at))]
}

/** In the lines of a log what follows the event in fragments is about it: "heard 6 explosions, outgoing, 120 mm mortar, 3 km SE". */
export function pastFragments(view: View, to: number): number {
  if (!isLogEntry(view)) return to
  return hasVerb(view.words, to, view.words.length) ? to : view.words.length
}
