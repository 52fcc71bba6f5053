/** A sentence as the rules of time see it: its words with what each can be, and questions about the neighbours. */
import type { Sentence, Token } from '../../model/context.js'
import type { Atom } from '../../model/draft.js'
import type { Phrases, TimeWords, Word } from './words.js'

export interface Line {
  readonly atoms: readonly Atom[]
  readonly words: readonly (Word | undefined)[]
  readonly tokens: readonly Token[]
  readonly lexicon: TimeWords
  /** Case says nothing in this text. */
  readonly allCapitals: boolean
}

/** `undefined` when no word of the sentence has to do with time. */
export function lineOf(
  sentence: Sentence,
  atoms: readonly Atom[],
  lexicon: TimeWords,
  allCapitals: boolean,
): Line | undefined {
  const words: (Word | undefined)[] = new Array(atoms.length)
  let worth = false
  for (let i = 0; i < atoms.length; i++) {
    const { key, kind } = atoms[i]!
    const word =
      kind === 'word' ? lexicon.words.get(key) : kind === 'number' ? (lexicon.words.get(key) ?? NUMBER) : undefined
    words[i] = word
    if (word && !worth) worth = isWorth(word)
  }
  return worth ? { atoms, words, tokens: sentence.tokens, lexicon, allCapitals } : undefined
}

const NUMBER: Word = { number: true }

/** A word that alone can be the heart of an expression. */
const isWorth = (word: Word): boolean =>
  word === NUMBER ||
  word.month !== undefined ||
  word.weekday !== undefined ||
  word.unit !== undefined ||
  word.part !== undefined ||
  word.season !== undefined ||
  word.day !== undefined ||
  word.often !== undefined ||
  word.reference !== undefined ||
  word.number !== undefined ||
  word.which !== undefined ||
  word.heart !== undefined

/** The folded word; empty past either end. */
export const key = (line: Line, i: number): string => line.atoms[i]?.key ?? ''
export const word = (line: Line, i: number): Word => line.words[i] ?? NOTHING
const NOTHING: Word = {}

/** As written, in lower case, with the dots that a name loses: "7.30", "05.09.2016". */
export function raw(line: Line, i: number): string {
  const atom = line.atoms[i]
  if (!atom) return ''
  const token = line.tokens[atom.token]!
  return token.span[0] === atom.span[0] && token.span[1] === atom.span[1] ? token.lower : atom.key
}

export const isNumber = (line: Line, i: number): boolean => line.atoms[i]?.kind === 'number'
/** The hyphen between a word and the one before it: "year-ago", "third-quarter". */
export const isJoined = (line: Line, i: number): boolean =>
  i > 0 && i < line.atoms.length && line.atoms[i]!.token === line.atoms[i - 1]!.token
export const hasDot = (line: Line, i: number): boolean => {
  const atom = line.atoms[i]
  return atom !== undefined && line.tokens[atom.token]!.text.endsWith('.')
}
export const isCapital = (line: Line, i: number): boolean => line.atoms[i]?.cap === true
export const isPunctuation = (line: Line, i: number): boolean => line.atoms[i]?.kind === 'punctuation'
export const isOneOf = (line: Line, i: number, words: ReadonlySet<string>): boolean => words.has(key(line, i))
export const isDash = (line: Line, i: number): boolean => DASHES.has(key(line, i))
export const isPossessive = (line: Line, i: number): boolean => key(line, i) === "'s" || key(line, i) === '’s'
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—'])
export const isApostrophe = (line: Line, i: number): boolean => APOSTROPHES.has(key(line, i))
const APOSTROPHES: ReadonlySet<string> = new Set(["'", '’', '‘', '`'])
/** The place past a comma, if one stands here. */
export const pastComma = (line: Line, i: number): number => (key(line, i) === ',' ? i + 1 : i)

/** The longest phrase of a list that begins here. */
export function phraseHere(
  line: Line,
  i: number,
  phrases: Phrases,
): { readonly meaning: string; readonly to: number } | undefined {
  for (const { words, meaning } of phrases.get(key(line, i)) ?? []) {
    if (words.every((wanted, n) => key(line, i + n) === wanted || (wanted === "'s" && isPossessive(line, i + n))))
      return { meaning, to: i + words.length }
  }
  return undefined
}
