/** "the road from Hama to Homs", "the road between Tibú and La Gabarra", "the road to Suchitoto": routes named by their ends. */
import type { Atom, Draft } from '../../model/draft.js'
import { endOfName } from './classes.js'
import { placeWords } from './words.js'

export interface Road {
  readonly from: number
  readonly end: number
  readonly name: string
}

const NOUN = /^(?:road|highway|route|motorway|corridor|railway)$/

export function roadAt(draft: Draft, atoms: readonly Atom[], i: number): Road | undefined {
  if (!NOUN.test(atoms[i]!.key)) return undefined
  const words = placeWords(draft.lexicon)
  const link = atoms[i + 1]?.key ?? ''
  const nameAt = (at: number) => {
    const to = endOfName(draft, words, atoms, at)
    return to > at ? { to, words: draft.text.slice(atoms[at]!.span[0], atoms[to - 1]!.span[1]) } : undefined
  }
  if (!/^(?:from|between|linking|connecting|to)$/.test(link)) return undefined
  const one = nameAt(i + 2)
  if (!one) return undefined
  const noun = atoms[i]!.key
  if (link === 'to') return { from: i, end: one.to, name: `${noun} to ${one.words}` }
  if (!/^(?:to|and|with)$/.test(atoms[one.to]?.key ?? '')) return undefined
  const other = nameAt(one.to + 1)
  return other && { from: i, end: other.to, name: `${one.words}-${other.words} ${noun}` }
}
