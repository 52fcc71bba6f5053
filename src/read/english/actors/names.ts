/**
 * Actors by name in one sentence: the lexicon's names, people with a title or known from the text before, organisations
 * by the form of their name, and descriptions that a country or an office makes clear ("Syrian government forces").
 */
import { slugOf } from '../../../base/fold.js'
import { type NameEntry, type NameTable, namesAt } from '../../lexicon/nameTable.js'
import type { ActorMention, Sentence } from '../../model/context.js'
import type { Atom, Draft } from '../../model/draft.js'
import { backedAt, groupAt } from './groups.js'
import { forceOfState } from './home.js'
import { organisationAt } from './organisations.js'
import { personAt } from './people.js'
import { rebelsOf } from './rebels.js'
import { actorNames, type Named } from './table.js'
import { unnamedAt } from './unnamed.js'
import { type PeopleWords, peopleWords } from './words.js'

export interface NameFinder {
  readonly draft: Draft
  readonly words: PeopleWords
  readonly table: NameTable<Named>
  /** Names the text itself has introduced: surnames, acronyms in brackets. */
  readonly introduced: Map<string, { readonly id: string; readonly kind: ActorMention['kind'] }>
  /** Armed groups the text has named, the last at the end. */
  readonly groups: string[]
  /** What an unnamed person was called last, so that "another official" gets another id. */
  readonly unnamed: Map<string, number>
}

/** A mention and where the search goes on: the index of the atom after it. */
export interface FoundName {
  readonly mention: ActorMention
  readonly next: number
  readonly from: number
}

export const nameFinder = (draft: Draft): NameFinder => ({
  draft,
  words: peopleWords(draft.lexicon),
  table: actorNames(draft.tools.actors),
  introduced: new Map(),
  groups: [],
  unnamed: new Map(),
})

export function namesIn(finder: NameFinder, sentence: Sentence): ActorMention[] {
  const atoms = finder.draft.atoms[sentence.index]!
  const mentions: ActorMention[] = []
  let i = 0
  let free = 0
  while (i < atoms.length) {
    const found = nameAt(finder, atoms, i, free)
    if (!found) {
      i++
      continue
    }
    while (mentions.length > 0 && mentions.at(-1)!.span[1] > found.mention.span[0]) mentions.pop()
    mentions.push(found.mention)
    free = found.next
    i = Math.max(found.next, i + 1)
  }
  return mentions
}

/** `free`: nothing before this atom may be taken into the mention (titles reach to the left). */
function nameAt(finder: NameFinder, atoms: readonly Atom[], i: number, free: number): FoundName | undefined {
  const atom = atoms[i]!
  if (atom.kind === 'number') return groupAt(finder, atoms, i)
  if (atom.kind !== 'word') return undefined
  return (
    lexiconAt(finder, atoms, i, free) ??
    (atom.cap ? introducedAt(finder, atoms, i, free) : undefined) ??
    unnamedAt(finder, atoms, i, free, undefined) ??
    (atom.cap ? groupAt(finder, atoms, i) : undefined) ??
    (atom.cap ? organisationAt(finder, atoms, i) : undefined) ??
    (atom.cap ? personAt(finder, atoms, i, free, undefined) : undefined)
  )
}

function lexiconAt(finder: NameFinder, atoms: readonly Atom[], i: number, free: number): FoundName | undefined {
  const { length, entries } = namesAt(finder.table, atoms, i)
  const first = entries.find(({ value }) => isHome(finder, value)) ?? (isShared(entries) ? undefined : entries[0])
  if (!first) return undefined
  const { actor, as } = first.value
  const end = i + length
  if (actor.kind === 'person') return personAt(finder, atoms, i, free, { actor, length })
  if (as === 'adjective') return adjectiveAt(finder, atoms, i, end, actor.id, free)
  const backed = backedAt(finder, atoms, i, end)
  if (backed) return backed
  const phrase = slugOf(textOf(finder, atoms, i, end))
  // Washington speaks with several voices, each with its house; everywhere else the palace is the state.
  const owner = as === 'metonym' && actor.id === 'united-states' ? phrase : actor.id
  const unnamed = unnamedAt(finder, atoms, end, free, { from: i, owner })
  if (unnamed) return unnamed
  const person = titledPerson(finder, atoms, i, end, free)
  if (person) return person
  if (as === 'name' && organisationGoesOn(finder, atoms, end, actor.kind)) {
    const longer = organisationAt(finder, atoms, i)
    if (longer && longer.next > end) return longer
  }
  const organ =
    actor.kind === 'state' || as === 'metonym'
      ? namesAt(finder.words.stateOrgans, atoms, skipOwner(atoms, end))
      : undefined
  const organEnd = organ && organ.length > 0 ? skipOwner(atoms, end) + organ.length : end
  const force =
    actor.kind === 'state' && organ && organ.length > 0 && organEnd > end + organ.length
      ? forceOfState(finder.draft, actor, atoms.slice(organEnd - organ.length, organEnd))
      : undefined
  const ids = force
    ? [force]
    : organ?.entries[0]?.value === 'ministry'
      ? [organId(actor.id, actor.id, organSlug(finder, atoms, organEnd - organ.length, organEnd))]
      : [
          first.needs === 'nothing' && actor.id === 'opposition'
            ? rebelsHere(finder, textOf(finder, atoms, i, end))
            : actor.id,
        ]
  if (actor.kind === 'group') finder.groups.push(actor.id)
  return made(
    finder,
    atoms,
    i,
    organEnd,
    ids,
    first.needs === 'nothing' ? 'description' : 'name',
    as === 'metonym' ? 'implied' : 'stated',
  )
}

/** "Russian" alone, with an organ of the state, with a person, or before somebody unnamed. */
function adjectiveAt(
  finder: NameFinder,
  atoms: readonly Atom[],
  i: number,
  end: number,
  id: string,
  free: number,
): FoundName {
  const backed = backedAt(finder, atoms, i, end)
  if (backed) return backed
  const unnamed = unnamedAt(finder, atoms, end, free, { from: i, owner: id })
  if (unnamed) return unnamed
  const person = titledPerson(finder, atoms, i, end, free)
  if (person) return person
  const organ = namesAt(finder.words.stateOrgans, atoms, end)
  if (organ.length > 0) {
    const to = end + organ.length
    const own = organ.entries[0]!.value === 'ministry'
    const slug = slugOf(textOf(finder, atoms, i, end))
    return made(
      finder,
      atoms,
      i,
      to,
      [own ? organId(id, slug, organSlug(finder, atoms, end, to)) : id],
      own ? 'name' : 'description',
      'stated',
    )
  }
  if (rebel.has(atoms[end]?.key ?? '')) {
    const to = end + (atoms[end + 1] && /^(?:forces|fighters|groups|factions)$/.test(atoms[end + 1]!.key) ? 2 : 1)
    const own = finder.draft.tools.actors.byId(id)?.country ?? null
    const words = `${textOf(finder, atoms, i, end)} ${atoms[end]!.key === 'opposition' ? 'opposition' : 'rebels'}`
    return made(finder, atoms, i, to, [rebelsOf(finder, own, words)], 'description', 'stated')
  }
  return made(finder, atoms, i, end, [id], 'adjective', 'stated')
}
const rebel = new Set(['opposition', 'rebel', 'rebels', 'insurgents'])

/** A ministry is its state speaking; a police force or a broadcaster is a body of its own. */
const organId = (state: string, owner: string, organ: string): string =>
  /-ministry$/.test(organ) ? state : slugOf(`${owner} ${organ}`)

/** British and American spelling make one id. */
const organSlug = (finder: NameFinder, atoms: readonly Atom[], from: number, to: number): string =>
  slugOf(textOf(finder, atoms, from, to))
    .replace('defense', 'defence')
    .replace(/^ministry-of-(?:the-)?(.+)$/, (_, of: string) => `${of === 'foreign-affairs' ? 'foreign' : of}-ministry`)

/** "Russia's Foreign Minister Sergei Lavrov": the office between an owner and a name. */
function titledPerson(
  finder: NameFinder,
  atoms: readonly Atom[],
  from: number,
  end: number,
  free: number,
): FoundName | undefined {
  let at = skipOwner(atoms, end)
  let titled = false
  while (at < atoms.length && at - end < 8) {
    const { key, kind } = atoms[at]!
    if (kind !== 'word') break
    if (finder.words.titles.has(key)) titled = true
    else if (!finder.words.titleWords.has(key) && !(key === 'of' && titled)) break
    at++
  }
  if (!titled || at >= atoms.length || !atoms[at]!.cap) return undefined
  const { length, entries } = namesAt(finder.table, atoms, at)
  const known = entries.find(({ value }) => value.actor.kind === 'person')
  const person = known
    ? personAt(finder, atoms, at, free, { actor: known.value.actor, length })
    : entries.length > 0
      ? undefined
      : personAt(finder, atoms, at, free, undefined)
  if (!person) return undefined
  const start = Math.min(from, person.from)
  return {
    ...person,
    from: start,
    mention: { ...person.mention, span: [atoms[start]!.span[0], person.mention.span[1]] },
  }
}

const skipOwner = (atoms: readonly Atom[], at: number): number =>
  atoms[at]?.key === 's' || atoms[at]?.key === "'s" ? at + 1 : at

function organisationGoesOn({ words }: NameFinder, atoms: readonly Atom[], end: number, kind: string): boolean {
  const next = atoms[end]
  if (next?.kind !== 'word' || !next.cap) return false
  return kind === 'state' && !words.titles.has(next.key)
}

/** "UN mission" names one in each of several countries: nobody's where the text is about none of them. */
const isShared = (entries: readonly NameEntry<Named>[]): boolean =>
  entries.length > 1 &&
  entries.every(({ value: { actor, as } }) => as === 'name' && actor.country !== undefined && actor.kind === 'agency')

/** "rebels" alone: of the country the text is about; in a text about no country the word is all there is. */
function rebelsHere(finder: NameFinder, words: string): string {
  const { country } = finder.draft
  return country === null && finder.groups.length > 0 ? finder.groups.at(-1)! : rebelsOf(finder, country, words)
}

/** A name that several actors have: the one at home in the country of the text. */
const isHome = ({ draft }: NameFinder, { actor }: Named): boolean =>
  draft.country !== null && actor.country === draft.country

function introducedAt(finder: NameFinder, atoms: readonly Atom[], i: number, free: number): FoundName | undefined {
  const known = finder.introduced.get(atoms[i]!.key)
  if (!known) return undefined
  if (known.kind === 'person') return personAt(finder, atoms, i, free, undefined)
  return made(finder, atoms, i, i + 1, [known.id], known.kind, 'stated')
}

export function made(
  finder: NameFinder,
  atoms: readonly Atom[],
  from: number,
  to: number,
  ids: readonly string[],
  kind: ActorMention['kind'],
  how: ActorMention['how'],
): FoundName {
  const { key, upper } = atoms[from]!
  const isBareName = to === from + 1 && kind === 'name' && (ids[0] === key || (upper && !finder.draft.allCapitals))
  const start = isBareName ? atoms[from]!.span[0] : withArticle(finder.draft.text, atoms, from)
  introduceAcronym(finder, atoms, to, ids[0] ?? '', kind)
  return { from, next: to, mention: { span: [start, atoms[to - 1]!.span[1]], ids, kind, how } }
}

/** "the Russians", "The United Nations": the article belongs to the name; "the NRA" is one name with a word before it. */
function withArticle(text: string, atoms: readonly Atom[], from: number): number {
  const before = atoms[from - 1]
  return before?.key === 'the' && text.slice(before.span[1], atoms[from]!.span[0]).trim() === ''
    ? before.span[0]
    : atoms[from]!.span[0]
}

/** "Sudan Liberation Army (SLA)": from here on the acronym is its name. */
function introduceAcronym(
  { introduced, table }: NameFinder,
  atoms: readonly Atom[],
  to: number,
  id: string,
  kind: ActorMention['kind'],
): void {
  const acronym = atoms[to + 1]
  if (atoms[to]?.kind !== 'punctuation' || !acronym?.upper || atoms[to + 2]?.kind !== 'punctuation') return
  if (atoms[to + 2]!.span[0] !== acronym.span[1] || atoms[to]!.span[1] !== acronym.span[0]) return
  if (acronym.key.length >= 2 && acronym.key.length <= 8 && !table.byFirst.has(acronym.key))
    introduced.set(acronym.key, { id, kind })
}

export const textOf = ({ draft }: NameFinder, atoms: readonly Atom[], from: number, to: number): string =>
  to > from ? draft.text.slice(atoms[from]!.span[0], atoms[to - 1]!.span[1]) : ''
