/**
 * Messages within a message: what was forwarded or answered stands below a head that says who wrote it and when ("From: …
 * Sent: …", "On 11 Aug 2008 Giorgi Beridze wrote:"). Those words are theirs, and "yesterday" is the day before theirs.
 */
import { type Span, trimSpan } from '../../../base/span.js'
import type { Draft } from '../../model/draft.js'

export interface MailHead {
  /** All lines of the head. */
  readonly span: Span
  readonly who: Span
  /** Where the words begin that tell the day. */
  readonly sent: number
  /** Up to the next head. */
  readonly body: Span
}

const FIELD = '[ \\t]*\\*?(?:Sent|Date|To|Cc|Bcc|Reply-To|Subject|Importance|Attachments?)\\*?:[^\\n]{0,400}(?:\\n|$)'
const FIELDS = new RegExp(`^[ \\t]*\\*?From:\\*?[ \\t]*([^\\n]{1,200})\\n((?:${FIELD}){1,9})`, 'gm')
const WROTE = /^[ \t]*On ([^\n]{6,160}(?:\n[^\n]{1,100})?)\bwrote:[ \t]*$/gm
/** "-----Original Message-----", "Begin forwarded message:" right above the head. */
const OPENING = /(?:^|\n)[ \t]*(?:-{2,}[ \t]?)?(?:Begin )?(?:original|forwarded) message:?[ \t]?-*[ \t]*\s*$/i

const memory = new WeakMap<Draft, readonly MailHead[]>()

/** In the order of the text; looked for once a document. */
export function mailHeadsOf(draft: Draft): readonly MailHead[] {
  let heads = memory.get(draft)
  if (!heads) memory.set(draft, (heads = headsIn(draft.text)))
  return heads
}

function headsIn(text: string): readonly MailHead[] {
  if (!text.includes('From:') && !text.includes('wrote:')) return []
  const found = [...fieldHeads(text), ...wroteHeads(text)].sort((a, b) => a.span[0] - b.span[0])
  return found.map((head, index) => ({
    ...head,
    body: trimSpan(text, [head.span[1], found[index + 1]?.span[0] ?? text.length]),
  }))
}

type Bare = Omit<MailHead, 'body'>

const fieldHeads = (text: string): Bare[] =>
  [...text.matchAll(FIELDS)].flatMap((match): Bare[] => {
    const sent = /\b(?:Sent|Date)\*?:/.exec(match[2]!)
    if (!sent) return []
    const name = match.index + match[0].indexOf(match[1]!)
    const above = OPENING.exec(text.slice(Math.max(0, match.index - 80), match.index))
    const start = match.index - (above ? Math.min(80, match.index) - above.index : 0)
    const end = match.index + match[0].length
    return [
      {
        span: [start, end],
        who: nameIn(text, [name, name + match[1]!.length]),
        sent: end - match[2]!.length + sent.index,
      },
    ]
  })

const wroteHeads = (text: string): Bare[] =>
  [...text.matchAll(WROTE)].map((match) => {
    const from = match.index + match[0].indexOf(match[1]!)
    const day = match[1]!.replace(/[<[(][^\n]*$/, '')
    // The name stands behind the day and the hour.
    const cuts = [...day.matchAll(/\d{1,2}:\d\d(?::\d\d)?(?:\s?[AP]M)?,?|\b\d{4}\b,?|,/gi)]
    const cut = cuts.at(-1)
    const name = from + (cut ? cut.index + cut[0].length : 0)
    return {
      span: [match.index, match.index + match[0].length],
      who: nameIn(text, [name, from + match[1]!.length]),
      sent: from,
    }
  })

/** A name without the address behind it; the address where there is no name. */
function nameIn(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end)
  const bare = words.search(/[<[(]/)
  const name = trimSpan(text, [start, bare > 0 ? start + bare : end])
  const quoted = /^["'“](.*?)["'”]$/.exec(text.slice(...name))
  return quoted ? [name[0] + 1, name[1] - 1] : name
}

export const isInMailHead = (heads: readonly MailHead[], span: Span): boolean =>
  heads.some((head) => head.span[0] <= span[0] && span[0] < head.span[1])
