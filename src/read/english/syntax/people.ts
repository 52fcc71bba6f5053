/** Whether a phrase has a word for people: an office, a trade, a relative, somebody armed. */
import { onceFor } from '../../../base/once.js'
import type { Lexicon } from '../../model/context.js'
import type { Phrase } from './nounPhrase.js'
import type { View } from './view.js'

const peopleNouns = onceFor((lexicon: Lexicon): ReadonlySet<string> => {
  const single = ['people-nouns', 'unnamed', 'titles'].flatMap((name) => [...lexicon.list(name).keys()])
  const heads = [...lexicon.list('agent-heads')].filter(([, kind]) => kind !== 'band').map(([word]) => word)
  return new Set([...single.filter((words) => !/[\s.]/.test(words)), ...heads])
})

export const namesPeople = (view: View, phrase: Phrase): boolean => {
  const nouns = peopleNouns(view.context.lexicon)
  return view.words
    .slice(phrase.from, phrase.to)
    .some(({ lower }) => nouns.has(lower) || nouns.has(lower.slice(lower.lastIndexOf('-') + 1)))
}
