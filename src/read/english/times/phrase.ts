/** The longest time expression that begins at a word. */
import { clockAt, groupAt, pastLinks, timeOf } from './clock.js'
import { calendarDate, figures } from './dates.js'
import { countedDay, pointedDay, weekdayName } from './days.js'
import { approximate, edged, partOf } from './edges.js'
import { holiday } from './holidays.js'
import { isNumber, key, type Line, word } from './line.js'
import { century, decade, season, spoken, yearAlone, yearEnd } from './periods.js'
import { quarter } from './quarters.js'
import { every, frequency, rate, reference } from './recurring.js'
import { bareUnits, counted, pointed } from './units.js'
import { DAY, type Parsed, type Rule, type When } from './when.js'

/** Of two equally long readings the first rule's counts. */
const RULES: readonly Rule[] = [
  figures,
  groupAt,
  calendarDate,
  weekdayName,
  countedDay,
  pointedDay,
  quarter,
  pointed,
  counted,
  season,
  decade,
  century,
  yearEnd,
  yearAlone,
  spoken,
  every,
  frequency,
  rate,
  reference,
  holiday,
  bareUnits,
]

function plainAt(line: Line, i: number, when: When): Parsed | undefined {
  let best: Parsed | undefined
  for (const rule of RULES) {
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
