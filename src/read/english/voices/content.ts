/** What is said: the stretches of text that belong to a speaker, around and after the verb of saying. */
import { type Span, trimSpan } from '../../../base/span.js'
import type { CueWords } from '../lexicon/cues.js'
import type { Subject } from './subject.js'
import { isMark, lowerAt, type View } from './view.js'

export interface AfterCue {
  /** Index of the first token of the content; past the end when there is none. */
  readonly start: number
  readonly that: boolean
  readonly addressee?: Span
  readonly venue?: Span
  readonly written?: boolean
}

/** Steps over what may stand between the verb and the content: whom it was told, when and where. */
export function afterCue(view: View, words: CueWords, from: number, tells: boolean): AfterCue {
  let i = from
  let addressee: Span | undefined
  let venue: Span | undefined
  if (/^(?:to)$/.test(lowerAt(view, i)) || tells) {
    const at = lowerAt(view, i) === 'to' ? i + 1 : i
    // "offered to stay out": what follows "to" is a deed and nobody.
    const isDeed =
      at > i &&
      tells &&
      view.startsAt.get(at) === undefined &&
      !/^(?:the|a|an|his|her|its|their|all|both)$/.test(lowerAt(view, at))
    const end = isDeed ? at : addresseeEnd(view, words, at)
    if (end > at) {
      addressee = [view.tokens[at]!.span[0], view.tokens[end - 1]!.span[1]]
      i = end
    }
  }
  for (let n = 0; n < 6; n++) {
    const time = view.times.find(
      ({ span }) => span[0] === view.tokens[i]?.span[0] || span[0] === view.tokens[i + 1]?.span[0],
    )
    const lower = lowerAt(view, i)
    if (time && (span0(view, i) === time.span[0] || /^(?:on|in|late|early|at|since|by)$/.test(lower))) {
      while (i < view.tokens.length && view.tokens[i]!.span[0] < time.span[1]) i++
    } else if (/^(?:in|at|on|during|by|from|through|via)$/.test(lower) && phraseEnd(view, i) > i) {
      const end = phraseEnd(view, i)
      if (/^(?:in|at|on|during)$/.test(lower)) venue = [view.tokens[i + 1]!.span[0], view.tokens[end - 1]!.span[1]]
      i = end
    } else if (lower === ',' && words.adverbs.has(lowerAt(view, i + 1)) && lowerAt(view, i + 2) === ',') i += 3
    else if (words.adverbs.has(lower)) i++
    else break
  }
  const that = lowerAt(view, i) === 'that'
  const start = that || lowerAt(view, i) === ':' ? i + 1 : i
  return { start, that, ...(addressee && { addressee }), ...(venue && { venue }) }
}

const span0 = (view: View, i: number): number => view.tokens[i]?.span[0] ?? -1

/** Only phrases that tell the occasion of speaking; "said in Aleppo rebels …" is content for all we know. */
function phraseEnd(view: View, i: number): number {
  const stretch = view.draft.text.slice(
    view.tokens[i]!.span[0],
    view.tokens[Math.min(view.tokens.length - 1, i + 9)]!.span[1],
  )
  const match =
    /^(?:in|at|on|during|by|from|through|via)\s+(?:(?:a|an|the|his|her|its|their)\s+)?(?:[\p{L}-]+\s+){0,3}?(?:statement|statements|news\s+conference|press\s+conference|conference|interview|briefing|speech|address|telephone|phone|satellite\s+phone|video|fax|email|e-mail|letter|report|tweet|twitter|facebook|remarks|television|communique|communiqué|bulletin|post|message|condition\s+of\s+anonymity|call|website|radio|telegram|channel|comments?)\b/iu.exec(
      stretch,
    )
  if (!match) return i
  const end = view.tokens[i]!.span[0] + match[0].length
  let at = i
  while (at < view.tokens.length && view.tokens[at]!.span[1] <= end) at++
  return at
}

function addresseeEnd(view: View, words: CueWords, at: number): number {
  const ahead = view.tokens.slice(at, at + 11).map(({ lower }) => lower)
  const phrase = ahead.join(' ')
  const listed = words.addressees.find((name) => phrase === name || phrase.startsWith(`${name} `))
  if (listed) return at + listed.split(' ').length
  for (const offset of [0, 1]) {
    const mention = view.startsAt.get(at + offset)
    if (mention && (offset === 0 || /^(?:the|a|an|his|her)$/.test(ahead[0] ?? ''))) {
      let end = at
      while (end < view.tokens.length && view.tokens[end]!.span[0] < mention.span[1]) end++
      const noun = lowerAt(view, end)
      return mention.kind === 'adjective' && /^[a-z]{4,}s?$/.test(noun) && noun !== 'that' ? end + 1 : end
    }
  }
  const that = ahead.indexOf('that')
  if (that > 0) return at + that
  return /^(?:the|a|an|its|his|her|their)$/.test(ahead[0] ?? '') ? at + 2 : at + (isMark(view, at) ? 0 : 1)
}

/** The end of content that begins at token `start`: the sentence's end, or where the document takes the floor again. */
export function contentEnd(view: View, start: number, limit: number): number {
  const { tokens } = view
  let dash = -1
  for (let i = start; i < limit; i++) {
    if (view.quoteAt[i]) continue
    const lower = lowerAt(view, i)
    if (
      lower === ',' &&
      /^(?:which|who|whose|where|citing|referring|adding|according)$/.test(lowerAt(view, i + 1)) &&
      i > start
    )
      return i
    if (lower === ';' && i > start + 3) return i
    if (/^(?:—|–|--)$/.test(lower) && i > start) {
      if (dash >= 0) dash = -2
      else if (dash === -1) dash = i
    }
  }
  if (dash > start && view.quoteAt[dash - 1] && limit - dash > 2) return dash
  let end = Math.min(limit, tokens.length)
  while (end > start && /^[.?!…]$/.test(lowerAt(view, end - 1)) && !view.quoteAt[end - 1]) end--
  return end
}

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

/** What stands before "…, X said": the clause up to the comma, or the quote that has just closed. */
export function pieceBefore(
  view: View,
  subject: Pick<Subject, 'from'>,
  cueFrom: number,
  floor: number,
): Span | undefined {
  const head = Math.min(subject.from, cueFrom)
  let last = head - 1
  const closing = last >= 0 ? lowerAt(view, last) : ''
  const quote = last >= 0 ? view.quoteAt[last] : undefined
  if (quote) return quoteOrMore(view, quote.outer, floor, last)
  if (closing !== ',' && closing !== '—' && closing !== '–' && closing !== '?' && closing !== '!') return undefined
  const inner = view.quoteAt[last - 1]
  if (inner) return quoteOrMore(view, inner.outer, floor, last - 1)
  last--
  if (last - floor < 2) return undefined
  return pieceOf(view, floor, last + 1)
}

/** A clause may lead up to its quote: 'It was "a disaster", he said' belongs to him whole. */
function quoteOrMore(view: View, outer: Span, floor: number, last: number): Span | undefined {
  const from = view.tokens[floor]?.span[0] ?? outer[0]
  const lead = view.draft.text.slice(from, outer[0])
  return lead.trim() === '' || /[:]\s*$/.test(lead) || outer[0] <= from ? outer : pieceOf(view, floor, last + 1)
}
