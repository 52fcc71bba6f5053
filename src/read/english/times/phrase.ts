/** The longest time expression that begins at a word. */
import { clockAt, groupAt, pastLinks, timeOf } from './clock.js'
import { calendarDate, figures } from './dates.js'
import { countedDay, pointedDay, weekdayName } from './days.js'
import { approximate, edged, partOf } from './edges.js'
import { holiday } from './holidays.js'
import { isApostrophe, isNumber, key, type Line, word } from './line.js'
import { century, decade, season, spoken, yearAlone, yearEnd } from './periods.js'
import { quarter } from './quarters.js'
import { every, frequency, rate, reference } from './recurring.js'
import { bareUnits, counted, pointed } from './units.js'
import { DAY, type Parsed, type Rule, type When } from './when.js'
import type { Word } from './words.js'

type Begins = (word: Word, text: string) => boolean

const isThe: Begins = (_, text) => text === 'the'
const isFigure: Begins = ({ number }) => number === true
const isPointer: Begins = ({ which }) => which !== undefined
const either =
  (...choices: readonly Begins[]): Begins =>
  (word, text) =>
    choices.some((begins) => begins(word, text))
const oneOf = (text: string): Begins => {
  const words = new Set(text.split(' '))
  return (_, here) => words.has(here)
}
const opens: Begins = (word) => word.opens === true

/** Each rule with the words it can begin at. Of two equally long readings the first rule's counts. */
const RULES: readonly (readonly [Rule, Begins])[] = [
  [figures, isFigure],
  [groupAt, isFigure],
  [
    calendarDate,
    either(isFigure, isThe, isPointer, ({ month, weekday }) => month !== undefined || weekday !== undefined),
  ],
  [weekdayName, either(isPointer, ({ weekday }) => weekday !== undefined)],
  [countedDay, ({ day }) => day !== undefined],
  [pointedDay, either(oneOf('this last that the then'), ({ edge }) => edge !== undefined)],
  [
    quarter,
    either(
      isFigure,
      isThe,
      isPointer,
      oneOf('its their fiscal same recent year years'),
      ({ ordinal }) => (ordinal ?? 9) <= 4,
    ),
  ],
  [
    pointed,
    either(
      isThe,
      isPointer,
      ({ ordinal, edge, some }) => ordinal === 1 || edge !== undefined || some === true,
      oneOf('its their his her these'),
    ),
  ],
  [counted, either(isFigure, opens, ({ some }) => some === true)],
  [season, either(isThe, isPointer, (word) => word.season !== undefined)],
  [decade, either(isThe, isFigure)],
  [century, either(isThe, isFigure, ({ ordinal }) => (ordinal ?? 0) >= 10)],
  [yearEnd, oneOf('the year')],
  [yearAlone, either(isThe, isFigure, oneOf('fiscal'))],
  [spoken, isThe],
  [every, oneOf('every each per')],
  [frequency, ({ often }) => often !== undefined],
  [rate, oneOf('a')],
  [reference, either(opens, isPointer, (word) => word.reference !== undefined)],
  [holiday, opens],
  [bareUnits, ({ unit, plural }) => unit !== undefined && plural === true],
]

const known = new WeakMap<Word, readonly Rule[]>()
/** The rules that can begin at a word; looked up once for each word of the lexicon. */
function rulesAt(line: Line, i: number): readonly Rule[] {
  const here = line.words[i]
  if (!here) return isApostrophe(line, i) && isNumber(line, i + 1) ? [decade, yearAlone] : NONE
  let rules = known.get(here)
  if (!rules) {
    const asked = isNumber(line, i) ? { ...here, number: true as const } : here
    rules = RULES.filter(([, begins]) => begins(asked, key(line, i))).map(([rule]) => rule)
    known.set(here, rules)
  }
  return rules
}
const NONE: readonly Rule[] = []

function plainAt(line: Line, i: number, when: When): Parsed | undefined {
  let best: Parsed | undefined
  for (const rule of rulesAt(line, i)) {
    const found = rule(line, i, when)
    if (found && (!best || found.to > best.to)) best = found
  }
  return best
}

/** With a clock time beside the day: "Sept. 12 at 7 p.m.", "7 p.m. on Monday". */
function timedAt(line: Line, i: number, when: When): Parsed | undefined {
  const clock =
    isNumber(line, i) || key(line, i) === 'noon' || key(line, i) === 'midday' || key(line, i) === 'midnight'
      ? clockAt(line, i)
      : undefined
  if (clock) {
    const at = pastLinks(line, clock.to)
    const day = at < line.atoms.length && line.words[at] ? plainAt(line, at, when) : undefined
    return day && isDay(day) ? timeOf(i, day.to, clock, day, when) : timeOf(i, clock.to, clock, undefined, when)
  }
  const found = plainAt(line, i, when)
  if (!found || !isDay(found)) return found
  const at = pastLinks(line, found.to)
  const behind = clockAt(line, at)
  return behind ? timeOf(found.from, behind.to, behind, found, when) : found
}

const isDay = ({ type, value, calendar }: Parsed): boolean =>
  type === 'date' ? DAY.test(value ?? '') : type === 'time' && typeof calendar === 'string' && DAY.test(calendar)

export function phraseAt(line: Line, i: number, when: When): Parsed | undefined {
  const found = timedAt(line, i, when)
  const { edge, opens } = word(line, i)
  if (!edge && !opens && !word(line, i).part) return found
  let best = found
  for (const wider of [edged, approximate, partOf]) {
    const other = wider(line, i, when, timedAt)
    if (other && (!best || other.to > best.to)) best = other
  }
  return best
}
