/** Forces in a sentence: which stand beside a verb as its subject or object, and where they are said to be. */
import type { SlotValue } from '../../model/context.js'
import type { Hit } from '../../patterns/match.js'
import { isPastForm } from '../patterns/inflect.js'
import { isVerb } from './clause.js'
import { namedByWords, unnamedPlaceAt } from './draft.js'
import { phraseAt } from './nounPhrase.js'
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
          : hit.from - behindAside(view, force.to) <= 7 && isClear(view, behindAside(view, force.to), hit.from, true)),
  )
  return near.find(({ from }) => from >= hit.from) ?? near.at(-1) ?? carriedOver(view, hit, forces)
}

/** "Troops climbed to the ridge and dug in": the subject of the first verb is that of the next. */
function carriedOver(view: View, hit: Hit, forces: readonly Hit[]): Hit | undefined {
  const clause = clauseAt(view, hit.from)
  if (!/^(?:and|then)$/.test(clause.opens) || hit.from - clause.from > 2) return undefined
  const before = view.clauses[clause.index - 1]
  return (
    before && forces.find((force) => force.from >= before.from && force.to <= before.to && isVerb(view.words, force.to))
  )
}

/** "The contingent, 850 strong, has begun": behind what the commas set apart. */
function behindAside(view: View, at: number): number {
  if (view.words[at]?.lower !== ',') return at
  const end = view.words.findIndex(({ lower }, i) => i > at && i <= at + 8 && lower === ',')
  return end < 0 || view.words.slice(at + 1, end).some(({ lower }) => HAS_SUBJECT.test(lower)) ? at : end + 1
}

/** Verbs that tell something of their own between commas. */
const HAS_SUBJECT = /^(?:is|are|was|were|has|have|had|will|would|said|says|did|does)$/

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
  /^(?:is|are|was|were|be|been|being|has|have|had|will|would|could|can|may|might|must|should|did|do|does|begun|began|begin|started|completed|continued|announced|halted|suspended|resumed|ordered|said|reported|seen|spotted|observed|believed|thought|understood|known|supposed|haven't|hasn't|hadn't|weren't|aren't)$/
const BEFORE_PLACE =
  /^(?:in|at|on|near|along|inside|outside|around|across|within|between|behind|among|amid|beside|above|below|beneath|beyond|under|off|opposite|over|throughout|by|into|onto|south|north|east|west)$/

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
    if (isMark || isDeed(view, at) || isNotYet(view, at)) return []
    if (/^(?:here|there)$/.test(lower)) return hereAt(view, at)
    if (!BEFORE_PLACE.test(lower)) continue
    const named = freePlaces(view).find(({ span }) => {
      const [from] = rangeOf(view, span)
      return from > at && from - at <= 5
    })
    return named ? [placeValue(view.text, named)] : groundAt(view, at + 1)
  }
  return []
}

/** "are to gather in", "are due in": where they are not yet. */
const isNotYet = ({ words }: View, at: number): boolean =>
  /^(?:to|due|expected|scheduled|supposed|about)$/.test(words[at]!.lower) ||
  (words[at]!.lower === 'ready' && /^(?:to|for)$/.test(words[at + 1]?.lower ?? ''))

/** "among the date palms", "behind a tank ditch": ground that no place is called by, but forces stand on. */
export function groundAt(view: View, at: number): readonly SlotValue[] {
  const place = unnamedPlaceAt(view, at)
  const phrase = place.length > 0 ? undefined : phraseAt(view, at)
  const nouns = view.context.lexicon.list('standing-ground')
  return phrase && view.words.slice(phrase.from, phrase.to).some(({ lower }) => nouns.has(lower))
    ? namedByWords(view, phrase.span, 'unknown')
    : place
}

/** "were shot in", "were shelling": something done, no being; "are deployed in" is being somewhere. */
const isDeed = (view: View, at: number): boolean =>
  !/^(?:deployed|stationed|positioned|based|embedded|still|drawn|camped|encamped|parked|dug|massed|massing|concentrated|gathered|lined|entrenched|garrisoned|anchored|moored|quartered|billeted|posted|placed|arrayed|hidden|hiding|concealed|assembled|scattered|spread|strung|camping|waiting|standing|sitting|lying|present|kept)$/.test(
    view.words[at]!.lower,
  ) &&
  (/ing$/.test(view.words[at]!.lower) || isVerb(view.words, at) || isPastForm(view.words[at]!.lower))

function hereAt(view: View, at: number): readonly SlotValue[] {
  const here = freePlaces(view).find(({ span }) => rangeOf(view, span)[0] === at)
  return here ? [placeValue(view.text, here)] : []
}
