/** What may stand between the verb and what is said: whom it was told, when, on what occasion. */
import type { Span } from '../../../base/span.js'
import type { CueWords } from '../lexicon/cues.js'
import { isPastForm } from '../patterns/inflect.js'
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
  const colon = quoteBehindColon(view, from)
  if (colon !== undefined) return { start: colon, that: false }
  let i = from
  let addressee: Span | undefined
  let venue: Span | undefined
  if (/^(?:to)$/.test(lowerAt(view, i)) || tells) {
    const at = lowerAt(view, i) === 'to' ? i + 1 : i
    // "offered to stay out": what follows "to" is a deed and nobody.
    const isDeed =
      at > i &&
      view.startsAt.get(at) === undefined &&
      !/^(?:the|a|an|his|her|its|their|all|both)$/.test(lowerAt(view, at))
    const end = isDeed || lowerAt(view, at) === 'that' ? at : addresseeEnd(view, words, at)
    if (end > at) {
      addressee = [view.tokens[at]!.span[0], view.tokens[end - 1]!.span[1]]
      i = end
    }
  }
  i = mannerEnd(view, i)
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
    else if (words.adverbs.has(lower) && !(OPENS_CONTENT.test(lower) && !opensClause(view, i + 1))) i++
    else break
  }
  i = thatAhead(view, occasionEnd(view, i))
  const that = lowerAt(view, i) === 'that' && !isThatThing(view, i)
  const start = that || lowerAt(view, i) === ':' ? i + 1 : i
  return { start, that, ...(addressee && { addressee }), ...(venue && { venue }) }
}

/** "replied with a single word: “No.”", "put it this way: “…”": what leads up to the colon is the manner. */
function quoteBehindColon(view: View, from: number): number | undefined {
  if (!/^(?:with|it|this|only|just|in|simply)$/.test(lowerAt(view, from))) return undefined
  for (let i = from + 1; i < Math.min(view.tokens.length, from + 12); i++) {
    if (lowerAt(view, i) === ':') return view.quoteAt[i + 1] ? i + 1 : undefined
    if (isMark(view, i) || view.quoteAt[i] || lowerAt(view, i) === 'that') return undefined
  }
  return undefined
}

/** "condemned in the strongest terms the …", "notes with concern that …": how it is said. */
function mannerEnd(view: View, from: number): number {
  const stretch = [0, 1, 2, 3, 4].map((n) => lowerAt(view, from + n)).join(' ')
  const manner =
    /^(?:in (?:the |no )?(?:strongest|uncertain|clearest|sharpest)(?: possible)? terms|with (?:(?:deep|great|grave|serious) )?(?:concern|regret|satisfaction|appreciation|alarm|dismay))\b/.exec(
      stretch,
    )
  return manner ? from + manner[0].split(' ').length : from
}

/** "disputed that.", "denied that account": the word points at something and opens no clause. */
export const isThatThing = (view: View, i: number): boolean =>
  isMark(view, i + 1)
    ? view.quoteAt[i + 1] === undefined && /^[.;?!]?$/.test(lowerAt(view, i + 1))
    : isMark(view, i + 2) &&
      /^(?:account|version|claim|figure|number|report|charge|allegation|accusation|view|assessment|assertion|description|suggestion|idea|reading)s?$/.test(
        lowerAt(view, i + 1),
      )

/** "said both sides had fired", "said never again": words that belong to what is said unless a clause opens behind them. */
const OPENS_CONTENT =
  /^(?:both|all|even|first|only|just|still|once|often|long|always|already|now|never|not|himself|herself|itself|themselves)$/
const opensClause = (view: View, i: number): boolean =>
  /^(?:that|:|,|on|in|at|by|after|during)$/.test(lowerAt(view, i)) || view.quoteAt[i] !== undefined

/** "told reporters at the barracks, …": a short phrase up to the comma tells where. */
function occasionEnd(view: View, from: number): number {
  if (!/^(?:in|at|on|near|from|after|before|during|by|outside|inside)$/.test(lowerAt(view, from))) return from
  for (let i = from + 1; i < Math.min(view.tokens.length, from + 8); i++) {
    const lower = lowerAt(view, i)
    if (lower === ',') return i
    if (
      view.quoteAt[i] ||
      isMark(view, i) ||
      isPastForm(lower) ||
      /^(?:that|is|are|was|were|has|have|had|will|would)$/.test(lower)
    )
      return from
  }
  return from
}

/** "said in return that", "replied in a message on social media that": the clause begins behind the phrase. */
function thatAhead(view: View, from: number): number {
  if (!/^(?:in|on|at|with|from|by|through|via|during|to|for|before|after)$/.test(lowerAt(view, from))) return from
  for (let i = from + 1; i < Math.min(view.tokens.length, from + 12); i++) {
    const lower = lowerAt(view, i)
    if (view.quoteAt[i] || isMark(view, i) || /^(?:so|fact|is|are|was|were|has|have|had)$/.test(lower)) return from
    if (lower === 'that')
      return isPastForm(lowerAt(view, i + 1)) ||
        /^(?:is|are|was|were|has|have|had|will|would)$/.test(lowerAt(view, i + 1))
        ? from
        : i
  }
  return from
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
      if (/^['’]s?$/.test(lowerAt(view, end))) return end + 2
      const noun = lowerAt(view, end)
      return mention.kind === 'adjective' && /^[a-z]{4,}s?$/.test(noun) && noun !== 'that' ? end + 1 : end
    }
  }
  // "our correspondent Rania Saleh", "this newspaper".
  if (/^(?:our|my|this)$/.test(ahead[0] ?? '')) {
    const named = view.startsAt.get(at + 2)
    let end = at + 2
    while (named?.kind === 'person' && end < view.tokens.length && view.tokens[end]!.span[0] < named.span[1]) end++
    return end
  }
  const opens = ahead.findIndex((word, n) => n > 0 && (word === 'that' ? ahead[n - 1] !== 'so' : word === 'to'))
  if (opens > 0) return at + opens
  return /^(?:the|a|an|its|his|her|their|both|all)$/.test(ahead[0] ?? '') ? at + 2 : at + (isMark(view, at) ? 0 : 1)
}
