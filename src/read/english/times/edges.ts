/** Words that narrow what follows: "early 1990", "mid-July", "the end of November", "around Nov. 1", "the night of 14 September". */
import * as c from './calendar.js'
import { inPart } from './days.js'
import { isJoined, key, type Line, phraseHere, word } from './line.js'
import { calendarOf, type Parsed, type When } from './when.js'
import type { Edge } from './words.js'

export type Inner = (line: Line, i: number, when: When) => Parsed | undefined

const LINKS = new Set(['in', 'on', 'of'])
const OF_ONLY = new Set([
  'end',
  'beginning',
  'start',
  'middle',
  'close',
  'outset',
  'midst',
  'opening',
  'latter',
  'closing',
])

/** "Early in the week" links with "in"; "the end of 1990" must have its "of". */
export function edged(line: Line, i: number, when: When, inner: Inner): Parsed | undefined {
  const the = key(line, i) === 'the' ? i + 1 : i
  const { edge } = word(line, the)
  if (edge === undefined) return undefined
  const here = key(line, the)
  const link = LINKS.has(key(line, the + 1)) && !isJoined(line, the + 1) ? the + 2 : the + 1
  if (OF_ONLY.has(here) && key(line, the + 1) !== 'of') return undefined
  const { part } = word(line, link)
  if (part && !OF_ONLY.has(here)) return partEdge(line, i, link, when, inner)
  const found = inner(line, link, when)
  if (!found || found.type === 'duration' || found.type === 'reference' || found.type === 'recurring') return undefined
  if (here === 'middle' && found.type === 'time') return undefined
  return { ...found, from: i, ...narrowed(edge, found) }
}

/** "Late afternoon Monday", "mid-afternoon yesterday". */
function partEdge(line: Line, i: number, at: number, when: When, inner: Inner): Parsed | undefined {
  const { part } = word(line, at)
  const behind = inner(line, at + 1, when)
  return behind?.type === 'date' ? inPart({ ...behind, from: i }, part, behind.to) : undefined
}

/** Ten days at the beginning, in the middle or at the end of a month; years and quarters stay what they are. */
function narrowed(edge: Edge, found: Parsed): Pick<Parsed, 'calendar'> {
  const month = /^(\d{4})-(\d\d)$/.exec(calendarOf(found) ?? '')
  if (!month) return {}
  const [year, of] = [Number(month[1]), Number(month[2])]
  const first = c.dayNumber(year, of, 1)
  const last = first + c.daysInMonth(year, of) - 1
  if (edge === 'early') return { calendar: c.daySpan(first, first + 9) }
  return { calendar: edge === 'mid' ? c.daySpan(first + 9, first + 19) : c.daySpan(first + 19, last) }
}

/** "Around Nov. 1". Of lengths it is part of the amount already. */
export function approximate(line: Line, i: number, when: When, inner: Inner): Parsed | undefined {
  const about = phraseHere(line, i, line.lexicon.about)
  if (about?.meaning !== '~' || key(line, i) === 'some') return undefined
  const found = inner(line, about.to, when)
  const value = found && calendarOf(found)
  if (found?.type !== 'date' || !value || !/^\d{4}(?:-\d\d){0,2}$/.test(value)) return undefined
  return { ...found, from: i, value: `${found.value}~` }
}

const HOURS = new Set(['hours'])
const SMALL = new Set(['early', 'small', 'late'])
/** the night of 14–15 September · the early hours of Friday · the morning of Sept. 5. */
export function partOf(line: Line, i: number, when: When, inner: Inner): Parsed | undefined {
  const the = key(line, i) === 'the' ? i + 1 : i
  const isHours = SMALL.has(key(line, the)) && HOURS.has(key(line, the + 1))
  const at = isHours ? the + 1 : word(line, the).edge ? the + 1 : the
  const part = isHours ? (key(line, the) === 'late' ? 'NI' : 'MO') : word(line, at).part
  if (part === undefined || (key(line, at + 1) !== 'of' && key(line, at + 1) !== 'on' && key(line, at + 1) !== 'hours'))
    return undefined
  const link = key(line, at + 1) === 'hours' ? at + 3 : at + 2
  const found = inner(line, link, when)
  if (found?.type !== 'date') return undefined
  return inPart({ ...found, from: i }, part, found.to)
}
