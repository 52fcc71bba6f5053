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
}

export const cueWords = onceFor((lexicon: Lexicon): CueWords => {
  const byForm = new Map<string, Cue>()
  const classesOf = new Map<string, Set<CueClass>>()
  for (const kind of ['strong', 'weak', 'tell', 'object', 'of', 'count', 'ask', 'urge'] as const) {
    for (const base of lexicon.list(`cue-${kind}`).keys())
      classesOf.set(base, (classesOf.get(base) ?? new Set()).add(kind))
  }
  const particlesOf = new Map<string, Set<string>>()
  for (const whole of classesOf.keys()) {
    const [base, particle] = whole.split(' ') as [string, string | undefined]
    if (particle && !classesOf.has(base)) particlesOf.set(base, (particlesOf.get(base) ?? new Set()).add(particle))
  }
  const bareFirst = [...classesOf].sort(([a], [b]) => Number(a.includes(' ')) - Number(b.includes(' ')))
  for (const [whole, classes] of bareFirst) {
    const base = whole.split(' ')[0]!
    const particles = particlesOf.get(base)
    for (const [word, form] of inflect(base)) {
      if (!byForm.has(word)) byForm.set(word, { base, classes, form, particles })
    }
  }
  const words = (value: string) =>
    new Set([...lexicon.list('cue-skips')].filter(([, of]) => of === value).map(([word]) => word))
  return {
    byForm,
    aux: words('aux'),
    adverbs: words('adverb'),
    speakers: new Set(lexicon.list('speaking-nouns').keys()),
    addressees: [...lexicon.list('addressees').keys()].sort((a, b) => b.length - a.length),
  }
})
