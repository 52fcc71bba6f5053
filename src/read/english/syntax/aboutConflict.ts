/** Whether a text is about a conflict and its politics: bare words of talks and stances mean something only in one. */
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
