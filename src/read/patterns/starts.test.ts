import { expect, test } from 'vitest'
import { inflect } from '../english/patterns/inflect.js'
import { splitWords } from '../english/patterns/words.js'
import type { Inflection } from '../model/words.js'
import { matchTable } from './match.js'
import { startsIn, startsOf } from './starts.js'
import { compileTable } from './table.js'

const english: Inflection = { inflect: (verb) => inflect(verb), plural: (noun) => `${noun}s` }
const tables = [
  { held: ['~be ~hold', '~be under siege', '~be the? hostage', '~hold'], lost: ['~be .. lost', '~be lost'] },
  { counted: ['NUM dead', 'one NUM', 'one', 'one by one'], near: ['near? miss', 'close to'] },
].map((of, i) => compileTable(`table ${i}`, of, english, i + 1))
const starts = startsOf(tables)

test.each([
  ['The town is held and the port was under siege.', ['held', 'held']],
  ['They were “lost”, and the crew is now all but lost at sea.', ['lost', 'lost']],
  ['He was hostage, she was the “hostage”, nobody is', ['held', 'held']],
  ['One dead, two dead; one by one they went, one “two” three', ['counted', 'counted', 'counted', 'counted']],
  ['A near miss, a miss, “close” to it', ['near', 'near', 'near']],
])('the rows that two words let begin are those that match: %s', (text, meanings) => {
  const words = splitWords(text, [0, text.length])
  const some = startsIn(words, starts)
  const hits = tables.map((table) => matchTable(words, table, some[table.number] ?? []))
  expect(hits.flat().map(({ meaning }) => meaning)).toEqual(meanings)
  expect(hits).toEqual(tables.map((table) => matchTable(words, table)))
})

test('a word with many rows lets only those begin that go on with the next word', () => {
  const sources = (word: string, next: string) => starts.leads(word, next).map(({ row }) => row.source)
  expect(sources('is', 'held')).toEqual(['~be ~hold', '~be .. lost'])
  expect(sources('is', 'the')).toEqual(['~be the? hostage', '~be .. lost'])
  expect(sources('is', 'green')).toEqual(['~be .. lost'])
  expect(sources('town', 'is')).toEqual([])
})
