/**
 * Within one document a voice that tells two events means two, unless it says the same thing again: no place, hour, type
 * or number of one that the other contradicts.
 */

import type { Facts } from '../view/facts.js'
import { type Feature, VETO } from './feature.js'
import { isInside, isSame } from './place.js'
import { GENERIC_TYPES, isOneForm } from './type.js'

export const repetition: Feature = (a, b, tools) => {
  if (a.known.document !== b.known.document || a.origin !== b.origin || a.kind === 'convoy') return null
  const [left, right] = [a.types, b.types].map((types) => types.filter((type) => !GENERIC_TYPES.has(type)))
  if (left!.length > 0 && right!.length > 0 && !left!.some((one) => right!.some((other) => isOneForm(one, other))))
    return { score: VETO, say: 'one voice in one text tells two forms of attack' }
  const goesOn = a.definite || b.definite || shareWords(a, b)
  const placed = a.places.length > 0 && b.places.length > 0
  if (
    placed &&
    !a.places.some((left) =>
      b.places.some(
        (right) => isSame(left, right) || (goesOn && (isInside(left, right, tools) || isInside(right, left, tools))),
      ),
    )
  )
    return { score: VETO, say: 'one voice in one text names two places' }
  return null
}

/** Two claims read from overlapping words speak of one thing, the narrower place inside the wider. */
export function shareWords({ known: a }: Facts, { known: b }: Facts): boolean {
  const [left, right] = [a.claim.span, b.claim.span]
  return a.document === b.document && left[0] < right[1] && right[0] < left[1]
}
