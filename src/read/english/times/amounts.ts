/** "Three", "a couple of", "12 to 18", "several", "half a": how many units of time. And lengths as ISO 8601 durations. */
import { numberAt } from '../counts/numberWords.js'
import { isDash, isJoined, isNumber, key, type Line, raw, word } from './line.js'

export interface Amount {
  /** `undefined`: some, nobody says how many. */
  readonly count: number | undefined
  readonly to: number
}

export function amountAt(line: Line, i: number): Amount | undefined {
  const first = oneAmount(line, i)
  if (!first) return undefined
  const to = first.to
  const between = key(line, to)
  if (between === 'to' || between === 'or' || isDash(line, to)) {
    const second = oneAmount(line, to + 1)
    if (second && second.count !== undefined && (word(line, second.to).unit || ADJECTIVES.has(key(line, second.to))))
      return { count: first.count, to: second.to }
  }
  return first
}

function oneAmount(line: Line, i: number): Amount | undefined {
  const here = key(line, i)
  if (here === 'a' || here === 'an' || here === 'another') {
    const next = key(line, i + 1)
    if (next === 'few' || next === 'good' || next === 'many')
      return { count: undefined, to: i + (key(line, i + 2) === 'many' ? 3 : 2) }
    if (next === 'couple') return { count: 2, to: i + (key(line, i + 2) === 'of' ? 3 : 2) }
    if (next === 'dozen') return { count: 12, to: i + 2 }
    if (next === 'half') return { count: 0.5, to: i + 2 }
    if (here !== 'another' || word(line, i + 1).unit) {
      const scaled = numberAt((at) => key(line, at), i)
      return scaled ? { count: scaled.value, to: i + scaled.length } : { count: 1, to: i + 1 }
    }
    return oneAmount(line, i + 1)
  }
  if (here === 'couple') return { count: 2, to: i + (key(line, i + 1) === 'of' ? 2 : 1) }
  if (here === 'half') return { count: 0.5, to: i + (key(line, i + 1) === 'a' || key(line, i + 1) === 'an' ? 2 : 1) }
  if (here === 'dozens' || here === 'hundreds' || here === 'scores')
    return { count: undefined, to: i + (key(line, i + 1) === 'of' ? 2 : 1) }
  if (word(line, i).some) return { count: undefined, to: i + 1 }
  return figures(line, i)
}

function figures(line: Line, i: number): Amount | undefined {
  if (!isNumber(line, i) && !word(line, i).number) return undefined
  const found = numberAt((at) => (isNumber(line, at) ? raw(line, at) : key(line, at)), i)
  if (!found) return undefined
  const to = i + found.length
  // "twenty four" and "twenty-four" come as two words; so do "two and a half" and "1 1/2".
  const ones =
    isJoined(line, to) || found.length === 1
      ? numberAt((at) => (isNumber(line, at) ? '' : key(line, at)), to)
      : undefined
  if (ones && found.value >= 20 && found.value % 10 === 0 && ones.value < 10)
    return { count: found.value + ones.value, to: to + ones.length }
  if (key(line, to) === 'and' && key(line, to + 1) === 'a' && key(line, to + 2) === 'half')
    return { count: found.value + 0.5, to: to + 3 }
  return { count: found.value, to }
}

/** "Trading days", "more years", "straight hours". */
export const ADJECTIVES: ReadonlySet<string> = new Set(
  'more additional trading calendar business working full long straight consecutive solid whole other further extra short successive financial academic school election and'.split(
    ' ',
  ),
)

const LETTERS: Readonly<Record<string, readonly [letter: string, factor: number]>> = {
  second: ['TS', 1],
  minute: ['TM', 1],
  hour: ['TH', 1],
  day: ['D', 1],
  night: ['D', 1],
  week: ['D', 7],
  weekend: ['D', 2],
  fortnight: ['D', 14],
  month: ['M', 1],
  quarter: ['M', 3],
  season: ['M', 3],
  year: ['Y', 1],
  decade: ['Y', 10],
  century: ['Y', 100],
}
/** Some units nobody counts: of weeks, decades and centuries the unit stays visible. */
const SOME: Readonly<Record<string, string>> = {
  week: 'PXW',
  fortnight: 'PXW',
  decade: 'PXE',
  century: 'PXE',
  quarter: 'PXM',
}
const SMALLER: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  year: ['month', 12],
  week: ['day', 7],
  day: ['hour', 24],
  hour: ['minute', 60],
  minute: ['second', 60],
}

export function duration(count: number | undefined, unit: string): string | undefined {
  const [letter, factor] = LETTERS[unit] ?? ['D', 1]
  if (count === undefined) return SOME[unit] ?? (letter.startsWith('T') ? `PTX${letter[1]}` : `PX${letter}`)
  const whole = count * factor
  const smaller = SMALLER[unit]
  if (!Number.isInteger(whole)) return smaller ? duration(Math.round(count * smaller[1]), smaller[0]) : undefined
  return letter.startsWith('T') ? `PT${whole}${letter[1]}` : `P${whole}${letter}`
}
