/**
 * A sentence that goes on about what the text has just told: "the Observatory said at least 80 were killed". It names no
 * place of its own, so it is about the nearest event before it that can be meant; a lead without a place, about the
 * first one after it. "The attack hit two quarters" is about one told before, too. Only the text's own order tells, so this looks at one document at a time.
 */
import { actors } from './match/actors.js'
import { type FeatureTools, VETO } from './match/feature.js'
import { place } from './match/place.js'
import { repetition, shareWords } from './match/repetition.js'
import { time } from './match/time.js'
import { areCompatible, GENERIC_TYPES } from './match/type.js'
import type { Proposal } from './scorePair.js'
import type { Facts } from './view/facts.js'

/** UTF-16 units: about four paragraphs. Further on, a text has usually gone over to something else. */
const REACH = 1500
const SCORE = 0.8

export function continuations(facts: readonly Facts[], tools: FeatureTools): readonly Proposal[] {
  const documents = new Map<string, Facts[]>()
  for (const one of facts.filter(isSingleEvent))
    documents.set(one.known.document, [...(documents.get(one.known.document) ?? []), one])
  return [...documents.values()].flatMap((told) => {
    const placed = told.filter(({ places }) => places.length > 0)
    return told
      .filter((one) => goesOn(one) || isAside(one, told, tools))
      .flatMap((one) => {
        const about = anchorOf(one, placed, tools)
        return about ? [proposal(one, about)] : []
      })
  })
}

const isSingleEvent = ({ kind, aggregate }: Facts): boolean => kind === 'incident' && !aggregate

const goesOn = ({ places, another, definite, known }: Facts): boolean =>
  (places.length === 0 || definite) && !another && known.claim.modality === 'asserted'

/** "… dropped bombs on the city, in the first bombing since spring": told once more in its own sentence. */
const isAside = (one: Facts, told: readonly Facts[], tools: FeatureTools): boolean =>
  !one.another &&
  Object.keys(one.tolls).length === 0 &&
  told.some(
    (other) =>
      other !== one &&
      other.dated &&
      startOf(other) <= startOf(one) &&
      (shareWords(one, other) || (!one.dated && isInSentenceOf(one, other))) &&
      canBe(one, other, tools),
  )

const isInSentenceOf = ({ known: a }: Facts, { known: b }: Facts): boolean =>
  a.citation !== undefined && a.citation.text === b.citation?.text

function anchorOf(one: Facts, placed: readonly Facts[], tools: FeatureTools): Facts | undefined {
  const fits = placed.filter((other) => other !== one && canBe(one, other, tools))
  const before = fits.filter((other) => startOf(other) <= startOf(one)).sort((a, b) => startOf(b) - startOf(a))
  const after = fits.filter((other) => startOf(other) > startOf(one)).sort((a, b) => startOf(a) - startOf(b))
  return before[0] ?? (one.types.every((type) => GENERIC_TYPES.has(type)) ? after[0] : undefined)
}

function canBe(one: Facts, other: Facts, tools: FeatureTools): boolean {
  const sameType = one.types.some((a) => other.types.some((b) => areCompatible(a, b)))
  const near = Math.abs(startOf(one) - startOf(other)) <= REACH
  const apart = one.partOf === other.known.id || (one.partOf !== undefined && one.partOf === other.partOf)
  const inTime = (time(one, other, tools)?.score ?? 0) >= 0
  const where = one.places.length === 0 || (place(one, other, tools)?.score ?? 0) > 0
  const repeats = (repetition(one, other, tools)?.score ?? 0) > VETO
  return sameType && repeats && near && where && !apart && inTime && (actors(one, other, tools)?.score ?? 0) > -0.5
}

const startOf = ({ known }: Facts): number => known.claim.span[0]

function proposal(one: Facts, about: Facts): Proposal {
  const [a, b] = [one.known.id, about.known.id].sort() as [string, string]
  const say = 'one names no place of its own and goes on about what the text tells beside it'
  return { a, b, decision: 'same', score: SCORE, reasons: [{ feature: 'continuation', score: 1, say }] }
}
