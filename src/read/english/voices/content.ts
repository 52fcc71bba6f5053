/** The stretches of text that are what is said: where they end, and tokens made into spans. */
import { type Span, trimSpan } from '../../../base/span.js'
import { cueWords } from '../lexicon/cues.js'
import { lowerAt, type View } from './view.js'

/** The end of content that begins at token `start`: the sentence's end, or where the document takes the floor again. */
export function contentEnd(view: View, start: number, limit: number): number {
  const { tokens } = view
  let dash = -1
  for (let i = start; i < limit; i++) {
    if (view.quoteAt[i]) continue
    const lower = lowerAt(view, i)
    if (lower === ',' && i > start && isDocuments(view, i + 1)) return i
    if (lower === ';' && i > start && !goesOnBehind(view, i + 1)) return i
    if (i > start && isOccasion(view, i)) return i
    if (/^(?:—|–|--)$/.test(lower) && i > start) {
      if (dash >= 0) dash = -2
      else if (dash === -1) dash = i
    }
  }
  if (dash > start && view.quoteAt[dash - 1] && limit - dash > 2) return dash
  let end = Math.min(limit, tokens.length)
  while (end > start && /^[.?!…,]$/.test(lowerAt(view, end - 1)) && !view.quoteAt[end - 1]) end--
  return end
}

/** "…; it had only replied", "…; no one was hit": behind a semicolon the same voice tells more, unless another begins. */
function goesOnBehind(view: View, from: number): boolean {
  if (!/^(?:it|they|there|this|no|nobody|none|neither|nor|more|some|of|\d[\d,.]*)$/.test(lowerAt(view, from)))
    return false
  const { byForm } = cueWords(view.draft.lexicon)
  for (let i = from + 1; i < Math.min(view.tokens.length, from + 10); i++) {
    const classes = byForm.get(lowerAt(view, i))?.classes
    if (classes && (classes.has('strong') || classes.has('tell') || classes.has('of'))) return false
    if (/^(?:according|warned|denied|denies|accused|accuses)$/.test(lowerAt(view, i))) return false
  }
  return true
}

/** What the document adds behind a comma: a relative clause, whose word it is, what it makes of it. */
const isDocuments = (view: View, i: number): boolean =>
  /^(?:which|who|whose|where|citing|referring|adding|according|whatever|ending|dealing|prompting|raising|marking|dashing|casting|signall?ing|paving|drawing|fuell?ing|underscoring|underlining|highlighting|contradicting|echoing|confirming|apparently|presumably)$/.test(
    lowerAt(view, i),
  ) ||
  (lowerAt(view, i) === 'as' && isAsBefore(view, i + 1)) ||
  (lowerAt(view, i) === 'the' &&
    /^(?:first|second|third|latest|last|biggest|largest|strongest|clearest)$/.test(lowerAt(view, i + 1))) ||
  (/^an?$/.test(lowerAt(view, i)) &&
    /^(?:move|step|claim|charge|figure|version|account|assertion|accusation|demand|reference|remark)$/.test(
      lowerAt(view, i + 1),
    ))

/** ", as it has after earlier attacks", ", as recorded by experts". */
const isAsBefore = (view: View, i: number): boolean =>
  (/^(?:it|he|she|they)$/.test(lowerAt(view, i)) &&
    /^(?:has|have|had|did|does|do|often|always)$/.test(lowerAt(view, i + 1))) ||
  (/(?:ed|own)$/.test(lowerAt(view, i)) && /^(?:by|in)$/.test(lowerAt(view, i + 1)))

/** "denied it when I asked him", "claimed the attack through its news agency": how it came to be said. */
const isOccasion = (view: View, i: number): boolean =>
  (lowerAt(view, i) === 'when' &&
    /^(?:asked|pressed|contacted|reached|questioned)$/.test(
      lowerAt(view, i + (/^(?:i|we|he|she|they|reporters|journalists)$/.test(lowerAt(view, i + 1)) ? 2 : 1)),
    )) ||
  (/^(?:through|via)$/.test(lowerAt(view, i)) &&
    [2, 3, 4, 5].some((n) =>
      /^(?:agency|channel|account|accounts|website|outlet|radio|spokesman|media|page)$/.test(lowerAt(view, i + n)),
    ))

/** Tokens to a span; a quote that begins inside is taken whole, though it may run on over the next sentences. */
export function pieceOf(view: View, from: number, to: number): Span | undefined {
  if (from >= to || from >= view.tokens.length) return undefined
  let start = view.tokens[from]!.span[0]
  let end = view.tokens[to - 1]!.span[1]
  const first = view.quoteAt[from]
  const last = view.quoteAt[to - 1]
  if (first && from === 0) start = Math.min(start, first.outer[0])
  if (last) end = Math.max(end, last.outer[1])
  const span = trimSpan(view.draft.text, [start, end])
  return span[0] < span[1] ? span : undefined
}
