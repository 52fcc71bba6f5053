/**
 * What a sentence or a text is about besides war: chess, cooking, markets, courts, shows. The words of force are used
 * there too, so a text at home in such a domain says a deed of force only where somebody armed does or suffers it.
 */
import { onceIn } from '../../../base/once.js'
import type { ReadContext } from '../../model/context.js'
import { hitsOf, type View, viewOf } from './view.js'

interface Counted {
  readonly peaceful: number
  readonly forceful: number
}

/** Whether the sentence speaks of a peaceful domain, or stands in a text that does and hardly ever of force. */
export function isPeaceful(view: View): boolean {
  const own = inSentence(view)
  if (own.forceful > 0) return false
  const all = inDocument(view.context)
  const why =
    own.peaceful > 0
      ? 'the sentence is about something else than war: only deeds of force by or to the armed are read in it'
      : all.peaceful > 2 && all.peaceful > 2 * all.forceful
        ? 'the text is about something else than war: only deeds of force by or to the armed are read in it'
        : undefined
  if (why !== undefined) view.context.trace('domain', view.sentence.span, why, 'refused')
  return why !== undefined
}

/** Whether deeds of force are told anywhere in the text. */
export const isForceful = (context: ReadContext): boolean => inDocument(context).forceful > 0

const inSentence = onceIn((view: View): Counted => {
  const has = (name: string) => hitsOf(view, name).length
  const sports = has('sports')
  return { peaceful: has('domains') + (sports > 1 ? sports : 0), forceful: has('force-words') }
})

const inDocument = onceIn((context: ReadContext): Counted => {
  const all = context.sentences.map((sentence) => inSentence(viewOf(sentence, context)))
  const sum = (name: keyof Counted) => all.reduce((total, one) => total + one[name], 0)
  return { peaceful: sum('peaceful'), forceful: sum('forceful') }
})
