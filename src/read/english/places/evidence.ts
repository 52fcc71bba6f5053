/**
 * Whether a word that is the name of some town means it here. The gazetteer's own names are trusted; half the words of a
 * language are towns somewhere, so a name of the floor needs a preposition, a class word, a country after a comma, or
 * its country being the one the text is about.
 */
import type { Place } from '../../../domain/place.js'
import { namesAt } from '../../lexicon/nameTable.js'
import type { Atom, Draft } from '../../model/draft.js'
import { OF_CALENDAR } from './newNames.js'
import { placeWords } from './words.js'

export function hasEvidence(
  draft: Draft,
  atoms: readonly Atom[],
  i: number,
  end: number,
  key: string,
  known: readonly Place[],
  listed: boolean,
): boolean {
  const { never } = placeWords(draft.lexicon)
  if (never.has(key) || key.length < 3 || !atoms[end]!.cap) return false
  const people = known[0]!.population ?? 0
  const [before, after] = [atoms[i - 1], atoms[end + 1]]
  // "Carlos Martinez": a capital beside it makes it somebody's name, unless it is a big city's.
  if (isNameOfMore(draft, atoms, i, end) && people < 500_000) return false
  if (after?.kind === 'punctuation' && draft.text[after.span[0]] === ',' && startsCountry(draft, atoms, end + 2))
    return true
  const home = isAtHome(draft, known)
  if (draft.allCapitals) return key.length > 4 && (people >= 300_000 || (home && (listed || isPlaced(draft, atoms, i))))
  if (listed || isPlaced(draft, atoms, i)) return people > 3_000 || home
  if (people >= 300_000 && key.length > 3) return true
  if (home) return key.length > 3 && (people >= 20_000 || !isOpening(atoms, i))
  const joined = before !== undefined && /^(?:and|or|of)$/.test(before.key)
  return (joined || before?.kind === 'punctuation' || i === 0) && people >= 100_000 && key.length > 3
}

export function isPlaced({ lexicon }: Draft, atoms: readonly Atom[], i: number): boolean {
  const { prepositions, classes } = placeWords(lexicon)
  const before = atoms[i - 1]?.key === 'the' ? atoms[i - 2] : atoms[i - 1]
  if (!before) return false
  if (before.key === 'of') return atoms[i - 2] !== undefined && isClassWord(classes, atoms, i - 2)
  return prepositions.has(before.key)
}

const isClassWord = (classes: ReturnType<typeof placeWords>['classes'], atoms: readonly Atom[], i: number): boolean =>
  namesAt(classes, atoms, i).length > 0

const isOpening = (atoms: readonly Atom[], i: number): boolean => i === 0 || atoms[i - 1]!.kind === 'punctuation'

function isNameOfMore(draft: Draft, atoms: readonly Atom[], i: number, end: number): boolean {
  if (draft.allCapitals) return false
  const [before, after] = [atoms[i - 1], atoms[end + 1]]
  const { classes, prepositions } = placeWords(draft.lexicon)
  if (after?.kind === 'word' && after.cap && !classes.byFirst.has(after.key) && touches(atoms, end))
    return !OF_CALENDAR.test(after.key)
  return (
    before?.kind === 'word' &&
    before.cap &&
    i > 1 &&
    touches(atoms, i - 1) &&
    !classes.byFirst.has(before.key) &&
    !prepositions.has(before.key)
  )
}

const touches = (atoms: readonly Atom[], at: number): boolean => atoms[at + 1]!.span[0] - atoms[at]!.span[1] <= 1

/** In the country the text is about, a small town is worth more than a big one elsewhere. */
export const isAtHome = (draft: Draft, known: readonly Place[]): boolean =>
  draft.country !== null && known.some(({ within }) => within.at(-1) === draft.country)

function startsCountry(draft: Draft, atoms: readonly Atom[], at: number): boolean {
  const one = atoms[at]
  if (one?.kind !== 'word' || !one.cap) return false
  const is = (key: string) => draft.tools.places.byKey(key).some(({ kind }) => kind === 'country')
  return is(one.key) || (atoms[at + 1]?.kind === 'word' && is(`${one.key} ${atoms[at + 1]!.key}`))
}
