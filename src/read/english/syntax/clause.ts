/**
 * A sentence in clauses: stretches with at most one finite verb of their own, cut at marks and at connecting words.
 * No grammar is known, so each cut needs a sign of a verb on the side where a clause would begin; a list of nouns stays whole.
 */

import type { Word } from '../../model/words.js'
import { isPastForm } from '../patterns/inflect.js'

export interface Clause {
  readonly index: number
  /** Half-open range of word indexes; the connecting word is the clause's first. */
  readonly from: number
  readonly to: number
  /** "and", "which", "when" … or the mark that opens it; empty for the first. */
  readonly opens: string
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const HARD_MARKS = set('; : ( ) [ ] — – -')
const AUXILIARIES = set(
  "is are was were be been being has have had will would can could may might must should shall did does do isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't didn't doesn't don't cannot",
)
const PRESENT = set(
  'says say claims remains remain continues continue appears appear seems seem holds hold controls control shows show begins begin comes come goes go takes take gives give makes make wants want needs need faces face remains hits hit strikes kills leaves leave',
)
/** Always open a clause when a verb follows soon. */
const CONNECTORS = set(
  'but while whereas although though because when who which where whose after before as until since that if unless whether once even',
)
const JOINERS = set('and or then nor')
const NOT_VERBS = set(
  'undetermined assessed united armed hundred besieged beseiged unidentified limited wounded hundreds red bed shed indeed need seed feed speed greed hatred kindred sacred alleged so-called deceased injured displaced detained fixed based proposed combined said used left killed',
)
const DETERMINERS = set(
  'the a an this that these those its his her their our some any no more most several many few two three four five',
)

/** Whether the word reads as a verb that a subject could have: an auxiliary, a past form, a common present. */
export function isVerb(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word || word.isMark || word.isNumber) return false
  const { lower } = word
  // "the Islamic State (IS)"
  if (lower === 'is' && words[at - 1]?.lower === '(' && words[at + 1]?.lower === ')') return false
  if (AUXILIARIES.has(lower)) return true
  const before = words[at - 1]
  const afterNoun = before !== undefined && !DETERMINERS.has(before.lower) && !before.isNumber
  if (PRESENT.has(lower)) return afterNoun
  if (NOT_VERBS.has(lower))
    return afterNoun && !before.isMark && words[at + 1] !== undefined && !isAdjectiveHere(words, at)
  if (isPastForm(lower)) return at === 0 || before?.isMark === true || afterNoun
  return lower.length > 4 && lower.endsWith('ed') && (afterNoun || at === 0)
}

/** Whether any of the words from one place up to another does. */
export const hasVerb = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).some((_, i) => isVerb(words, from + i))

/** "the besieged city", "50 wounded civilians": between a determiner or preposition and a noun. */
function isAdjectiveHere(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]!.lower
  return DETERMINERS.has(before) || /^(?:of|in|by|with|for|from|to|against|and)$/.test(before)
}

/** A verb within the next words, before a mark cuts them off. */
function hasVerbSoon(words: readonly Word[], from: number, most: number): boolean {
  for (let i = from; i < words.length && i < from + most; i++) {
    if (words[i]!.isMark && words[i]!.lower !== '"' && words[i]!.lower !== '“') return false
    if (isVerb(words, i)) return true
  }
  return false
}

const isParticipleStart = (words: readonly Word[], at: number): boolean =>
  !/^(?:undetermined|unidentified|outgoing|incoming|assessed)$/.test(words[at]?.lower ?? '') &&
  (/(?:[a-z]{2}ing|[a-z]{2}ed)$/.test(words[at]?.lower ?? '') || isPastForm(words[at]?.lower ?? ''))

/** Whether the piece after a comma stands on its own: it has a verb, or begins with a participle. */
function isPieceWithVerb(words: readonly Word[], from: number): boolean {
  if (isParticipleStart(words, from)) return true
  for (let i = from; i < words.length; i++) {
    if (words[i]!.lower === ',' || HARD_MARKS.has(words[i]!.lower)) return false
    if (isVerb(words, i) || (i > from && /[a-z]{3}ing$/.test(words[i]!.lower))) return true
  }
  return false
}

export function clausesOf(words: readonly Word[]): readonly Clause[] {
  const clauses: Clause[] = []
  let from = 0
  let opens = ''
  let verb = false
  const cut = (at: number, by: string) => {
    if (at > from) clauses.push({ index: clauses.length, from, to: at, opens })
    from = at
    opens = by
    verb = false
  }
  for (let at = 0; at < words.length; at++) {
    const { lower } = words[at]!
    if (HARD_MARKS.has(lower)) cut(at + 1, lower)
    else if (lower === ',' && isPieceWithVerb(words, at + 1)) cut(at + 1, words[at + 1]?.lower ?? ',')
    else if (lower === ',' && words[at + 1]?.lower === 'to') cut(at + 1, 'to')
    else if (CONNECTORS.has(lower) && at > from && hasVerbSoon(words, at + 1, lower === 'as' ? 15 : 9)) cut(at, lower)
    else if (JOINERS.has(lower) && verb && startsClause(words, at + 1)) cut(at, lower)
    if (isVerb(words, at)) verb = true
  }
  cut(words.length, '')
  return clauses
}

/** After "and": a verb at once, or a subject with its verb. */
const startsClause = (words: readonly Word[], at: number): boolean =>
  isVerb(words, at) || isVerb(words, at + 1) || (!isListed(words, at) && hasVerbSoon(words, at, 9))

/** "and medical care.": nothing but a noun up to the next mark or preposition. */
const isListed = (words: readonly Word[], at: number): boolean => words.slice(at, at + 4).some(({ isMark }) => isMark)

/**
 * Where the subject of a clause begins that opens with its verb: "More than 9,000 people, most of them women, | have fled" and
 * "a reporter, Samir Latif, | was shot" have theirs before the aside.
 */
export function startOfSubject(words: readonly Word[], clauses: readonly Clause[], { index, from }: Clause): number {
  const before = clauses[index - 1]
  const isCut = before && AUXILIARIES.has(words[from]!.lower) && words[before.to - 1]?.lower === ','
  if (!isCut || hasVerb(words, before.from, before.to)) return from
  const commas = words.slice(before.from, before.to).filter(({ lower }) => lower === ',').length
  return commas > 1 ? before.from : (clauses[index - 2]?.from ?? before.from)
}
