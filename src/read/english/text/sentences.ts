/** Lines to sentences. A dot ends one when what follows looks like a beginning and what precedes is no abbreviation. */
import type { Span } from '../../../base/span.js'
import type { Sentence, Token } from '../../model/context.js'
import type { Line } from '../../model/draft.js'
import { roleOf } from './roles.js'
import { tokensOf } from './tokens.js'

const ENDS = new Set(['.', '?', '!', '…', '。', '؟', '։'])
const CLOSES = /^[)\]”’"'»]$/
const ELLIPSIS = /^\.\s?\.\s?\./
/** A text without punctuation is cut here, so that no step has to look further. */
const LONGEST = 250

export function sentencesOf(text: string, lines: readonly Line[]): Sentence[] {
  const sentences: Sentence[] = []
  for (const line of lines) {
    const tokens = tokensOf(text, line.span[0], line.span[1])
    let from = 0
    for (let i = 0; i < tokens.length; i++) {
      const end = endOfSentence(text, tokens, i, from)
      if (end === undefined) continue
      addSentence(sentences, text, tokens.slice(from, end + 1), line)
      i = end
      from = end + 1
    }
    if (from < tokens.length) addSentence(sentences, text, tokens.slice(from), line)
  }
  return sentences
}

function addSentence(sentences: Sentence[], text: string, tokens: Token[], line: Line): void {
  const span: Span = [tokens[0]!.span[0], tokens.at(-1)!.span[1]]
  const whole =
    line.span[0] <= span[0] && span[1] >= line.span[1] - 2 && text.slice(line.span[0], span[0]).trim() === ''
  const role = roleOf(text.slice(span[0], span[1]), tokens, whole, sentences.at(-1), line.paragraph)
  sentences.push({ index: sentences.length, span, paragraph: line.paragraph, tokens, role })
}

/** The index of the last token of the sentence when it ends at token `i`, else `undefined`. */
function endOfSentence(text: string, tokens: readonly Token[], i: number, from: number): number | undefined {
  const token = tokens[i]!
  if (i - from >= LONGEST) return i
  const dotted = token.kind === 'word' && token.text.length > 2 && token.text.endsWith('.')
  if (!ENDS.has(token.text) && !dotted && !ELLIPSIS.test(token.text)) return undefined
  let end = i
  while (tokens[end + 1] && CLOSES.test(tokens[end + 1]!.text) && adjoins(text, tokens[end]!, tokens[end + 1]!)) end++
  const next = tokens[end + 1]
  if (!next) return end
  if (next.span[0] === tokens[end]!.span[1]) return undefined
  if (ELLIPSIS.test(token.text)) return undefined
  const begins = /^["“‘'([«]$/.test(next.text) || next.text[0] !== next.lower[0] || next.kind === 'number'
  if (dotted) return isHardEnd(token, next) ? end : undefined
  if (token.text === '.' && i > from && i - from === 1 && tokens[i - 1]!.kind === 'number') return undefined
  return begins || end > i ? (begins ? end : undefined) : undefined
}

/** "in the U.S. The army" ends; "the U.S. Army", "Gen. Smith" and "Aug. 26" do not. */
function isHardEnd(token: Token, next: Token): boolean {
  if (!/^(?:\p{L}\.){2,}$/u.test(token.text)) return false
  return (
    /^(the|a|an|in|on|it|he|she|they|we|but|and|at|this|that|there|those|meanwhile|however|after|as|for|no|its|his)$/.test(
      next.lower,
    ) && next.text[0] !== next.lower[0]
  )
}

const adjoins = (text: string, a: Token, b: Token): boolean =>
  a.span[1] === b.span[0] || text.slice(a.span[1], b.span[0]).length === 0
