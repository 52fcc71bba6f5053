/** Participles that no auxiliary helps: "ambulance hit in Harasta", "two killed in the market", "a nurse abducted in May". */
import { isVerb } from './clause.js'
import { endsPhraseAlways } from './nounPhrase.js'
import type { View } from './view.js'

/** What stands before such a participle is the one it was done to: a noun before it, and nothing behind it that it takes. */
export function isBareParticiple(view: View, from: number, form: string): boolean {
  if (form !== 'ed' && form !== 'part') return false
  const before = view.words[from - 1]
  if (!before || before.isMark || endsPhraseAlways(before.lower) || NO_NOUN.test(before.lower)) return false
  let to = from + 1
  while (PARTICLE.test(view.words[to]?.lower ?? '')) to++
  return !isVerb(view.words, from - 1) && takesNothing(view, to)
}

/** "shot dead", "set on fire", "blown up", "taken hostage". */
const PARTICLE = /^(?:dead|up|down|out|off|away|alight|ablaze|hostage|captive|prisoner|back|over|alive)$/

/** Pronouns and connectors: "they attacked in May", "who fired and killed at will". */
const NO_NOUN =
  /^(?:he|she|it|they|we|you|i|who|which|that|and|or|but|then|to|had|has|have|not|never|also|later|first|\w+ly)$/

function takesNothing(view: View, at: number): boolean {
  const next = view.words[at]
  if (!next || next.isMark) return true
  // "captured IS positions": a name.
  if (next.isCapital && /^(?:is|as|at|us)$/.test(next.lower)) return false
  // "killed at least 40", "wounded over a dozen": a number is what it takes.
  const after = view.words[at + 1]
  if (
    /^(?:at|over|around|about)$/.test(next.lower) &&
    (after?.isNumber || /^(?:least|most|a)$/.test(after?.lower ?? ''))
  )
    return false
  if (/^(?:and|or|overnight|nearby|there|here|alive|dead|hours?|last|this|early|late)$/.test(next.lower)) return true
  return endsPhraseAlways(next.lower) || view.times.some(({ span }) => span[0] === next.start)
}
