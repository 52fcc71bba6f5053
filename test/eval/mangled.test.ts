/** Dispatches as bad hands leave them: words lost, doubled and shuffled, odd signs, cut in the middle. Reading goes on. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadCorpus } from '../../src/cli/measure/corpus.js'
import { readDocument } from '../../src/read/readDocument.js'
import { loadKnowledge } from '../../src/store/dataFiles.js'
import { ROOT } from '../support/shared.js'

type Chance = (below: number) => number
const ODD = [
  '\u0000',
  '\ud83d',
  '“',
  '”',
  '(',
  '|',
  '\t',
  '\r',
  '\n\n',
  '\u00ad',
  '\u202e',
  '…',
  '- ',
  '1O',
  '%',
  '№',
  '’s',
  '2016-13-45',
]

/** The same seed mangles the same way. */
function chanceOf(seed: number): Chance {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const MANGLE: Readonly<Record<string, (words: string[], chance: Chance) => string[]>> = {
  'words lost': (words, chance) => words.filter(() => chance(6) !== 0),
  'words doubled': (words, chance) => words.flatMap((word) => (chance(6) === 0 ? [word, word] : [word])),
  'words shuffled': (words, chance) => words.map((word) => (chance(4) === 0 ? words[chance(words.length)]! : word)),
  'odd signs': (words, chance) => words.map((word) => (chance(5) === 0 ? word + ODD[chance(ODD.length)]! : word)),
  'cut in the middle': (words, chance) => [words.join('').slice(chance(400), -1 - chance(400))],
}

const dispatches = loadCorpus(join(ROOT, 'fixtures/corpus')).filter(({ setAside }) => !setAside)

describe.each(Object.entries(MANGLE))('%s', (_, mangle) => {
  test('no step fails, every value quotes the text, and the same text reads the same', () => {
    dispatches.forEach(({ name, text, publishedAt }, seed) => {
      const mangled = mangle(text.split(/(?<=\s)/), chanceOf(seed + 1)).join('')
      const read = () => readDocument({ text: mangled, publishedAt }, loadKnowledge().tools)
      const reading = read()
      const failed = reading.notes.filter(({ code }) => code === 'reading-failed' || code === 'value-dropped')
      expect(failed, name).toEqual([])
      for (const { slots } of reading.claims) {
        for (const { at, text: words } of Object.values(slots).flat() as { at?: [number, number]; text?: string }[]) {
          if (at) expect(mangled.slice(at[0], at[1]), name).toBe(words)
        }
      }
      if (seed % 8 === 0) expect(read(), name).toEqual(reading)
    })
  })
})
