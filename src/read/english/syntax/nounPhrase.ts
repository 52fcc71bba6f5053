/** Noun phrases without a grammar: from a word up to the first sign that the phrase is over. */
import type { Span } from '../../../base/span.js'
import { isVerb } from './clause.js'
import { spanOfWords, type View } from './view.js'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const ENDS = set(
  'in on at by with from to for into onto over under after before during since until against near through across along around between toward towards about as when while who whom which that where whose because if unless but so than via per including amid within without outside inside behind beyond following killing wounding injuring leaving causing yesterday today tonight earlier later also again not is are was were',
)
const STARTERS = set(
  'the a an its his her their our some any several many all both two three four five six seven eight nine ten at least more than about dozens hundreds',
)
const OPENERS = set('" “ ‘ \'')

export interface Phrase {
  readonly from: number
  readonly to: number
  readonly span: Span
}

/** Prepositions, connectors and the like: words that no noun phrase goes across. */
export const endsPhraseAlways = (lower: string): boolean => ENDS.has(lower)

/** The phrase that begins at the word; `undefined` when a preposition, verb or mark stands there. */
export function phraseAt(view: View, start: number, most = 10): Phrase | undefined {
  const { words } = view
  let from = start
  while (words[from] && OPENERS.has(words[from]!.lower)) from++
  if (/^(?:and|or)$/.test(words[from]?.lower ?? '')) return undefined
  let to = from
  while (to < words.length && to - from < most && !endsPhrase(view, from, to)) to++
  while (to > from && /^(?:and|or|of|the|a|an|'s)$/.test(words[to - 1]!.lower)) to--
  return to > from ? { from, to, span: spanOfWords(view, from, to) } : undefined
}

function endsPhrase(view: View, from: number, at: number): boolean {
  const { words } = view
  const { lower, isMark } = words[at]!
  if (isMark) return true
  if (ENDS.has(lower) && !(at === from && STARTERS.has(lower)) && !isBound(view, at)) return true
  if (
    (lower === 'and' || lower === 'or') &&
    (isVerb(words, at + 1) ||
      (STARTERS.has(words[at + 1]?.lower ?? '') && isVerb(words, at + 2)) ||
      isHarmOfMore(view, at + 1) ||
      isNextDeed(words, at + 1))
  )
    return true
  if (at > from && COMPASS.test(lower) && words[at + 1]?.lower === 'of') return true
  if (at > from && view.times.some(({ span }) => span[0] === words[at]!.start)) return true
  return at > from && isVerb(words, at) && !STARTERS.has(words[at - 1]!.lower) && !isCompound(view, at)
}

/** "killing five people and forcing a ship out": another participle with its object. */
const isNextDeed = (words: View['words'], at: number): boolean =>
  /[a-z]{3}ing$/.test(words[at]?.lower ?? '') &&
  (words[at + 1]?.isNumber === true ||
    /^(?:the|a|an|its|his|her|their|at|more|dozens|hundreds|several|many)$/.test(words[at + 1]?.lower ?? ''))

/** "killed two people and injured their daughter": the second verb has an object of its own. */
const isHarmOfMore = ({ words }: View, at: number): boolean =>
  /^(?:killed|wounded|injured|hurt|displaced|maimed)$/.test(words[at]?.lower ?? '') &&
  (words[at + 1]?.isNumber === true || STARTERS.has(words[at + 1]?.lower ?? ''))

const COMPASS = /^(?:north|south|east|west|northeast|northwest|southeast|southwest)$/

/** "state-owned": the second word of a compound is no verb. */
export const isCompound = (view: View, at: number): boolean => view.text[view.words[at]!.start - 1] === '-'

/** "at least 30", "more than a dozen": words of a bound, no end of the phrase. */
const isBound = (view: View, at: number): boolean =>
  /^(?:least|most|a|an|\d.*)$/.test(view.words[at + 1]?.lower ?? '') &&
  /^(?:at|than|about|around|over)$/.test(view.words[at]!.lower) &&
  (view.words[at + 2]?.isNumber === true || view.words[at + 1]!.isNumber)

/** The phrase that ends just before the word: back to the last mark, preposition or verb. */
export function phraseBefore(view: View, end: number, most = 8): Phrase | undefined {
  let from = end
  while (from > 0 && end - from < most && !startsBefore(view, from - 1)) from--
  return from < end ? { from, to: end, span: spanOfWords(view, from, end) } : undefined
}

function startsBefore(view: View, at: number): boolean {
  const { lower, isMark } = view.words[at]!
  if (view.times.some(({ span }) => span[0] <= view.words[at]!.start && view.words[at]!.end <= span[1])) return true
  return isMark || ENDS.has(lower) || lower === 'and' || lower === 'or' || isVerb(view.words, at)
}

const GOVERNS = /^(?:of|in|by|at|from|with|near|for|to|between|among|inside|outside|around|under|against|on)$/

/** The phrase of the subject that ends before the word: over what hangs on it, "journalists at a protest by women". */
export function subjectPhraseBefore(view: View, end: number): Phrase | undefined {
  let phrase = phraseBefore(view, end)
  for (let steps = 0; phrase && steps < 3 && GOVERNS.test(view.words[phrase.from - 1]?.lower ?? ''); steps++) {
    const above = phraseBefore(view, phrase.from - 1)
    if (!above) break
    phrase = above
  }
  return phrase
}
