/** Groups put on a list or taken off it, and those whom a truce leaves out. */
import type { ClaimDraft } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { isAboutConflict } from '../../syntax/aboutConflict.js'
import { draftOf } from '../../syntax/draft.js'
import { partiesOf, partyFrom, subjectBefore, valuesOf } from '../../syntax/parties.js'
import { stated } from '../../syntax/slots.js'
import { hitsOf, type View } from '../../syntax/view.js'
import { callersOf, isGroup, isPassive } from './group.js'

/** "proscribed the Wagner Group", "was blacklisted by the EU", "has taken the Houthis off its list of terrorists". */
export function listingOf(view: View, hit: Hit): readonly ClaimDraft[] {
  if (hit.form === 'ing' || !isAboutConflict(view.context)) return []
  const isStruck = hit.meaning === 'struck'
  const within = partiesOf(view).filter((party) => party.from > hit.from && party.to <= hit.to)
  const behind = partyFrom(view, isStruck ? hit.from + 1 : hit.to, 3)
  const inPassive = isPassive(view, hit)
  const groups = (inPassive ? subjectBefore(view, hit.from) : [...within, ...behind]).filter(isGroup).slice(0, 2)
  if (groups.length === 0 || (isStruck && !/\b(?:terror|sanction|black)/i.test(view.text.slice(...view.sentence.span))))
    return []
  const callers = callersOf(view, hit).filter(({ value }) => !valuesOf(groups).some((one) => one.value === value))
  if (callers.length === 0 && !inPassive) return []
  const called = isStruck ? 'terrorist' : hit.meaning
  const slots = { group: valuesOf(groups), called: [stated(view.text, hit.span, called)], calledBy: callers }
  return [draftOf({ view, kind: 'designation', hit, slots, modality: isStruck ? 'denied' : 'asserted' })]
}

/** "The truce covers neither A nor B", "the accord excludes A": who is left out is no party to it. */
export function leftOut(view: View, hit: Hit): readonly ClaimDraft[] {
  const isNegative =
    hit.meaning === 'leaves out' ||
    /^(?:neither|none|no)$/.test(view.words[hit.to]?.lower ?? '') ||
    view.words.slice(Math.max(0, hit.from - 3), hit.from).some(({ lower }) => /^(?:not|never)$/.test(lower))
  const isOfDeal = hitsOf(view, 'deal-nouns').some(
    ({ meaning, to }) => meaning !== 'talks' && to <= hit.from && hit.from - to <= 6,
  )
  const at = /^(?:neither|either)$/.test(view.words[hit.to]?.lower ?? '') ? hit.to + 1 : hit.to
  const [first] = isNegative && isOfDeal ? partyFrom(view, at, 2).filter(isGroup) : []
  if (!first) return []
  const next = partiesOf(view).find((party) => party.from > first.to && party.from <= first.to + 3 && isGroup(party))
  const isNext = next && /^(?:nor|or|and)$/.test(view.words[first.to]?.lower ?? '')
  const group = valuesOf(isNext ? [first, next] : [first])
  const slots = { group, called: [stated(view.text, hit.span, 'party')] }
  return [draftOf({ view, kind: 'designation', hit, slots, modality: 'denied' })]
}
