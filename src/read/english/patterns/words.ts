/**
 * A sentence as the patterns see it: lower-case words and marks, hyphens dropped, so that "cease-fire" and "cease fire"
 * are the same two words. Each word keeps its place in the text.
 */
import { firstIndex } from '../../../base/search.js'
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

export function splitWords(text: string, [from, to]: Span): readonly Word[] {
  const words: Word[] = []
  const stretch = text.slice(from, to)
  PIECE.lastIndex = 0
  for (let match = PIECE.exec(stretch); match; match = PIECE.exec(stretch)) {
    const start = from + match.index
    const raw = match[0]
    if (raw === '"') {
      words.push({ ...word(raw, start), lower: opensQuote(text, start) ? '“' : '”' })
      continue
    }
    const bare = isPossessive(raw) ? raw.slice(0, -2) : raw
    words.push(word(bare, start))
    if (bare !== raw) words.push({ ...word("'s", start + bare.length), end: start + raw.length })
  }
  return words
}

/** Straight quotation marks say which they are by what stands before and after them; rules know curly ones. */
const opensQuote = (text: string, at: number): boolean =>
  /[\s([{—–-]/.test(text[at - 1] ?? ' ') && /\S/.test(text[at + 1] ?? ' ')

function isPossessive(raw: string): boolean {
  if (raw.length < 3) return false
  const last = raw.charCodeAt(raw.length - 1)
  const mark = raw.charCodeAt(raw.length - 2)
  return (last === 0x73 || last === 0x53) && (mark === 0x27 || mark === 0x2019)
}

/** Most words are plain letters: they are told by their first one, the others by their look. */
function word(raw: string, start: number): Word {
  const first = raw.charCodeAt(0)
  const plain = PLAIN.test(raw)
  const lower = plain ? raw.toLowerCase() : raw.toLowerCase().replaceAll('\u00ad', '').replace(APOSTROPHE, "'").trim()
  return {
    lower,
    start,
    end: start + raw.length,
    isMark: !plain && !/[\p{L}\p{N}]/u.test(raw),
    isNumber: (first >= 0x30 && first <= 0x39) || NUMBER_WORDS.has(lower),
    isCapital: plain ? first >= 0x41 && first <= 0x5a : /^\p{Lu}/u.test(raw),
  }
}

const PLAIN = /^[A-Za-z]+$/

/** The index of the word that holds the offset, or of the first one after it. */
export const wordAt = (words: readonly Word[], offset: number): number => firstIndex(words, ({ end }) => end > offset)
