/**
 * The languages that can be read. The first one that a text looks like reads it; so far there is one. A text that is
 * plainly in another language gets no claims, for what the words of one language seem to say in another is invented.
 */
import { english } from '../english/english.js'
import { lexiconOf } from '../lexicon/lexicon.js'
import type { ReadTools } from '../model/input.js'
import type { Language } from '../model/language.js'

export const LANGUAGES: readonly Language[] = [english]

export interface SeenLanguage {
  readonly language: Language
  /** What the text is in, when nobody can read it: "French", "Arabic letters". */
  readonly unread?: string
}

/** The list of small words lies beside the languages' own lexicons. */
const FUNCTION_WORDS = 'languages'
const OURS = 'English'
/** How much of a text is looked at, in UTF-16 code units. */
const ENOUGH = 20_000
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  Arabic: /\p{Script=Arabic}/gu,
  Cyrillic: /\p{Script=Cyrillic}/gu,
  Hebrew: /\p{Script=Hebrew}/gu,
  Greek: /\p{Script=Greek}/gu,
  Chinese: /\p{Script=Han}/gu,
  Ethiopic: /\p{Script=Ethiopic}/gu,
  Devanagari: /\p{Script=Devanagari}/gu,
  Burmese: /\p{Script=Myanmar}/gu,
}

export function languageOf(text: string, tools: ReadTools): SeenLanguage {
  const language = LANGUAGES[0]!
  const unread = otherScript(text.slice(0, ENOUGH)) ?? otherLanguage(text.slice(0, ENOUGH), tools)
  return unread === undefined
    ? { language }
    : { language: { ...language, code: 'und', finders: [], refiners: [] }, unread }
}

/** Names in their own letters may stand in an English text; a text is in another script when most letters are. */
function otherScript(text: string): string | undefined {
  if (plainLetters(text) > text.length * 0.4) return undefined
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const letters = count(/\p{L}/gu)
  if (letters < 10 || count(/\p{Script=Latin}/gu) > letters * 0.4) return undefined
  const [name] = Object.entries(SCRIPTS).find(([, pattern]) => count(pattern) > letters / 2) ?? ['other']
  return `${name} letters`
}

/** How many letters of ASCII there are: when they are most of a text, nothing else needs to be counted. */
function plainLetters(text: string): number {
  let letters = 0
  for (let i = 0; i < text.length; i++) {
    const small = text.charCodeAt(i) | 0x20
    if (small >= 0x61 && small <= 0x7a) letters++
  }
  return letters
}

/** Logs have few small words and names bring some of other languages: only plain superiority counts. */
function otherLanguage(text: string, tools: ReadTools): string | undefined {
  const list = lexiconOf(tools, { ...LANGUAGES[0]!, lexicons: FUNCTION_WORDS }).list('function-words')
  const hits = new Map<string, number>()
  const distinct = new Map<string, Set<string>>()
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  for (const word of words) {
    const name = list.get(word)
    if (name === undefined) continue
    hits.set(name, (hits.get(name) ?? 0) + 1)
    distinct.set(name, (distinct.get(name) ?? new Set()).add(word))
  }
  const [best, number] = [...hits].sort((a, b) => b[1] - a[1])[0] ?? [OURS, 0]
  const isPlain = number >= words.length * 0.1 && number > 3 * (hits.get(OURS) ?? 0) && distinct.get(best)!.size >= 3
  return best !== OURS && isPlain ? best : undefined
}
