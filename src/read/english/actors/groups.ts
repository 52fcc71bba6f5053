/**
 * Groups by the form of their name: "the Dhaman battalion", "the 33rd Front", "Turkish-backed rebels", and a long name that
 * its acronym in brackets proves to be one: "Coordination of Free Movements (CFM)".
 */
import { slugOf } from '../../../base/fold.js'
import type { Atom } from '../../model/draft.js'
import { type FoundName, made, type NameFinder, textOf } from './names.js'

const UNIT = /^(?:brigades?|battalions?|militias?|group|faction|movement|cartel|clan|regiment|gang|column|insurgency)$/
const NUMBERED = /^(?:front|brigade|division|corps|army|battalion|regiment|column|block|bloc)$/
const LINKS = /^(?:of|for|and|the|al|de|des|du|del|la|le|les|el|y|pour|et|d|l|s)$/
const LONGEST = 9

export function groupAt(finder: NameFinder, atoms: readonly Atom[], i: number): FoundName | undefined {
  if (finder.draft.allCapitals) return undefined
  return (
    numberedAt(finder, atoms, i) ??
    (atoms[i]!.cap ? (spelledOutAt(finder, atoms, i) ?? unitAt(finder, atoms, i)) : undefined)
  )
}

/** "33rd Front", "5th Corps". */
function numberedAt(finder: NameFinder, atoms: readonly Atom[], i: number): FoundName | undefined {
  const next = atoms[i + 1]
  if (!/^\d{1,3}(?:st|nd|rd|th)$/.test(atoms[i]!.key) || !next?.cap || !NUMBERED.test(next.key)) return undefined
  return made(finder, atoms, i, i + 2, [slugOf(textOf(finder, atoms, i, i + 2))], 'name', 'stated')
}

const COMMON =
  /^(?:the|a|an|this|that|its|his|her|their|our|your|some|many|other|another|each|every|one|two|three|no|any|most|all|both|ethnic|armed|local|new|rebel|youth|women|rights|aid|relief|advocacy|opposition|rival|working)$/

/** One or two capitals and a word in small letters for those who fight together. */
function unitAt(finder: NameFinder, atoms: readonly Atom[], i: number): FoundName | undefined {
  let to = i
  while (to - i < 3 && atoms[to]?.kind === 'word' && (atoms[to]!.cap || (to > i && atoms[to]!.key === 'al'))) to++
  const noun = atoms[to]
  if (to === i || noun?.kind !== 'word' || !UNIT.test(noun.key) || noun.span[0] - atoms[to - 1]!.span[1] > 1)
    return undefined
  if (COMMON.test(atoms[i]!.key)) return undefined
  // At the start of a sentence any word has a capital.
  if (i === 0 && to === 1) return undefined
  if (finder.words.titles.has(atoms[i]!.key) || finder.words.titleWords.has(atoms[i]!.key)) return undefined
  return made(finder, atoms, i, to + 1, [slugOf(textOf(finder, atoms, i, to + 1))], 'name', 'stated')
}

/** A run of capitals whose first letters are those of the acronym in brackets behind it. */
function spelledOutAt(finder: NameFinder, atoms: readonly Atom[], i: number): FoundName | undefined {
  let to = i
  let letters = ''
  while (to - i < LONGEST && atoms[to]?.kind === 'word') {
    if (atoms[to]!.cap) letters += atoms[to]!.key[0]
    else if (!LINKS.test(atoms[to]!.key)) letters += atoms[to]!.key[0]
    to++
  }
  const acronym = atoms[to + 1]
  if (to - i < 2 || !acronym?.upper || finder.draft.text[atoms[to]?.span[0] ?? 0] !== '(') return undefined
  if (acronym.key.length < 2 || acronym.key.length > 8 || finder.table.byFirst.has(acronym.key)) return undefined
  if (!isInOrder(acronym.key.slice(0, 4), letters) || acronym.key[0] !== letters[0]) return undefined
  return made(finder, atoms, i, to, [slugOf(textOf(finder, atoms, i, to)).replace(/-s-/g, 's-')], 'name', 'stated')
}

function isInOrder(short: string, long: string): boolean {
  let at = 0
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

const BACKED = /^(?:led|backed|supported|aligned|allied|controlled|funded|sponsored)$/
const FORCES =
  /^(?:coalition|alliance|forces|troops|rebels?|fighters|militias?|militants|groups?|factions?|separatists|insurgents|government|army)$/

/** "Turkish-backed Syrian rebels": where the mention of somebody's backing ends that began at `from` and had its owner end at `end`. */
export function backedAt(finder: NameFinder, atoms: readonly Atom[], from: number, end: number): FoundName | undefined {
  if (!BACKED.test(atoms[end]?.key ?? '')) return undefined
  for (let at = end + 1; at < end + 4; at++) {
    if (atoms[at]?.kind !== 'word') return undefined
    if (!FORCES.test(atoms[at]!.key) || FORCES.test(atoms[at + 1]?.key ?? '')) continue
    return made(finder, atoms, from, at + 1, [slugOf(textOf(finder, atoms, from, at + 1))], 'description', 'stated')
  }
  return undefined
}
