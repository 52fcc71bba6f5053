/** The word lists about people and organisations, as sets and tables, compiled once for each lexicon. */
import { onceFor } from '../../../base/once.js'
import { type NameTable, nameTable } from '../../lexicon/nameTable.js'
import type { Lexicon } from '../../model/context.js'
import { atomsOfName } from '../text/atoms.js'

export interface PeopleWords {
  readonly titles: ReadonlyMap<string, string>
  readonly titleWords: ReadonlyMap<string, string>
  readonly unnamed: NameTable<string>
  readonly unnamedModifiers: ReadonlySet<string>
  readonly organisationNouns: ReadonlyMap<string, string>
  readonly stateOrgans: NameTable<string>
  readonly homeOrgans: NameTable<string>
}

export const peopleWords = onceFor((lexicon: Lexicon): PeopleWords => {
  const plain = (name: string) =>
    new Map([...lexicon.list(name)].map(([word, value]) => [word.replace(/\.$/, ''), value]))
  const table = (name: string) => nameTable(lexicon.list(name), atomsOfName)
  return {
    titles: plain('titles'),
    titleWords: plain('title-words'),
    unnamed: table('unnamed'),
    unnamedModifiers: new Set([...lexicon.list('unnamed-modifiers').keys()].flatMap((word) => word.split('-'))),
    organisationNouns: plain('organisation-nouns'),
    stateOrgans: table('state-organs'),
    homeOrgans: table('home-organs'),
  }
})
