/** Names that nobody lists where only a place can stand: "in Tin-Dah", "captured Wesha and Kas". Most villages are in no list. */
import type { Atom, Draft } from '../../model/draft.js'
import { canBeName, nameWords } from '../actors/nameWords.js'
import { placeWords } from './words.js'

const INSIDE = /^(?:in|near|outside|around|at|between)$/
/** Verbs of which nothing but ground is the object. */
const TAKES_GROUND =
  /^(?:(?:re)?captur(?:e|es|ed|ing)|retake|retakes|retook|retaken|retaking|occup(?:y|ies|ied|ying)|overran|overrun|overrunning|encircl(?:e|es|ed|ing)|besieg(?:e|es|ed|ing)|shell(?:s|ed|ing)?|bomb(?:s|ed|ing)?|bombard(?:s|ed|ing)?|liberat(?:e|es|ed|ing)|evacuat(?:e|es|ed|ing)|reach(?:es|ed|ing)?|enter(?:s|ed|ing)?|raz(?:e|es|ed|ing)|controls?|controlling)$/
/** Verbs and nouns of a way: what goes before "to", "from", "on" and "towards" is a place. */
const MOVES =
  /^(?:advanc(?:e|es|ed|ing)|march(?:es|ed|ing)?|moved?|moving|fled|flee|fleeing|flew|fly|flies|flying|flown|drove|drive|driving|driven|travel(?:s|led|ed|ling|ing)?|returned|returning|deliver(?:ed|y|ies|ing)?|withdrew|withdrawn|withdraw|withdrawing|withdrawal|retreat(?:ed|ing|s)?|pull(?:ed|ing)?|deployed|evacuated|convoys?|trucks?|boats?|buses|bus|road|roads|way|routes?|corridors?|flights?|sailed|sailing|arrived|en|went|going|back|push(?:ed|ing)?|clos(?:ed|ing))$/
const ENDS = /^(?:and|or|[,.;:)–—-])$/
/** "four camps – Léré, Dioura and Bamba", "villages including Wesha": a plural of places announces their names. */
const PLURALS =
  /^(?:towns|villages|cities|settlements|districts|camps|bases|neighbou?rhoods|suburbs|hamlets|localities|areas|positions|outposts)$/
const ANNOUNCES = /^(?:[-–—:,(]|including|like|namely|as|such|of|among|them|since|around)$/
/** "Doha Friday": a day is no part of a name. */
export const OF_CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)$/

/** Whether what stands before lets a new name begin here at all. */
export const mayBeNew = (atoms: readonly Atom[], i: number): boolean => {
  const before = atoms[i - 1]
  return (
    before !== undefined && (BEFORE.test(before.key) || TAKES_GROUND.test(before.key) || ANNOUNCES.test(before.key))
  )
}
const BEFORE = /^(?:in|near|outside|around|at|between|of|to|from|on|towards?|into|through|via|over|behind|beyond)$/

/** `i` to `to` is the name; the country the text is about is known. */
export function isNew(draft: Draft, atoms: readonly Atom[], i: number, to: number, listed: boolean): boolean {
  const after = atoms[to]
  if (after?.kind === 'number' || (after?.cap && !draft.allCapitals && !OF_CALENDAR.test(after.key))) return false
  const run = atoms.slice(i, to)
  if (run.reduce((sum, { key }) => sum + key.length, 0) <= 3 || run.some(({ key }, at) => key.length < 2 && at === 0))
    return false
  if (draft.allCapitals) return isNameInCapitals(draft, run) && stands(atoms, i, to, listed)
  return run.every(({ upper }) => !upper) && stands(atoms, i, to, listed)
}

const stands = (atoms: readonly Atom[], i: number, to: number, listed: boolean): boolean =>
  listed
    ? atoms[to] === undefined || ENDS.test(atoms[to]!.key) || isNextWord(atoms[to]!.key)
    : INSIDE.test(atoms[i - 1]?.key ?? '') ||
      isWay(atoms, i) ||
      isGround(atoms, i, to) ||
      isGoal(atoms, i) ||
      isAnnounced(atoms, i)

/** What may follow the last of a list of places. */
const isNextWord = (key: string): boolean =>
  /^(?:in|on|since|after|before|for|with|to|as|where|which|who|were|was|have|had|has|are|is|last|this|by|from|over)$/.test(
    key,
  )

/** "south of At Tuhayat", "the outskirts of Jabrayil", "from the direction of Kas", "the market of Togo". */
const isWay = (atoms: readonly Atom[], i: number): boolean =>
  atoms[i - 1]?.key === 'of' &&
  /^(?:north|south|east|west|(?:north|south)[- ]?(?:east|west)|outskirts|outside|direction|market|port|gates|surroundings|vicinity|edge|centre|center|fall|capture|siege|loss|shelling|bombing|residents|people|inhabitants)$/.test(
    atoms[i - 2]?.key ?? '',
  )

/** One name behind a verb that takes ground, or one that begins a list; "captured John Smith" has two. */
const isGround = (atoms: readonly Atom[], i: number, to: number): boolean =>
  TAKES_GROUND.test(atoms[i - 1]?.key ?? '') && (to - i === 1 || ENDS.test(atoms[to]?.key ?? '.'))

const isGoal = (atoms: readonly Atom[], i: number): boolean =>
  /^(?:to|from|on|towards?|into|through|via|over|behind|beyond)$/.test(atoms[i - 1]?.key ?? '') &&
  [2, 3, 4].some((back) => MOVES.test(atoms[i - back]?.key ?? ''))

const isAnnounced = (atoms: readonly Atom[], i: number): boolean => {
  let at = i - 1
  while (at > i - 6 && (ANNOUNCES.test(atoms[at]?.key ?? '') || OF_CALENDAR.test(atoms[at]?.key ?? ''))) at--
  return at < i - 1 && PLURALS.test(atoms[at]?.key ?? '')
}

/** In capitals a name is what no list of English words has. */
export function isNameInCapitals(draft: Draft, run: readonly Atom[]): boolean {
  const known = nameWords(draft.lexicon)
  const { never, prepositions, classes } = placeWords(draft.lexicon)
  return run.every(
    (atom) =>
      canBeName(known, atom) &&
      !draft.lexicon.starts.opens(atom.key) &&
      !never.has(atom.key) &&
      !prepositions.has(atom.key) &&
      !classes.byFirst.has(atom.key),
  )
}
