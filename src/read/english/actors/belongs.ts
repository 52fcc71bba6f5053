/** Whom somebody without a name belongs to, told behind what they are: "a spokesman for the LNA", "the mayor of Chernihiv". */
import { slugOf } from '../../../base/fold.js'
import { namesAt } from '../../lexicon/nameTable.js'
import type { Atom } from '../../model/draft.js'
import type { NameFinder } from './names.js'
import { organisationAt } from './organisations.js'
import type { Named } from './table.js'

const SPEAKS_FOR_SENDER = /^(?:representative|delegate|ambassador)$/

/** Prepositions that lead to whom somebody belongs: "a source in the Turkish army", "an aide to Mr. Aung", "an official at the ministry". */
const BELONGS: Readonly<Record<string, RegExp>> = {
  for: /./,
  of: /./,
  from: /./,
  in: /^(?:official|source|officer|resident)$/,
  at: /^(?:official|source|officer)$/,
  with: /^(?:official|source|officer|negotiator)$/,
  to: /^(?:aide)$/,
}
const DESCRIBES = /^(?:the|its|his|her|their|mr|mrs|ms|president|prime|minister|general|senior|former|outgoing)$/

/** "a spokesman for the LNA", "the mayor of Chernihiv": whom or what the role belongs to stands behind it. */
export function ownerBehind(finder: NameFinder, atoms: readonly Atom[], end: number, role: string): string | undefined {
  if (!BELONGS[atoms[end]?.key ?? '']?.test(role)) return undefined
  let at = end + 1
  while (at - end < 4 && (DESCRIBES.test(atoms[at]?.key ?? '') || (at > end + 1 && atoms[at]?.kind === 'punctuation')))
    at++
  const entry = namesAt(finder.table, atoms, at).entries[0]?.value
  const owner = (entry && ownerOf(finder, atoms, at, entry)) ?? unknownOwner(finder, atoms, at)
  if (owner && role !== 'resident') {
    if (SPEAKS_FOR_SENDER.test(role)) return owner
    return slugOf(`${owner} ${/^(?:negotiator|envoy|source|aide|member)$/.test(role) ? 'official' : role}`)
  }
  if (!/^(?:for|of|from|in)$/.test(atoms[end]!.key)) return undefined
  const lives =
    role === 'resident' && /^(?:residents|inhabitants|villagers)$/.test(atoms[end - 1]!.key) && at === end + 1
  if (!lives && (!/^(?:governor|mayor|head|director|leader)$/.test(role) || atoms[end]!.key === 'in')) return undefined
  if (!atoms[at]?.cap) return undefined
  let to = at
  while (
    atoms[to]?.kind === 'word' &&
    to - at < 4 &&
    (atoms[to]!.cap || (to > at && /^(?:de|la|el|al)$/.test(atoms[to]!.key)))
  )
    to++
  return slugOf(
    `${atoms
      .slice(at, to)
      .map(({ key }) => key)
      .join(' ')} ${role === 'governor' || lives ? atoms[end - 1]!.key : role}`,
  )
}

/** A body no list knows: "a spokesman for the Free Papua Movement", "a member of the SDLP", "an aide to Mr. Duterte" of the text's country. */
function unknownOwner(finder: NameFinder, atoms: readonly Atom[], at: number): string | undefined {
  const first = atoms[at]
  if (!first?.cap || finder.draft.allCapitals) return undefined
  const introduced = finder.introduced.get(first.key)
  if (introduced && introduced.kind !== 'person') return introduced.id
  const { country, tools } = finder.draft
  if (introduced && country !== null)
    return tools.actors.all.find(({ kind, country: of }) => kind === 'state' && of === country)?.id
  const body = organisationAt(finder, atoms, at)?.mention.ids[0]
  return body ?? (first.upper && first.key.length >= 2 && first.key.length <= 7 ? slugOf(first.key) : undefined)
}

/** The actor named, or whom a person named there leads; an adjective only before an organ of its state. */
function ownerOf(finder: NameFinder, atoms: readonly Atom[], at: number, { actor, as }: Named): string | undefined {
  if (actor.kind === 'person') return actor.parents[0]?.id
  if (as !== 'adjective') return actor.id
  const { length } = namesAt(finder.table, atoms, at)
  return namesAt(finder.words.stateOrgans, atoms, at + length).length > 0 ? actor.id : undefined
}
