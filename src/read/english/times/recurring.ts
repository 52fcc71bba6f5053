/** What comes again: "every Friday", "each July", "daily", "twice a week"; and what only points: "now", "recently". */
import { duration } from './amounts.js'
import { isCapital, isJoined, isPossessive, isPunctuation, key, type Line, word } from './line.js'
import { of, type Parsed, type Rule } from './when.js'

const two = (n: number): string => String(n).padStart(2, '0')
const SEASONS: Readonly<Record<string, string>> = { SP: 'SP', SU: 'SU', FA: 'FA', WI: 'WI' }

/** every Friday · each July · every other day · per month. */
export const every: Rule = (line, i) => {
  const here = key(line, i)
  if (here !== 'every' && here !== 'each' && here !== 'per') return undefined
  const at = EXTRA.has(key(line, i + 1)) ? i + 2 : i + 1
  const { month, weekday, unit, part, season, plural } = word(line, at)
  const times = key(line, i + 1) === 'other' ? 2 : 1
  if (month !== undefined) return of('recurring', i, at + 1, `XXXX-${two(month)}`)
  if (weekday !== undefined) return of('recurring', i, at + 1, `XXXX-WXX-${weekday + 1}`)
  if (season) return of('recurring', i, at + 1, `XXXX-${SEASONS[season]}`)
  if (part) return of('recurring', i, at + 1, 'P1D')
  if (unit !== undefined && !plural) return of('recurring', i, at + 1, duration(times, unit))
  const count = word(line, at).number ? Number(key(line, at)) : Number.NaN
  const behind = word(line, at + 1)
  return Number.isFinite(count) && behind.unit && behind.plural
    ? of('recurring', i, at + 2, duration(count, behind.unit))
    : undefined
}
const EXTRA = new Set(['other', 'single', 'passing', 'second'])

/** daily · weekly · annually. "The annual meeting" and "quarterly dividend" say what kind it is, not when. */
export const frequency: Rule = (line, i) => {
  const { often } = word(line, i)
  if (!often || isJoined(line, i)) return undefined
  const isKind = /^(?:annual|quarterly|semiannual|yearly)$/.test(key(line, i))
  return isKind && !isPunctuation(line, i + 1) && i + 1 < line.atoms.length
    ? undefined
    : of('recurring', i, i + 1, often)
}

/** "Two cents a share a year", "three times a day". */
export const rate: Rule = (line, i) => {
  const { unit, plural } = word(line, i + 1)
  if (key(line, i) !== 'a' || !unit || plural || word(line, i + 1).ordinal) return undefined
  const before = key(line, i - 1)
  return before === 'times' || before === 'once' || before === 'twice'
    ? of('recurring', i, i + 2, duration(1, unit))
    : undefined
}

const PRESENT: readonly (readonly string[])[] = [
  'right now',
  'these days',
  'at present',
  'the present',
  'at the moment',
  'the present time',
  'this moment',
  'the current moment',
].map((text) => text.split(' '))
const FUTURE: readonly (readonly string[])[] = [
  'the near future',
  'the future',
  'the not too distant future',
  'a later date',
  'a later stage',
  'in due course',
].map((text) => text.split(' '))
const PAST: readonly (readonly string[])[] = [
  'the recent past',
  'the past',
  'not long ago',
  'long ago',
  'some time ago',
  'a while ago',
  'a long time ago',
  'then current',
].map((text) => text.split(' '))

const fits = (line: Line, i: number, words: readonly string[]): boolean =>
  words.every((text, n) => key(line, i + n) === text)

function phrase(line: Line, i: number): Parsed | undefined {
  for (const [phrases, value] of [
    [PRESENT, 'PRESENT_REF'],
    [FUTURE, 'FUTURE_REF'],
    [PAST, 'PAST_REF'],
  ] as const) {
    for (const words of phrases) {
      if (key(line, i) !== words[0] || !fits(line, i, words)) continue
      const to = i + words.length
      // "The past century", "the past few days": those are lengths.
      if (words.at(-1) === 'past' && continues(line, to)) continue
      const from = words[0] === 'at' ? i : i
      return of('reference', from, to, value)
    }
  }
  return undefined
}
const continues = (line: Line, i: number): boolean =>
  word(line, i).unit !== undefined ||
  word(line, i).number !== undefined ||
  word(line, i).some !== undefined ||
  word(line, i).season !== undefined ||
  key(line, i) === 'couple'

/** now · recently · soon · the past · at a later date. */
export const reference: Rule = (line, i) => {
  const whole = phrase(line, i)
  if (whole) return whole
  const here = key(line, i)
  if (here === 'current' && !isJoined(line, i) && !(isCapital(line, i) && i > 0))
    return line.atoms[i + 1]?.kind === 'word' ? of('reference', i, i + 1, 'PRESENT_REF') : undefined
  if (here === 'more' && key(line, i + 1) === 'recently') return of('reference', i, i + 2, 'PAST_REF')
  if (here === 'previously' && i === 0) return of('reference', i, i + 1, 'PAST_REF')
  const { reference: value } = word(line, i)
  if (!value || isJoined(line, i) || isPossessive(line, i + 1)) return undefined
  if (here === 'soon' && (key(line, i - 1) === 'as' || key(line, i + 1) === 'as')) return undefined
  return of('reference', i, i + 1, value)
}
