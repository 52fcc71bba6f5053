/** The words of an issue: from where they begin up to the first sign that the clause is over. */
import type { SlotValue } from '../../../model/context.js'
import { isVerb } from '../../syntax/clause.js'
import { wordsValue } from '../../syntax/slots.js'
import { hitsOf, spanOfWords, type View } from '../../syntax/view.js'

const MOST = 24

export function topicFrom(view: View, start: number): readonly SlotValue[] {
  const quoted =
    view.words[start]?.lower === '“' ? view.words.findIndex(({ lower }, at) => at > start && lower === '”') : -1
  let to = Math.max(quoted, start)
  while (
    to < view.words.length &&
    to - start < MOST &&
    !/^(?:[;:.,—–)”"]|but|while|which|who|after|when|until|unless|if|because|now)$/.test(view.words[to]!.lower) &&
    !(view.words[to]!.lower === 'and' && (isVerb(view.words, to + 1) || isStance(view, to + 1)))
  )
    to++
  return to > start ? wordsValue(view.text, spanOfWords(view, start, to)) : []
}

/** "deplores the raid and renews its call": another stance begins. */
const isStance = (view: View, at: number): boolean =>
  ['position-verbs', 'position-holds'].some((table) =>
    hitsOf(view, table).some(({ from, form }) => from === at && form !== 'base' && form !== 'word'),
  )
