/**
 * Places by the form of their name, known or not: "the Sakhour district", "the village of Filo El Gringo", "Agus bridge",
 * "Mount Sabinyo", "National Road 2". The class word says how exactly the name places something.
 */
import { namesAt } from '../../lexicon/nameTable.js'
import type { Atom, Draft } from '../../model/draft.js'
import { lookUp } from './lookUp.js'
import { isNameInCapitals } from './newNames.js'
import { type PlaceClass, type PlaceWords, placeWords } from './words.js'

/** A run of atoms that names a place; `from`/`to` are the name without its class word, `of` says how it was formed. */
export interface Formed {
  readonly from: number
  readonly to: number
  /** The words of the mention: name and class word together. */
  readonly start: number
  readonly end: number
  readonly kind: PlaceClass
  readonly form: 'before' | 'behind' | 'head'
}

const LINKS = /^(?:al|el|ad|ar|as|ash|at|az|an|ul|de|del|da|do|dos|la|las|los|e|i|bin|ibn|wa|y)$/
const isLink = ({ allCapitals }: Draft, { key }: Atom): boolean =>
  LINKS.test(key) && !(allCapitals && /^(?:as|at|an|do|i|da|e|y)$/.test(key))
const LONGEST = 4

/** `i` is where the mention would begin. */
export function formedAt(draft: Draft, atoms: readonly Atom[], i: number): Formed | undefined {
  const words = placeWords(draft.lexicon)
  return (
    ofAt(draft, words, atoms, i) ??
    headAt(draft, words, atoms, i) ??
    numberedAt(draft, words, atoms, i) ??
    behindAt(draft, words, atoms, i)
  )
}

/** "1070 District", "12 Sportyvna Street": a number that is, or begins, a name. */
function numberedAt(draft: Draft, words: PlaceWords, atoms: readonly Atom[], i: number): Formed | undefined {
  if (atoms[i]!.kind !== 'number' || !/^\d{1,4}[a-z]?$/.test(atoms[i]!.key) || draft.allCapitals) return undefined
  const to = endOfName(draft, words, atoms, i + 1, true)
  const { length, entries } = namesAt(words.classes, atoms, to)
  const kind = entries[0]?.value
  if (!kind || !atoms[to]!.cap || !touches(draft, atoms, to - 1)) return undefined
  const isStreet = STREETS.test(atoms[to]!.key) && to > i + 1
  if (!isStreet && !(to === i + 1 && kind.precision === 'district')) return undefined
  const end = to + length
  const house = { precision: 'point', bare: false, building: false } as const
  return { from: i, to, start: i, end, kind: isStreet ? house : { ...kind, bare: false }, form: 'behind' }
}

const STREETS = /^(?:street|avenue|boulevard|road|lane|square)$/

/** "village of Kas", "port of Salif", "towns of" (only the first name). */
function ofAt(draft: Draft, words: PlaceWords, atoms: readonly Atom[], i: number): Formed | undefined {
  const { length, entries } = namesAt(words.classes, atoms, i)
  const kind = entries[0]?.value
  if (!kind || atoms[i + length]?.key !== 'of' || kind.building || kind.precision === 'route') return undefined
  const from = skipThe(atoms, i + length + 1)
  const to = endOfName(draft, words, atoms, from)
  if (to <= from || (isVague(atoms, i) && !isKnown(draft, atoms, from, to))) return undefined
  if (draft.allCapitals && !isNamed(draft, atoms, from, to)) return undefined
  return { from, to, start: i, end: to, kind, form: 'before' }
}

/** "Mount Sabinyo", "Wadi al-Rabie", "Hill 1070", "Kilo 16". */
function headAt(draft: Draft, words: PlaceWords, atoms: readonly Atom[], i: number): Formed | undefined {
  if (!atoms[i]!.cap || draft.allCapitals) return undefined
  const { length, entries } = namesAt(words.heads, atoms, i)
  const kind = entries[0]?.value
  if (!kind) return undefined
  const at = i + length
  const number = atoms[at]?.kind === 'number' && /^\d{1,4}$/.test(atoms[at]!.key)
  const to = number ? at + 1 : endOfName(draft, words, atoms, at)
  if (to <= at || !touches(draft, atoms, at - 1)) return undefined
  return { from: i, to, start: i, end: to, kind, form: 'head' }
}

/** "Sakhour district", "the Lachin road", "M5 highway", "Al Shifa Hospital". */
function behindAt(draft: Draft, words: PlaceWords, atoms: readonly Atom[], i: number): Formed | undefined {
  const to = endOfName(draft, words, atoms, i, true)
  if (to <= i) return undefined
  const { length, entries } = namesAt(words.classes, atoms, to)
  const kind = entries[0]?.value
  if (!kind || !touches(draft, atoms, to - 1)) return undefined
  const end = to + length
  // "the Donetsk region of Ukraine" is one; "Aleppo city centre" and "Homs camp commander" are said of somebody else.
  if (kind.building && !isWhere(words, atoms, i) && !(CARES.test(atoms[to]!.key) && isOpening(atoms, i)))
    return undefined
  if (draft.allCapitals && !isNamed(draft, atoms, i, to)) return undefined
  if (isVague(atoms, to) && !isKnown(draft, atoms, i, to)) return undefined
  return { from: i, to, start: i, end, kind, form: 'behind' }
}

/** Words that are as often about something else: "the Health Department", "a State entity". */
const isVague = (atoms: readonly Atom[], at: number): boolean =>
  /^(?:states?|departments?|regions?|republic|zone|entity|base|gate|pass|station|mission|axis|line|hills?|mines?)$/.test(
    atoms[at]!.key,
  )

/** "Mirwais hospital has no fuel": what opens a sentence as its subject is still somewhere. */
const CARES = /^(?:hospital|clinic|mosque|church|cathedral|market|university)$/
const isOpening = (atoms: readonly Atom[], i: number): boolean => i === 0 || atoms[i - 1]!.kind === 'punctuation'

const isNamed = (draft: Draft, atoms: readonly Atom[], from: number, to: number): boolean =>
  isKnown(draft, atoms, from, to) || isNameInCapitals(draft, atoms.slice(from, to))

const isKnown = (draft: Draft, atoms: readonly Atom[], from: number, to: number): boolean =>
  lookUp(draft, atoms, from, to).length > 0

const isWhere = ({ prepositions }: PlaceWords, atoms: readonly Atom[], i: number): boolean => {
  const before = atoms[i - 1]
  const word = before?.key === 'the' || before?.key === 's' ? atoms[i - 2] : before
  return word !== undefined && prepositions.has(word.key) && word.key !== 'of' && word.key !== 'for'
}

/** One past the last atom of a name that begins at `i`; a class word ends it where one is expected behind it. */
export function endOfName(
  draft: Draft,
  words: PlaceWords,
  atoms: readonly Atom[],
  i: number,
  classBehind = false,
): number {
  let end = i
  let names = 0
  const most = draft.allCapitals ? 2 : LONGEST
  while (end < atoms.length && names < most) {
    const atom = atoms[end]!
    if (atom.kind !== 'word' || (end > i && !touches(draft, atoms, end - 1))) break
    if (isLink(draft, atom) && atoms[end + 1]?.cap && atoms[end + 1]?.kind === 'word' && touches(draft, atoms, end)) {
      end++
      continue
    }
    if (!atom.cap || isNoName(words, atom)) break
    if (classBehind && names > 0 && namesAt(words.classes, atoms, end).length > 0) break
    end++
    names++
  }
  while (end > i && LINKS.test(atoms[end - 1]!.key) && names === 0) end--
  return names === 0 ? i : end
}

const isNoName = ({ never, prepositions, classes }: PlaceWords, { key }: Atom): boolean =>
  (never.has(key) &&
    !/^(?:san|nice|victoria|mary|francisco|jose|juan|pedro|antonio|white|black|red|new|old)$/.test(key)) ||
  prepositions.has(key) ||
  (classes.byFirst.get(key)?.some(({ keys }) => keys.length === 1) ?? false)

const skipThe = (atoms: readonly Atom[], i: number): number => (atoms[i]?.key === 'the' ? i + 1 : i)

/** Nothing but a blank or a hyphen between an atom and the next. */
const touches = ({ text }: Draft, atoms: readonly Atom[], at: number): boolean => {
  const [one, next] = [atoms[at], atoms[at + 1]]
  return (
    one !== undefined && next !== undefined && next.span[0] - one.span[1] <= 1 && !/[,;(]/.test(text[one.span[1]] ?? '')
  )
}
