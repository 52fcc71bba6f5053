/**
 * A sentence as the patterns see it: lower-case words and marks, hyphens dropped, so that "cease-fire" and "cease fire"
 * are the same two words. Each word keeps its place in the text.
 */
import type { Span } from '../../../base/span.js'

import type { Word } from '../../model/words.js'

const PIECE =
  /\d+(?:[.,:]\d+)*(?:mm|th|st|nd|rd)?|(?:\p{L}\.){2,8}|[\p{L}\p{M}\u00ad]+(?:[’'][\p{L}\u00ad]+)*|\s-\s|[^\s\p{L}\p{N}-]/gu
const NUMBER_WORDS = new Set(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million dozen dozens scores several'.split(
    ' ',
  ),
)
const APOSTROPHE = /[’‘`]/g

const seen = new WeakMap<object, readonly Word[]>()

/** Computed once a sentence; the memory is only speed, the answer is always the same. */
export function wordsOf(sentence: { readonly span: Span }, text: string): readonly Word[] {
  let words = seen.get(sentence)
  if (!words) seen.set(sentence, (words = splitWords(text, sentence.span)))
  return words
}

export function splitWords(text: string, [from, to]: Span): readonly Word[] {
  const words: Word[] = []
  for (const match of text.slice(from, to).matchAll(PIECE)) {
    const raw = match[0]
    const start = from + match.index
    const possessive = /[’']s$/i.exec(raw)
    const bare = possessive ? raw.slice(0, -possessive[0].length) : raw
    words.push(word(bare, start))
    if (possessive) words.push({ ...word("'s", start + bare.length), end: start + raw.length })
  }
  return words
}

function word(raw: string, start: number): Word {
  const lower = raw.toLowerCase().replaceAll('\u00ad', '').replace(APOSTROPHE, "'").trim()
  return {
    lower,
    start,
    end: start + raw.length,
    isMark: !/[\p{L}\p{N}]/u.test(raw),
    isNumber: /^\d/.test(raw) || NUMBER_WORDS.has(lower),
    isCapital: /^\p{Lu}/u.test(raw),
  }
}

/** The index of the word that holds the offset, or of the first one after it. */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
