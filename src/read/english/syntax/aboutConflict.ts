/**
 * Whether a text is about a conflict: the signs of war in it are weighed against the words of other worlds. Three questions. Is it
 * of another world altogether, and not read at all? Is it of a conflict's politics, for bare words of talks and stances mean
 * something only there? Is it of arms, for ground, roads and convoys are taken, cut and stopped in sport, business and weather too?
 */
import { onceIn } from '../../../base/once.js'
import type { ReadContext } from '../../model/context.js'
import { otherWorldsOf } from './otherWorlds.js'
import { hitsOf, viewOf } from './view.js'

/** How many borrowed signs a sign weighs that other texts hardly have, and one of arms in use. */
const WEIGHTS: Readonly<Record<string, number>> = { shared: 1, strong: 3, hard: 7 }

/** What is shorter is a line or a headline; what has fewer sentences is a paragraph out of a text, and has no room for signs. */
const LINE = 45
const WHOLE = 4
const WHOLE_LENGTH = 300

/** How many different signs that are borrowed weigh as much as one that is not. */
const ENOUGH = 4

/**
 * A text with many words of another world for its length and few signs of war. About one word in sixty of one world, or one in
 * twenty-two of all of them, is more than any report of a war was seen to have.
 */
export const isOfOtherWorld = onceIn((context: ReadContext): boolean => {
  const { most, all, length } = otherWorldsOf(context)
  if (length >= LINE && most < Math.max(3, length / 60) && all < Math.max(5, length / 22)) return false
  if (most < 2) return false
  const { weight } = signsOfArms(context)
  if (length < LINE) return weight === 0 || (all > weight && all >= 3) || (most >= 4 && most >= 2 * weight)
  if (weight < 2) return true
  const ofOne = most >= Math.max(3, length / 45) && 5 * most >= 3 * weight
  return ofOne || (all >= Math.max(6, length / 22) && all >= weight)
})

const NO_CONFLICT = 'the text speaks of no conflict: words of talks and stances alone make no claim in it'

/** A word that only wars and their diplomacy have, or two sentences with words they share. */
export const isAboutConflict = onceIn((context: ReadContext): boolean => {
  const about = hasOne(context) || hasTwo(context)
  if (!about) context.trace('domain', [0, context.text.length], NO_CONFLICT, 'refused')
  return about
})

function hasOne({ sentences, lexicon }: ReadContext): boolean {
  const words = lexicon.list('peace-words')
  return sentences.some(({ role, tokens }) => role !== 'furniture' && tokens.some(({ lower }) => words.has(lower)))
}

function hasTwo(context: ReadContext): boolean {
  let found = 0
  for (const sentence of context.sentences) {
    if (sentence.role === 'furniture') continue
    const view = viewOf(sentence, context)
    if (hitsOf(view, 'condition-world').length > 0 || hitsOf(view, 'deal-nouns').length > 0) found++
    if (found === 2) return true
  }
  return false
}

/** Armed actors, weapons used, a truce, the aid of agencies: one sign that nothing else has, or some of those that are borrowed. */
export const isOfArms = (context: ReadContext): boolean => {
  const { strong, shared } = signsOfArms(context)
  return strong > 0 || shared - otherWorldsOf(context).most >= ENOUGH || !isWhole(context)
}

/**
 * Whether a whole text has next to no sign of arms, or few beside its words of another world: what hurts people in it is a fall, a
 * fire, a thief or a blow in a match.
 */
export const isUnarmed = (context: ReadContext): boolean => {
  const { strong, shared } = signsOfArms(context)
  if (strong > 0 || !isWhole(context)) return false
  const { most, length } = otherWorldsOf(context)
  return shared < 2 || (most >= Math.max(2, length / 70) && shared < 3 * most)
}

const isWhole = ({ sentences, text }: ReadContext): boolean => sentences.length >= WHOLE && text.length >= WHOLE_LENGTH

interface Signs {
  /** All of them together. */
  readonly weight: number
  /** Different signs that hardly any other text has, armed actors among them. */
  readonly strong: number
  /** Different ones that are borrowed. */
  readonly shared: number
}

const signsOfArms = onceIn((context: ReadContext): Signs => {
  const meanings = new Map<string, string>()
  for (const { armed, ids } of context.actors) if (armed === true) for (const id of ids) meanings.set(id, 'strong')
  for (const sentence of context.sentences) {
    if (sentence.role === 'furniture') continue
    for (const { meaning, span } of hitsOf(viewOf(sentence, context), 'war-signs')) {
      const sign = context.text.slice(...span).toLowerCase()
      meanings.set(sign.endsWith('s') ? sign.slice(0, -1) : sign, meaning)
    }
  }
  const all = [...meanings.values()]
  const shared = all.filter((meaning) => meaning === 'shared').length
  const weight = all.reduce((sum, meaning) => sum + WEIGHTS[meaning]!, 0)
  return { weight, strong: all.length - shared, shared }
})
