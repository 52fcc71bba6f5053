/** People by name: title, given names, surname. "Secretary of State John F. Kerry" is one mention and its id is `kerry`. */
import { slugOf } from '../../../base/fold.js'
import type { Actor } from '../../../domain/actor.js'
import type { Atom } from '../../model/draft.js'
import type { FoundName, NameFinder } from './names.js'
import { canBeName, type NameWords, nameWords } from './nameWords.js'

const PARTICLES = new Set([
  'al',
  'el',
  'ul',
  'bin',
  'ibn',
  'abu',
  'abd',
  'de',
  'da',
  'di',
  'del',
  'la',
  'van',
  'von',
  'der',
  'den',
  'ben',
  'ould',
  'st',
  'dos',
  'le',
  'y',
  'ad',
  'an',
  'ash',
  'as',
])
const MOST_NAMES = 5

/** `known`: the lexicon's person whose name stands at atom `i`. Without it the name has to prove that it is a person's. */
export function personAt(
  finder: NameFinder,
  atoms: readonly Atom[],
  i: number,
  free: number,
  known: { readonly actor: Actor; readonly length: number } | undefined,
): FoundName | undefined {
  const end = known ? i + known.length : endOfName(finder, atoms, i)
  if (end <= i) return undefined
  const given = known ? givenBefore(finder, atoms, i, free) : i
  const from = titleBefore(finder, atoms, given, free)
  const titled = from < given
  const id = known ? idOfKnown(finder, atoms, known.actor, given, i) : idOfUnknown(finder, atoms, i, end, titled)
  if (!id) return undefined
  introduce(finder, atoms, i, end, id)
  return {
    from,
    next: end,
    mention: { span: [atoms[from]!.span[0], atoms[end - 1]!.span[1]], ids: [id], kind: 'person', how: 'stated' },
  }
}

/** Given names the lexicon does not list ("John F." before "Kerry"). */
function givenBefore({ words, table }: NameFinder, atoms: readonly Atom[], i: number, free: number): number {
  let from = i
  while (from - 1 >= free && i - from < 3) {
    const before = atoms[from - 1]!
    const plain =
      before.kind === 'word' &&
      before.cap &&
      before.key.length > 0 &&
      !words.titles.has(before.key) &&
      !words.titleWords.has(before.key)
    if (!plain || COMMON.has(before.key) || table.byFirst.has(before.key) || !touches(atoms, from - 1)) break
    from--
  }
  return i - from > 0 && isSentenceStart(atoms, from) && i - from === 1 && COMMON_START.has(atoms[from]!.key) ? i : from
}

function titleBefore({ words, draft }: NameFinder, atoms: readonly Atom[], given: number, free: number): number {
  let from = given
  let best = given
  while (from - 1 >= free && given - from < 9) {
    const { key, kind } = atoms[from - 1]!
    if (
      kind !== 'word' ||
      (!touches(atoms, from - 1) && !draft.text.slice(atoms[from - 1]!.span[1], atoms[from]!.span[0]).match(/^\s*$/))
    )
      break
    const isTitle = words.titles.has(key)
    if (
      !isTitle &&
      !words.titleWords.has(key) &&
      !(key === 'of' && best < given) &&
      !(from < given && key === 'state')
    ) {
      if (key !== 'of') break
    }
    from--
    if (isTitle || (words.titleWords.has(key) && best < given && key !== 'and')) best = from
  }
  return best
}

function idOfKnown(finder: NameFinder, atoms: readonly Atom[], actor: Actor, given: number, i: number): string {
  if (given === i || atoms[given]!.key.length === 1) return actor.id
  const names = slugOf(actor.name).split('-')
  const other = atoms.slice(given, i).filter(({ key }) => key.length > 1)
  const fits = other.length === 0 || other.some(({ key }) => names.includes(key)) || names.length < 2
  return fits ? actor.id : slugOf(finder.draft.text.slice(atoms[given]!.span[0], atoms[i]!.span[1]))
}

/** One past the last atom of a run of names beginning at `i`: capitalised words, or in capitals words that are nothing else. */
function endOfName({ words, table, introduced, draft }: NameFinder, atoms: readonly Atom[], i: number): number {
  const known = nameWords(draft.lexicon)
  let end = i
  let names = 0
  while (end < atoms.length && end - i < MOST_NAMES + 2) {
    const atom = atoms[end]!
    const { key, kind, cap } = atom
    if (kind !== 'word' || (end > i && !touches(atoms, end - 1))) break
    if (PARTICLES.has(key) && (names > 0 || atoms[end + 1]?.cap) && atoms[end + 1]?.kind === 'word') {
      end++
      continue
    }
    if (!cap || names >= MOST_NAMES || COMMON.has(key) || words.titles.has(key) || words.titleWords.has(key)) break
    if (draft.allCapitals && !introduced.has(key) && !canBeName(known, atom)) break
    // "PRESIDENT ANDRES PASTRANA ENDED THE TALKS": in capitals only its ending tells the verb behind a name.
    if (draft.allCapitals && names > 0 && /(?:ed|ing)$/.test(key) && !introduced.has(key) && !isName(known, key)) break
    if (end > i && !introduced.has(key) && !isName(known, key) && table.byFirst.has(key) && key.length > 3 && names > 1)
      break
    names++
    end++
  }
  while (end > i && PARTICLES.has(atoms[end - 1]!.key)) end--
  // "Q. So who broke it?": a turn of a transcript, and no initial.
  const isTurn = names === 2 && atoms[i]!.key.length === 1 && TURNS.has(atoms[end - 1]!.key)
  return names === 0 || isTurn ? i : end
}

const TURNS: ReadonlySet<string> = new Set(
  'so who what why when where how which did does do is are was were can could will would has have had if no yes not well but and then'.split(
    ' ',
  ),
)

const isName = ({ given, surnames }: NameWords, key: string): boolean => given.has(key) || surnames.has(key)

/** A surname seen before, a name with a title, or "Given Surname" beside a word that only goes with people. */
function idOfUnknown(
  finder: NameFinder,
  atoms: readonly Atom[],
  i: number,
  end: number,
  titled: boolean,
): string | undefined {
  const { introduced, draft } = finder
  const surname = surnameOf(atoms, i, end)
  // "Vladimir V." is a name that goes on.
  if (surname.length < 2) return undefined
  const before = introduced.get(surname)
  if (before?.kind === 'person') return before.id
  const known = nameWords(draft.lexicon)
  if (titled) return !draft.allCapitals || isPerson(finder, atoms, i, end) ? slugOf(surname) || undefined : undefined
  if (end - i < 2 || namesSomethingElse(finder, atoms, i, end)) return undefined
  if (looksNamed(known, atoms.slice(i, end), draft.allCapitals)) return slugOf(surname) || undefined
  if (draft.allCapitals || end - i > 4) return undefined
  if (isSentenceStart(atoms, i) && COMMON_START.has(atoms[i]!.key)) return undefined
  return actsLikePerson(finder, atoms, i, end) ? slugOf(surname) || undefined : undefined
}

/** A listed given name first; in capitals also an unlisted one that a listed name follows. */
const looksNamed = (known: NameWords, name: readonly Atom[], allCapitals: boolean): boolean =>
  known.given.has(name[0]!.key) ||
  (allCapitals &&
    name[0]!.key.length > 2 &&
    !PARTICLES.has(name[0]!.key) &&
    name.slice(1).some(({ key }) => isName(known, key)))

/** In capitals a title alone proves little: "general command". A listed name does, or a word no list of words has. */
const isPerson = ({ table, draft }: NameFinder, atoms: readonly Atom[], i: number, end: number): boolean => {
  const known = nameWords(draft.lexicon)
  return atoms.slice(i, end).some(({ key }) => isName(known, key)) || !table.byFirst.has(atoms[i]!.key)
}

/** "San Carlos", "Luis Vernaza hospital", "Robert Kennedy avenue": named for a person. */
function namesSomethingElse({ words, draft }: NameFinder, atoms: readonly Atom[], i: number, end: number): boolean {
  const next = atoms[end]
  const named = next?.kind === 'word' && (next.cap || draft.allCapitals) && touches(atoms, end - 1)
  return (
    /^(?:san|santa|santo|santos|saint|villa|puerto|ciudad|colonia|fort|port|mount|lake|operation|hospital)$/.test(
      atoms[i - 1]?.key ?? '',
    ) ||
    (named && (words.organisationNouns.has(next.key) || FACILITIES.has(next.key)))
  )
}
const FACILITIES = new Set(
  'street avenue road boulevard bridge highway airport hospital clinic school college stadium park square plaza neighborhood neighbourhood district department province municipality town city building theater theatre hotel farm estate canton base barracks camp museum library church cathedral prison reservoir river hill hills mountain beach bay island dam port market complex zone settlement ranch hacienda battalion brigade commando commandos column platoon anniversary award prize foundation plan doctrine law act case'.split(
    ' ',
  ),
)

function surnameOf(atoms: readonly Atom[], i: number, end: number): string {
  let from = end - 1
  while (from - 1 > i && /^(?:de|van|von|der|den|bin|la|ould|di|da|le)$/.test(atoms[from - 1]!.key)) from--
  return atoms
    .slice(from, end)
    .map(({ key }) => key)
    .join(' ')
}

const SPEAKS =
  /^(?:said|says|told|added|adds|warned|announced|explained|argued|insisted|noted|declared|claimed|denied|stated|wrote|tweeted|confirmed|acknowledged|described|called|who|whose|recalled|asked|replied)$/
const ROLE_AHEAD = 9

function actsLikePerson({ words, draft }: NameFinder, atoms: readonly Atom[], i: number, end: number): boolean {
  const next = atoms[end]
  const previous = atoms[i - 1]
  if (next && SPEAKS.test(next.key)) return true
  if (previous && /^(?:said|says|added|told|asked)$/.test(previous.key)) return true
  if (!next || draft.text.slice(next.span[0], next.span[1]) !== ',') return false
  // "a spokesman, Ali Hassan, denied"
  if (previous?.kind === 'punctuation' && words.titles.has(atoms[i - 2]?.key ?? '')) return true
  for (let at = end + 1; at < Math.min(atoms.length, end + ROLE_AHEAD); at++) {
    if (atoms[at]!.kind === 'punctuation') return false
    if (words.titles.has(atoms[at]!.key)) return true
    if (at === end + 1 && atoms[at]!.kind === 'number') return true
  }
  return false
}

/** From here on the last name stands for the whole; of two surnames the first does too. */
function introduce(
  { introduced, draft }: NameFinder,
  atoms: readonly Atom[],
  i: number,
  end: number,
  id: string,
): void {
  const last = atoms[end - 1]!.key
  const { given, surnames } = nameWords(draft.lexicon)
  if (last.length > 2 && !COMMON.has(last)) introduced.set(last, { id, kind: 'person' })
  if (id.length > 1 && !id.includes('-')) introduced.set(id, { id, kind: 'person' })
  for (const { key } of atoms.slice(i + 1, end - 1))
    if (surnames.has(key) && !given.has(key) && !introduced.has(key)) introduced.set(key, { id, kind: 'person' })
}

/** Nothing but blanks between an atom and the next. A hyphen counts as nothing. */
const touches = (atoms: readonly Atom[], at: number): boolean => (atoms[at + 1]?.span[0] ?? 0) - atoms[at]!.span[1] <= 1

const isSentenceStart = (atoms: readonly Atom[], i: number): boolean =>
  i === 0 || (i === 1 && atoms[0]!.kind === 'punctuation')

const COMMON = new Set(
  (
    'the a an and or but in on at of to for from by with as it he she they we you i this that these those there here his her its their our my ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december ' +
    'god islam christian muslim sunni shiite shia kurdish arab arabic western eastern northern southern east west north south all no not is was are ' +
    'were be been has have had will would who what when where why how after before since until while if although however meanwhile according ' +
    'question answer street road avenue square bridge airport border river mountain mount gulf sea ocean bay lake island valley province governorate district city town village'
  ).split(' '),
)
const COMMON_START = new Set(
  'one two three four five some many most several few more other another both each every such even just only also then now later earlier still yet nearly almost about around among between during under over despite against without within across because so'.split(
    ' ',
  ),
)
