/** Tokens to what names are looked up by: folded words, hyphenated ones taken apart. */
import { foldName } from '../../../base/fold.js'
import type { Token } from '../../model/context.js'
import type { Atom } from '../../model/draft.js'
import { tokensOf } from './tokens.js'

/** In a text of capitals these say nothing: a word looks like the acronym. */
const WORDLIKE = new Set(
  'us who it is as at in on so no pa aa ap rt pdf nas sac may all and the ria ma adf sans aid act fars sam its'.split(
    ' ',
  ),
)

export function atomsOf(tokens: readonly Token[], allCapitals: boolean): Atom[] {
  const atoms: Atom[] = []
  tokens.forEach((token, index) => {
    if (token.kind === 'punctuation' || !/[-‑]/.test(token.text)) {
      atoms.push(atomOf(token.text, token.span[0], index, token.kind, allCapitals))
      return
    }
    let at = 0
    for (const part of token.text.split(/[-‑]/)) {
      if (part) atoms.push(atomOf(part, token.span[0] + at, index, token.kind, allCapitals))
      at += part.length + 1
    }
  })
  return atoms
}

function atomOf(text: string, start: number, token: number, kind: Token['kind'], allCapitals: boolean): Atom {
  const span = [start, start + text.length] as const
  if (kind === 'punctuation') return { key: text.replace('’', "'"), span, cap: false, upper: false, token, kind }
  const key = foldName(text) || text
  const first = text[0]!
  const cap = allCapitals || first !== first.toLowerCase()
  const dotted = text.length > 2 && text[1] === '.'
  const upper = text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase()
  return { key, span, cap, upper: dotted || (upper && (!allCapitals || !WORDLIKE.has(key))), token, kind }
}

/** A name as it stands in a list: in its own spelling. */
export const atomsOfName = (name: string): readonly Atom[] => atomsOf(tokensOf(name), false)

/** A run of atoms as names are looked up. */
export const keyOfAtoms = (atoms: readonly Atom[], from: number, to: number): string =>
  to - from === 1
    ? (atoms[from]?.key ?? '')
    : atoms
        .slice(from, to)
        .map(({ key }) => key)
        .join(' ')

/** A folded word may hold a blank, where a sign joined two. */
export const firstWord = (key: string): string => (key.includes(' ') ? key.slice(0, key.indexOf(' ')) : key)
