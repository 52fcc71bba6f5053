/** What is said before its voice: the clause or the quote that leads up to "…, X said". */
import type { Span } from '../../../base/span.js'
import { pieceOf } from './content.js'
import type { Subject } from './subject.js'
import { lowerAt, type View } from './view.js'

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
  if (quote) return quoteOrMore(view, quote.outer, clauseFrom(view, floor, last), last)
  if (closing !== ',' && closing !== '—' && closing !== '–' && closing !== '?' && closing !== '!') return undefined
  const inner = view.quoteAt[last - 1]
  if (inner) return quoteOrMore(view, inner.outer, clauseFrom(view, floor, last - 1), last - 1)
  last--
  const from = clauseFrom(view, floor, last)
  if (last - from < 2 && !isSubjectAlone(view, from, last)) return undefined
  return pieceOf(view, from, last + 1)
}

/** "Islamabad, she said, had never …", "Each, the police said, had been …": a subject cut off from its verb. */
const isSubjectAlone = (view: View, from: number, last: number): boolean =>
  from <= last &&
  (view.startsAt.has(from) ||
    (/^(?:the|an?|its|his|her|their)$/.test(lowerAt(view, from)) && last === from + 1) ||
    view.places.some(({ span }) => span[0] === view.tokens[from]!.span[0]) ||
    /^(?:each|that|this|it|both|neither|he|she|they)$/.test(lowerAt(view, last)))

/** Where the clause that is said begins: behind a semicolon, a colon, a dash that opens no aside, a clock or a bullet. */
export function clauseFrom(view: View, floor: number, last: number): number {
  let from = floor
  let dashes = 0
  let dash = floor
  for (let i = floor; i <= last; i++) {
    if (view.quoteAt[i]) continue
    const lower = lowerAt(view, i)
    if (lower === ';' || (lower === ':' && i < last)) from = i + 1
    else if (/^(?:—|–|--)$/.test(lower)) {
      dashes++
      dash = i + 1
    }
  }
  if (dashes === 1 && dash > from && dash <= last) from = dash
  return afterLabel(view, from, last)
}

/** "14:55 UPDATE 2 - …", "• …": what heads an entry is nobody's words. */
function afterLabel(view: View, from: number, last: number): number {
  const clock = view.times.find(({ span }) => span[0] === view.tokens[from]?.span[0])
  let i = from
  if (clock && /^\d{1,2}[.:]?\d\d/.test(view.tokens[from]!.text))
    while (i < last && view.tokens[i]!.span[0] < clock.span[1]) i++
  const updates = /^update$/.test(lowerAt(view, i)) ? (/^\d$/.test(lowerAt(view, i + 1)) ? 2 : 1) : 0
  i += updates
  while (i < last && /^(?:[•*·-]|—|–)$/.test(lowerAt(view, i))) i++
  return i < last ? i : from
}

/** A clause may lead up to its quote: 'It was "a disaster", he said' belongs to him whole. */
function quoteOrMore(view: View, outer: Span, floor: number, last: number): Span | undefined {
  const from = view.tokens[floor]?.span[0] ?? outer[0]
  const lead = view.draft.text.slice(from, outer[0])
  return lead.trim() === '' || /[:]\s*$/.test(lead) || outer[0] <= from ? outer : pieceOf(view, floor, last + 1)
}
