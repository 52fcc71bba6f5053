/**
 * Tables of word patterns, compiled from the YAML lexicons: meaning -> patterns, each a line of words.
 *
 *   ~seize            any inflection of a verb: seize, seizes, seized, seizing
 *   bombing+          singular or plural
 *   a|b               either word; `~` and `+` work in each
 *   the?              may be missing
 *   ..  ...           up to three, up to six words between, never across a mark of punctuation
 *   NUM               a number, in figures or words
 *
 * Hyphens do not count: `cease-fire` is `cease fire`, in the pattern as in the text.
 */
import type { PatternRow, PatternTable, Step } from '../model/patterns.js'
import type { Inflection, VerbForm } from '../model/words.js'

/** `of` maps a meaning to its patterns. A pattern may not start with a gap: it would start everywhere. */
export function compileTable(
  name: string,
  of: Readonly<Record<string, readonly string[]>>,
  language: Inflection,
  number = 0,
  files: readonly string[] = [],
): PatternTable {
  const byFirst = new Map<string, PatternRow[]>()
  const startingWithNumber: PatternRow[] = []
  for (const [meaning, patterns] of Object.entries(of)) {
    for (const source of patterns) {
      const row = {
        meaning,
        source,
        steps: source
          .trim()
          .split(/\s+/)
          .flatMap((step) => compileStep(step, language)),
      }
      for (const step of firstSteps(row)) {
        if (step.kind === 'number') startingWithNumber.push(row)
        else for (const word of step.words.keys()) byFirst.set(word, [...(byFirst.get(word) ?? []), row])
      }
    }
  }
  return { name, number, byFirst, startingWithNumber, files }
}

/** The steps a match can begin with: those up to and including the first that must be there. */
function firstSteps({ steps }: PatternRow): readonly Step[] {
  const must = steps.findIndex((step) => !step.optional && step.kind !== 'gap')
  return steps.slice(0, must + 1).filter(({ kind }) => kind !== 'gap')
}

function compileStep(source: string, language: Inflection): readonly Step[] {
  if (source === '..' || source === '...') return [gap(source.length === 2 ? 3 : 6)]
  if (source === 'NUM') return [{ kind: 'number', words: new Map(), optional: false, most: 0 }]
  const optional = source.endsWith('?')
  const choices = (optional ? source.slice(0, -1) : source).split('|')
  const whole = choices.length === 1 ? choices[0]!.split('-') : choices.map((choice) => choice.replaceAll('-', ''))
  if (choices.length === 1) return whole.map((word) => wordStep([word], optional, language))
  return [wordStep(choices, optional, language)]
}

const gap = (most: number): Step => ({ kind: 'gap', words: new Map(), optional: true, most })

const wordStep = (choices: readonly string[], optional: boolean, language: Inflection): Step => ({
  kind: 'words',
  words: new Map(choices.flatMap((choice) => formsOf(choice, language))),
  optional,
  most: 0,
})

function formsOf(choice: string, { inflect, plural }: Inflection): readonly (readonly [string, VerbForm | 'word'])[] {
  const word = choice.toLowerCase()
  if (word.startsWith('~')) return inflect(word.slice(1))
  if (word.endsWith('+')) {
    return [
      [word.slice(0, -1), 'word'],
      [plural(word.slice(0, -1)), 'word'],
    ]
  }
  return [[word, 'word']]
}
