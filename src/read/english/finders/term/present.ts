/** The present tense of an article: "the army stops all raids", "fighters hand in their rifles", "the road opens on Friday". */
import type { Hit } from '../../../patterns/match.js'
import { isVerb } from '../../syntax/clause.js'
import { clauseAt, hitsOf, type View } from '../../syntax/view.js'
import { endOf, type Laid } from './laid.js'
import { partyBefore } from './party.js'
import type { TextStatus } from './told.js'

/** A deed in the present tense: where its subject begins, and its verb. */
interface Deed {
  readonly from: number
  readonly verb: number
  /** Where the next subject begins, or the clause ends. */
  readonly to: number
}

/** The deeds between the words, one a clause: each the first verb of its clause, behind a subject of its own. */
export function deedsIn(view: View, start: number, end: number, tense: 'present' | 'any' = 'present'): readonly Deed[] {
  const verbs = hitsOf(view, 'term-deeds').filter(
    ({ form }) => form === 'base' || form === 's' || (tense === 'any' && form !== 'ing' && form !== 'word'),
  )
  if (verbs.length === 0) return []
  return view.clauses.flatMap((clause) => {
    if (
      /^(?:if|unless|whether|because|since|while|who|which|as|until|when|where|once|before|after|although|though)$/.test(
        clause.opens,
      )
    )
      return []
    if (/^(?:until|before|after|when|if|where|once|unless|only)$/.test(view.words[clause.from - 1]?.lower ?? ''))
      return []
    return segments(view, verbs, Math.max(clause.from, start), Math.min(clause.to, end)).flatMap(([first, to]) => {
      const from = subjectFrom(view, first)
      const verb = verbs.find((hit) => hit.from > from && hit.from < to)
      return verb && isFirstVerb(view, from, verb) && agrees(view, verb) ? [{ from, verb: verb.from, to }] : []
    })
  })
}

/** "captives go home and the army quits the town": the stretches of a clause that have a subject and a verb of their own. */
function segments(
  view: View,
  verbs: readonly Hit[],
  start: number,
  end: number,
): readonly (readonly [from: number, to: number])[] {
  const cuts: number[] = []
  for (let at = start + 3; at < end - 2; at++)
    if (/^(?:and|while|,)$/.test(view.words[at]!.lower) && SUBJECT_OPENS.test(view.words[at + 1]!.lower)) cuts.push(at)
  const verbAfter = (from: number, to: number) => verbs.some((verb) => verb.from > from + 1 && verb.from < to)
  const kept = cuts.filter((cut, i) => verbAfter(cut, Math.min(end, cuts[i + 1] ?? end)))
  const starts = [start, ...kept.map((cut) => cut + 1)]
  return starts.map((from, i) => [from, kept[i] ?? end] as const)
}
const SUBJECT_OPENS = /^(?:the|a|an|all|both|no|each|every|its|their|his|[\p{L}]+s)$/u

/** Past what only opens the clause: marks, clocks, labels, "and", "in return,". */
function subjectFrom(view: View, start: number): number {
  let at = start
  while (at < view.words.length && (view.words[at]!.isMark || OPENS.test(view.words[at]!.lower) || isClock(view, at)))
    at++
  return at
}

const OPENS = /^(?:and|or|but|that|then|also|first|second|third|finally|meanwhile|snap|update)$/
const isClock = (view: View, at: number): boolean =>
  view.words[at]!.isNumber && /^\d{1,2}[:.]\d\d/.test(view.text.slice(view.words[at]!.start, view.words[at]!.start + 5))

/** Nothing before it in the clause is a verb, and it stands behind a noun: "the release", "to halt" are no deeds. */
const isFirstVerb = (view: View, from: number, verb: Hit): boolean =>
  !NO_SUBJECT.test(view.words[from]!.lower) &&
  !view.words.slice(from, verb.from).some((_, i) => isVerb(view.words, from + i)) &&
  !NOT_BEFORE.test(view.words[verb.from - 1]!.lower)

const NO_SUBJECT =
  /^(?:to|in|on|at|of|for|by|with|from|under|after|before|during|until|since|as|there|it|he|she|we|i|i'm|i'll|we'll|we're|you|what|how|why|who|if|when|where|analysts?|critics|residents|locals|many|few|some)$/
const NOT_BEFORE =
  /^(?:the|a|an|to|of|in|for|on|by|with|from|at|its|their|his|her|our|this|that|these|those|and|or|no|any|not|new|first|full|final|\d+)$/

/** "the army frees", "both sides free": a verb that goes with its subject; "cease-fire talks start" does, "army release" does not. */
function agrees(view: View, { from, form }: Hit): boolean {
  if (form !== 'base') return true
  let at = from - 1
  while (at > 0 && (view.words[at]!.isMark || /^(?:also|both|each|only|now|then|\w+ly)$/.test(view.words[at]!.lower)))
    at--
  const clause = clauseAt(view, from)
  return view.words
    .slice(Math.max(clause.from, at - 5), at + 1)
    .some(
      ({ lower }) =>
        /[a-z]{2}s$/.test(lower) || /^(?:they|and|people|police|men|women|children|taliban|forces)$/.test(lower),
    )
}

/** The clause of the deed, with what hangs on it. */
export function deedLaid(view: View, { from, verb, to }: Deed, status: TextStatus): Laid | undefined {
  const clause = clauseAt(view, verb)
  const end = to < clause.to ? to : endOf(view, clause.to, clause.index)
  const party = partyBefore(view, verb).filter(({ at }) => !at || at[0] >= view.words[from]!.start)
  const isLead = view.words[end]?.lower === ':' || /^(?:following|follows)$/.test(view.words[end - 1]!.lower)
  return end - from < 3 || isLead
    ? undefined
    : { from, to: end, contents: [[party.length > 0 ? verb : from, end]], party, status }
}
