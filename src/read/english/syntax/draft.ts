/** A draft from a hit and its slots: as wide as the words that carry it, in one voice, with the modality of its clause. */
import type { Span } from '../../../base/span.js'
import { coverOf, spanContains, spansOverlap } from '../../../base/span.js'
import type { ClaimKind, Modality } from '../../../domain/vocabulary.js'
import type { ClaimDraft, SlotValue } from '../../model/context.js'
import type { Hit } from '../../patterns/match.js'
import { modalityOf } from './modality.js'
import { phraseAt } from './nounPhrase.js'
import { freePlaces } from './place.js'
import { inOneVoice } from './scope.js'
import { datesIn, placeValue, slotsOf, withoutMarks } from './slots.js'
import { clauseAt, rangeOf, spanOfWords, type View } from './view.js'

export interface DraftOf {
  readonly view: View
  readonly kind: ClaimKind
  readonly hit: Hit
  readonly slots: Readonly<Record<string, readonly SlotValue[] | undefined>>
  readonly modality?: Modality
  /** Slots whose words do not widen the span. */
  readonly beside?: readonly string[]
  readonly voicedAt?: Span | undefined
}

export function draftOf({ view, kind, hit, slots, modality, beside = [], voicedAt }: DraftOf): ClaimDraft {
  const kept = slotsOf(slots)
  const clause = clauseAt(view, hit.from)
  const reach = spanOfWords(view, clause.from, clause.to)
  // A day borrowed from elsewhere in the sentence does not stretch the claim to there.
  const carrying = Object.entries(kept).flatMap(([name, values]) =>
    beside.includes(name) ? [] : name === 'date' ? values.filter(({ at }) => at && spansOverlap(at, reach)) : values,
  )
  const inside = carrying.flatMap(({ at }) => (at && spanContains(view.sentence.span, at) ? [at] : []))
  return {
    kind,
    finder: kind,
    span: inOneVoice(view, coverOf([hit.span, ...inside]), hit.span),
    modality: modality ?? modalityOf(view, hit.from, hit.to),
    slots: kept,
    ...(voicedAt && { voicedAt }),
  }
}

/** A hit's meaning as a slot value at its own words. */
export const meaningOf = (view: View, hit: Hit): readonly SlotValue[] => [
  { value: hit.meaning, text: view.text.slice(...hit.span), at: hit.span, how: 'stated' },
]

/** The day of a hit: that of its clause, else the sentence's one day. */
export function datesOf(view: View, hit: Hit): readonly SlotValue[] {
  const { from, to } = clauseAt(view, hit.from)
  return datesIn(view, spanOfWords(view, from, to))
}

/** The first free place that begins within so many words from here, before a mark that ends the reach. */
export function placeAfter(view: View, at: number, most = 10): readonly SlotValue[] {
  for (const place of freePlaces(view)) {
    const [from] = rangeOf(view, place.span)
    if (from < at) continue
    if (from > at + most || view.words.slice(at, from).some(({ lower }) => /^[;:.]$/.test(lower))) return []
    return [placeValue(view.text, place)]
  }
  return unlistedPlace(view, at, most)
}

const LOCATIVE = /^(?:in|at|near|into|inside|outside|around|reach|reached|entered|left|besieging|besiege|besieged)$/

/** "trapped in Kajo-Keji": a name behind a word of place that no gazetteer knows and nobody bears. */
function unlistedPlace(view: View, at: number, most: number): readonly SlotValue[] {
  for (let i = Math.max(1, at); i < Math.min(view.words.length, at + most); i++) {
    const { lower, isMark, isCapital } = view.words[i]!
    if (isMark && /^[;:.,]$/.test(lower)) return []
    if (!isCapital || !LOCATIVE.test(view.words[i - 1]!.lower)) continue
    let to = i + 1
    while (view.words[to]?.isCapital && to - i < 3) to++
    const span = spanOfWords(view, i, to)
    const taken = [...view.actors, ...view.times].some((other) => spansOverlap(other.span, span))
    if (taken || /^(?:i|the|a|its|his|her|their|our|english|arabic|parliament|congress|government)$/.test(lower))
      return []
    const name = view.text.slice(...span)
    return [{ value: { name, precision: 'unknown' }, text: name, at: span, how: 'stated' }]
  }
  return []
}

/** The nearest free place before the word. */
export function placeBefore(view: View, at: number, most = 10): readonly SlotValue[] {
  const before = freePlaces(view).filter(
    ({ span }) => rangeOf(view, span)[1] <= at && rangeOf(view, span)[1] >= at - most,
  )
  return before.slice(-1).map((place) => placeValue(view.text, place))
}

export const PLACE_NOUN =
  /^(?:towns?|villages?|cit(?:y|ies)|areas?|districts?|neighbou?rhoods?|suburbs?|provinces?|territor(?:y|ies)|hills?|bases?|airports?|airbases?|checkpoints?|positions|crossings?|bridges?|roads?|routes?|highways?|corridors?|buildings?|ports?|dams?|oilfields?|fields?|camps?|farms?|enclaves?|strongholds?|regions?|facilit(?:y|ies)|barracks|headquarters|compound|ridge|mountains?|islands?|junction|outposts?|academy|academies|east|west|north|south|countryside|localit(?:y|ies)|settlements?|quarters?|schools?|hospitals?|plaza|squares?|streets?|borders?|frontier|fence|coast|zones?|outskirts|edges?|frontlines?|crossroads|valleys?|municipalit(?:y|ies)|sectors?|garrisons?|bunkers?|stations?|plants?|refiner(?:y|ies)|mines?|hilltops?|heights|parts|points?|posts?|castles?|fortress|forts?|palace|capital|cantonment|complex|plains?)$/

/** A place that has no name of its own: "more than a dozen besieged towns and cities". */
export function unnamedPlaceAt(
  view: View,
  at: number,
  precision: 'unknown' | 'route' = 'unknown',
): readonly SlotValue[] {
  const phrase = phraseAt(view, at)
  if (!phrase) return []
  const named = view.words.slice(phrase.from, phrase.to).some(({ lower }) => PLACE_NOUN.test(lower))
  return named ? namedByWords(view, phrase.span, precision) : []
}

export function namedByWords(view: View, span: Span, precision: 'unknown' | 'route'): readonly SlotValue[] {
  const at = withoutMarks(view.text, span)
  const name = view.text
    .slice(...at)
    .replace(/^(?:the|a|an)\s+/i, '')
    .replace(/\s+/g, ' ')
  return name === '' ? [] : [{ value: { name, precision }, text: view.text.slice(...at), at, how: 'stated' }]
}
