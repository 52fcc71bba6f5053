/**
 * From the id a text's words made to the actor they mean: "government helicopters" and "Russian warplanes" are their
 * owner's, "Aerospace Forces of Russia" is Russia's, and "warplanes" alone are nobody's.
 */
import { foldName } from '../base/fold.js'
import type { ActorBook } from './actor.js'

/** `undefined` for words that name a means and no actor; an id that nothing is known about stays as it is. */
export type ActorResolver = (id: string) => string | undefined

const MEANS =
  /^(?:war-?planes?|planes?|jets?|fighter-jets?|bombers?|aircraft|air-?force|helicopters?|gunships?|drones?|artillery|tanks?|mortars?|guns?|gunfire|snipers?|rockets?|missiles?|bombs?|shells?)$/
const OWNED =
  /-(?:war-?planes?|planes?|jets?|bombers?|aircraft|helicopters?|gunships?|drones?|artillery|tanks?|snipers?)$/

/** `own`: who the desk itself knows, to whom a short form means: "the coalition" where one coalition is a source. */
export function actorResolver(book: ActorBook, own: readonly string[] = []): ActorResolver {
  const byName = new Map<string, string>()
  for (const actor of book.all)
    for (const name of [actor.name, ...actor.aliases, ...(actor.adjectives ?? [])]) {
      const key = slug(name)
      if (!byName.has(key)) byName.set(key, actor.id)
    }
  const resolve: ActorResolver = (id) => {
    if (book.byId(id)) return id
    if (MEANS.test(id)) return undefined
    const named = byName.get(id)
    if (named) return named
    const owner = id.replace(OWNED, '')
    if (owner !== id) return book.byId(owner) ? owner : (byName.get(owner) ?? id)
    const of = /-of-(?:the-)?(.+)$/.exec(id)?.[1]
    if (of && (book.byId(of) || byName.has(of))) return resolve(of)
    const short = own.filter((one) => one.endsWith(`-${id}`))
    return short.length === 1 ? short[0] : id
  }
  return resolve
}

const slug = (name: string): string => foldName(name).replaceAll(' ', '-')

const ARMED =
  /\b(?:columns?|convoys?|positions?|fighters?|members|militants|gatherings?|vehicles|troops|forces|soldiers|bases?|camps?|headquarters|posts?|hideouts?|strongholds?|depots?|commanders?|tanks?|units?) (?:of|belonging to) (?:the )?$/

/** Whose the armed thing is that words tell of: "a column of the Islamic State organisation". Nobody's when they do not say. */
export function ownerFinder(book: ActorBook): (words: string) => string | undefined {
  const names = book.all
    .filter(({ kind }) => kind !== 'person' && kind !== 'media')
    .flatMap(({ id, name, aliases }) => [name, ...aliases].map((one) => [foldName(one), id] as const))
    .filter(([name]) => name.length >= 4)
    .sort(([a], [b]) => b.length - a.length)
  return (words) => {
    const plain = foldName(words.replace(/["“”‘’']/g, ' ')).replace(/[^\p{L}\p{N}]+/gu, ' ')
    return names.find(([name]) => {
      const at = ` ${plain} `.indexOf(` ${name} `)
      return at >= 0 && ARMED.test(plain.slice(0, at))
    })?.[1]
  }
}
