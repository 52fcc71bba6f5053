/** Forces in a sentence: which stand beside a verb as its subject or object, and where they are said to be. */
import type { SlotValue } from '../../model/context.js'
import type { Hit } from '../../patterns/match.js'
import { isPastForm } from '../patterns/inflect.js'
import { isVerb } from './clause.js'
import { unnamedPlaceAt } from './draft.js'
import { freePlaces } from './place.js'
import { placeValue } from './slots.js'
import { clauseAt, rangeOf, type View } from './view.js'

/** The nearest forces in the hit's clause: inside it, behind it as its object, or before it as its subject. */
export function forcesBeside(view: View, hit: Hit, forces: readonly Hit[]): Hit | undefined {
  const clause = clauseAt(view, hit.from)
  const near = forces.filter(
    (force) =>
      force.from >= clause.from &&
      force.to <= clause.to &&
      (force.from < hit.to && force.to > hit.from
        ? true
        : force.from >= hit.to
          ? force.from - hit.to <= 6 && isClear(view, hit.to, force.from, false)
          : hit.from - force.to <= 7 && isClear(view, force.to, hit.from, true)),
  )
  return near.find(({ from }) => from >= hit.from) ?? near.at(-1)
}

/** No verb of its own and no mark stands between; before a verb its auxiliaries may. */
const isClear = (view: View, from: number, to: number, auxiliaries: boolean): boolean =>
  view.words
    .slice(from, to)
    .every(
      ({ lower, isMark }, i) =>
        !isMark &&
        (auxiliaries
          ? !isVerb(view.words, from + i) || HELPS.test(lower)
          : !isVerb(view.words, from + i) && !/^(?:to|from|against|by|with|for|after|before)$/.test(lower)),
    )

const HELPS =
  /^(?:is|are|was|were|be|been|being|has|have|had|will|would|could|can|may|might|must|should|did|do|does|begun|began|begin|started|completed|continued|announced|halted|suspended|resumed|ordered|haven't|hasn't|hadn't|weren't|aren't)$/
const BEFORE_PLACE =
  /^(?:in|at|on|near|along|inside|outside|around|across|within|between|behind|south|north|east|west)$/

/** "soldiers were …", "there are 35 soldiers …": the forces whose being somewhere the verb tells. */
export function isBeing(view: View, hit: Hit, forces: readonly Hit[]): Hit | undefined {
  const clause = clauseAt(view, hit.from)
  const isThere = /^(?:there|between)$/.test(view.words[hit.from - 1]?.lower ?? '')
  const force = isThere
    ? forces.find(({ from }) => from >= hit.to && from - hit.to <= 6)
    : forces.filter(({ to, from }) => to <= hit.from && from >= clause.from && hit.from - to <= 3).at(-1)
  if (!force) return undefined
  const between = isThere ? view.words.slice(hit.to, force.from) : view.words.slice(force.to, hit.from)
  return between.every(({ lower, isMark }) => !isMark && !BEFORE_PLACE.test(lower) && !/^(?:of|to)$/.test(lower))
    ? force
    : undefined
}

/** "in a school", "along the border": a named place or ground without a name, right behind a preposition of place. */
export function groundBehindPreposition(view: View, start: number): readonly SlotValue[] {
  for (let at = start; at < Math.min(view.words.length, start + 5); at++) {
    const { lower, isMark } = view.words[at]!
    if (isMark || isDeed(view, at)) return []
    if (/^(?:here|there)$/.test(lower)) return hereAt(view, at)
    if (!BEFORE_PLACE.test(lower)) continue
    const named = freePlaces(view).find(({ span }) => {
      const [from] = rangeOf(view, span)
      return from > at && from - at <= 5
    })
    return named ? [placeValue(view.text, named)] : unnamedPlaceAt(view, at + 1)
  }
  return []
}

/** "were shot in", "were shelling": something done, no being; "are deployed in" is being somewhere. */
const isDeed = (view: View, at: number): boolean =>
  !/^(?:deployed|stationed|positioned|based|embedded|still)$/.test(view.words[at]!.lower) &&
  (/ing$/.test(view.words[at]!.lower) || isVerb(view.words, at) || isPastForm(view.words[at]!.lower))

function hereAt(view: View, at: number): readonly SlotValue[] {
  const here = freePlaces(view).find(({ span }) => rangeOf(view, span)[0] === at)
  return here ? [placeValue(view.text, here)] : []
}
