/** Clock times: "7 p.m. Damascus time", "1900 GMT", "0230Z", "10:00 local", "noon", "141900ZSEP16"; joined with the day beside. */
import * as c from './calendar.js'
import { isJoined, isNumber, key, type Line, pastComma, phraseHere, raw, word } from './line.js'
import { DAY, date, type Parsed, type When } from './when.js'
import { offsetOf } from './zones.js'

export interface Clock {
  readonly from: number
  readonly to: number
  readonly hour: number
  readonly minute: number
  /** IANA zone, `local`, or nothing said. */
  readonly zone: string | undefined
}
interface Hour {
  readonly hour: number
  readonly minute: number
  readonly to: number
  readonly zone?: string
  /** Four figures are a time only before a zone. */
  readonly needsZone?: boolean
}

const HALF = /^(\d{1,2})(?:[:.](\d\d))?(am|pm|a\.m\.?|p\.m\.?)?$/
const TWENTY_FOUR = /^([01]?\d|2[0-4])[:.h]([0-5]\d)(?:[:.][0-5]\d)?(z|h|hrs)?$/
const MILITARY = /^([01]\d|2[0-3])([0-5]\d)(z|h|hrs|gmt|utc)?$/
const HOURS = new Set(['hrs', 'hours', 'h', 'hr'])
const BEFORE = new Set(['$', '.', '-', '/', '€', '£'])

export function clockAt(line: Line, i: number): Clock | undefined {
  const here = hourAt(line, i)
  if (!here || here.hour > 24 || isJoined(line, i) || BEFORE.has(key(line, i - 1))) return undefined
  const zone = here.zone ? { zone: here.zone, to: here.to } : zoneAt(line, here.to)
  if (here.needsZone && !zone) return undefined
  return { from: i, to: zone?.to ?? here.to, hour: here.hour, minute: here.minute, zone: zone?.zone }
}

function hourAt(line: Line, i: number): Hour | undefined {
  const named = key(line, i)
  if (named === 'noon' || named === 'midday') return { hour: 12, minute: 0, to: i + 1 }
  if (named === 'midnight') return { hour: 0, minute: 0, to: i + 1 }
  if (!isNumber(line, i)) return undefined
  const text = raw(line, i)
  const half = HALF.exec(text)
  const next = key(line, i + 1)
  const side = half?.[3]?.[0] ?? (half && (next === 'am' || next === 'pm') ? next[0] : undefined)
  if (half && side && Number(half[1]) <= 12)
    return {
      hour: (Number(half[1]) % 12) + (side === 'p' ? 12 : 0),
      minute: Number(half[2] ?? 0),
      to: half[3] ? i + 1 : i + 2,
    }
  if (half && !half[2] && next === 'oclock' && Number(half[1]) <= 12) return oClock(line, i + 1, Number(half[1]), 0)
  // "7.20 in the morning", "at 4 in the afternoon".
  if (half && !half[3] && Number(half[1]) <= 12 && (half[2] || key(line, i - 1) === 'at') && dayPart(line, i + 1))
    return oClock(line, i, Number(half[1]), Number(half[2] ?? 0))
  if (half && !half[2] && Number(half[1]) <= 12 && DAYTIME.has(next))
    return { hour: (Number(half[1]) % 12) + (next === 'noon' ? 12 : 0), minute: 0, to: i + 2 }
  return longHour(line, i, text, next)
}
const DAYTIME = new Set(['noon', 'midnight'])

function longHour(line: Line, i: number, text: string, next: string): Hour | undefined {
  const military = MILITARY.exec(text)
  if (military) {
    const isHours = HOURS.has(next)
    const zulu = military[3] === 'z' || military[3] === 'gmt' || military[3] === 'utc' ? { zone: 'UTC' } : {}
    return {
      hour: Number(military[1]),
      minute: Number(military[2]),
      to: isHours ? i + 2 : i + 1,
      ...zulu,
      ...(!isHours && !military[3] && !isAtClock(line, i, text) && { needsZone: true }),
    }
  }
  const day = TWENTY_FOUR.exec(text)
  if (!day || (!text.includes(':') && !text.includes('h') && !HOURS.has(next))) return undefined
  return {
    hour: Number(day[1]),
    minute: Number(day[2]),
    to: HOURS.has(next) ? i + 2 : i + 1,
    ...(day[3] === 'z' && { zone: 'UTC' }),
  }
}

/** "at 1710", "by 0600", "between 0615 and 0630": four figures where only a clock time can stand. */
const isAtClock = (line: Line, i: number, text: string): boolean => {
  const before = key(line, i - 1)
  if (before === 'at' || before === 'btw') return true
  return (
    text.startsWith('0') &&
    /^(?:by|until|till|to|from|between|and|around|about|approx|since|before|after)$/.test(before)
  )
}

const dayPart = (line: Line, i: number): string | undefined =>
  key(line, i) === 'in' && key(line, i + 1) === 'the' ? word(line, i + 2).part : undefined

/** "7 o'clock in the evening", from the last word of the clock on. */
function oClock(line: Line, i: number, hour: number, minute: number): Hour {
  const part = dayPart(line, i + 1)
  const isLate = part === 'AF' || part === 'EV'
  return { hour: (hour % 12) + (isLate ? 12 : 0), minute, to: part ? i + 4 : i + 1 }
}

/** "Damascus time", "GMT", "(local time)", "local". */
function zoneAt(line: Line, i: number): { readonly zone: string; readonly to: number } | undefined {
  const opened = key(line, i) === '(' || key(line, i) === ','
  const at = opened ? i + 1 : i
  const named = key(line, at) === 'local' ? { meaning: 'local', to: at + 1 } : phraseHere(line, at, line.lexicon.zones)
  if (!named) return undefined
  const standard = key(line, named.to) === 'standard' || key(line, named.to) === 'daylight' ? named.to + 1 : named.to
  const isTime = key(line, standard) === 'time'
  const isShort = key(line, at).length <= 4 || named.meaning === 'local'
  // A city is a zone only when the text says "time".
  if (!isTime && (!isShort || (opened && named.meaning !== 'local' && key(line, at).length > 4))) return undefined
  return { zone: named.meaning, to: isTime ? standard + 1 : named.to }
}

/** "141900ZSEP16" and "141900Z SEP 16": day, hour and month of an order. */
export function groupAt(line: Line, i: number): Parsed | undefined {
  const atom = line.atoms[i]
  if (!atom || !/^\d{6}/.test(atom.key)) return undefined
  let to = i + 1
  let text = atom.key
  while (to < Math.min(line.atoms.length, i + 4) && line.atoms[to]!.kind !== 'punctuation' && !GROUP.test(text))
    text += line.atoms[to++]!.key
  const match = GROUP.exec(text)
  if (!match) return undefined
  const [, day, hour, minute, month, year] = match
  const of = [2000 + Number(year), MONTHS.indexOf(month!) + 1, Number(day)] as const
  if (!c.isDate(...of) || Number(hour) > 23 || Number(minute) > 59) return undefined
  return {
    ...date(i, to, `${c.isoDay(c.dayNumber(...of))}${c.isoTime(Number(hour), Number(minute))}Z`, 'stated'),
    type: 'time',
  }
}
const GROUP = /^(\d\d)(\d\d)(\d\d)z(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(\d\d)$/
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** The day with the clock, or the day of the text when none stands beside it. */
export function timeOf(from: number, to: number, clock: Clock, day: Parsed | undefined, when: When): Parsed {
  const today = when.today === undefined ? undefined : c.isoDay(when.today)
  const of = day ? (day.calendar ?? day.value) : today
  const how = day?.how ?? 'implied'
  if (!of || !DAY.test(of)) return { from, to, value: undefined, how, type: 'time' }
  const isEnd =
    clock.hour === 24 ||
    (clock.hour === 0 &&
      clock.minute === 0 &&
      day !== undefined &&
      clock.zone === undefined &&
      clock.to - clock.from === 1)
  const on = isEnd ? c.isoDay(c.publicationDay(of)! + 1) : of
  const hour = clock.hour % 24
  const full = `${on}${c.isoTime(hour, clock.minute)}${offsetOf(clock.zone, on, c.isoTime(hour, clock.minute), when)}`
  return { from, to, how, type: 'time', value: isEnd ? `${of}T24:00` : full, ...(isEnd && { calendar: full }) }
}

const LINKS = new Set([
  'at',
  'on',
  'of',
  'from',
  'by',
  'around',
  'about',
  'until',
  'time',
  '(',
  ',',
  'before',
  'after',
  'shortly',
  'the',
  'in',
  'morning',
  'evening',
  'afternoon',
  'as',
  'early',
  'late',
])
/** The place of what may be a day behind a clock, or a clock behind a day. */
export function pastLinks(line: Line, i: number): number {
  let at = pastComma(line, i)
  while (at - i < 3 && LINKS.has(key(line, at))) at++
  return at
}
