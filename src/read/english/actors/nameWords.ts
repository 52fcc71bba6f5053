/** Which words can be a part of a person's name: by lists of names, and where all is in capitals by not being anything else. */

import { foldName } from '../../../base/fold.js'
import { onceFor } from '../../../base/once.js'
import { nameTable } from '../../lexicon/nameTable.js'
import type { Lexicon } from '../../model/context.js'
import type { Atom } from '../../model/draft.js'
import { isPastForm } from '../patterns/inflect.js'
import { atomsOfName } from '../text/atoms.js'
import { peopleWords } from './words.js'

export interface NameWords {
  readonly given: ReadonlySet<string>
  readonly surnames: ReadonlySet<string>
  readonly common: ReadonlySet<string>
}

export const nameWords = onceFor((lexicon: Lexicon): NameWords => {
  const folded = (list: string) => new Set([...lexicon.list(list).keys()].map(foldName))
  const { titles, titleWords, unnamed, organisationNouns, stateOrgans } = peopleWords(lexicon)
  const agents = nameTable(lexicon.list('agent-heads'), atomsOfName)
  const common = new Set([
    ...folded('common-words'),
    ...folded('agent-modifiers'),
    ...[unnamed, stateOrgans, agents].flatMap(({ byFirst }) => [...byFirst.keys()]),
    ...titles.keys(),
    ...titleWords.keys(),
    ...organisationNouns.keys(),
  ])
  return { given: folded('given-names'), surnames: folded('surnames'), common }
})

/** A word of English by its ending: no names end like this in lists of casualties. */
const ENGLISH =
  /(?:ing|ed|ly|tion|tions|sion|ment|ments|ness|ship|able|ible|ical|ous|ism|ist|ists|ity|ities|ance|ence|ances|ences|ally|aries|ive|ives|ful|less|est|ure|ures|ary|ory|ent|ents|ency|ages|ers|ors|ic|ics|ies|ches|shes|sses|gh|ght|ghts|ck|cks|wn|wns)$/

/** Where everything is in capitals: a word of a name list, an initial, or one that no list of words has. */
export function canBeName({ given, surnames, common }: NameWords, { key, kind, span }: Atom): boolean {
  if (kind !== 'word' || !/^\p{L}/u.test(key)) return false
  if (given.has(key) || surnames.has(key)) return true
  if (key.length === 1) return span[1] - span[0] > 1
  return !common.has(key) && !isPastForm(key) && !(key.length > 5 && ENGLISH.test(key))
}
