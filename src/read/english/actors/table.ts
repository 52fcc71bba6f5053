/** The names of all actors, compiled once for each book of actors. */
import { onceFor } from '../../../base/once.js'
import type { Actor, ActorBook } from '../../../domain/actor.js'
import { type NameTable, nameTable } from '../../lexicon/nameTable.js'
import { atomsOfName } from '../text/atoms.js'

export interface Named {
  readonly actor: Actor
  readonly as: 'name' | 'adjective' | 'metonym'
}

export const actorNames = onceFor(
  (book: ActorBook): NameTable<Named> => nameTable(book.all.flatMap(namesOf), atomsOfName),
)

function namesOf(actor: Actor): [string, Named][] {
  const list = (names: readonly string[] | undefined, as: Named['as']): [string, Named][] =>
    (names ?? []).map((name) => [name, { actor, as }])
  const adjectives = new Set(actor.adjectives)
  return [
    ...list(
      [actor.name, ...actor.aliases].filter((name) => !adjectives.has(name)),
      'name',
    ),
    ...list(actor.adjectives, 'adjective'),
    ...list(actor.metonyms, 'metonym'),
  ]
}
