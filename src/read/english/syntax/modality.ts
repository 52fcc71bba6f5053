/** Whether a deed is said to have happened, denied, expected, offered, asked for or only supposed. Cues are lexicon data. */

import { onceIn } from '../../../base/once.js'
import { type Span, spansOverlap } from '../../../base/span.js'
import type { Modality } from '../../../domain/vocabulary.js'
import { matchTable } from '../../patterns/match.js'
import { isVerb } from './clause.js'
import { clauseAt, hitsOf, type View } from './view.js'

interface Cue {
  readonly meaning: string
  readonly from: number
  readonly to: number
}

const cuesOf = onceIn((view: View): readonly Cue[] => {
  // "13 May" is a day and no possibility.
  const isDay = ({ span }: { readonly span: Span }) => view.times.some((time) => spansOverlap(time.span, span))
  return hitsOf(view, 'modality').filter(
    (cue) => !(/^may$/i.test(view.text.slice(...cue.span)) && isDay(cue)) && !isAchieved(view, cue),
  )
})

/** "were able to count the dead" tells what was done, "are able to" what might be. */
const isAchieved = (view: View, { from }: Cue): boolean =>
  view.words[from]!.lower === 'able' && /^(?:been|was|were)$/.test(view.words[from - 1]?.lower ?? '')

/**
 * The modality of the words in the range, from the nearest cue before them in their clause, or from the clause's opening
 * word. A finished deed between cue and words ends the cue's reach: "who called for talks was killed".
 */
export function modalityOf(view: View, from: number, to: number): Modality {
  if (view.sentence.role === 'question' || asks(view)) return 'questioned'
  const clause = clauseAt(view, from)
  if (/^(?:if|unless)$/.test(clause.opens) || view.words[clause.from]?.lower === 'if') return 'hypothetical'
  if (clause.opens === 'whether') return 'questioned'
  const after = cuesOf(view).find(
    (cue) => cue.meaning === 'undone' && cue.from >= to && cue.from <= to + 6 && cue.to <= clause.to,
  )
  if (after) return 'denied'
  const before = cuesOf(view)
    .filter((cue) => cue.to <= from && reaches(view, cue, from, clause.from))
    .at(-1)
  if (!before || before.meaning === 'undone') return isPurpose(view, from) ? 'hypothetical' : 'asserted'
  if (before.meaning === 'denied' && deniesOnlyTheDoer(view, before.to, from)) return 'asserted'
  return before.meaning as Modality
}

/** "Has the army retaken Bor?": a verb before its subject, and a question mark. What "who" and "why" ask about happened. */
const asks = ({ words }: View): boolean =>
  words.slice(-2).some(({ lower }) => lower === '?') && INVERTED.test(words[0]!.lower)

const INVERTED = /^(?:is|are|was|were|will|would|can|could|has|have|had|did|does|do|should|may|might|shall)$/

function reaches(view: View, cue: Cue, target: number, clauseStart: number): boolean {
  if (cue.from < clauseStart && !(view.words[clauseStart]?.lower === 'that' && cue.to === clauseStart)) return false
  if (cue.meaning === 'undone' || target - cue.to > 9) return false
  if (cue.meaning === 'questioned') return true
  for (let at = cue.to; at < target - 1; at++) {
    if (
      isVerb(view.words, at) &&
      !/^(?:be|been|being|have|has|had|is|are|was|were|will|would|carried|conducted|launched|made)$/.test(
        view.words[at]!.lower,
      )
    )
      return false
  }
  return true
}

/** "have continued to shell", "daily", "on a near-daily basis", "routinely": a practice, no single event. */
export function isHabitual(view: View, from: number, to: number): boolean {
  const clause = clauseAt(view, from)
  const near = view.words.slice(Math.max(clause.from, from - 6), Math.min(clause.to, to + 8))
  // "the heaviest bombardment for weeks" was one.
  return matchTable(near, view.context.lexicon.table('habitual')).some(
    (hit) => near[hit.from]!.lower !== 'for' || !near.slice(0, hit.from).some(({ lower }) => SUPERLATIVE.test(lower)),
  )
}

const SUPERLATIVE = /^(?:\w{2,}est|most|worst|first|biggest|deadliest)$/

/** "denied responsibility for the attack": the attack happened. */
const deniesOnlyTheDoer = (view: View, from: number, to: number): boolean =>
  view.words
    .slice(from, to)
    .some(({ lower }) =>
      /^(?:responsib\w*|involvement|involved|behind|role|blame|accountable|complicity|knowledge)$/.test(lower),
    )

/** "for attacking the town": what somebody means to do. */
const isPurpose = (view: View, at: number): boolean =>
  view.words[at - 1]?.lower === 'for' &&
  /ing$/.test(view.words[at]!.lower) &&
  /^(?:members|plans?|preparations?|ready|forces|fighters|mobili[sz]ing)$/.test(view.words[at - 2]?.lower ?? '')
