/** Lists of provisions: points, lettered and numbered articles behind a line that names the text or says what was agreed. */

import { onceIn } from '../../../../base/once.js'
import { partyFrom, valuesOf } from '../../syntax/parties.js'
import { type View, viewOf } from '../../syntax/view.js'
import { dutiesIn, type Laid, laidBy } from './laid.js'
import { operativeOf } from './operative.js'
import { deedLaid, deedsIn } from './present.js'
import { type TextStatus, textsOf } from './told.js'

/** How many points a list may have before the line that says what they are is out of sight. */
const LONGEST = 30

export function laidOnList(view: View): readonly Laid[] {
  const from = pointStart(view)
  if (from === undefined || operativeOf(view)) return []
  const status = statusOfLead(view)
  if (!status) return []
  const [duty] = dutiesIn(view, 0, view.words.length)
  const laid = duty && laidBy(view, duty, from, status)
  if (laid) return [laid]
  const [deed] = deedsIn(view, from, view.words.length)
  const done = deed && deedLaid(view, deed, status)
  if (done) return [done]
  const to = /^[.;]$/.test(view.words.at(-1)?.lower ?? '') ? view.words.length - 1 : view.words.length
  return to - from > 2 ? [{ from, to, contents: [[from, to]], party: [], status }] : []
}

/** Where the words of a point begin: behind its bullet, letter, number or "Second,"; `undefined` where it is no point. */
const pointStart = onceIn((view: View): number | undefined => {
  const { words, sentence } = view
  const word = (at: number) => words[at]?.lower ?? ''
  if (sentence.role === 'list-item') {
    const at = words.findIndex(
      ({ isMark, isNumber }, i) =>
        !isMark && !(isNumber && /^[.)]$/.test(word(i + 1))) && !isLabel(word(i), word(i + 1)),
    )
    return at < 0 ? undefined : at
  }
  if (word(0) === '(' && isLabel(word(1), word(2))) return 3
  if (isLabel(word(0), word(1))) return 2
  if (/^(?:clause|article|point|step|section|phase|stage|paragraph)$/.test(word(0)) && word(2) === ':') return 3
  if (ENUMERATES.test(word(0)) && /^[,:]$/.test(word(1))) return 2
  const before = view.context.sentences[sentence.index - 1]
  return before && ARTICLE.test(view.text.slice(...before.span)) ? 0 : undefined
})

const isLabel = (word: string, next: string): boolean => next === ')' && /^(?:[a-z]|[ivx]{1,4}|\d{1,2})$/.test(word)
const ENUMERATES =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|(?:first|second|third|fourth|fifth|last)(?:ly)?|finally)$/
const ARTICLE = /^\s*(?:article|section|point|clause|step|paragraph)\s+\w{1,5}\W*$/i

/** How the text stands that the line before the list names; `undefined` when that line announces no provisions. */
function statusOfLead(view: View): TextStatus | undefined {
  const lead = leadOf(view)
  if (!lead) return undefined
  const text = textsOf(lead).at(-1)
  if (text && isLead(lead)) return text.status
  return AGREED.test(view.text.slice(...lead.sentence.span)) ? 'agreed' : undefined
}

/** "have agreed as follows", "What the two generals agreed, point by point". */
const AGREED =
  /\b(?:agree[ds]?|decide[ds]?|undertake|undertook|resolve[ds]?)\b[^.]{0,40}(?:\bfollow(?:s|ing)\b|\bpoint by point\b|:\s*$)|^\W*(?:what|this is what|here is what|how)\b[^.]{0,60}\bagreed\b/i

/** The line before the list. */
function leadOf({ sentence, context }: View): View | undefined {
  for (let at = sentence.index - 1; at >= Math.max(0, sentence.index - LONGEST); at--) {
    const one = viewOf(context.sentences[at]!, context)
    if (pointStart(one) === undefined && !ARTICLE.test(context.text.slice(...one.sentence.span))) return one
  }
  return undefined
}

/** A heading of the text, or a line that ends with a colon: "The agreement's main points:". */
const isLead = (lead: View): boolean =>
  lead.sentence.role === 'heading' ||
  /[:：]\s*$/.test(lead.text.slice(...lead.sentence.span)) ||
  /\b(?:points?|provisions|articles|steps|following|text|terms)\b/i.test(lead.text.slice(...lead.sentence.span))

/** "This is what was agreed: X stops its rockets; after three days the crossings open": each piece of the list. */
export function laidBehindColon(view: View): readonly Laid[] {
  const colon = view.words.findIndex(({ lower }, at) => at > 2 && lower === ':')
  if (colon < 0 || view.words.length - colon < 6) return []
  const lead = view.words.slice(Math.max(0, colon - 12), colon)
  const text = textsOf(view).findLast(({ hit }) => hit.to <= colon)
  const isAgreed = lead.some(
    ({ lower }, i) =>
      UNDERTAKE.test(lower) && (lower !== 'committed' || /^(?:to|itself|themselves)$/.test(lead[i + 1]?.lower ?? '')),
  )
  const isPoints = lead.some(({ lower }) =>
    /^(?:terms|points|provisions|following|follows|conditions|steps|includes?)$/.test(lower),
  )
  // "floated a three-stage plan: …": what is between its noun and the colon only says more of it.
  const isText = text !== undefined && colon - text.hit.to <= 8 && view.words[colon + 1]!.lower !== '“'
  if (!isAgreed && !(text && isPoints) && !isText) return []
  const status = text?.status ?? 'agreed'
  const isLabelled =
    view.words[colon + 1]!.lower === '(' &&
    isLabel(view.words[colon + 2]?.lower ?? '', view.words[colon + 3]?.lower ?? '')
  const found = piecesOf(view, isLabelled ? colon + 4 : colon + 1).map(([from, to]): Laid => {
    const party = valuesOf(partyFrom(view, from, 2))
    return { from, to, contents: [[from, to]], party, status }
  })
  const isNews =
    !isAgreed && !isPoints && view.words.slice(colon).some(({ lower }) => /^(?:has|have|had|was|were)$/.test(lower))
  const isTied = found.some(({ from }) => /^(?:if|unless|should|once)$/.test(view.words[from]!.lower))
  return found.length > 1 && !isNews && !isTied ? found : []
}

const UNDERTAKE = /^(?:agreed?|undertakes?|undertook|pledged?|committed|commit|resolved?|decided?)$/

/** The pieces between semicolons, each behind its label, or else between commas; "to keep … and to send …" are two. */
function piecesOf(view: View, start: number): readonly (readonly [from: number, to: number])[] {
  const word = (at: number) => view.words[at]?.lower ?? ''
  const hasSemicolons = view.words.slice(start).some(({ lower }) => lower === ';')
  const last = view.words.findLastIndex(({ lower }, at) => at > start && lower === ',')
  const cuts = (at: number): boolean => {
    if (word(at) === ';' || (word(at) === 'and' && word(at + 1) === 'to' && word(from) === 'to')) return true
    if (hasSemicolons || last < 0) return false
    // "A, B and C": the last piece stands behind "and".
    return word(at) === ','
      ? !/^(?:which|who|whose|where|including)$/.test(word(at + 1))
      : word(at) === 'and' && at > last + 2
  }
  const pieces: [number, number][] = []
  let from = start
  for (let at = start; at <= view.words.length; at++) {
    if (at < view.words.length && !cuts(at)) continue
    const to = word(at - 1) === '.' ? at - 1 : at
    if (to - from > 2) pieces.push([from, to])
    from = at + 1
    while (/^(?:and|then|finally|also)$/.test(word(from))) from++
    if (word(from) === '(' && isLabel(word(from + 1), word(from + 2))) from += 3
  }
  return pieces
}
