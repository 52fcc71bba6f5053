/** Dates, numbers, lists and plurals of one language, in the zone of one agreement; Intl knows the rules. */
import type { CountRange } from '../../../src/base/count.js'
import type { Language } from '../state/url.js'

// Month names differ between the Levant, the Gulf and the Maghreb, and readers of a desk read those of its zone.
const LEVANT = [
  'Asia/Damascus',
  'Asia/Beirut',
  'Asia/Amman',
  'Asia/Baghdad',
  'Asia/Gaza',
  'Asia/Hebron',
  'Asia/Jerusalem',
]

export function localeOf(language: Language, zone: string): string {
  if (language === 'en') return 'en-GB'
  return LEVANT.includes(zone) ? 'ar-SY' : 'ar-EG'
}

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }
/** Arabic tells six numbers apart; leaving one out is a type error. */
export type SixForms = Readonly<Record<Intl.LDMLPluralRule, string>>

export interface Formats {
  readonly locale: string
  readonly zone: string
  number(value: number): string
  /** `#` in the form stands for the number. */
  plural(value: number, forms: PluralForms): string
  /** A calendar day, `2016-09-18`. */
  day(day: string): string
  weekday(day: string): string
  dayOfMonth(day: string): string
  month(day: string): string
  /** An instant, shown in the agreement's zone. */
  moment(instant: string): string
  time(instant: string): string
  list(items: readonly string[]): string
}

export function formatsOf(language: Language, zone: string): Formats {
  const locale = localeOf(language, zone)
  const number = new Intl.NumberFormat(locale)
  const rules = new Intl.PluralRules(locale)
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const dayFormat = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return (day: string) => format.format(new Date(`${day}T12:00:00Z`))
  }
  const momentFormat = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone, hourCycle: 'h23' })
    return (instant: string) => format.format(new Date(instant))
  }
  const shown = (value: number) => number.format(value)
  return {
    locale,
    zone,
    number: shown,
    plural: (value, forms) => (forms[rules.select(value)] ?? forms.other).replaceAll('#', shown(value)),
    day: dayFormat({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    weekday: dayFormat({ weekday: language === 'ar' ? 'long' : 'short' }),
    dayOfMonth: dayFormat({ day: 'numeric' }),
    month: dayFormat({ month: 'long', year: 'numeric' }),
    moment: momentFormat({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }),
    time: momentFormat({ hour: '2-digit', minute: '2-digit' }),
    list: (items) => list.format(items),
  }
}

export interface CountWords {
  readonly exactly: (n: string) => string
  readonly between: (min: string, max: string) => string
  readonly atLeast: (n: string) => string
  readonly atMost: (n: string) => string
  readonly about: (n: string) => string
  readonly nearly: (n: string) => string
  readonly open: string
}

/** A count as a voice gave it, in the words of the language. */
export function showCountIn(
  { min, max, approx }: CountRange,
  words: CountWords,
  number: (n: number) => string,
): string {
  if (approx !== undefined) return max === approx ? words.nearly(number(approx)) : words.about(number(approx))
  if (min !== null && max !== null)
    return min === max ? words.exactly(number(min)) : words.between(number(min), number(max))
  if (min !== null) return words.atLeast(number(min))
  return max === null ? words.open : words.atMost(number(max))
}
