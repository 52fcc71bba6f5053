/**
 * Time expressions as patterns over a normalised sentence (lower case, one blank between tokens), each with the value it
 * has on a given day. Longer matches win over shorter ones, so a rule need not know the others.
 */
import * as c from './calendar.js'
import { amount, duration, LETTER } from './durations.js'
import {
  ago,
  aMonth,
  aWeekday,
  besideLast,
  dated,
  dayRange,
  dayValue,
  EVERY,
  m,
  partOfMonth,
  plainDuration,
  plausibleYear,
  quarterValue,
  relativeUnit,
  seasonValue,
  shifted,
  type TimeContext,
  type Timed,
  unitOf,
  year,
} from './values.js'

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
  // June last year · January this year · each July
  rule(`${MONTH}(?: of)? (last|this|next) year`, ([, month, which], { today }) =>
    dated(
      today === undefined
        ? undefined
        : c.isoMonth(c.dayAt(today).year + (which === 'last' ? -1 : which === 'next' ? 1 : 0), m(month)),
    ),
  ),
  rule(`(?:each|every) (?:${MONTH}|${WEEKDAY})`, () => ({ type: 'recurring' })),
  // nineteen ninety-four
  rule(
    'nineteen (twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ]?(one|two|three|four|five|six|seven|eight|nine)?',
    ([, tens, ones]) => dated(String(1900 + (amount(tens!) ?? 0) + (ones ? (amount(ones) ?? 0) : 0)), 'stated'),
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
