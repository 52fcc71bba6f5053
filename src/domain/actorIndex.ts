/**
 * Who belongs to whom and sides with whom at an instant. An id the book does not know still has a parent when the id says
 * so: ids are made by rule (`russian-defence-ministry`, `un-official`), and their first words name the owner.
 */

import { foldName } from '../base/fold.js'
import { parsePeriod } from '../base/period.js'
import type { Actor, ActorBook, Dated } from './actor.js'

type Link = { readonly id: string } & Dated

export function createActorIndex(all: readonly Actor[]): ActorBook {
  const byId = new Map(all.map((actor) => [actor.id, actor]))
  const owners = ownersByPrefix(all)
  const allies = alliesBothWays(all)

  const parentsOf = (id: string): readonly Link[] => byId.get(id)?.parents ?? impliedParents(id, owners)

  function ancestorsAt(id: string, at: number): Set<string> {
    const found = new Set([id])
    for (const one of found) {
      for (const parent of parentsOf(one)) if (holdsAt(parent, at)) found.add(parent.id)
    }
    return found
  }

  return {
    all,
    byId: (id) => byId.get(id),
    alignmentAt(id, at) {
      const own = ancestorsAt(id, at)
      const found = new Set(own)
      for (const one of own) for (const ally of allies.get(one) ?? []) if (holdsAt(ally, at)) found.add(ally.id)
      return [...found]
    },
    belongsTo: (part, whole, at) => ancestorsAt(part, at).has(whole),
  }
}

/** The book with a desk's own actors added; one with the id of a known actor takes its place. */
export function withActors(book: ActorBook, added: readonly Actor[]): ActorBook {
  if (added.length === 0) return book
  const ids = new Set(added.map(({ id }) => id))
  return createActorIndex([...book.all.filter(({ id }) => !ids.has(id)), ...added])
}

/** Ends are inclusive days: an alliance "to 2016-07-28" still holds on that day. */
function holdsAt({ from, to }: Dated, at: number): boolean {
  const start = from === undefined ? undefined : parsePeriod(from)
  const end = to === undefined ? undefined : parsePeriod(to)
  return (start === undefined || start.start <= at) && (end === undefined || at < end.end)
}

function alliesBothWays(all: readonly Actor[]): Map<string, Link[]> {
  const links = new Map<string, Link[]>()
  const add = (id: string, link: Link) => links.set(id, [...(links.get(id) ?? []), link])
  for (const actor of all) {
    for (const ally of actor.allies) {
      add(actor.id, ally)
      add(ally.id, { ...ally, id: actor.id })
    }
  }
  return links
}

/** `russian` and `russia` own what begins with them. */
function ownersByPrefix(all: readonly Actor[]): Map<string, string> {
  const owners = new Map<string, string>()
  for (const actor of all) {
    if (actor.kind === 'person') continue
    for (const word of [...(actor.adjectives ?? []), ...(actor.metonyms ?? [])]) {
      const key = foldName(word).replaceAll(' ', '-')
      if (!owners.has(key)) owners.set(key, actor.id)
    }
    owners.set(actor.id, actor.id)
  }
  return owners
}

const ORGAN =
  /-(?:official|spokesperson|minister|president|envoy|diplomat|spokesman|spokeswoman|aide|ministry|army|military|forces|government|police|commander|embassy|air-force|navy|envoy|soldiers?|officer|source)$/

function impliedParents(id: string, owners: ReadonlyMap<string, string>): readonly Link[] {
  if (!ORGAN.test(id)) return []
  const words = id.split('-')
  for (let n = words.length - 1; n > 0; n--) {
    const prefix = words.slice(0, n).join('-')
    const owner = owners.get(prefix)
    if (owner && owner !== id) return [{ id: owner }]
  }
  return []
}
