/** Organisations by the form of their name: capitals that end in "Brigade", "Ministry", "Network" and the like. */
import { slugOf } from '../../../base/fold.js'
import type { Atom } from '../../model/draft.js'
import { type FoundName, made, type NameFinder } from './names.js'

const LINKS = new Set(['of', 'for', 'and', 'in', 'on', 'the', 'al', 'to', 's'])
const LONGEST = 9

export function organisationAt(finder: NameFinder, atoms: readonly Atom[], i: number): FoundName | undefined {
  const { words, draft } = finder
  if (
    draft.allCapitals ||
    /^(?:the|a|an|this|that|its|his|their|in|on|at|of|if|may|according|after|before|since|when|while|but|and|as|although|for|from|with|by|because|under|would|will|can|does|did|is|has|also|both|or|to)$/.test(
      atoms[i]!.key,
    )
  )
    return undefined
  let noun = -1
  let end = i
  for (let at = i; at < atoms.length && at - i < LONGEST; at++) {
    const { key, kind, cap } = atoms[at]!
    if (kind === 'punctuation') break
    if (cap) {
      end = at + 1
      if (words.organisationNouns.has(key) && at > i) noun = at
      if (
        at === i &&
        /^(?:ministry|department|organi[sz]ation|centre|center|council|movement|front|army|brigade|committee|office)$/.test(
          key,
        )
      )
        noun = at
    } else if (!LINKS.has(key) || at === i || !nextIsCapital(atoms, at)) break
  }
  if (noun < 0) return undefined
  const of = /^(?:of|for)$/.test(atoms[noun + 1]?.key ?? '')
  const to = of ? end : noun + 1
  if (to - i < 2) return undefined
  const name = draft.text.slice(atoms[i]!.span[0], atoms[to - 1]!.span[1])
  const id = slugOf(name).replace(/-s-/g, 's-').replace('defense', 'defence')
  return id ? made(finder, atoms, i, to, [id], 'name', 'stated') : undefined
}

const nextIsCapital = (atoms: readonly Atom[], at: number): boolean =>
  atoms[at + 1]?.kind === 'word' &&
  (atoms[at + 1]!.cap || (atoms[at + 1]!.key === 'the' && Boolean(atoms[at + 2]?.cap)))
