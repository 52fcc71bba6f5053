/** Where else in the words of a deed its doers stand, and what may stand between a thing and its verb. */
import type { Hit } from '../../../patterns/match.js'
import { type Party, partiesOf, partyFrom } from '../../syntax/parties.js'
import { rangeOf, type View } from '../../syntax/view.js'

/** "between the army, or UDA, and men of the militia": one side, and the first party behind the "and" that follows it. */
export function bothSides(view: View, at: number): readonly Party[] {
  const one = partyFrom(view, at)
  const last = one.at(-1)
  if (!last || one.length > 1) return one
  const and = view.words.findIndex(({ lower }, i) => i >= last.to && i < last.to + 8 && lower === 'and')
  const other = and < 0 ? [] : partyFrom(view, and + 1)
  const named =
    other.length > 0
      ? other
      : partiesOf(view)
          .filter(({ from }) => and >= 0 && from > and && from <= and + 5)
          .slice(0, 1)
  return [...one, ...named.filter(({ values }) => !one.some((side) => side.values[0]?.value === values[0]?.value))]
}

/** "was stopped near the town by soldiers": words that take in their doer. */
export const byInside = ({ words }: View, { from, to }: Hit): number | undefined => {
  const at = words.slice(from, to).findIndex(({ lower }) => lower === 'by')
  return at < 0 ? undefined : from + at
}

/** "the station in Homs was hit": back over where it stands. */
export function pastPlace(view: View, end: number): number {
  const place = view.places.find(({ span }) => rangeOf(view, span)[1] === end)
  if (!place) return end
  let at = rangeOf(view, place.span)[0]
  while (
    at > 0 &&
    /^(?:the|north|south|east|west|of|central|eastern|western|northern|southern)$/.test(view.words[at - 1]!.lower)
  )
    at--
  return /^(?:in|at|near|outside|inside)$/.test(view.words[at - 1]?.lower ?? '') ? at - 1 : end
}
