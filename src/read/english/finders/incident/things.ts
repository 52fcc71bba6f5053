/**
 * The phrases of a sentence that name things: "the offices of the coffee institute", "a power pylon", "two parked cars".
 * The last noun must be a thing by the lexicon; what describes it before and "of …" behind belong to the phrase, numbers and
 * words like "several" do not.
 */
import { onceIn } from '../../../../base/once.js'
import type { Span } from '../../../../base/span.js'
import type { Hit } from '../../../patterns/match.js'
import { isVerb } from '../../syntax/clause.js'
import { endsPhraseAlways, isCompound, phraseAt } from '../../syntax/nounPhrase.js'
import { hitsOf, rangeOf, spanOfWords, type View } from '../../syntax/view.js'

export interface Thing {
  readonly from: number
  readonly to: number
  readonly span: Span
  /** The word before the phrase, its number and its quantifiers: what governs it. */
  readonly governor: number
  /** A road, a park: a target only when the words say it was harmed. */
  readonly isGround: boolean
}

export const thingsOf = onceIn((view: View): readonly Thing[] => {
  const heads = hitsOf(view, 'things')
  const found: Thing[] = []
  const parts = heads.filter(({ meaning }) => meaning === 'part')
  heads.forEach((head, i) => {
    // "bus station", "bank offices": the last noun says what it is.
    if (head.meaning === 'part' || heads[i + 1]?.from === head.to || !mayEndPhrase(view, head.to)) return
    const first = found.at(-1)?.to ?? 0
    let from = head.from
    while (from > first && head.to - from < 9 && describes(view, from - 1)) from--
    while (from < head.from && /^(?:'s|of)$/.test(view.words[from]!.lower)) from++
    const to = withComplement(view, head.to, heads)
    const article = from > 0 && /^(?:the|a|an)$/.test(view.words[from - 1]!.lower) ? from - 1 : from
    found.push({
      from: article,
      to,
      span: spanOfWords(view, article, to),
      governor: governorOf(view, article, parts),
      isGround: head.meaning === 'ground',
    })
  })
  return found
})

/** Modifiers that look like verbs: "state-owned banks", "a training centre". */
const MODIFIER =
  /^(?:owned|armed|united|parked|based|rented|abandoned|fortified|armou?red|besieged|crowded|housing|training|mining|banking|shopping|fishing|printing|trading|broadcasting|recruiting|polling|voting|pumping|neighbou?ring|surrounding|building|so-called|packed|loaded|used|left|wing|red|bullet-?proofed|bulletproof|guarded|walled|unmarked|camouflaged|allied|displaced)$/
const QUANTIFIER =
  /^(?:several|some|many|all|both|various|other|others|its|his|their|her|our|my|your|this|that|these|those|another|any|no|each|every|numerous|few|certain|least|more|than|at|about|some|around|over|almost|nearly|approximately|up|dozens|hundreds|scores|number|of|total|a|an|the|only|most|same|such|what|whose|one|half|part|parts|percent)$/

/** Whether the word can describe the thing behind it. */
function describes(view: View, at: number): boolean {
  const { lower, isMark, isNumber, start } = view.words[at]!
  if (lower === "'s") return true
  if (isMark || isNumber || endsPhraseAlways(lower)) return false
  if (
    /^(?:the|a|an|and|or|of|but|just|even|also|only|been|be|being|has|have|had)$/.test(lower) ||
    QUANTIFIER.test(lower)
  )
    return false
  if (/^\w+ly$/.test(lower))
    return /^(?:privately|publicly|family|early|newly|recently|heavily|nearby|centrally)$/.test(lower)
  if (view.times.some(({ span }) => span[0] <= start && start < span[1])) return false
  if (MODIFIER.test(lower)) return true
  if (/(?:[a-z]{2}ing)$/.test(lower)) return false
  const before = view.words[at - 1]
  // "the damaged car" describes, "they damaged cars" tells.
  if (before && /^(?:the|a|an|its|his|their|her)$/.test(before.lower) && /ed$/.test(lower)) return true
  return !isVerb(view.words, at) || isInActor(view, at) || isCompound(view, at) || isCompound(view, at + 1)
}

const isInActor = (view: View, at: number): boolean =>
  view.actors.some(({ span }) => span[0] <= view.words[at]!.start && view.words[at]!.end <= span[1])

/** "the bus driver", "a car bomb", "house arrest": another noun behind it, and it is no thing. */
function mayEndPhrase(view: View, at: number): boolean {
  const next = view.words[at]
  if (!next || next.isMark || next.isNumber || next.lower === "'s") return next?.lower !== "'s"
  if (endsPhraseAlways(next.lower) || QUANTIFIER.test(next.lower)) return true
  if (/^(?:and|or|of|has|have|had|did|does|will|would|could|can|may|it|they|he|she|we|i|belonging)$/.test(next.lower))
    return true
  if (/(?:ing|ly|ed)$/.test(next.lower) && !/^(?:building|wing|family)$/.test(next.lower)) return true
  return isVerb(view.words, at) || view.times.some(({ span }) => span[0] === next.start)
}

/** "offices of the coffee institute"; a mere place behind "of" says where, not whose. */
function withComplement(view: View, at: number, heads: readonly Hit[]): number {
  if (view.words[at]?.lower !== 'of') return at
  const phrase = phraseAt(view, at + 1, 9)
  if (!phrase || phrase.to - phrase.from > 8) return at
  const place = view.places.find(({ span }) => span[0] < phrase.span[1] && phrase.span[0] < span[1])
  if (place) {
    const [from, to] = rangeOf(view, place.span)
    if (from - phrase.from <= 2 && to >= phrase.to) return at
  }
  // "the home of the judge and two shops" ends at "and"; "of the tourist and residential district" goes on.
  for (let i = phrase.from + 1; i < phrase.to; i++) {
    if (/^(?:and|or)$/.test(view.words[i]!.lower) && heads.some(({ from }) => from > i && from < phrase.to + 1))
      return i
  }
  return phrase.to
}

/** Back over numbers, quantifiers and parts ("two windows of the bank") to the word the thing hangs on. */
function governorOf(view: View, from: number, parts: readonly Hit[]): number {
  let at = from - 1
  for (; at >= 0; at--) {
    const { lower, isNumber } = view.words[at]!
    const part = lower === 'of' && parts.find(({ to }) => to === at)
    if (part && !/^fronts?$/.test(view.words[part.from]!.lower)) {
      at = part.from
      continue
    }
    if (!isNumber && !QUANTIFIER.test(lower) && !/^["“‘]$/.test(lower)) break
    // "at least two cars" counts, "at the car" does not.
    if (/^(?:at|over|around|about|of|up)$/.test(lower) && !counts(view, at)) break
  }
  return at
}

function counts(view: View, at: number): boolean {
  const [before, { lower }, next] = [view.words[at - 1], view.words[at]!, view.words[at + 1]]
  if (lower !== 'of') return next?.isNumber === true || /^(?:least|to)$/.test(next?.lower ?? '')
  return (
    before?.isNumber === true ||
    /^(?:number|dozens|hundreds|scores|some|several|one|all|most|half|many|percent|total)$/.test(before?.lower ?? '')
  )
}
