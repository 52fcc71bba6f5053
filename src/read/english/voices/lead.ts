/** What is said before its voice: the clause or the quote that leads up to "…, X said". */
import type { Span } from '../../../base/span.js'
import { datelineLength } from '../../text/dateline.js'
import { isPastForm } from '../patterns/inflect.js'
import { pieceOf } from './content.js'
import { lowerAt, type View } from './view.js'

/** Where somebody's words may begin: a dateline and the number of an entry are nobody's. */
export const wordsFrom = (view: View): number => afterNumber(view, afterDateline(view))

function afterDateline({ draft, sentence, tokens }: View): number {
  const opens = sentence.span[0] === 0 || draft.text[sentence.span[0] - 1] === '\n'
  const length = opens ? datelineLength(draft.text.slice(...sentence.span)) : 0
  return length === 0
    ? 0
    : Math.max(
        0,
        tokens.findIndex(({ span }) => span[0] >= sentence.span[0] + length),
      )
}

/** "4. According to the Commission …": the number of an entry is nobody's words. */
const afterNumber = (view: View, from: number): number =>
  from === 0 && /^(?:\d{1,3}|[a-z]|[ivx]{1,4})$/.test(lowerAt(view, 0)) && /^[.)]$/.test(lowerAt(view, 1)) ? 2 : from

/**
 * What stands before "…, X said": the clause up to the comma, or the quote that has just closed. `resumed`: its verb stands
 * behind the voice ("Another 643, it says, have …").
 */
export function pieceBefore(view: View, head: number, floor: number, resumed: boolean): Span | undefined {
  let last = head - 1
  const closing = last >= 0 ? lowerAt(view, last) : ''
  const quote = last >= 0 ? view.quoteAt[last] : undefined
  if (quote) return quoteOrMore(view, quote.outer, clauseFrom(view, floor, last), last)
  if (closing !== ',' && closing !== '—' && closing !== '–' && closing !== '?' && closing !== '!') return undefined
  const inner = view.quoteAt[last - 1]
  if (inner) return quoteOrMore(view, inner.outer, clauseFrom(view, floor, last - 1), last - 1)
  last--
  const from = clauseFrom(view, floor, last)
  if (last - from < 2 && !isSubjectAlone(view, from, last) && !resumed && !ENDS_OPEN.test(lowerAt(view, last)))
    return undefined
  return pieceOf(view, from, last + 1)
}

/** "Islamabad, she said, had never …", "Each, the police said, had been …": a subject cut off from its verb. */
const isSubjectAlone = (view: View, from: number, last: number): boolean =>
  from <= last &&
  (view.startsAt.has(from) ||
    (/^(?:the|an?|its|his|her|their)$/.test(lowerAt(view, from)) && last === from + 1) ||
    view.places.some(({ span }) => span[0] === view.tokens[from]!.span[0]) ||
    (from === last && view.tokens[from]!.kind === 'word' && !NO_SUBJECT.test(lowerAt(view, from))))

const NO_SUBJECT =
  /ly$|^(?:and|but|so|or|yet|still|then|also|however|meanwhile|later|earlier|now|instead|thus|indeed|moreover|furthermore|nevertheless|nonetheless|elsewhere|today|yesterday|tonight|again|afterwards?|besides|perhaps|yes|no|not|well|too|here|there|despite|overnight|regardless)$/

const SUBORDINATE = /^(?:if|unless|once|until|when|because|although|what|given|while|since)$/

/** "It was, he recalled, the worst night". */
const ENDS_OPEN = /^(?:is|are|was|were|be|been|had|has|have|will|would|could|that|of|than|with)$/

/** What leads up to the voice is no whole clause: "If the guns fell silent", "The draft". */
export const mustGoOn = (view: View, from: number, to: number): boolean =>
  SUBORDINATE.test(lowerAt(view, from)) ||
  ENDS_OPEN.test(lowerAt(view, lowerAt(view, to - 1) === ',' ? to - 2 : to - 1)) ||
  !view.tokens
    .slice(from, to)
    .some(
      ({ lower }) => /^(?:is|are|was|were|has|have|had|will|would|can|could)$|n't$/.test(lower) || isPastForm(lower),
    )

/** The comma that closes the voice in "The rebels, wrote a member of the team, had …"; past the end when there is none. */
export function commaAfter(view: View, from: number): number {
  for (let i = from; i < Math.min(view.tokens.length, from + 14); i++) {
    if (lowerAt(view, i) === ',') return i
    if (view.quoteAt[i] || /^[;:.?!—–]$/.test(lowerAt(view, i))) break
  }
  return view.tokens.length
}

/** "…, a nurse said, is out of blood": behind the voice stands the verb of what was begun before it. */
export const verbFollows = (view: View, comma: number): boolean =>
  lowerAt(view, comma) === ',' &&
  /^(?:is|are|was|were|has|have|had|will|would|can|could|must|may|might|should|cannot|does|do|did)$|n't$/.test(
    lowerAt(view, /^(?:also|still|never|now|already)$/.test(lowerAt(view, comma + 1)) ? comma + 2 : comma + 1),
  )

/** Where the last of several clauses begins: behind ", and". */
export function lastClause(view: View, floor: number, head: number): number {
  for (let i = head - 3; i > floor; i--)
    if (lowerAt(view, i) === ',' && /^(?:and|but|while)$/.test(lowerAt(view, i + 1)) && !view.quoteAt[i]) return i + 2
  return floor
}

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
