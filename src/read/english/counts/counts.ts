/**
 * Counts with what hedges and bounds them: "at least 30", "nearly two million", "between 12 and 20", "dozens". Numbers that
 * are dates, times, calibres or names ("the Group of 20") are left to those who read them.
 */
import { about, atLeast, type CountRange, exactly } from '../../../base/count.js'
import type { Span } from '../../../base/span.js'
import type { CountMention, Sentence } from '../../model/context.js'
import type { Draft } from '../../model/draft.js'
import { digits, numberAt } from './numberWords.js'

type Bound = (n: number) => CountRange
const floor: Bound = (n) => atLeast(n)
const above: Bound = (n) => atLeast(n + 1)
const below: Bound = (n) => ({ min: null, max: Math.max(0, n - 1) })
const ceiling: Bound = (n) => ({ min: null, max: n })
const nearly: Bound = (n) => ({ min: null, max: n, approx: n })

/** Longest first: what stands before a number and what it makes of it. */
const BEFORE: readonly (readonly [words: string, bound: Bound])[] = [
  ['no fewer than', floor],
  ['no less than', floor],
  ['not fewer than', floor],
  ['not less than', floor],
  ['a minimum of', floor],
  ['upwards of', floor],
  ['at least', floor],
  ['as many as', ceiling],
  ['a maximum of', ceiling],
  ['no more than', ceiling],
  ['not more than', ceiling],
  ['at most', ceiling],
  ['up to', ceiling],
  ['well over', above],
  ['more than', above],
  ['just over', above],
  ['greater than', above],
  ['in excess of', above],
  ['over', above],
  ['exceeding', above],
  ['fewer than', below],
  ['less than', below],
  ['just under', nearly],
  ['under', below],
  ['below', below],
  ['nearly', nearly],
  ['almost', nearly],
  ['close to', nearly],
  ['just shy of', nearly],
  ['about', about],
  ['around', about],
  ['some', about],
  ['approximately', about],
  ['roughly', about],
  ['an estimated', about],
  ['estimated', about],
  ['approx', about],
  ['approx.', about],
  ['circa', about],
  ['perhaps', about],
  ['exactly', exactly],
  ['a total of', exactly],
  ['only', exactly],
  ['just', exactly],
]
const AFTER: readonly (readonly [words: string, bound: Bound])[] = [
  ['or more', floor],
  ['or so', about],
  ['or fewer', ceiling],
  ['or less', ceiling],
  ['at least', floor],
  ['plus', floor],
]

/** Words that are counts by themselves. `dozens` are two dozen at least, `scores` two score, as the contract of claims has it. */
const WORDS: readonly (readonly [words: string, value: CountRange])[] = [
  ['hundreds of thousands', atLeast(200_000)],
  ['tens of thousands', atLeast(20_000)],
  ['tens of millions', atLeast(20_000_000)],
  ['hundreds', atLeast(200)],
  ['thousands', atLeast(2000)],
  ['millions', atLeast(2_000_000)],
  ['dozens', atLeast(24)],
  ['scores', atLeast(40)],
  ['several hundred', atLeast(300)],
  ['several thousand', atLeast(3000)],
  ['several dozen', atLeast(36)],
  ['a few dozen', atLeast(36)],
  ['a few hundred', atLeast(300)],
  ['several', atLeast(3)],
  ['a handful', atLeast(3)],
  ['a couple', about(2)],
  ['no one', exactly(0)],
  ['nobody', exactly(0)],
  ['none', exactly(0)],
]
const SORTED_BEFORE = byFirstWord(BEFORE)
const SORTED_WORDS = byFirstWord(WORDS)
/** Looked up by the first word, for this is asked at every word of a text. */
function byFirstWord<T>(
  rows: readonly (readonly [string, T])[],
): ReadonlyMap<string, (readonly [readonly string[], T])[]> {
  const map = new Map<string, (readonly [readonly string[], T])[]>()
  for (const [phrase, value] of rows) {
    const words = phrase.split(' ')
    map.set(words[0]!, [...(map.get(words[0]!) ?? []), [words, value]])
  }
  return map
}
const NOT_COUNTED =
  /^(?:%|percent|per|pm|am|p\.m\.?|a\.m\.?|gmt|mm|km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|yards|feet|cm|kg|o'clock|calib(?:er|re)|degrees|st|nd|rd|th|january|february|march|april|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)$/
const UNIT_OF_TIME = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|nights?)$/
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/

export const countsOf = (draft: Draft): CountMention[] => draft.sentences.flatMap((sentence) => countsIn(sentence))

export function countsIn({ tokens }: Pick<Sentence, 'tokens'>): CountMention[] {
  const found: CountMention[] = []
  const wordAt = (i: number): string => tokens[i]?.lower ?? ''
  for (let i = 0; i < tokens.length; i++) {
    const one = countAt(tokens, wordAt, i)
    if (!one) continue
    found.push(one.mention)
    i = one.next - 1
  }
  return found
}

interface At {
  readonly mention: CountMention
  readonly next: number
}

function countAt(tokens: Sentence['tokens'], wordAt: (i: number) => string, i: number): At | undefined {
  const make = (from: number, to: number, value: CountRange): At => {
    const noun = nounAfter(tokens, wordAt, to)
    return {
      mention: { span: [tokens[from]!.span[0], tokens[to - 1]!.span[1]], value, ...(noun && { noun }) },
      next: to,
    }
  }
  if (wordAt(i) === 'between') {
    const range = rangeAt(wordAt, i + 1, 'and')
    if (range && !isTime(wordAt, i + 1, range.end)) return make(i, range.end, { min: range.min, max: range.max })
  }
  const bound = SORTED_BEFORE.get(wordAt(i))?.find(([words]) => words.every((word, n) => wordAt(i + n) === word))
  const from = bound ? i + bound[0].length : i
  for (const [words, value] of SORTED_WORDS.get(wordAt(i)) ?? []) {
    if (words.every((word, n) => wordAt(i + n) === word) && isCounting(wordAt, i, words.length))
      return make(i, i + words.length, value)
  }
  const range = rangeAt(wordAt, from, 'to')
  if (range && !isTime(wordAt, from, range.end) && !MONTH.test(wordAt(from - 1)))
    return make(i, range.end, bound ? bound[1](range.max) : { min: range.min, max: range.max })
  const number = numberAt(wordAt, from)
  if (!number || isOther(tokens, wordAt, from, from + number.length, bound !== undefined)) return undefined
  const end = from + number.length
  const after = AFTER.find(([words]) => words.split(' ').every((word, n) => wordAt(end + n) === word))
  const to = after ? end + after[0].split(' ').length : end
  return make(i, to, after ? after[1](number.value) : bound ? bound[1](number.value) : exactly(number.value))
}

/** "12 to 20", "12-20", "12 and 20" after "between". */
function rangeAt(
  wordAt: (i: number) => string,
  i: number,
  link: string,
): { min: number; max: number; end: number } | undefined {
  const low = numberAt(wordAt, i)
  if (!low) return undefined
  const middle = wordAt(i + low.length)
  if (
    middle !== link &&
    middle !== '-' &&
    middle !== '–' &&
    !(link === 'to' && middle === 'or' && wordAt(i + low.length + 1) !== 'more')
  )
    return undefined
  const high = numberAt(wordAt, i + low.length + 1)
  if (!high) return undefined
  // "two to three million": the scale goes for both.
  const scale =
    high.length > 1 && low.length === 1 && low.value < 1000 ? SCALE.find((one) => high.value >= one) : undefined
  const min = scale && low.value * scale < high.value ? low.value * scale : low.value
  return min < high.value ? { min, max: high.value, end: i + low.length + 1 + high.length } : undefined
}

const SCALE = [1e9, 1e6, 1000, 100]

const isTime = (wordAt: (i: number) => string, from: number, end: number): boolean =>
  MONTH.test(wordAt(end)) ||
  UNIT_OF_TIME.test(wordAt(end)) ||
  NOT_COUNTED.test(wordAt(end)) ||
  MONTH.test(wordAt(from - 1)) ||
  wordAt(from).includes(':')

function isCounting(wordAt: (i: number) => string, i: number, length: number): boolean {
  if (wordAt(i) === 'scores')
    return wordAt(i + 1) === 'of' || /^(?:more|others|killed|dead|wounded|injured|were)$/.test(wordAt(i + 1))
  if (wordAt(i) === 'none') return wordAt(i + 1) !== 'the'
  return !UNIT_OF_TIME.test(wordAt(i + length)) && !/^(?:times)$/.test(wordAt(i + length))
}

/** A number that is a year, a clock time, part of a name, an age, a calibre: no count of anything. */
function isOther(
  tokens: Sentence['tokens'],
  wordAt: (i: number) => string,
  from: number,
  end: number,
  bounded: boolean,
): boolean {
  const word = wordAt(from)
  const next = wordAt(end)
  const before = wordAt(from - 1)
  if (
    NOT_COUNTED.test(next) ||
    UNIT_OF_TIME.test(next) ||
    (next === 'may' && digits(word) !== undefined && Number(digits(word)) < 32 && !/^[a-z]/.test(wordAt(end + 1)))
  )
    return true
  // "April 6" is a day; in "on 6 April two soldiers" the month has its day.
  const hasDay = Number(digits(wordAt(from - 2)) ?? 99) < 32
  if (
    (MONTH.test(before) && !(hasDay && !/^(?:19|20)\d\d$/.test(word))) ||
    before === '$' ||
    before === '€' ||
    before === '£' ||
    before === '#' ||
    before === '№'
  )
    return true
  if (next === '%' || (next === ':' && digits(wordAt(end + 1)) !== undefined)) return true
  const value = digits(word)
  if (value !== undefined && end - from === 1) {
    if (/^(?:19|20)\d\d$/.test(word) && !bounded && !/^[a-z]{4,}$/.test(next)) return true
    if (/^(?:in|since|until|of|by|during|late|early|mid)$/.test(before) && /^(?:19|20)\d\d$/.test(word)) return true
    if (
      /^(?:no|no\.|number|post|unit|group|article|resolution|chapter|section|page|route|highway|article|sector|g|paragraph|phase|version|update|day)$/.test(
        before,
      ) ||
      (before === 'of' && wordAt(from - 2) === 'group')
    )
      return true
    if (!Number.isInteger(value) && end - from === 1) return true
    if (/^[-/–]$/.test(before) || (/^[-/]$/.test(next) && digits(wordAt(end + 1)) !== undefined)) return true
    const previous = tokens[from - 1]
    if (
      previous &&
      previous.kind === 'word' &&
      previous.text !== previous.lower &&
      previous.text.length > 1 &&
      from > 1 &&
      !/^[a-z]{3,}/.test(next)
    )
      return true
  }
  if (word === 'one')
    return (
      !/^(?:[a-z]{3,})$/.test(next) ||
      /^(?:of|another|side|day|by|that|who|day|hand|the|can|has|could|would|is|was|thing|night|morning|or|and|reason|way|such|where)$/.test(
        next,
      )
    )
  return word === 'a' && end - from < 2
}

const STOPS =
  /^(?:who|which|that|were|was|are|is|have|had|has|been|and|or|but|in|at|on|of|to|from|by|for|with|when|after|as|while|the|a|an|killed|died|wounded|injured|dead|said|will|would|could|into|near|since|during|including|between|across|than)$/

/** The noun phrase a number counts: "30 people", "12 besieged towns". */
function nounAfter(
  tokens: Sentence['tokens'],
  wordAt: (i: number) => string,
  from: number,
): { span: Span; head: string } | undefined {
  let start = from
  if (wordAt(start) === 'of') start += /^(?:the|its|their|his|our)$/.test(wordAt(start + 1)) ? 2 : 1
  let end = start
  while (end < tokens.length && end - start < 5 && tokens[end]!.kind === 'word' && !STOPS.test(wordAt(end))) {
    end++
    if (/(?:s|people|men|women|children)$/.test(wordAt(end - 1)) && !/(?:ous|ss|us|'s)$/.test(wordAt(end - 1))) break
  }
  return end > start ? { span: [tokens[start]!.span[0], tokens[end - 1]!.span[1]], head: wordAt(end - 1) } : undefined
}
