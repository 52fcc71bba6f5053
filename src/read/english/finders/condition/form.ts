/** What a condition is: an offer, a demand, a requirement or a threat. */
import type { Hit } from '../../../patterns/match.js'
import type { View } from '../../syntax/view.js'
import { partiesIn, saidBySomebody } from './sides.js'
import type { Parts } from './when.js'

/** What nobody offers: with "will" or "would" before it, it is threatened. */
const HARM =
  /^(?:retaliate|respond|responded|answered|attack|strike|strikes|airstrikes|bomb|kill|killed|punish|punished|execute|executed|destroy|destroyed|shoot|shot|walk|collapse|invade|crush|regret|sanctions|hell|risks)$/
/** What may be offered or threatened; a condition of refusal or going on makes it a threat. */
const STEP_BACK = /^(?:withdraw|suspend|resume|quit|leave|fight|end|cancel|stop|halt|face|abandon|target|hit)$/
const WILL = /^(?:will|would|shall|'ll|we'll|he'll|they'll)$/
const READY =
  /^(?:ready|prepared|willing|want|wants|offered|offers|offer|propose|proposed|proposes|agree|agreed|agrees|promised|pledged|possible|open)$/

export function formOf(view: View, { follows, when: condition }: Parts, hit: Hit): string | undefined {
  if (hit.meaning === 'before')
    return /\b(?:demand|want)/i.test(view.text.slice(view.words[0]!.start, view.words[hit.from]!.start))
      ? 'demand'
      : 'requirement'
  const words = view.words.slice(...follows).map(({ lower }) => lower)
  const has = (pattern: RegExp) => words.some((word) => pattern.test(word))
  const opening = view.text.slice(...hit.span).toLowerCase()
  if (has(/^(?:enough|suffice|sufficient)$/)) return 'requirement'
  const negative =
    /^unless/.test(opening) ||
    view.words
      .slice(...condition)
      .some(({ lower }) =>
        /^(?:not|cannot|no|again|don't|doesn't|didn't|continue|continues|goes|went|keeps?|fails?|refuses?|attacks?|attacked)$/.test(
          lower,
        ),
      )
  const refuses = has(REFUSES)
  // "Should the militia not withdraw, all options are open"; "should it freeze its missiles, we could stop the drills".
  if (hit.meaning === 'should')
    return negative || has(HARM) || isDire(words) || !has(/^(?:could|would|can|will|may)$/) ? 'threat' : 'offer'
  if (hit.meaning === 'without')
    return has(/^(?:not|no|never|won't|cannot|can't|refused|refuses)$/) &&
      has(/^(?:will|would|can|could|is|be|refused|refuses|never|won't|cannot|can't)$/)
      ? 'requirement'
      : undefined
  if (/^(?:until|while)$/.test(hit.meaning)) return refuses ? 'requirement' : undefined
  if (has(/^(?:threat(?:en|ens|ened)|warn(?:s|ed)?|vow(?:s|ed)?)$/)) return 'threat'
  if (/long as$/.test(opening) && refuses) return 'requirement'
  const isSure = hit.meaning === 'only' || /provided|providing|condition|proviso|understanding/.test(opening)
  if (!isSure && has(WILL) && ((has(HARM) && !refuses) || isDire(words) || (negative && (has(STEP_BACK) || !refuses))))
    return 'threat'
  if (has(/^(?:must|should)$/) || isSure || /unless/.test(opening) || (/^once/.test(opening) && has(WILL)))
    return /^once/.test(opening) ? 'offer' : 'requirement'
  if (hit.meaning === 'when') return has(WILL) && saidBySomebody(view, hit) ? 'offer' : undefined
  if (hit.meaning === 'exchange' || has(READY)) return 'offer'
  // "If they don't keep it, we stop leaving."
  if (hit.meaning === 'if' && negative && saidBySomebody(view, hit) && !has(PAST)) return 'threat'
  const isMutual =
    has(/^(?:will|would)$/) &&
    !has(/^have$/) &&
    partiesIn(view, condition).length > 0 &&
    partiesIn(view, follows).length > 0
  return isMutual || (saidBySomebody(view, hit) && has(/^(?:will|would|can|is|are|we'll|he'll|they'll)$/))
    ? 'offer'
    : undefined
}

/** "hand over", "end its raids": words that are dire only by themselves. */
const isDire = (words: readonly string[]): boolean =>
  words.some(
    (word, i) =>
      DIRE.test(word) &&
      !(word === 'over' && !/^(?:be|is|are|it's|was)$/.test(words[i - 1] ?? '')) &&
      !(word === 'end' && /^(?:its|their|the|all|his|our)$/.test(words[i + 1] ?? '')),
  )

/** Who will not move: a thing that must come first is then a requirement. */
const REFUSES =
  /^(?:not|no|never|won't|wouldn't|cannot|can't|ruled|refused|refuses|refuse|remain|remains|continue|continues|only|stay|stays|keep|hold|rejected)$/
const PAST = /^(?:was|were|had|did|said|told)$/
/** Ends nobody wishes for. */
const DIRE =
  /^(?:war|consequences|conclusions|collapse|collapsed|dead|finished|pay|price|force|retaliation|flames|slide|void|end|over)$/
