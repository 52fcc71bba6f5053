/** "The hospital says five", "officials speak of 64", "a lower figure, 17": another number for the toll told just before. */
import type { TollKind } from '../../../../domain/incident.js'
import type { CountMention, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { clauseAt, hitsOf, rangeOf, type View, viewOf } from '../../syntax/view.js'
import type { Toll } from './tolls.js'

export function ellipticTolls(view: View): readonly Toll[] {
  const hits = hitsOf(view, 'toll-figures')
  return hits.flatMap((hit): readonly Toll[] => {
    const count = view.counts.findLast(({ span }) => span[0] >= hit.span[0] && span[1] <= hit.span[1])
    const kind = count && isBare(view, count) ? kindBefore(view, hit) : undefined
    if (!count || !kind) return []
    const { min, max, approx } = count.value
    const text = view.text.slice(...hit.span)
    const value: SlotValue = {
      value: { min, max, ...(approx !== undefined && { approx }) },
      text,
      at: hit.span,
      how: 'stated',
    }
    const clause = clauseAt(view, hit.from).index
    return [{ kind, hit, clause, count: value, numbered: true, active: false, span: hit.span, voicedAt: count.span }]
  })
}

/** Nothing is counted but the dead: the number ends its clause, or "dead" and the like follow. */
function isBare(view: View, { span }: CountMention): boolean {
  const next = view.words[rangeOf(view, span)[1]]
  return !next || (next.isMark && next.lower !== '%') || /^(?:and|but|while|dead|killed|deaths)$/.test(next.lower)
}

/** The last harm told before the words, in the sentence or in the two before it in the paragraph. */
function kindBefore(view: View, hit: Hit): TollKind | undefined {
  const { index, paragraph } = view.sentence
  const own = lastHarm(view, hit.from)
  if (own) return own
  for (let i = index - 1; i >= Math.max(0, index - 2); i--) {
    const sentence = view.context.sentences[i]!
    if (sentence.paragraph !== paragraph) return undefined
    const kind = lastHarm(viewOf(sentence, view.context))
    if (kind) return kind
  }
  return undefined
}

function lastHarm(view: View, to = view.words.length): TollKind | undefined {
  const before = hitsOf(view, 'tolls').filter((hit) => hit.to <= to)
  const harm = before.findLast(({ meaning }) => meaning === 'killed') ?? before.at(-1)
  return harm?.meaning as TollKind | undefined
}
