/**
 * Time expressions as patterns over a normalised sentence (lower case, one blank between tokens), each with the value it
 * has on a given day. Longer matches win over shorter ones, so a rule need not know the others.
 */
import { numberAt } from '../counts/numberWords.js'
import type { TimeMention } from '../model/context.js'
import * as c from './calendar.js'

export interface TimeContext {
  /** Day of publication, or of the log a line stands in. */
  readonly today: number | undefined
  readonly zone: string | undefined
  /** The last full date of the text: what "that day" and "then" go back to. */
  readonly last: string | undefined
  /** Whether the words before say that something is still to come. */
  readonly future: boolean
}
export interface Timed {
  readonly value?: string | undefined
  readonly type: TimeMention['type']
  readonly how?: TimeMention['how']
}
export interface TimeRule {
  readonly pattern: RegExp
  make(match: RegExpExecArray, context: TimeContext): Timed | undefined
}

const MONTH =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan\\.?|feb\\.?|mar\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?)'
const WEEKDAY =
  '(mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|mon\\.|tues?\\.|wed\\.|thur?s?\\.|fri\\.|sat\\.|sun\\.)'
const PART = '(?: (?:early |late )?(?:morning|afternoon|evening|night|noon))'
const NUMBER =
  '(\\d[\\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|ninety|half an?|several|a few|few|many|some|couple of|a couple of|a dozen|dozens of|recent)'
const UNIT = '(second|minute|hour|day|week|month|quarter|year|decade|century|fortnight|night|weekend)'
const YEAR = '((?:19|20)\\d\\d)'
const rule = (source: string, make: TimeRule['make']): TimeRule => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${source})(?![\\p{L}\\p{N}])`, 'gu'),
  make,
})

const dated = (
  value: string | undefined,
  how: TimeMention['how'] = 'implied',
  type: TimeMention['type'] = 'date',
): Timed => ({ value, type, how })
const year = (today: number | undefined) => (today === undefined ? undefined : c.dayAt(today).year)

/** The year that brings a day nearest to the day of publication. */
function nearestYear(month: number, day: number, today: number | undefined): number | undefined {
  if (today === undefined) return undefined
  const around = c.dayAt(today).year
  return [around, around - 1, around + 1]
    .filter((y) => c.isDate(y, month, day))
    .sort((a, b) => Math.abs(c.dayNumber(a, month, day) - today) - Math.abs(c.dayNumber(b, month, day) - today))[0]
}

function dayValue(
  month: number,
  day: number,
  written: string | undefined,
  today: number | undefined,
): Timed | undefined {
  const of = written ? Number(written) : nearestYear(month, day, today)
  if (of === undefined) return { type: 'date', how: 'implied' }
  return c.isDate(of, month, day)
    ? dated(c.isoDay(c.dayNumber(of, month, day)), written ? 'stated' : 'implied')
    : undefined
}

/** A month without a year: the last one that has begun, or the next when the sentence looks ahead. */
function monthValue(
  month: number,
  today: number | undefined,
  future: boolean,
): { year: number; month: number } | undefined {
  if (today === undefined) return undefined
  const now = c.dayAt(today)
  return {
    year: future ? (month >= now.month ? now.year : now.year + 1) : month <= now.month ? now.year : now.year - 1,
    month,
  }
}

function weekdayValue(weekday: number, which: string | undefined, { today, future }: TimeContext): Timed {
  if (today === undefined) return dated(undefined)
  const back = (c.weekdayOf(today) - weekday + 7) % 7
  const ahead = (7 - back) % 7
  if (which === 'last' || which === 'past' || which === 'previous') return dated(c.isoDay(today - (back || 7)))
  if (which === 'next' || which === 'coming' || which === 'following') return dated(c.isoDay(today + (ahead || 7)))
  if (which === 'this') return dated(c.isoDay(today + (future ? ahead : -back)))
  return dated(c.isoDay(future ? today + ahead : today - back))
}

const amount = (text: string): number | undefined => {
  const plain = text.replace(/^an?$/, 'one')
  if (/^half/.test(plain)) return 0.5
  if (/couple/.test(plain)) return 2
  if (plain === 'a dozen') return 12
  const words = plain.split(' ')
  return numberAt((i) => words[i] ?? '', 0)?.value
}

const LETTER: Readonly<Record<string, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  night: 'D',
  week: 'W',
  fortnight: 'F',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'E',
  century: 'C',
  weekend: 'W',
}
export function duration(count: number | undefined, unit: string): string {
  const letter = LETTER[unit]!
  const n = (factor = 1): string => (count === undefined ? 'X' : String(count * factor))
  if (letter === 'W') return count === undefined ? 'PXW' : `P${n(7)}D`
  if (letter === 'F') return `P${n(14)}D`
  if (letter === 'Q') return `P${n(3)}M`
  if (letter === 'E') return `P${n(10)}Y`
  if (letter === 'C') return `P${n(100)}Y`
  if (letter === 'Y' && count === 0.5) return 'P6M'
  if (letter === 'TH' && count !== undefined && !Number.isInteger(count)) return `PT${Math.round(count * 60)}M`
  return letter.startsWith('T') ? `PT${n()}${letter[1]}` : `P${n()}${letter}`
}

/** So many units before or after a day, at the precision of the unit. */
function shifted(
  count: number | undefined,
  unit: string,
  sign: 1 | -1,
  today: number | undefined,
  about: string,
): Timed {
  if (today === undefined || count === undefined)
    return {
      type: 'date',
      how: 'implied',
      value: count === undefined ? (sign < 0 ? 'PAST_REF' : 'FUTURE_REF') : undefined,
    }
  const mark = about ? '~' : ''
  const more = /over|more/.test(about) ? 3 : 0
  const now = c.dayAt(today)
  if (unit === 'year' || unit === 'decade')
    return dated(`${now.year + sign * Math.round(count * (unit === 'decade' ? 10 : 1))}${mark}`)
  if (unit === 'month' || unit === 'quarter')
    return dated(`${c.isoMonth(now.year, now.month + sign * Math.round(count * (unit === 'quarter' ? 3 : 1)))}${mark}`)
  if (unit === 'week' || unit === 'fortnight')
    return dated(`${c.isoDay(today + sign * Math.round(count * (unit === 'fortnight' ? 14 : 7) + more))}${mark}`)
  if (unit === 'day' || unit === 'night') return dated(`${c.isoDay(today + sign * Math.round(count))}${mark}`)
  return dated(c.isoDay(today))
}

function relativeUnit(which: string, unit: string, { today }: TimeContext): Timed | undefined {
  if (today === undefined) return dated(undefined)
  const step = /^(?:last|past|previous|preceding)$/.test(which) ? -1 : /^(?:next|coming|following)$/.test(which) ? 1 : 0
  const now = c.dayAt(today)
  if (unit === 'week') return dated(c.weekSpan(today + 7 * step))
  if (unit === 'weekend') {
    const saturday = today - c.weekdayOf(today) + 5
    return dated(
      c.daySpan(
        saturday +
          (step < 0 || (step === 0 && c.weekdayOf(today) < 4) ? -7 : step > 0 && c.weekdayOf(today) > 4 ? 7 : 0),
        saturday +
          1 +
          (step < 0 || (step === 0 && c.weekdayOf(today) < 4) ? -7 : step > 0 && c.weekdayOf(today) > 4 ? 7 : 0),
      ),
    )
  }
  if (unit === 'month') return dated(c.isoMonth(now.year, now.month + step))
  if (unit === 'year') return dated(String(now.year + step))
  if (unit === 'quarter') return dated(quarter(now.year, Math.floor((now.month - 1) / 3) + step))
  if (unit === 'decade')
    return dated(`${Math.floor(now.year / 10) * 10 + 10 * step}/${Math.floor(now.year / 10) * 10 + 10 * step + 9}`)
  if (unit === 'day' || unit === 'night') return dated(c.isoDay(today + step))
  return undefined
}

function quarter(of: number, index: number): string {
  const months = of * 4 + index
  const [y, q] = [Math.floor(months / 4), ((months % 4) + 4) % 4]
  return `${c.isoMonth(y, q * 3 + 1)}/${c.isoMonth(y, q * 3 + 3)}`
}

function partOfMonth(part: string, month: number, written: string | undefined, context: TimeContext): Timed {
  const when = written ? { year: Number(written), month } : monthValue(month, context.today, context.future)
  if (!when) return dated(undefined)
  const first = c.dayNumber(when.year, month, 1)
  const last = first + c.daysInMonth(when.year, month) - 1
  const value =
    part === 'early'
      ? c.daySpan(first, first + 9)
      : part === 'mid' || part === 'middle'
        ? c.daySpan(first + 9, first + 19)
        : c.daySpan(first + 19, last)
  return dated(value, written ? 'stated' : 'implied')
}

const ORDINALS = ['first', 'second', 'third', 'fourth']
const m = (text: string | undefined): number => c.monthOf(text ?? '') ?? 1
const unitOf = (text: string): string => text.replace(/s$/, '').replace(/^centurie$/, 'century')

export const RULES: readonly TimeRule[] = [
  // 2016-09-05, 2016-09-05T19:00Z
  rule('(\\d{4}-\\d\\d-\\d\\d)(t[\\d:]+(?:z|[+-][\\d:]+)?)?', ([, day, time]) =>
    dated(day! + (time ?? '').toUpperCase(), 'stated', time ? 'time' : 'date'),
  ),
  // 05/09/2016 and 9/5/2016 are read day first unless that is no date
  rule(`(\\d\\d?) ?[/.] ?(\\d\\d?) ?[/.] ?${YEAR}`, ([, a, b, y]) =>
    c.isDate(+y!, +b!, +a!)
      ? dated(c.isoDay(c.dayNumber(+y!, +b!, +a!)), 'stated')
      : c.isDate(+y!, +a!, +b!)
        ? dated(c.isoDay(c.dayNumber(+y!, +a!, +b!)), 'stated')
        : undefined,
  ),
  // Monday, Sept. 5, 2016 · September 5
  rule(`(?:${WEEKDAY} ?,? )?${MONTH} (\\d\\d?)(?:st|nd|rd|th)?(?: ?,? ${YEAR})?`, ([, , month, day, y], { today }) =>
    dayValue(m(month), +day!, y, today),
  ),
  // 5 September 2016 · the 5th of September · 5 Sep
  rule(
    `(?:${WEEKDAY} ?,? )?(?:the )?(\\d\\d?)(?:st|nd|rd|th)?(?: of)? ${MONTH}(?: ?,? (?:${YEAR}|'?(\\d\\d)(?! ?(?:[:.]\\d|people|[a-z]{3,}))))?`,
    ([, , day, month, y, short], { today }) =>
      dayValue(m(month), +day!, y ?? (short ? `${+short > 50 ? 19 : 20}${short}` : undefined), today),
  ),
  // the night of 14–15 September · Sept. 12 to 18
  rule(
    `(?:the night of )?(\\d\\d?) ?(?:-|–|—|to|and|/) ?(\\d\\d?) ${MONTH}(?: ${YEAR})?`,
    ([, a, b, month, y], context) => dayRange(+a!, +b!, m(month), y, context),
  ),
  rule(
    `(?:the night of )?${MONTH} (\\d\\d?) ?(?:-|–|—|to|and|through) ?(\\d\\d?)(?: ?, ${YEAR})?`,
    ([, month, a, b, y], context) => dayRange(+a!, +b!, m(month), y, context),
  ),
  // September 2016 · Sept. 1998
  rule(`${MONTH},?(?: of)? ${YEAR}`, ([, month, y]) => dated(c.isoMonth(+y!, m(month)), 'stated')),
  // mid-July · early in March 2016 · late last month
  rule(
    `(early|late|mid|middle)(?: |-|-? ?in |ly in | of )(?:of )?${MONTH}(?: ${YEAR})?`,
    ([, part, month, y], context) => partOfMonth(part!, m(month), y, context),
  ),
  // last September · next March · in May
  rule(
    `(?:(last|next|this|this past|in|since|by|until|during|of|from|through|to|and|or|before|after|for|between|,|;) )${MONTH}`,
    ([, which, month], context) => aMonth(which!, m(month), context),
  ),
  rule('(january|february|april|june|july|august|september|october|november|december)', ([, month], context) =>
    aMonth('', m(month), context),
  ),
  // Monday · last Friday · late on Sunday · Monday night
  rule(
    `(?:(?:early|late) (?:on )?)?(?:(last|next|this|this past|past|this coming|coming|following|previous) )?${WEEKDAY}(?:${PART})?`,
    ([text, which, weekday], context) => aWeekday(text, which, weekday!, context),
  ),
  rule(`every ${WEEKDAY}|${WEEKDAY.replace('s?', 's').replaceAll('s?|', 's|')} nights?`, () => ({ type: 'recurring' })),
  // today, yesterday, tomorrow, tonight
  rule(
    '(?:(?:early|late|earlier|later) )?(today|yesterday|tomorrow|tonight|overnight)(?: (?:morning|afternoon|evening|night))?',
    ([, word], { today }) =>
      dated(
        today === undefined ? undefined : c.isoDay(today + (word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0)),
      ),
  ),
  rule(
    '(?:earlier|later) in the day|(?:earlier|later) (?:this|that|on the same) day|this (morning|afternoon|evening)|the same day',
    (_, { today, last }) => dated(today === undefined ? last : c.isoDay(today)),
  ),
  rule('that (?:same )?(?:day|night|morning|evening)|(?<=(?:said|since|by|until) )then', (_, { last }) => dated(last)),
  rule(
    'the (?:day|night) before|a day earlier|the previous (?:day|night)|the day after|the (?:next|following) (?:day|morning)',
    ([text], { last, today }) => besideLast(text, last, today),
  ),
  // last week · this month · the past year · next weekend · the weekend
  rule(
    `(?:(?:early|late|earlier|later) )?(?:the )?(last|next|this|past|previous|coming|following|current|preceding|latest) (week|weekend|month|quarter|year|decade|fiscal year)`,
    ([text, which, unit], context) =>
      /^the (?:past|last|next)/.test(text)
        ? { value: duration(1, unit!.replace('fiscal ', '')), type: 'duration' }
        : relativeUnit(which!, unit!.replace('fiscal ', ''), context),
  ),
  rule('(?:over |during |at )?(?:the|this past) weekend', (_, context) => relativeUnit('this', 'weekend', context)),
  // the past five years · the next three months · the coming days
  rule(`(?:the )?(last|next|past|coming|previous|following|first|final) ${NUMBER} ${UNIT}s?`, ([, , count, unit]) => ({
    value: duration(amount(count!), unitOf(unit!)),
    type: 'duration',
  })),
  rule(
    '(?:in|over|within) the (?:coming|next few) (?:days|weeks|months|hours)|in (?:the )?(?:coming|next) (?:days|weeks|months|hours)|in the days ahead',
    (_, { today }) => dated(today === undefined ? 'FUTURE_REF' : `${c.isoDay(today)}/..`),
  ),
  rule(
    '(?:in |over )?(?:the )?(?:recent|past few|last few|past several|last several) (days|weeks|months|years|decades)',
    ([text, unit], { today }) =>
      /recent/.test(text)
        ? dated(today === undefined ? 'PAST_REF' : `../${c.isoDay(today)}`)
        : { value: duration(undefined, unitOf(unit!)), type: 'duration' },
  ),
  // just over a week ago · three years earlier · two days later
  rule(
    `(?:(just over|a little over|more than|over|about|around|nearly|almost|some|roughly|barely|less than|just under|at least) )?${NUMBER} ?${UNIT}s? (ago|earlier|before|previously|later)`,
    ([, about, count, unit, way], { today, last }) => ago(about ?? '', count!, unitOf(unit!), way!, today, last),
  ),
  rule(`${NUMBER} ${UNIT}s from (?:now|today)`, ([, count, unit], { today }) =>
    shifted(amount(count!), unitOf(unit!), 1, today, ''),
  ),
  rule('(?:the )?year-(?:ago|earlier)(?: (?:period|quarter))?|a year-earlier', (_, { today }) =>
    dated(today === undefined ? undefined : String(c.dayAt(today).year - 1)),
  ),
  // the third quarter of 1989 · first-half · fourth quarter
  rule(
    `(?:the |its |this year's |last year's )?(first|second|third|fourth|1st|2nd|3rd|4th)[- ]quarters?(?: (?:of |in )?(?:fiscal )?${YEAR})?`,
    ([text, nth, y], { today }) => dated(quarterValue(text, nth!, y, today)),
  ),
  rule(`(?:the )?(first|second)[- ]half(?: of ${YEAR})?`, ([, nth, y], { today }) =>
    y || today !== undefined
      ? dated(
          nth === 'first'
            ? `${y ?? year(today)}-01/${y ?? year(today)}-06`
            : `${y ?? year(today)}-07/${y ?? year(today)}-12`,
          y ? 'stated' : 'implied',
        )
      : undefined,
  ),
  // spring 1998 · last summer
  rule(
    `(?:(last|this|next|the|in|early|late) )?(?:the )?(spring|summer|autumn|fall|winter)(?: of)?(?: ${YEAR})?`,
    ([, which, season, y], { today }) => seasonValue(which, season!, y, today),
  ),
  // 1990s · the late 1980s · the '90s
  rule(`(?:the )?(?:(?:early|late|mid)[- ])?${YEAR}s`, ([, y]) => dated(`${y}/${+y! + 9}`, 'stated')),
  rule("(?:the )?(?:(?:early|late|mid)[- ])?'(\\d0)s", ([, y]) => dated(`19${y}/19${+y! + 9}`)),
  // in 1998 · 1998
  rule(
    `(?:(?:fiscal|early|late|mid) ?-? ?)?${YEAR}(?! (?:people|civilians|troops|soldiers|fighters|men|women|children|families|dead|wounded|killed|others|more|refugees|tons|tonnes|homes|trucks|rounds|killed|injured|shares|points))`,
    ([, y], { today }) => (plausibleYear(+y!, today) ? dated(y, 'stated') : undefined),
  ),
  // a 90-minute meeting · 48-hour · three-day
  rule(
    `(?:(\\d+(?:\\.\\d+)?)|(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|ninety))[- ](second|minute|hour|day|week|month|quarter|year|decade)(?:-(?:long|old))?`,
    ([text, digits, word, unit]) =>
      /-old$/.test(text) && unit === 'year'
        ? undefined
        : { value: duration(amount(digits ?? word!), unit!), type: 'duration' },
  ),
  // three days · several months · half an hour · for months
  rule(
    `(?:(?:at least|more than|about|around|nearly|almost|over|up to|some|another|less than|as many as) )?${NUMBER} ${UNIT}s?`,
    ([text, count, unit]) => plainDuration(text, count!, unitOf(unit!)),
  ),
  rule(
    '(?<=(?:for|of|in|after|within|took|take|lasted|last|many|over) )(seconds|minutes|hours|days|weeks|months|years|decades|centuries)',
    ([, unit]) => ({ value: duration(undefined, unitOf(unit!)), type: 'duration' }),
  ),
  // daily · every day · each year · annually
  rule('(daily|weekly|monthly|quarterly|annual|annually|yearly|nightly|hourly)', ([, word]) => ({
    value: EVERY[word!],
    type: 'recurring',
  })),
  rule(
    '(?:every|each|per|once an?) (second|minute|hour|day|week|month|quarter|year|night|morning|evening)',
    ([, unit]) => ({ value: LETTER[unit!] ? duration(1, unit!) : 'P1D', type: 'recurring' }),
  ),
  rule('(now|currently|nowadays|at present|at the moment|right now|these days|presently|so far)', () => ({
    value: 'PRESENT_REF',
    type: 'reference',
  })),
  rule('(recently|lately|in the past|not long ago|previously|some time ago|once|the past)', ([word]) =>
    /^once$|^previously$/.test(word) ? undefined : { value: 'PAST_REF', type: 'reference' },
  ),
  rule(
    '(soon|in the future|the future|shortly|in due course|eventually|the near future|in the near future)',
    ([word]) => (word === 'eventually' ? undefined : { value: 'FUTURE_REF', type: 'reference' }),
  ),
]

const EVERY: Readonly<Record<string, string>> = {
  daily: 'P1D',
  nightly: 'P1D',
  hourly: 'PT1H',
  weekly: 'P7D',
  monthly: 'P1M',
  quarterly: 'P3M',
  annual: 'P1Y',
  annually: 'P1Y',
  yearly: 'P1Y',
}

function dayRange(
  a: number,
  b: number,
  month: number,
  y: string | undefined,
  { today }: TimeContext,
): Timed | undefined {
  const of = y ? Number(y) : nearestYear(month, b, today)
  if (of === undefined) return { type: 'date', how: 'implied' }
  return a < b && c.isDate(of, month, a) && c.isDate(of, month, b)
    ? dated(c.daySpan(c.dayNumber(of, month, a), c.dayNumber(of, month, b)), y ? 'stated' : 'implied')
    : undefined
}

function aMonth(which: string, month: number, context: TimeContext): Timed | undefined {
  if (context.today === undefined) return dated(undefined)
  const now = c.dayAt(context.today)
  if (which === 'last') return dated(c.isoMonth(month < now.month ? now.year : now.year - 1, month))
  if (which === 'next') return dated(c.isoMonth(month > now.month ? now.year : now.year + 1, month))
  const when = monthValue(month, context.today, context.future)!
  return dated(c.isoMonth(when.year, when.month))
}

function aWeekday(text: string, which: string | undefined, word: string, context: TimeContext): Timed | undefined {
  const weekday = c.weekdayFrom(word.replace(/s$/, '').replace(/^(tue|wedne|thur)$/, '$1s'))
  if (weekday === undefined) return undefined
  if (/days$/.test(word) && !which) return { type: 'recurring' }
  void text
  return weekdayValue(weekday, which?.replace('this past', 'last').replace('this coming', 'next'), context)
}

function besideLast(text: string, last: string | undefined, today: number | undefined): Timed {
  const day = c.publicationDay(last ?? null) ?? today
  return dated(day === undefined ? undefined : c.isoDay(day + (/before|earlier|previous/.test(text) ? -1 : 1)))
}

function ago(
  about: string,
  count: string,
  unit: string,
  way: string,
  today: number | undefined,
  last: string | undefined,
): Timed | undefined {
  if (way === 'ago') return shifted(amount(count), unit, -1, today, about)
  const from = unit === 'year' || unit === 'quarter' ? today : (c.publicationDay(last ?? null) ?? today)
  return shifted(amount(count), unit, way === 'later' ? 1 : -1, from, about)
}

function quarterValue(text: string, nth: string, y: string | undefined, today: number | undefined): string | undefined {
  const index = Math.max(ORDINALS.indexOf(nth), Number(nth[0]) - 1 || 0)
  if (y) return quarter(+y, index)
  if (today === undefined) return undefined
  const now = c.dayAt(today)
  const begun = index * 3 + 1 <= now.month
  return quarter(/last year/.test(text) || !begun ? now.year - 1 : now.year, index)
}

function seasonValue(
  which: string | undefined,
  season: string,
  y: string | undefined,
  today: number | undefined,
): Timed | undefined {
  if (season === 'fall' && !y && !/^(?:last|this|next|the)$/.test(which ?? '')) return undefined
  if (!y && (today === undefined || which === undefined)) return undefined
  const now = today === undefined ? undefined : c.dayAt(today)
  const first = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[season as 'spring']
  const of = y
    ? +y
    : which === 'last'
      ? now!.month > first! + 2
        ? now!.year
        : now!.year - 1
      : which === 'next'
        ? now!.month >= first!
          ? now!.year + 1
          : now!.year
        : now!.year
  return dated(`${c.isoMonth(of, first!)}/${c.isoMonth(of, first! + 2)}`, y ? 'stated' : 'implied')
}

function plainDuration(text: string, count: string, unit: string): Timed | undefined {
  if (
    /^(?:some|a|an|one) (?:second|night)$/.test(text) ||
    unit === 'weekend' ||
    (/^(?:an?|one)$/.test(count) && /^(?:second|quarter|century)$/.test(unit))
  )
    return undefined
  if (/^(?:one|some|a) day$/.test(text)) return undefined
  const vague = /^(?:several|a few|few|many|some|recent|dozens of)$/.test(count)
  return { value: duration(vague ? undefined : amount(count), unit), type: 'duration' }
}

const plausibleYear = (y: number, today: number | undefined): boolean =>
  today === undefined || Math.abs(y - c.dayAt(today).year) < 120
