/**
 * People without a name: "a senior Turkish security official", "U.S. officials", "witnesses". The id is made of whom they
 * belong to and what they are; "another" and "a second" make another person.
 */
import { slugOf } from '../../../base/fold.js'
import { namesAt } from '../../lexicon/nameTable.js'
import type { Atom } from '../../model/draft.js'
import { ownerBehind } from './belongs.js'
import { homeForce } from './home.js'
import type { FoundName, NameFinder } from './names.js'
import { nameWords } from './nameWords.js'

const BEFORE = new Set([
  'a',
  'an',
  'the',
  'one',
  'another',
  'two',
  'three',
  'four',
  'five',
  'some',
  'several',
  'many',
  'second',
  'third',
  'other',
  'senior',
  'most',
  'no',
])
const PLURAL = /s$|people/
/** Words that describe and say nothing about whom somebody belongs to. */
const IDLE = new Set([
  'senior',
  'top',
  'high',
  'ranking',
  'some',
  'several',
  'many',
  'two',
  'three',
  'four',
  'five',
  'other',
  'another',
  'second',
  'third',
  'former',
  'unidentified',
  'unnamed',
  'anonymous',
  'independent',
  'leading',
  'prominent',
  'veteran',
  'the',
  'own',
  'local',
  'young',
  'old',
  'elderly',
  'placed',
  'well',
  'government',
  's',
  'speaking',
  'english',
  'chief',
  'lead',
  'deputy',
  'main',
  'principal',
  'acting',
  'interim',
  'press',
])

/**
 * `owner`: the actor whose name ends just before atom `i`. Without one, the words to the left of the role are looked at
 * from atom `i` on.
 */
export function unnamedAt(
  finder: NameFinder,
  atoms: readonly Atom[],
  i: number,
  free: number,
  owner: { readonly from: number; readonly owner: string } | undefined,
): FoundName | undefined {
  const { words, draft } = finder
  let at = i
  if (owner && (atoms[at]?.key === 's' || atoms[at]?.key === "'s")) at++
  const modifiers: string[] = []
  while (at < atoms.length && at - i < 6) {
    const { length, entries } = namesAt(words.unnamed, atoms, at)
    const last = atoms[at + length - 1]
    if (length > 0 && last && !goesOn(finder, atoms, at + length)) {
      const role = entries[0]!.value
      return build(finder, atoms, { i, at, end: at + length, role, modifiers, owner, free })
    }
    const { key, kind } = atoms[at]!
    if (kind !== 'word' || !(words.unnamedModifiers.has(key) || (at === i && !owner && BEFORE.has(key))))
      return undefined
    if (draft.text.slice(atoms[at]!.span[1], atoms[at + 1]?.span[0] ?? 0).length > 1) return undefined
    if (!IDLE.has(key) && !BEFORE.has(key)) modifiers.push(key)
    at++
  }
  return undefined
}

/** "official Syrian Arab News Agency", "commander Abu Omar": the role goes with what follows. */
const goesOn = ({ words, table, draft }: NameFinder, atoms: readonly Atom[], end: number): boolean => {
  const next = atoms[end]
  if (next?.kind !== 'word') return false
  if (draft.allCapitals && words.titles.has(atoms[end - 1]!.key) && nameWords(draft.lexicon).given.has(next.key))
    return true
  return (
    (next.cap &&
      /^[a-z]/.test(next.key) &&
      !/^(?:who|on|in|said|at)$/.test(next.key) &&
      (table.byFirst.has(next.key) || end > 0) &&
      isName(next)) ||
    words.organisationNouns.has(next.key)
  )
}
const isName = (atom: Atom): boolean => atom.cap && !atom.upper

interface Parts {
  readonly i: number
  readonly at: number
  readonly end: number
  readonly role: string
  readonly modifiers: readonly string[]
  readonly owner: { readonly from: number; readonly owner: string } | undefined
  readonly free: number
}

function build(
  finder: NameFinder,
  atoms: readonly Atom[],
  { i, at, end, role, modifiers, owner, free }: Parts,
): FoundName | undefined {
  const head = owner?.from ?? i
  const from = articleBefore(atoms, head, Math.min(free, head))
  const stated = atoms.slice(from, at).map(({ key }) => key)
  const word = role === 'worker-unspecified' ? 'worker' : role
  const plural = PLURAL.test(atoms[end - 1]!.key) && atoms[end - 1]!.key !== 'witness'
  const own = atoms
    .slice(at, end)
    .map(({ key }) => key)
    .join(' ')
  const behind = owner ? undefined : ownerBehind(finder, atoms, end, word)
  const force = owner || behind ? undefined : ownForce(finder, atoms, at, modifiers)
  const name =
    behind ??
    force ??
    (owner || modifiers.length > 0
      ? slugOf(
          [
            ...(owner ? [owner.owner] : []),
            ...modifiers.filter((key, n) => !isOffice(modifiers, key, n, owner)),
            owner || !plural ? word : own,
          ].join(' '),
        )
      : plural && !/^(?:official|officer|commander|fighter|soldier|representative|delegate)$/.test(role)
        ? slugOf(own)
        : bareId(word, own))
  const definite = !owner && !behind && modifiers.length === 0 && stated[0] === 'the'
  // "Taliban fighters", "the ELN's commanders" are those they fight for; a state's delegate speaks as the state.
  const isOwner = plural ? /^(?:fighter|soldier|commander)$/.test(role) : /^(?:delegate|ambassador)$/.test(role)
  if (owner && isOwner)
    return {
      from,
      next: end,
      mention: {
        span: [atoms[from]!.span[0], atoms[end - 1]!.span[1]],
        ids: [owner.owner],
        kind: 'description',
        how: 'stated',
        ...(plural && { plural }),
      },
    }
  const number = numberOf(finder, name, stated)
  return {
    from,
    next: end,
    mention: {
      span: [atoms[from]!.span[0], atoms[end - 1]!.span[1]],
      ids: definite ? [] : [number > 1 ? `${name}-${number}` : name],
      kind: 'description',
      how: definite ? 'implied' : 'stated',
      anonymous: true,
      ...(plural && { plural }),
    },
  }
}

/** "An Azerbaijani foreign ministry official" is an official of the state. */
const isOffice = (modifiers: readonly string[], key: string, n: number, owner: Parts['owner']): boolean =>
  owner !== undefined &&
  (key === 'ministry' ||
    (modifiers[n + 1] === 'ministry' && /^(?:foreign|defence|defense|interior|health|information|justice)$/.test(key)))

/** "an army colonel", "a military officer": one of the army of the country the text is about. */
function ownForce(
  { draft }: NameFinder,
  atoms: readonly Atom[],
  at: number,
  modifiers: readonly string[],
): string | undefined {
  const rank = /^(?:colonel|captain|major|lieutenant)$/.test(atoms[at]!.key)
  if (modifiers.length === 0 && rank && /^(?:an?|another|one)$/.test(atoms[at - 1]?.key ?? '')) {
    const army = homeForce(draft, { ...atoms[at]!, key: 'army' })
    return army && `${army}-official`
  }
  if (modifiers.length !== 1 || !/^(?:army|military|police)$/.test(modifiers[0]!)) return undefined
  const speaks = /^spokes(?:man|woman|person)$/.test(atoms[at]!.key)
  if (!rank && !speaks && !/^(?:officers?|officials?|general|sources?|commander)$/.test(atoms[at]!.key))
    return undefined
  const force = homeForce(draft, atoms[at - 1]!)
  return force && `${force}-${speaks ? 'spokesman' : 'official'}`
}

const HIDES =
  /^(?:official|officer|diplomat|source|aide|spokesman|spokeswoman|commander|envoy|negotiator|minister|ambassador|caller|fighter|soldier|representative|leader|contact|liaison|person|delegate)$/

/** People who saw something are called what they are; those who speak for somebody unknown are unnamed. */
export const bareId = (role: string, word: string): string => (HIDES.test(role) ? `unnamed-${role}` : slugOf(word))

function numberOf({ unnamed }: NameFinder, name: string, stated: readonly string[]): number {
  const seen = unnamed.get(name) ?? 0
  const number =
    seen === 0
      ? 1
      : stated.some((word) => word === 'another' || word === 'second' || word === 'third')
        ? seen + 1
        : seen
  unnamed.set(name, number)
  return number
}

function articleBefore(atoms: readonly Atom[], head: number, free: number): number {
  let from = head
  while (from - 1 >= free && head - from < 4) {
    const { key, kind } = atoms[from - 1]!
    if (kind !== 'word' || !(BEFORE.has(key) || IDLE.has(key)) || key === 's' || key === 'government') break
    from--
    if (key === 'a' || key === 'an' || key === 'the') break
  }
  return from
}
