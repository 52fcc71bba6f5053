/** What parties take upon themselves: "agreed to …", "swore before the elders not to …", each infinitive of a series by itself. */
import type { SlotValue } from '../../../model/context.js'
import { isAboutConflict } from '../../syntax/aboutConflict.js'
import { isVerb } from '../../syntax/clause.js'
import { clauseAt, type View } from '../../syntax/view.js'
import { endOf, type Laid, OF_TALKS, type Reach } from './laid.js'
import { partyBefore } from './party.js'
import { formsIn } from './slots.js'
import { isToldOfDeal, OF_ARMS } from './told.js'

export const UNDERTAKES =
  /^(?:agreed?|agrees|undert(?:akes?|ook)|undertaken|pledge[ds]?|vow(?:ed|s)?|committed|commits|promise[ds]?|consented|accepted|swore|sworn|bound|engaged|covenanted)$/

/** From the verb behind each "to" that hangs on an undertaking. */
export function undertaken(view: View): readonly Laid[] {
  if (!view.words.some(({ lower }) => UNDERTAKES.test(lower))) return []
  const isTold = isToldOfDeal(view, 5, OF_ARMS)
  if (!isTold && !isAboutConflict(view.context)) return []
  const found: Laid[] = []
  for (let at = 1; at < view.words.length; at++) {
    const reach = undertakenReach(view, at)
    if (!reach || reach[0] < (found.at(-1)?.to ?? 0)) continue
    const party = partyBefore(view, undertakingOf(view, at))
    if (!isTold && !isOfForces(view, undertakingOf(view, at), party, reach)) continue
    found.push({ from: reach[0], to: reach[1], contents: [reach], party, status: 'agreed' })
  }
  return found
}

/** Without an agreement of arms beside it, whose word it is and what it is about say that it is a term. */
function isOfForces(view: View, verb: number, party: readonly SlotValue[], reach: Reach): boolean {
  const subject = view.words.slice(Math.max(0, verb - 8), verb)
  if (subject.some(({ lower }) => BOTH.test(lower))) return true
  const isKnown = formsIn(view, [reach]).some(({ at }) => at)
  return party.some(({ text }) => isKnown || FORCES.test(text ?? ''))
}
const BOTH =
  /^(?:both|sides|parties|clans|tribes|communities|factions|camps|belligerents|warlords|commanders|elders|signatories)$/
const FORCES =
  /\b(?:forces?|army|armies|rebels?|militias?|front|movement|guerrillas?|fighters|insurgents|separatists|junta|brigades?)\b/i

function undertakenReach(view: View, at: number): Reach | undefined {
  if (view.words[at]!.lower !== 'to') return undefined
  const isNot = view.words[at - 1]!.lower === 'not'
  const verb = view.words[undertakingOf(view, at)]?.lower ?? ''
  if (!UNDERTAKES.test(verb) || !isInfinitive(view, at) || OF_TALKS.test(view.words[at + 1]!.lower)) return undefined
  const clause = clauseAt(view, at + 1)
  return [isNot ? at - 1 : at + 1, endOf(view, clause.to, clause.index)]
}

/** The word is a "to" with a verb behind it. */
export const isInfinitive = (view: View, at: number): boolean => {
  const next = view.words[at + 1]
  return view.words[at]?.lower === 'to' && next !== undefined && !next.isMark && !NO_VERB.test(next.lower)
}

/** The verb that "to" hangs on: that of its series, or with its object or its witnesses between: "swore before the elders to". */
function undertakingOf(view: View, at: number): number {
  const before = view.words[at - 1]!.lower === 'not' ? at - 2 : at - 1
  if (/^(?:,|and|;)$/.test(view.words[before]?.lower ?? '')) return Math.max(0, undertakingBefore(view, before))
  for (let i = before; i >= Math.max(0, before - 6); i--) {
    const { lower, isMark } = view.words[i]!
    if (UNDERTAKES.test(lower)) return i
    if (isMark || lower === 'to' || lower === 'that' || (i < before && isVerb(view.words, i))) break
  }
  return Math.max(0, before)
}

/** "agreed to stop shooting, not to harm civilians and to settle …": each "to" goes on with the same undertaking. */
function undertakingBefore(view: View, at: number): number {
  for (let i = at; i >= Math.max(0, at - 30); i--) {
    const isOpen = /^(?:to|not|,|immediately|itself|themselves|before|with|in|on)$/.test(view.words[i + 1]?.lower ?? '')
    if (UNDERTAKES.test(view.words[i]!.lower) && isOpen) return i
  }
  return -1
}

const NO_VERB =
  /^(?:the|a|an|this|that|these|those|its|their|his|her|our|my|any|all|some|it|them|[^a-z].*|.*(?:ion|ed|[^s]s))$/

/** "to let aid through, to free the sick and not to touch wells": each infinitive of a series is a provision by itself. */
export function severally(view: View, laid: Laid): readonly Laid[] {
  const [reach] = laid.contents
  if (!reach || laid.contents.length > 1) return [laid]
  const [start, end] = reach
  if (view.words[start - 1]?.lower !== 'to' && view.words[start + 1]?.lower !== 'to') return [laid]
  const pieces: Reach[] = []
  let from = start
  for (let at = start + 2; at < end; at++) {
    if (!/^(?:,|;|and)$/.test(view.words[at]!.lower)) continue
    let next = at
    while (/^(?:,|;|and|also|not)$/.test(view.words[next]?.lower ?? '')) next++
    if (!isInfinitive(view, next)) continue
    pieces.push([from, at])
    from = view.words[next - 1]!.lower === 'not' ? next - 1 : next + 1
    at = next
  }
  if (pieces.length === 0) return [laid]
  pieces.push([from, end])
  return pieces.map((piece, i) => ({ ...laid, from: i === 0 ? laid.from : piece[0], to: piece[1], contents: [piece] }))
}
