/**
 * Totals that a noun names and a verb puts at a number: "the death toll among servicemen has risen to 220", "the number of
 * dead there at 43", "the number of people killed since May passed 1,000".
 */
import { coverOf, sliceOf } from '../../../../base/span.js'
import type { TollKind } from '../../../../domain/incident.js'
import type { CountMention } from '../../../model/context.js'
import { clauseAt, hitsOf, rangeOf, type View } from '../../syntax/view.js'
import { countsPeople } from './peopleCounts.js'
import type { Toll } from './tolls.js'

/** How far behind its noun a total may stand. */
const REACH = 18

export function totalsOf(view: View): readonly Toll[] {
  return hitsOf(view, 'toll-heads').flatMap((head): Toll[] => {
    const count = totalBehind(view, head.to)
    if (!count) return []
    const at = coverOf([
      head.span,
      count.noun && count.noun.span[1] - count.span[0] < 60 ? count.noun.span : count.span,
    ])
    const { min, max, approx } = count.value
    const value = { min, max, ...(approx !== undefined && { approx }) }
    return [
      {
        kind: head.meaning as TollKind,
        hit: head,
        clause: clauseAt(view, head.from).index,
        count: { value, text: sliceOf(view.text, count.span), at: count.span, how: 'stated' },
        numbered: true,
        active: false,
        span: at,
      },
    ]
  })
}

/** The first number that "to", "at", "passed" or the like leads to; an increase "by 12" and a day are none. */
function totalBehind(view: View, from: number): CountMention | undefined {
  return view.counts.find((count) => {
    const [first] = rangeOf(view, count.span)
    if (first < from || first - from > REACH || !countsPeople(view, count)) return false
    const between = view.words.slice(from, first)
    const lead = between.findLastIndex(({ lower }) => LEADS.test(lower))
    return (
      lead >= 0 &&
      between.slice(lead + 1).every(({ lower }) => HEDGE.test(lower)) &&
      !between.some(({ lower }) => /^[.;:]$/.test(lower))
    )
  })
}

const LEADS =
  /^(?:to|at|is|was|are|were|past|pass(?:es|ed)?|reach(?:es|ed)?|top(?:s|ped)?|exceed(?:s|ed)?|surpass(?:es|ed)?|hits?|stands?|stood|above|beyond)$/
const HEDGE = /^(?:least|more|than|about|some|around|over|nearly|almost|now|the|a|an|estimated|just|only|well|already)$/
