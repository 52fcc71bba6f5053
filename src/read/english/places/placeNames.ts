/**
 * Places by name in one sentence: what the gazetteer knows, what the floor of towns knows and the words around bear out, what
 * a class word makes a place ("the Wesh crossing"), roads by their ends, and points so far this or that way of a place.
 */
import type { Place } from '../../../domain/place.js'
import type { PlaceValue } from '../../../domain/values.js'
import type { ActorMention, Sentence } from '../../model/context.js'
import type { Atom, Draft } from '../../model/draft.js'
import { offsetPoint } from '../../places/offset.js'
import { inSmallLetters, placeValue } from '../../places/placeValue.js'
import type { PlaceHit } from '../../places/resolvePlaces.js'
import { firstWord, keyOfAtoms } from '../text/atoms.js'
import { endOfName, type Formed, formedAt } from './classes.js'
import { hasEvidence, isPlaced } from './evidence.js'
import { lookUp } from './lookUp.js'
import { isNew, mayBeNew } from './newNames.js'
import { offsetBefore } from './offsets.js'
import { roadAt } from './roads.js'
import { placeWords } from './words.js'

const LONGEST = 5
/** Words that begin a name without a capital: "al-Bab", "eastern Aleppo". */
const BEGINS_SMALL = /^(?:al|ar|as|ash|el|deir|tal|tel|kafr|(?:north|south|east|west)(?:ern)?|central|countryside)$/
/** Those who look from where they stand say whence: the place is theirs, the distance is their bearing. */
const OBSERVES = /^(?:heard|saw|seen|observed|recorded|camera|spotted|smm)$/

interface Found {
  readonly start: number
  readonly end: number
  readonly candidates: readonly Place[]
  readonly value?: PlaceValue
  /** The name without its class word, when that is not the mention. */
  readonly words?: string
}

export function placesIn(draft: Draft, sentence: Sentence, actors: readonly ActorMention[]): PlaceHit[] {
  const atoms = draft.atoms[sentence.index]!
  const hits: PlaceHit[] = []
  const observed = atoms.some(({ key }) => OBSERVES.test(key))
  for (let i = 0; i < atoms.length; i++) {
    if (atoms[i]!.kind === 'punctuation') continue
    const last = hits.at(-1)?.mention.span[1] ?? -1
    const found = placeAt(draft, atoms, i, actors, isListed(draft, atoms, i, last))
    if (!found) continue
    const moved = observed ? found : shifted(draft, atoms, found, hits)
    i = found.end - 1
    if (!moved) continue
    const hit = hitOf(draft, atoms, moved, sentence.index)
    if (isOwner(draft, hits.at(-1), hit)) hits.pop()
    hits.push(hit)
  }
  return hits
}

/** "Gaza City's Rimal district": where the quarter lies, and no other place. */
const isOwner = ({ text }: Draft, owner: PlaceHit | undefined, owned: PlaceHit): boolean =>
  owner !== undefined &&
  owner.mention.value.precision !== 'country' &&
  /^['’]s?\s(?:\p{Ll}+\s)?$/u.test(text.slice(owner.mention.span[1], owned.mention.span[0]))

function hitOf(
  draft: Draft,
  atoms: readonly Atom[],
  { start, end, candidates, value, words }: Found,
  sentence: number,
): PlaceHit {
  const span = [atoms[start]!.span[0], atoms[end - 1]!.span[1]] as const
  const name = words ?? draft.text.slice(span[0], span[1])
  return {
    name,
    mention: { span, value: value ?? placeValue(candidates[0]!, name), how: 'stated' },
    candidates: value ? [] : candidates,
    sentence,
  }
}

/** "from Bunagana, Rutshuru and Kiwanja": what goes on a list of places is one. */
function isListed({ text }: Draft, atoms: readonly Atom[], i: number, last: number): boolean {
  const start = atoms[i]!.span[0]
  return last >= 0 && start - last < 8 && /^(?:,| and| or|, and|\/)\s?$/i.test(text.slice(last, start))
}

function placeAt(
  draft: Draft,
  atoms: readonly Atom[],
  i: number,
  actors: readonly ActorMention[],
  listed: boolean,
): Found | undefined {
  const road = roadAt(draft, atoms, i)
  if (road) return { start: i, end: road.end, candidates: [], value: ofHome(draft, road.name, 'route') }
  const atom = atoms[i]!
  const known =
    atom.kind === 'word' && (atom.cap || BEGINS_SMALL.test(atom.key)) ? longestAt(draft, atoms, i, listed) : undefined
  const formed = formedAt(draft, atoms, i)
  if (formed && !(known && known.end >= formed.end) && !isTaken(atoms, formed, actors))
    return fromForm(draft, atoms, formed)
  if (known) return insideActor(atom.span[0], known.end, atoms, actors, known.candidates) ? undefined : known
  return alike(draft, atoms, i, actors, listed)
}

/** A name with a class word: what is known of the name, with the precision the word gives. */
function fromForm(draft: Draft, atoms: readonly Atom[], { from, to, start, end, kind, form }: Formed): Found {
  const name = textAt(draft, atoms, from, to)
  const candidates = lookUp(draft, atoms, from, to)
  const fitting = candidates.filter((place) => fits(draft, place, kind))
  if (fitting.length > 0) return { start, end, candidates: fitting, words: name }
  const near = candidates.find((place) => place.within.at(-1) === draft.country) ?? candidates[0]
  if (near?.kind === 'country') return { start: from, end: to, candidates }
  if (kind.precision === 'settlement' && near)
    return { start: near.kind === 'settlement' ? start : from, end, candidates, words: name }
  // "the southern suburbs of Tripoli" are no district with a name: they are in Tripoli.
  if (kind.precision === 'district' && kind.bare && form === 'before' && near?.kind === 'settlement')
    return { start: from, end, candidates }
  const called =
    kind.bare || form === 'head'
      ? name
      : form === 'before'
        ? `${name} ${atoms[start]!.key}`
        : textAt(draft, atoms, start, end)
  const value = ofHome(draft, called, kind.precision)
  const isNear = near?.kind === 'settlement' && kind.precision === 'district'
  return {
    start,
    end,
    candidates: [],
    value:
      near && (draft.country === null || near.within.at(-1) === draft.country)
        ? {
            ...value,
            ...(near.within.length > 0 && { within: near.within.at(-1)! }),
            ...(isNear && near.lat !== undefined && near.lon !== undefined && { lat: near.lat, lon: near.lon }),
          }
        : value,
  }
}

/** A quarter or a crossing of this name elsewhere is another one. */
const fits = ({ country }: Draft, place: Place, { precision }: Formed['kind']): boolean =>
  (place.kind === precision || (precision === 'point' && place.kind === 'crossing')) &&
  (country === null || precision === 'settlement' || precision === 'province' || place.within.at(-1) === country)

const ofHome = ({ country }: Draft, name: string, precision: PlaceValue['precision']): PlaceValue => ({
  name: inSmallLetters(name),
  ...(country !== null && { within: country }),
  precision,
})

/** Another spelling of a place in the country the text is about, where only a place can stand. */
function alike(
  draft: Draft,
  atoms: readonly Atom[],
  i: number,
  actors: readonly ActorMention[],
  listed: boolean,
): Found | undefined {
  const placed = listed || isPlaced(draft, atoms, i)
  if (draft.country === null || !(placed || mayBeNew(atoms, i))) return undefined
  const to = endOfName(draft, placeWords(draft.lexicon), atoms, i)
  for (let end = to; placed && end > i; end--) {
    const candidates = draft.tools.places.like(keyOfAtoms(atoms, i, end), draft.country)
    if (candidates.length === 0) continue
    return insideActor(atoms[i]!.span[0], end, atoms, actors, candidates) ? undefined : { start: i, end, candidates }
  }
  return to > i && isNew(draft, atoms, i, to, listed) && !insideActor(atoms[i]!.span[0], to, atoms, actors, [])
    ? { start: i, end: to, candidates: [], value: ofHome(draft, textAt(draft, atoms, i, to), 'settlement') }
    : undefined
}

const textAt = (draft: Draft, atoms: readonly Atom[], from: number, to: number): string =>
  draft.text.slice(atoms[from]!.span[0], atoms[to - 1]!.span[1]).replace(/\s+/g, ' ')

/** "5 km south-east of Homs" is a point of its own; "Togoga, 25 km west of Mekelle" says where Togoga is. */
function shifted(draft: Draft, atoms: readonly Atom[], found: Found, before: readonly PlaceHit[]): Found | undefined {
  const offset = offsetBefore(draft, atoms, found.start)
  if (!offset) return found
  const mark = atoms[offset.from - 1]
  const last = before.at(-1)
  if (mark?.kind === 'punctuation' && last && mark.span[0] - last.mention.span[1] <= 2) return undefined
  const place = found.candidates[0]
  const base =
    found.value ?? placeValue(place!, draft.text.slice(atoms[found.start]!.span[0], atoms[found.end - 1]!.span[1]))
  const point =
    base.lat !== undefined && base.lon !== undefined
      ? offsetPoint({ lat: base.lat, lon: base.lon }, offset.km, offset.bearing)
      : {}
  const name = textAt(draft, atoms, offset.from, found.end)
  const within = place?.within.at(-1) ?? base.within
  return {
    start: offset.from,
    end: found.end,
    candidates: [],
    value: { name, ...point, ...(within !== undefined && { within }), precision: 'point' },
  }
}

function longestAt(draft: Draft, atoms: readonly Atom[], i: number, listed: boolean): Found | undefined {
  let key = ''
  let best: Found | undefined
  const most = Math.min(LONGEST, draft.tools.places.wordsMost(firstWord(atoms[i]!.key)))
  for (let end = i; end < Math.min(atoms.length, i + most); end++) {
    const atom = atoms[end]!
    if (atom.kind !== 'word') break
    key = end === i ? atom.key : `${key} ${atom.key}`
    const known = draft.tools.places.byKey(key)
    if (known.length === 0 || !isNamed(atoms, i, end)) continue
    const trusted = known.some(({ source }) => source === undefined)
    if (trusted || hasEvidence(draft, atoms, i, end, key, known, listed))
      best = { start: i, end: end + 1, candidates: known }
  }
  return best
}

/** The last word has a capital, or is the second part of a name like "Jisr al-Shughour" or "Ramouseh corridor". */
const isNamed = (atoms: readonly Atom[], i: number, end: number): boolean => {
  const last = atoms[end]!
  return last.cap || (end > i && (atoms[i]!.cap || atoms[i + 1]!.cap))
}

/** "a Hamas camp", "the Syrian village": the capital is somebody's, not the place's name. */
function isTaken(atoms: readonly Atom[], { from, to, end, kind }: Formed, actors: readonly ActorMention[]): boolean {
  const [start, stop] = [atoms[from]!.span[0], atoms[to - 1]!.span[1]]
  return actors.some(({ span, kind: actor, how }) => {
    // "Sana’a airport": the capital is a place here, and no government.
    if (span[1] <= start || stop <= span[0] || (actor === 'name' && how === 'implied')) return false
    if (span[1] === atoms[end - 1]!.span[1] && kind.precision !== 'settlement') return false
    return !(actor === 'person' && (kind.building || kind.precision === 'route'))
  })
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
    if (kind === 'adjective' || kind === 'person') return true
    // "Kuwait City" has a state in its name.
    if (start <= span[0] && span[1] < stop) return known.every(({ source }) => source !== undefined)
    return span[1] !== stop || known.length === 0
  })
}
