/** The verbs of saying in all their forms, compiled once for each lexicon. */
import type { Lexicon } from '../../model/context.js'
import { inflect } from '../patterns/inflect.js'

export type CueClass = 'strong' | 'weak' | 'tell' | 'object' | 'of' | 'count'
export interface Cue {
  readonly base: string
  readonly classes: ReadonlySet<CueClass>
  readonly form: string
}

export interface CueWords {
  readonly byForm: ReadonlyMap<string, Cue>
  readonly aux: ReadonlySet<string>
  readonly adverbs: ReadonlySet<string>
  readonly addressees: readonly string[]
}

const compiled = new WeakMap<Lexicon, CueWords>()

export function cueWords(lexicon: Lexicon): CueWords {
  const known = compiled.get(lexicon)
  if (known) return known
  const byForm = new Map<string, Cue>()
  const classesOf = new Map<string, Set<CueClass>>()
  for (const kind of ['strong', 'weak', 'tell', 'object', 'of', 'count'] as const) {
    for (const base of lexicon.list(`cue-${kind}`).keys())
      classesOf.set(base, (classesOf.get(base) ?? new Set()).add(kind))
  }
  for (const [base, classes] of classesOf) {
    for (const [word, form] of inflect(base)) {
      if (!byForm.has(word)) byForm.set(word, { base, classes, form })
    }
  }
  const words = (value: string) =>
    new Set([...lexicon.list('cue-skips')].filter(([, of]) => of === value).map(([word]) => word))
  const result: CueWords = {
    byForm,
    aux: words('aux'),
    adverbs: words('adverb'),
    addressees: [...lexicon.list('addressees').keys()].sort((a, b) => b.length - a.length),
  }
  compiled.set(lexicon, result)
  return result
}
