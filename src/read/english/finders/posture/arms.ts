/** Arms leave the hands of those who bore them: handed over, collected, locked away, put beyond use. */
import type { ClaimDraft, SlotValue } from '../../../model/context.js'
import type { Hit } from '../../../patterns/match.js'
import { partiesOf, possessorOf, subjectBefore, valuesOf } from '../../syntax/parties.js'
import { stated } from '../../syntax/slots.js'
import { clauseAt, hitsOf, rangeOf, spanOfWords, type View } from '../../syntax/view.js'
import { made, placeOf } from './slots.js'

export function armsLaidDown(view: View, hit: Hit): ClaimDraft | undefined {
  const clause = clauseAt(view, hit.from)
  const after = armsIn(view, hit.from, Math.min(clause.to, hit.to + 8))[0]
  const arms = after ?? armsIn(view, Math.max(clause.from, hit.from - 8), hit.from).at(-1)
  if (!arms || (!after && !isPassive(view, hit))) return undefined
  const actor = bearersOf(view, hit, arms, after !== undefined)
  const count = countOf(view, arms)
  if (actor.length === 0 && count.length === 0) return undefined
  const weapon = [stated(view.text, arms.span, arms.meaning)]
  return made(view, { ...hit, meaning: 'stand-down' }, { actor, place: placeOf(view, hit), weapon, count }, arms)
}

const armsIn = (view: View, from: number, to: number): readonly Hit[] =>
  hitsOf(view, 'arms').filter((arms) => arms.from >= from && arms.to <= to)

const isPassive = (view: View, hit: Hit): boolean =>
  /ed$|part/.test(hit.form) &&
  view.words
    .slice(Math.max(0, hit.from - 4), hit.from)
    .some(({ lower }) => /^(?:was|were|been|being|are|is)$/.test(lower))

/** Whose arms they were: the owner; he who hands them over; with a verb of taking in, he from whom. */
function bearersOf(view: View, hit: Hit, arms: Hit, isObject: boolean): readonly SlotValue[] {
  const owner = possessorOf(view, arms.from, 2)
  if (owner.length > 0) return valuesOf(owner)
  const from = partiesOf(view).find(
    (party) =>
      party.from >= arms.to &&
      party.from <= arms.to + 4 &&
      view.words.slice(arms.to, party.from).some(({ lower }) => /^(?:from|by|of)$/.test(lower)),
  )
  if (from) return valuesOf([from])
  return isObject && hit.meaning === 'given' ? valuesOf(subjectBefore(view, hit.from)) : []
}

function countOf(view: View, arms: Hit): readonly SlotValue[] {
  const count = view.counts.find(({ span }) => {
    const [, to] = rangeOf(view, span)
    return to <= arms.to && arms.from - to <= 2 && arms.from >= to - 1
  })
  return count ? [stated(view.text, [count.span[0], spanOfWords(view, arms.from, arms.to)[1]], { ...count.value })] : []
}
