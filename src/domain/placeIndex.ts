/**
 * Places by name. A big floor of populated places, compact and found by folded name; the gazetteer's and the desk's own
 * places on top. A name may belong to several places: all are given, the likeliest first.
 */
import { foldName } from '../base/fold.js'
import type { Place, PlaceIndex } from './place.js'
import { consonantsOf, distance, isLikelySame, isTelling, respell, type Script, scriptOf } from './spelling.js'

/** Where the floor comes from: each place is made only when somebody asks for its name. */
export interface PlaceFloor {
  named(key: string): readonly Place[]
  /** How many words the longest name has that begins with this one; 0 when none does. */
  wordsMost(first: string): number
  /** All its places in a country, by the country's name. */
  inCountry(country: string): readonly Place[]
}

export interface PlaceBook extends PlaceIndex {
  /** As `named`, for a name already folded: the way a reader asks for each run of words. */
  byKey(key: string): readonly Place[]
  /** How many words the longest name has that begins with this one, folded; 0 when none does. */
  wordsMost(first: string): number
  /** As `byKey`, without the floor: places that somebody entered for their own sake. */
  entered(key: string): readonly Place[]
  /** As `wordsMost`, without the floor. */
  enteredWordsMost(first: string): number
  /** Places of a country whose name is likely this one in another spelling; the nearest spelling first. */
  like(key: string, country: string): readonly Place[]
  readonly all: readonly Place[]
}

export function createPlaceIndex(places: readonly Place[], floor?: PlaceFloor, above?: PlaceBook): PlaceBook {
  const own = new Map<string, Place[]>()
  for (const place of places) {
    for (const name of new Set([place.name, ...place.aliases].map(keyOf))) {
      const known = own.get(name)
      if (known) known.push(place)
      else own.set(name, [place])
    }
  }
  const lower: Pick<PlaceFloor, 'named' | 'wordsMost'> | undefined = above
    ? { named: above.byKey, wordsMost: above.wordsMost }
    : floor
  const merged = new Map<string, readonly Place[]>()
  const byKey = (key: string): readonly Place[] => {
    const mine = own.get(key)
    if (!mine) return lower?.named(key) ?? NONE
    const known = merged.get(key)
    if (known) return known
    const theirs = lower?.named(key) ?? NONE
    const all = [...mine, ...theirs.filter((place) => !mine.some((one) => isSame(one, place)))]
    merged.set(key, all)
    return all
  }
  const longest = longestByFirst(own.keys())
  const all = above ? [...places, ...above.all] : places
  return {
    all,
    byKey,
    entered: (key) => own.get(key) ?? above?.entered(key) ?? NONE,
    wordsMost: (first) => Math.max(longest.get(first) ?? 0, lower?.wordsMost(first) ?? 0),
    enteredWordsMost: (first) => Math.max(longest.get(first) ?? 0, above?.enteredWordsMost(first) ?? 0),
    like: above ? above.like : spellings(places, floor),
    named: (name) => byKey(keyOf(name)),
    isInside: (inner, outer) => isInside(inner, outer, byKey),
  }
}

/** The book with a desk's places on top: where a name is both, the desk's is the likeliest. */
export const withPlaces = (book: PlaceBook, added: readonly Place[]): PlaceBook =>
  added.length === 0 ? book : createPlaceIndex(added, undefined, book)

/** First word of a name -> how many words the longest name that begins with it has. */
export function longestByFirst(keys: Iterable<string>): Map<string, number> {
  const longest = new Map<string, number>()
  for (const key of keys) {
    const blank = key.indexOf(' ')
    const first = blank < 0 ? key : key.slice(0, blank)
    const words = blank < 0 ? 1 : key.split(' ').length
    if (words > (longest.get(first) ?? 0)) longest.set(first, words)
  }
  return longest
}

const NONE: readonly Place[] = []
const keyOf = (name: string): string => foldName(name).replace(/^the /, '')

const isSame = (a: Place, b: Place): boolean =>
  a.id === b.id || (a.kind === b.kind && a.within.at(-1) === b.within.at(-1) && near(a, b))
const near = (a: Place, b: Place): boolean =>
  a.lat === undefined || b.lat === undefined || (Math.abs(a.lat - b.lat) < 0.5 && Math.abs(a.lon! - b.lon!) < 0.5)

function isInside(
  inner: { readonly name: string; readonly id?: string | undefined; readonly within?: string | undefined },
  outer: { readonly name: string },
  byKey: (key: string) => readonly Place[],
): boolean | undefined {
  const goal = keyOf(outer.name)
  if (keyOf(inner.name) === goal || (inner.within !== undefined && keyOf(inner.within) === goal)) return true
  const outers = byKey(goal)
  const goals = new Set([goal, ...outers.flatMap((place) => [place.name, ...place.aliases].map(keyOf))])
  const candidates = byKey(keyOf(inner.name)).filter((place) => fits(place, inner))
  if (candidates.length === 0) {
    if (inner.within === undefined) return undefined
    return isInside({ name: inner.within }, outer, byKey)
  }
  const answers = candidates.map(
    (place) => goals.has(keyOf(place.name)) || place.within.some((name) => goals.has(keyOf(name))),
  )
  if (answers.every(Boolean)) return true
  if (answers.some(Boolean)) return undefined
  return outers.length > 0 ? false : undefined
}

const fits = (
  place: Place,
  inner: { readonly id?: string | undefined; readonly within?: string | undefined },
): boolean => {
  if (inner.id !== undefined) return place.id === inner.id
  if (inner.within === undefined) return true
  const within = keyOf(inner.within)
  return place.within.some((name) => keyOf(name) === within)
}

/** Spellings of a country's places by their consonants, gathered when a text about that country first asks. */
function spellings(places: readonly Place[], floor: PlaceFloor | undefined): PlaceBook['like'] {
  const countries = new Map<string, Map<string, { name: string; place: Place }[]>>()
  const gather = (country: string, script: Script) => {
    const byConsonants = new Map<string, { name: string; place: Place }[]>()
    const own = places.filter(({ within }) => within.at(-1) === country)
    for (const place of [...own, ...(floor?.inCountry(country) ?? [])])
      for (const name of new Set([place.name, ...place.aliases].map((one) => respell(foldName(one), script)))) {
        const key = consonantsOf(name)
        byConsonants.set(key, [...(byConsonants.get(key) ?? []), { name, place }])
      }
    return byConsonants
  }
  return (key, country) => {
    const script = scriptOf(country)
    if (!script || key.length < 4) return NONE
    const known = countries.get(country) ?? gather(country, script)
    countries.set(country, known)
    const name = respell(key, script)
    const consonants = consonantsOf(name)
    if (!isTelling(consonants)) return NONE
    const alike = (known.get(consonants) ?? []).filter((one) => isLikelySame(one.name, name))
    const ranked = alike
      .map(({ name: other, place }) => ({ place, far: distance(other, name) }))
      .sort(
        (a, b) =>
          a.far - b.far ||
          Number(a.place.source !== undefined) - Number(b.place.source !== undefined) ||
          (b.place.population ?? 0) - (a.place.population ?? 0),
      )
    return ranked.filter(({ far }) => far === ranked[0]!.far).map(({ place }) => place)
  }
}
