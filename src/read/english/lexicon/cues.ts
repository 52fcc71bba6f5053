/** The verbs of saying in all their forms, compiled once for each lexicon. */
import { onceFor } from '../../../base/once.js'
import type { Lexicon } from '../../model/context.js'
import { inflect } from '../patterns/inflect.js'

export type CueClass = 'strong' | 'weak' | 'tell' | 'object' | 'of' | 'count' | 'ask' | 'urge'
export interface Cue {
  readonly base: string
  readonly classes: ReadonlySet<CueClass>
  readonly form: string
  /** The words of which one must follow: "rule out" says something, "rule" does not. */
  readonly particles?: ReadonlySet<string> | undefined
}

export interface CueWords {
  readonly byForm: ReadonlyMap<string, Cue>
  readonly aux: ReadonlySet<string>
  readonly adverbs: ReadonlySet<string>
  readonly addressees: readonly string[]
  /** Nouns whose people or bodies can speak: "villagers", "the authorities". */
  readonly speakers: ReadonlySet<string>
  /** Whoever has a trade, an age or a kin: behind a quote they speak, before another verb they need not. */
  readonly people: ReadonlySet<string>
}

export const cueWords = onceFor((lexicon: Lexicon): CueWords => {
  const byForm = new Map<string, Cue>()
  const classesOf = new Map<string, Set<CueClass>>()
  for (const kind of ['strong', 'weak', 'tell', 'object', 'of', 'count', 'ask', 'urge'] as const) {
    for (const base of lexicon.list(`cue-${kind}`).keys())
      classesOf.set(base, (classesOf.get(base) ?? new Set()).add(kind))
  }
  // "point out", "point to": verbs that speak only with one of their particles are one cue with all of them.
  const cues = new Map<string, { classes: Set<CueClass>; particles?: Set<string> }>()
  for (const [whole, classes] of [...classesOf].sort(([a], [b]) => Number(a.includes(' ')) - Number(b.includes(' ')))) {
    const [base, particle] = whole.split(' ') as [string, string | undefined]
    const same = cues.get(base)
    if (!same) cues.set(base, { classes: new Set(classes), ...(particle && { particles: new Set([particle]) }) })
    else if (particle && same.particles) {
      same.particles.add(particle)
      for (const one of classes) same.classes.add(one)
    }
  }
  for (const [base, { classes, particles }] of cues)
    for (const [word, form] of inflect(base))
      if (!byForm.has(word)) byForm.set(word, { base, classes, form, particles })
  const words = (value: string) =>
    new Set([...lexicon.list('cue-skips')].filter(([, of]) => of === value).map(([word]) => word))
  return {
    byForm,
    aux: words('aux'),
    adverbs: words('adverb'),
    speakers: new Set(lexicon.list('speaking-nouns').keys()),
    people: new Set(lexicon.list('people-nouns').keys()),
    addressees: [...lexicon.list('addressees').keys()].sort((a, b) => b.length - a.length),
  }
})
