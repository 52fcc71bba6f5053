/**
 * Attributions without a verb: "according to X", "by the army's count", "in the words of a priest", and speech as a noun:
 * "Russia's claim that …", "a call by the bishops for a truce", "reports that …".
 */
import type { Span } from '../../../base/span.js'
import { cueWords } from '../lexicon/cues.js'
import { isPastForm } from '../patterns/inflect.js'
import { contentEnd, pieceOf } from './content.js'
import { limitAfter, type Maybe } from './found.js'
import { clauseFrom, commaAfter, lastClause, mustGoOn, verbFollows } from './lead.js'
import { type Subject, somebodyAfter, subjectAfter } from './subject.js'
import { isMark, lowerAt, type View } from './view.js'

interface Source {
  /** Token range of the phrase. */
  readonly from: number
  readonly to: number
  readonly cue: Span
  readonly subject: Subject
}

export function toldBy(view: View, i: number, floor: number): Maybe {
  const source = accordingTo(view, i) ?? reckonedBy(view, i)
  return source ? placed(view, source, floor) : nominal(view, i)
}

function accordingTo(view: View, i: number): Source | undefined {
  const to =
    lowerAt(view, i) === 'according'
      ? 1
      : /^acc\.?$/.test(lowerAt(view, i))
        ? lowerAt(view, i + 1) === '.'
          ? 2
          : 1
        : 0
  if (to === 0 || lowerAt(view, i + to) !== 'to') return undefined
  const subject = subjectAfter(view, i + to) ?? phraseAfter(view, i + to + 1)
  return subject && { from: i, to: subject.to, cue: [view.tokens[i]!.span[0], view.tokens[i + to]!.span[1]], subject }
}

const RECKONED: Readonly<Record<string, RegExp>> = {
  by: /^(?:count|reckoning|estimates?|account|tally|figures|admission|calculations?)$/,
  in: /^(?:words?|view|opinion|telling|version|judge?ment|assessment|estimation|account|phrase)$/,
}

/** "by the army's count", "in the words of a priest". */
function reckonedBy(view: View, i: number): Source | undefined {
  const nouns = RECKONED[lowerAt(view, i)]
  if (!nouns) return undefined
  const noun = [2, 3, 4, 5, 6, 7].map((n) => i + n).find((at) => nouns.test(lowerAt(view, at)))
  if (noun === undefined) return undefined
  if (lowerAt(view, noun + 1) === 'of' && noun === i + 2 && lowerAt(view, i + 1) === 'the') {
    const subject =
      subjectAfter(view, noun + 1) ??
      somebodyAfter(view, cueWords(view.draft.lexicon), noun + 1) ??
      phraseAfter(view, noun + 2)
    return (
      subject && { from: i, to: subject.to, cue: [view.tokens[i]!.span[0], view.tokens[noun + 1]!.span[1]], subject }
    )
  }
  const subject = ownerBefore(view, noun, i)
  return subject && { from: i, to: noun, cue: view.tokens[noun]!.span, subject }
}

/** Whose the noun is: "the army's own count", "Houthi complaints". */
function ownerBefore(view: View, noun: number, floor: number): Subject | undefined {
  for (let at = noun - 1; at > Math.max(floor, noun - 4); at--) {
    if (!/^['’]s?$/.test(lowerAt(view, at))) continue
    const mention = view.endsAt.get(at - 1)
    return mention && { from: at - 1, to: at, span: mention.span, mentions: [mention], words: '' }
  }
  return undefined
}

function placed(view: View, { from: i, to, cue, subject }: Source, floor: number): Maybe {
  const initial = i - floor <= 1
  const found = { subject, cue, skip: to, nests: false }
  if (initial) {
    let end = to + 1
    while (end < view.tokens.length && lowerAt(view, end) !== ',' && end - to < 14) end++
    const from = lowerAt(view, end) === ',' ? afterAside(view, end + 1) : withoutComma(view, to + 1)
    const piece = pieceOf(view, from, contentEnd(view, from, view.tokens.length))
    return piece && { ...found, span: [view.tokens[i]!.span[0], piece[1]], pieces: [piece] }
  }
  const last = /^[,—–(]$/.test(lowerAt(view, i - 1)) ? i - 1 : i
  const resumes = commaAfter(view, to + 1)
  const goesOn = verbFollows(view, resumes)
  const from = goesOn ? lastClause(view, floor, i) : floor
  const piece = pieceOf(view, from, last)
  // "By Friday, according to a diplomat, a draft lay on the table": what stands before it is no whole clause.
  const next = /^(?:and|but)$/.test(lowerAt(view, resumes + 1)) ? resumes + 2 : resumes + 1
  const rest =
    lowerAt(view, i - 1) === ',' &&
    resumes < view.tokens.length &&
    (goesOn || mustGoOn(view, clauseFrom(view, from, last - 1), last))
      ? pieceOf(view, next, contentEnd(view, next, limitAfter(view, cueWords(view.draft.lexicon), next)))
      : undefined
  const end = Math.max(view.tokens[to]!.span[1], subject.span[1])
  return piece && { ...found, span: [piece[0], rest?.[1] ?? end], pieces: rest ? [piece, rest] : [piece] }
}

/** "According to the ministry in Gaza more than 40 died": no comma; what is said begins behind the place. */
const withoutComma = (view: View, from: number): number =>
  /^(?:in|of)$/.test(lowerAt(view, from)) && view.tokens[from + 1]?.text !== lowerAt(view, from + 1) ? from + 2 : from

/** "According to the paper, which quoted a doctor, …": what is said begins behind the aside. */
function afterAside(view: View, from: number): number {
  if (!/^(?:which|who|citing|quoting)$/.test(lowerAt(view, from))) return from
  let i = from
  while (i < view.tokens.length && lowerAt(view, i) !== ',') i++
  return i < view.tokens.length ? i + 1 : from
}

/** "according to local media": the words up to the next mark. */
function phraseAfter(view: View, from: number): Subject | undefined {
  let to = from
  while (
    to < view.tokens.length &&
    to - from < 6 &&
    !isMark(view, to) &&
    !/^(?:who|which|that|in|on)$/.test(lowerAt(view, to))
  )
    to++
  if (to === from) return undefined
  const span: Span = [view.tokens[from]!.span[0], view.tokens[to - 1]!.span[1]]
  return { from, to: to - 1, span, mentions: [], words: view.draft.text.slice(span[0], span[1]) }
}

/** Nouns of saying, with the words that lead to what is said. */
const NOUNS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:claims?|allegations?|assertions?|accusations?|announcements?|warnings?|complaints?|reports?|statements?|admission|contention|insistence)$/,
    /^that$/,
  ],
  [/^(?:calls?|appeals?|demands?|pleas?)$/, /^for$/],
  [/^complaints?$/, /^about$/],
]

function nominal(view: View, i: number): Maybe {
  const links = NOUNS.find(([noun]) => noun.test(lowerAt(view, i)))?.[1]
  if (!links) return undefined
  const behind = /^(?:by|from)$/.test(lowerAt(view, i + 1)) ? subjectAfter(view, i + 1) : undefined
  const link = behind ? behind.to + 1 : i + 1
  if (!links.test(lowerAt(view, link))) return undefined
  const adjective = view.endsAt.get(i - 1)
  const isVerb =
    adjective !== undefined && adjective.kind !== 'adjective' && !/^(?:appeal|call|complaints)$/.test(lowerAt(view, i))
  if (isVerb) return undefined
  const subject =
    behind ??
    ownerBefore(view, i, -1) ??
    (adjective && { from: i - 1, to: i - 1, span: adjective.span, mentions: [adjective], words: '' })
  const piece = pieceOf(view, link + 1, nounEnd(view, link + 1, lowerAt(view, link) === 'that'))
  if (!piece || (!subject && !/^(?:reports|rumou?rs|claims|allegations)$/.test(lowerAt(view, i)))) return undefined
  const cue = view.tokens[i]!.span
  const start = Math.min(cue[0], subject?.span[0] ?? cue[0])
  return {
    span: [start, piece[1]],
    subject,
    cue,
    pieces: [piece],
    ...(!subject && { passive: true }),
    skip: link,
    nests: true,
  }
}

/** Where the phrase of a noun ends: before the verb of the sentence it is part of. */
function nounEnd(view: View, from: number, isClause: boolean): number {
  let verbs = isClause ? 1 : 0
  for (let i = from; i < view.tokens.length; i++) {
    if (view.quoteAt[i]) continue
    const lower = lowerAt(view, i)
    if (/^[,;:.—–]$/.test(lower)) return i
    const isVerb =
      /^(?:is|are|was|were|has|have|had|will|would|could|cannot|did|does)$/.test(lower) ||
      (isPastForm(lower) && lowerAt(view, i + 1) !== 'by')
    if (!isVerb || /^(?:been|be)$/.test(lower) || isVerbBefore(view, i)) continue
    if (verbs === 0) return i
    verbs--
  }
  return view.tokens.length
}

/** "had fallen", "was taken": one verb in two words. */
const isVerbBefore = (view: View, i: number): boolean =>
  /^(?:is|are|was|were|has|have|had|been|be|being|not|will|would|could)$/.test(lowerAt(view, i - 1))
