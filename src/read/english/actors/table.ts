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
  (book: ActorBook): NameTable<Named> => nameTable([...book.all.flatMap(namesOf), ...possessivesOf(book)], atomsOfName),
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

/** "Sudan's army" is the Sudanese army: a force named by its country's adjective is also named by the country. */
function possessivesOf(book: ActorBook): [string, Named][] {
  const states = new Map(
    book.all
      .filter(({ kind }) => kind === 'state')
      .flatMap((state) => (state.adjectives ?? []).map((adjective) => [adjective, state.name] as const)),
  )
  return book.all.flatMap((actor) =>
    actor.kind === 'person' || actor.kind === 'state'
      ? []
      : [actor.name, ...actor.aliases].flatMap((name): [string, Named][] => {
          const [first, ...rest] = name.split(' ')
          const state = states.get(first!)
          return state && rest.length > 0 ? [[`${state}'s ${rest.join(' ')}`, { actor, as: 'name' }]] : []
        }),
  )
}
