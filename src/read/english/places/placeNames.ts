/**
 * Places by name in one sentence. The gazetteer's own names are trusted; a name that only the big floor of towns knows
 * needs evidence (a preposition, "the town of", a country after a comma), for half the words of a language are towns.
 */
import type { Place } from '../../../domain/place.js'
import type { ActorMention, Sentence } from '../../model/context.js'
import type { Atom, Draft } from '../../model/draft.js'
import { placeValue } from '../../places/placeValue.js'
import type { PlaceHit } from '../../places/resolvePlaces.js'

const LONGEST = 5
const SETTLEMENT =
  /^(?:city|town|village|suburb|district|province|governorate|region|capital|area|neighbou?rhood|quarter|camp|port|enclave|countryside|valley|county|state|crossing|road|highway|island|municipality|department|hamlet|oblast|stronghold)$/
const PREPOSITION =
  /^(?:in|at|near|from|to|around|outside|inside|towards?|across|of|over|into|through|between|beyond|via|on|for|leaving|entering|reached|northern|southern|eastern|western|central|besieged|greater|downtown|rural|nearby|held|controlled)$/
/** Words that begin a name without a capital: "al-Bab", "eastern Aleppo". */
const BEGINS_SMALL = /^(?:al|ar|as|ash|el|deir|tal|tel|kafr|(?:north|south|east|west)(?:ern)?|central)$/
/** Towns of this name exist; the word nearly never means them. */
const NEVER = new Set(
  (
    'of most bar nice split same mary man bath reading mobile can and a an the i it is was he she they we you this that his her our as us at on in by or no not one two three four five six seven eight nine ten ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'president general minister secretary king prince police army front state united union north south east west northern southern eastern western central islam ' +
    'god allah islamic christian muslim war peace aid bank house court post time times news press photo agency hospital school market church mosque bridge street road airport square camp base city town village ' +
    'ali hassan hussein mohammed mohammad ahmed omar said saleh abu ibrahim yusuf khalid salman george john david michael robert william james charles paul peter mark martin thomas alexander victoria elizabeth diana maria anna jose juan carlos pedro luis antonio francisco miguel jesus ' +
    'after before since until under over between during about also but if so then there here where when while what who how many much some any all both each other such only own more less than very just now ever never ' +
    'white black red green blue gold silver brown gray grey young long short high low new old big small good best great grand real true free open hope victory liberty independence progress ' +
    'foreign defense defence interior justice health education finance trade labor labour energy justice liberation national republic democratic federal assembly council committee commission congress parliament senate embassy ' +
    'sharif opposition government regime rebel rebels security human rights observatory network center centre office team group forces force joint special civil guard brigade division battalion corps syrian russian american'
  ).split(' '),
)

export function placesIn(draft: Draft, sentence: Sentence, actors: readonly ActorMention[]): PlaceHit[] {
  const atoms = draft.atoms[sentence.index]!
  const hits: PlaceHit[] = []
  for (let i = 0; i < atoms.length; i++) {
    const atom = atoms[i]!
    if (atom.kind !== 'word' || !(atom.cap || BEGINS_SMALL.test(atom.key))) continue
    const found = longestAt(draft, atoms, i)
    if (!found || insideActor(atoms[i]!.span[0], found.end, atoms, actors, found.candidates)) continue
    const end = atoms[found.end - 1]!
    const span = [atom.span[0], end.span[1]] as const
    const name = draft.text.slice(span[0], span[1])
    hits.push({
      mention: { span, value: placeValue(found.candidates[0]!, name), how: 'stated' },
      candidates: found.candidates,
      sentence: sentence.index,
    })
    i = found.end - 1
  }
  return hits
}

function longestAt(
  draft: Draft,
  atoms: readonly Atom[],
  i: number,
): { end: number; candidates: readonly Place[] } | undefined {
  let key = ''
  let best: { end: number; candidates: readonly Place[] } | undefined
  const most = Math.min(LONGEST, draft.tools.places.wordsMost(firstWord(atoms[i]!.key)))
  for (let end = i; end < Math.min(atoms.length, i + most); end++) {
    const atom = atoms[end]!
    if (atom.kind !== 'word') break
    key = end === i ? atom.key : `${key} ${atom.key}`
    const known = draft.tools.places.byKey(key)
    if (known.length === 0 || !isNamed(atoms, i, end)) continue
    const trusted = known.filter(({ source }) => source === undefined)
    if (trusted.length > 0) best = { end: end + 1, candidates: known }
    else if (hasEvidence(draft, atoms, i, end, key, known)) best = { end: end + 1, candidates: known }
  }
  return best
}

const firstWord = (key: string): string => (key.includes(' ') ? key.slice(0, key.indexOf(' ')) : key)

/** The last word has a capital, or is the second part of a name like "Jisr al-Shughour" or "Ramouseh corridor". */
const isNamed = (atoms: readonly Atom[], i: number, end: number): boolean => {
  const last = atoms[end]!
  return last.cap || (end > i && (atoms[i]!.cap || atoms[i + 1]!.cap))
}

function hasEvidence(
  draft: Draft,
  atoms: readonly Atom[],
  i: number,
  end: number,
  key: string,
  known: readonly Place[],
): boolean {
  if (NEVER.has(key) || key.length < 3 || !atoms[end]!.cap) return false
  const people = known[0]!.population ?? 0
  const before = atoms[i - 1]
  const after = atoms[end + 1]
  if (after?.cap && after.kind === 'word' && !/^(?:province|city|district|governorate|region)$/.test(after.key)) {
    // "Carlos Martinez": a capital after it makes it somebody's given name, unless it is a big city's.
    if (people < 500_000) return false
  }
  const inCountry =
    after?.kind === 'punctuation' && draft.text[after.span[0]] === ',' && startsCountry(draft, atoms, end + 2)
  if (inCountry) return true
  const ofKind = before?.key === 'of' && SETTLEMENT.test(atoms[i - 2]?.key ?? '')
  if (ofKind) return true
  if (draft.allCapitals) return people >= 300_000 && key.length > 4
  const placed = before !== undefined && PREPOSITION.test(before.key) && before.key !== 'of'
  const listed = before !== undefined && /^(?:and|or)$/.test(before.key)
  if (placed) return people > 3_000 || atHome(draft, known)
  if (people >= 300_000 && key.length > 3) return true
  return (
    (listed || before?.kind === 'punctuation' || i === 0 || before?.key === 'of') &&
    (people >= 100_000 || atHome(draft, known)) &&
    key.length > 3
  )
}

/** In the country the text is about, a small town is worth more than a big one elsewhere. */
const atHome = (draft: Draft, known: readonly Place[]): boolean =>
  draft.country !== null && known.some(({ within }) => within.at(-1) === draft.country)

function startsCountry(draft: Draft, atoms: readonly Atom[], at: number): boolean {
  const one = atoms[at]
  if (one?.kind !== 'word' || !one.cap) return false
  const is = (key: string) => draft.tools.places.byKey(key).some(({ kind }) => kind === 'country')
  return is(one.key) || (atoms[at + 1]?.kind === 'word' && is(`${one.key} ${atoms[at + 1]!.key}`))
}

/** "Aleppo Media Centre" is no place; "Moscow" may be both the city and the state. */
function insideActor(
  start: number,
  end: number,
  atoms: readonly Atom[],
  actors: readonly ActorMention[],
  known: readonly Place[],
): boolean {
  const stop = atoms[end - 1]!.span[1]
  return actors.some(({ span, kind }) => {
    if (span[1] <= start || stop <= span[0]) return false
    if (kind === 'adjective') return true
    const same = span[1] === stop
    if (!same) return true
    return kind === 'person' ? true : known.length === 0
  })
}
