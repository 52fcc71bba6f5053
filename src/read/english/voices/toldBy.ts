/**
 * Attributions without a verb: "according to X", "by the army's count", "in the words of a priest", and speech as a noun:
 * "Russia's claim that …", "a call by the bishops for a truce", "reports that …".
 */
import type { Span } from '../../../base/span.js'
import { cueWords } from '../lexicon/cues.js'
import { contentEnd, pieceOf } from './content.js'
import { limitAfter, type Maybe } from './found.js'
import { clauseFrom, commaAfter, lastClause, mustGoOn, verbFollows } from './lead.js'
import { nominal } from './nominal.js'
import { ownerBefore } from './owner.js'
import { type Subject, somebodyAfter, subjectAfter, subjectBefore } from './subject.js'
import { isMark, lowerAt, type View } from './view.js'

interface Source {
  /** Token range of the phrase. */
  readonly from: number
  readonly to: number
  readonly cue: Span
  readonly subject: Subject
}

export function toldBy(view: View, i: number, floor: number): Maybe {
  const source = accordingTo(view, i) ?? reckonedBy(view, i) ?? asTold(view, i) ?? ifRight(view, i)
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

/** ", as the envoy put it", ", as residents of Labo complain": who tells it stands between "as" and the verb. */
function asTold(view: View, i: number): Source | undefined {
  if (lowerAt(view, i) !== 'as' || !(i === 0 || /^[,—–(]$/.test(lowerAt(view, i - 1)))) return undefined
  if (/^(?:far|long|soon|much|well|many|part|if|though|of|for|to|a|an)$/.test(lowerAt(view, i + 1))) return undefined
  const words = cueWords(view.draft.lexicon)
  for (let at = i + 2; at < Math.min(view.tokens.length, i + 12); at++) {
    if (isMark(view, at) && !/^['’-]s?$/.test(lowerAt(view, at))) return undefined
    const verb = lowerAt(view, at)
    const tells = HAS_IT.test(verb) && lowerAt(view, at + 1) === 'it'
    const cue = words.byForm.get(verb)
    const says = cue && cue.form !== 'ing' && !cue.particles && isMark(view, endOfTelling(view, cue.base, at + 1))
    if (!tells && !says) continue
    const subject = subjectBefore(view, words, at)
    if (!subject || subject.from <= i) return undefined
    const to = tells ? at + 1 : endOfTelling(view, cue!.base, at + 1) - 1
    return { from: i, to, cue: [view.tokens[at]!.span[0], view.tokens[tells ? at + 1 : at]!.span[1]], subject }
  }
  return undefined
}

const HAS_IT =
  /^(?:puts?|has|had|have|tells?|told|sees?|saw|remembers?|remembered|recalls?|recalled|phrased|describes?|described)$/

/** "as he told reporters on Sunday,": whom and when, up to the mark; a clause behind the verb is no telling of this kind. */
function endOfTelling(view: View, base: string, from: number): number {
  let i = from
  if (base === 'tell') while (i - from < 4 && !isMark(view, i) && !/^(?:that|on|in|at)$/.test(lowerAt(view, i))) i++
  if (/^(?:on|in|at|last|earlier|later|yesterday|today)$/.test(lowerAt(view, i)) || startsTime(view, i))
    while (i - from < 9 && !isMark(view, i)) i++
  return i
}

const startsTime = (view: View, i: number): boolean =>
  view.times.some(({ span }) => span[0] === view.tokens[i]?.span[0])

/** "If the governor is right, 300 families have fled", "…, if the army is to be believed". */
function ifRight(view: View, i: number): Source | undefined {
  if (lowerAt(view, i) !== 'if' || !(i === 0 || /^[,—–(]$/.test(lowerAt(view, i - 1)))) return undefined
  for (let at = i + 2; at < Math.min(view.tokens.length, i + 10); at++) {
    const stretch = [0, 1, 2, 3].map((n) => lowerAt(view, at + n)).join(' ')
    const match = TRUSTED.exec(stretch)
    if (!match) continue
    const to = at + match[0].split(' ').length - 1
    if (!isMark(view, to + 1)) return undefined
    const owner = ownerBefore(view, at, i)
    const subject = owner ?? subjectBefore(view, cueWords(view.draft.lexicon), at)
    return subject && { from: i, to, cue: [view.tokens[at]!.span[0], view.tokens[to]!.span[1]], subject }
  }
  return undefined
}

const TRUSTED =
  /^(?:(?:is|are|was|were) (?:right|correct|accurate|reliable|to be (?:believed|trusted)|complete|truthful|telling the truth)|(?:can|could) be (?:believed|trusted|relied)|(?:has|have) it right|(?:holds?|bears?) (?:true|up|out)|tells? the truth)(?= |$)/

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
    (goesOn || view.quoteAt[resumes + 1] !== undefined || mustGoOn(view, clauseFrom(view, from, last - 1), last))
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
