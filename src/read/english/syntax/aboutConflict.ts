/** Whether a text is about a conflict and its politics: bare words of talks and stances mean something only in one. */
import type { ReadContext } from '../../model/context.js'
import { hitsOf } from './draft.js'
import { viewOf } from './view.js'

const memory = new WeakMap<ReadContext, boolean>()

/** Two sentences with words of war, truces or talks; looked for once a document. */
export function isAboutConflict(context: ReadContext): boolean {
  let about = memory.get(context)
  if (about === undefined) memory.set(context, (about = hasTwo(context)))
  return about
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
