/** The words of time from the lexicon, by what they can be in an expression. One look-up for each word of a text. */

import { foldName } from '../../../base/fold.js'
import { onceFor } from '../../../base/once.js'
import type { Lexicon } from '../../model/context.js'

export type Edge = 'early' | 'mid' | 'late'
export interface Word {
  readonly month?: number
  /** 0 is Monday. */
  readonly weekday?: number
  readonly unit?: string
  /** "months", "Mondays". */
  readonly plural?: true
  readonly part?: string
  readonly season?: string
  /** Days from today. */
  readonly day?: number
  /** Last, this or next. */
  readonly which?: number
  readonly edge?: Edge
  readonly ordinal?: number
  readonly some?: true
  /** A number in words. */
  readonly number?: true
  readonly often?: string
  readonly reference?: string
  /** Begins an expression only with others: "the", "every", "more". */
  readonly opens?: true
  /** Alone an expression, or the name of a holiday. */
  readonly heart?: true
  readonly ahead?: true
  readonly behind?: true
  readonly counted?: true
}

/** Phrases of several words, by their first. */
export type Phrases = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly meaning: string }[]>

export interface TimeWords {
  readonly words: ReadonlyMap<string, Word>
  readonly about: Phrases
  readonly holidays: Phrases
  readonly zones: Phrases
}

const OPENERS =
  'the a an its their his her each every per half couple dozen dozens fiscal these that then right noon midday midnight end one same small more previously latest corresponding comparable similar prior full whole entire near final good not present future moment later recent'
/** Words that alone can carry an expression. */
const HEARTS = 'noon midday midnight previously future present moment nineties eighties seventies sixties'
const NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred nineties eighties seventies sixties fifties forties thirties twenties'

export const timeWords = onceFor((lexicon: Lexicon): TimeWords => {
  const words = new Map<string, Word>()
  const add = (word: string, more: Word): void => void words.set(word, { ...words.get(word), ...more })
  const from = (name: string, meaning: (value: string) => Word): void => {
    for (const [word, value] of lexicon.list(`time-${name}`)) add(foldName(word), meaning(value))
  }
  from('month', (value) => ({ month: Number(value) }))
  from('weekday', (value) => ({ weekday: Number(value) }))
  from('weekdays', (value) => ({ weekday: Number(value), plural: true }))
  from('unit', (unit) => ({ unit }))
  from('units', (unit) => ({ unit, plural: true }))
  from('part', (part) => ({ part }))
  from('season', (season) => ({ season }))
  from('day', (value) => ({ day: Number(value) }))
  from('which', (value) => ({ which: Number(value) }))
  from('edge', (edge) => ({ edge: edge as Edge }))
  from('ordinal', (value) => ({ ordinal: Number(value) }))
  from('some', () => ({ some: true }))
  from('how-often', (often) => ({ often }))
  from('reference', (reference) => ({ reference }))
  from('ahead', () => ({ ahead: true }))
  from('behind', () => ({ behind: true }))
  from('counted', () => ({ counted: true }))
  for (const word of NUMBERS.split(' ')) add(word, { number: true })
  for (const word of OPENERS.split(' ')) add(word, { opens: true })
  const [about, holidays, zones] = ['about', 'holiday', 'zone'].map((name) => phrasesOf(lexicon.list(`time-${name}`)))
  for (const phrases of [about!, holidays!]) for (const first of phrases.keys()) add(first, { opens: true })
  for (const first of [...holidays!.keys(), ...HEARTS.split(' ')]) add(first, { heart: true })
  return { words, about: about!, holidays: holidays!, zones: zones! }
})

function phrasesOf(list: ReadonlyMap<string, string>): Phrases {
  const phrases = new Map<string, { words: readonly string[]; meaning: string }[]>()
  for (const [text, meaning] of list) {
    const words = text
      .replace(/'s\b/g, " 's")
      .split(/[\s-]+/)
      .map((word) => (word === "'s" ? word : foldName(word)))
    const same = phrases.get(words[0]!) ?? []
    phrases.set(
      words[0]!,
      [...same, { words, meaning }].sort((a, b) => b.words.length - a.words.length),
    )
  }
  return phrases
}
