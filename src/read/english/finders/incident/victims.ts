/** Who was harmed: in the place of a deed's object, and by the tolls. */
import { spansOverlap } from '../../../../base/span.js'
import type { SlotValue } from '../../../model/context.js'
import type { Phrase } from '../../syntax/nounPhrase.js'
import { valuesOf } from '../../syntax/parties.js'
import { wordsValue } from '../../syntax/slots.js'
import type { View } from '../../syntax/view.js'
import type { Event } from './groups.js'
import { lossesOf } from './losses.js'
import { personsAfter, personsBefore } from './persons.js'
import { type Roles, thingValues } from './roles.js'
import type { Toll } from './tolls.js'

/** All who are named, and at most two descriptions. */
export function victimsOf(view: View, { tolls }: Event, roles: Roles): readonly SlotValue[] {
  const harmed = tolls.filter(({ kind }) => kind !== 'displaced').flatMap((toll) => victimValues(view, toll))
  const isNamed = ({ at }: SlotValue) =>
    view.actors.some(({ kind, span }) => kind === 'person' && at && span[0] === at[0] && span[1] === at[1])
  const all = [...roles.victim, ...harmed].filter(
    ({ at }, i, list) => !list.slice(0, i).some((other) => at && other.at && spansOverlap(other.at, at)),
  )
  const described = all.filter((value) => !isNamed(value))
  return [...all.filter(isNamed), ...described.slice(0, 2)]
}

/** Who was harmed, by name or by what the words call them. */
function victimValues(view: View, toll: Toll): readonly SlotValue[] {
  const named =
    toll.hit.form === 'word' ? [] : toll.active ? personsAfter(view, toll.hit.to) : personsBefore(view, toll.hit.from)
  if (named.length > 0) return named
  const losses = lossesOf(view, toll)
  if (losses) return losses.of ? thingValues(view, losses.of) : valuesOf(losses.parties)
  if (!toll.victim) return []
  const { to } = toll.victim
  const from = pastHedges(view, toll.victim)
  if (from >= to) return []
  const span = [view.words[from]!.start, view.words[to - 1]!.end] as const
  // "wounded people": without a number "people" says nothing of who was harmed.
  const isNobody = toll.count?.value
    ? /^(?:more|others|dead|bodies)$/i
    : /^(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|dozens of|hundreds of|many) )?(?:other )?(?:people|persons?|others|dead|bodies|more)$/i
  return isNobody.test(view.text.slice(...span)) ? [] : wordsValue(view.text, span)
}

const HEDGE =
  /^(?:at|least|more|than|about|some|around|up|to|nearly|almost|over|as|many|another|other|of|total|the|approximately|roughly)$/

/** "A woman", "two of her sons" describe whom it hit; "at least 214" only counts, unless figures count each of several. */
function pastHedges(view: View, { from, to }: Phrase): number {
  const counts = view.words.slice(from, to).filter(({ lower }) => /^\d/.test(lower)).length
  if (counts > 1) return from
  let at = from
  if (/^(?:a|an)$/.test(view.words[at]!.lower) && view.words[at + 1]?.lower !== 'total') return at
  while (at < to && (/^\d/.test(view.words[at]!.lower) || HEDGE.test(view.words[at]!.lower))) at++
  return at
}
