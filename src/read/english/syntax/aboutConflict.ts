/**
 * Whether a text is about a conflict. Two questions: of its politics, for bare words of talks and stances mean something only there;
 * and of arms, for ground, roads and convoys are taken, cut and stopped in sport, business and weather as well.
 */
import { onceIn } from '../../../base/once.js'
import type { ReadContext } from '../../model/context.js'
import { hitsOf, viewOf } from './view.js'

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

/** How many sentences make a text of its own: fewer are a line or a paragraph out of one, and have no room for signs. */
const WHOLE = 4
const WHOLE_LENGTH = 300

/** How many different signs that are borrowed weigh as much as one that is not. */
const ENOUGH = 4

/** Armed actors, weapons used, a truce, the aid of agencies: one sign that nothing else has, or some of those that are borrowed. */
export const isOfArms = (context: ReadContext): boolean => {
  const { strong, shared } = signsOfArms(context)
  return strong || shared >= ENOUGH || !isWhole(context)
}

/** Whether a whole text has next to no sign of arms: what hurts people in it is a fall, a fire or a blow in a match. */
export const isUnarmed = (context: ReadContext): boolean => {
  const { strong, shared } = signsOfArms(context)
  return isWhole(context) && !strong && shared < 2
}

const isWhole = ({ sentences, text }: ReadContext): boolean => sentences.length >= WHOLE && text.length >= WHOLE_LENGTH

interface Signs {
  /** A sign that only war has. */
  readonly strong: boolean
  /** How many different ones that are borrowed. */
  readonly shared: number
}

const signsOfArms = onceIn((context: ReadContext): Signs => {
  const shared = new Set<string>()
  for (const sentence of context.sentences) {
    if (sentence.role === 'furniture') continue
    for (const { meaning, span } of hitsOf(viewOf(sentence, context), 'war-signs')) {
      if (meaning === 'strong') return { strong: true, shared: shared.size }
      shared.add(
        context.text
          .slice(...span)
          .toLowerCase()
          .replace(/s$/, ''),
      )
    }
  }
  return { strong: context.actors.some(({ armed }) => armed === true), shared: shared.size }
})
