/**
 * A voice that hands on another's words: "Reuters quoted a witness as saying …", "residents were quoted by local radio as
 * saying …", "…, the agency reported, citing a ministry official". Two statements, the second inside the first.
 */
import { coverOf, type Span } from '../../../base/span.js'
import type { CueWords } from '../lexicon/cues.js'
import { afterCue } from './after.js'
import { contentEnd, pieceOf } from './content.js'
import { type FoundVoice, limitAfter } from './found.js'
import { type Subject, subjectAfter, subjectBefore } from './subject.js'
import { isMark, lowerAt, type View } from './view.js'

export interface Handed {
  readonly voices: readonly FoundVoice[]
  readonly skip: number
}

/** Words between "quoted" and "as saying". */
const FARTHEST = 14

export function quotingAs(view: View, words: CueWords, i: number): Handed | undefined {
  if (!/^(?:quote|quotes|quoted|cite|cites|cited)$/.test(lowerAt(view, i))) return undefined
  const as = asSaying(view, i + 1)
  if (as === undefined) return undefined
  const after = afterCue(view, words, as + 2, /^telling$/.test(lowerAt(view, as + 1)))
  const piece = pieceOf(view, after.start, contentEnd(view, after.start, limitAfter(view, words, as + 2)))
  const first = subjectBefore(view, words, i)
  if (!piece || !first) return undefined
  const isPassive = /^(?:is|are|was|were|been|being)$/.test(lowerAt(view, i - 1))
  const second = secondOf(view, i, as, isPassive)
  const cue: Span = [view.tokens[i]!.span[0], view.tokens[as + 1]!.span[1]]
  const from = Math.min(first.span[0], view.tokens[first.from]?.span[0] ?? first.span[0])
  const whole: Span = [from, piece[1]]
  if (!second) {
    return { voices: [{ span: whole, subject: first, cue, pieces: [piece] }], skip: as + 1 }
  }
  const [outer, inner] = isPassive ? [second, first] : [first, second]
  const innerSpan: Span = isPassive ? whole : [inner.span[0], piece[1]]
  const quoted: Span = view.tokens[i]!.span
  const said: Span = isPassive ? cue : [view.tokens[as]!.span[0], view.tokens[as + 1]!.span[1]]
  return {
    voices: [
      { span: whole, subject: outer, cue: quoted, pieces: [isPassive ? piece : innerSpan], reach: whole },
      { span: innerSpan, subject: inner, cue: said, pieces: [piece] },
    ],
    skip: as + 1,
  }
}

function asSaying(view: View, from: number): number | undefined {
  for (let i = from; i < Math.min(view.tokens.length, from + FARTHEST); i++) {
    if (/^[;:.]$/.test(lowerAt(view, i)) || view.quoteAt[i]) return undefined
    if (lowerAt(view, i) === 'as' && /^(?:saying|telling|adding|claiming)$/.test(lowerAt(view, i + 1))) return i
  }
  return undefined
}

function secondOf(view: View, i: number, as: number, isPassive: boolean): Subject | undefined {
  if (!isPassive) return namedBetween(view, i + 1, as)
  return lowerAt(view, i + 1) === 'by' ? namedBetween(view, i + 2, as) : undefined
}

/** The one named in a stretch of tokens, or the stretch's words. */
function namedBetween(view: View, from: number, to: number): Subject | undefined {
  if (to <= from) return undefined
  const span: Span = [view.tokens[from]!.span[0], view.tokens[to - 1]!.span[1]]
  const mention = view.actors.find(
    (one) => one.kind !== 'adjective' && one.span[0] >= span[0] && one.span[1] <= span[1],
  )
  if (mention) return { from, to: to - 1, span: mention.span, mentions: [mention], words: '' }
  return { from, to: to - 1, span, mentions: [], words: view.draft.text.slice(...span) }
}

/** ", citing a ministry official": what was told before in the sentence was told on that one's word. */
export function citing(view: View, i: number, last: FoundVoice | undefined): Handed | undefined {
  const isAside = /^(?:quoted|cited|quotes|cites)$/.test(lowerAt(view, i)) && lowerAt(view, i - 1) === 'which'
  if (!isAside && !/^(?:citing|quoting)$/.test(lowerAt(view, i))) return undefined
  if (!last || last.declined || last.pieces.length === 0) return undefined
  const subject = subjectAfter(view, i) ?? phraseAfter(view, i + 1)
  if (!subject) return undefined
  const cue: Span = view.tokens[i]!.span
  const span: Span = [cue[0], Math.max(view.tokens[subject.to]!.span[1], subject.span[1])]
  const outer: FoundVoice = { ...last, reach: coverOf([last.span, span]) }
  return { voices: [outer, { span, subject, cue, pieces: last.pieces }], skip: subject.to }
}

function phraseAfter(view: View, from: number): Subject | undefined {
  let to = from
  while (to < view.tokens.length && to - from < 7 && !isMark(view, to)) to++
  if (to === from) return undefined
  const span: Span = [view.tokens[from]!.span[0], view.tokens[to - 1]!.span[1]]
  const words = view.draft.text.slice(...span)
  const speaks =
    /\b(?:officials?|sources?|witness(?:es)?|medics?|doctors?|residents?|spokes\w+|agency|media|ministry|reports?|statements?|figures|data|activists?|commanders?|hospitals?|letters?|documents?)\b/i
  return speaks.test(words) ? { from, to: to - 1, span, mentions: [], words } : undefined
}
