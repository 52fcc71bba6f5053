/** Lexicon files, compiled once for each set of tools. */
import type { Lexicon } from '../model/context.js'
import type { LexiconData, ReadTools } from '../model/input.js'
import type { Language } from '../model/language.js'
import type { PatternTable, Watch } from '../model/patterns.js'
import type { Inflection } from '../model/words.js'
import { startsOf } from '../patterns/starts.js'
import { compileTable } from '../patterns/table.js'

const compiled = new WeakMap<ReadTools, Map<string, Lexicon>>()

export function lexiconOf(tools: ReadTools, { lexicons, inflection }: Language): Lexicon {
  const ofTools = compiled.get(tools) ?? new Map<string, Lexicon>()
  compiled.set(tools, ofTools)
  const lexicon = ofTools.get(lexicons) ?? compileLexicon(tools.words[lexicons] ?? [], inflection)
  ofTools.set(lexicons, lexicon)
  return lexicon
}

export function compileLexicon(files: readonly LexiconData[], inflection: Inflection): Lexicon {
  const lists = new Map<string, Map<string, string>>()
  for (const file of files) {
    for (const [name, values] of Object.entries(file.lists ?? {})) {
      const list = lists.get(name) ?? new Map<string, string>()
      lists.set(name, list)
      for (const [value, words] of Object.entries(values))
        for (const word of words) list.set(String(word).toLowerCase(), value)
    }
  }
  const tables = compileTables(files, inflection)
  return {
    list: (name) => lists.get(name) ?? EMPTY,
    table: (name) => tables.get(name) ?? NO_TABLE,
    starts: startsOf(tables.values()),
  }
}

function compileTables(files: readonly LexiconData[], inflection: Inflection): ReadonlyMap<string, PatternTable> {
  const rows = new Map<string, Record<string, readonly string[]>>()
  const standIn = new Map<string, string[]>()
  for (const [name, meanings, file] of files.flatMap(tablesIn)) {
    standIn.set(name, [...(standIn.get(name) ?? []), ...(file === undefined ? [] : [file])])
    const table = rows.get(name) ?? {}
    rows.set(name, table)
    for (const [meaning, patterns] of Object.entries(meanings))
      table[meaning] = [...(table[meaning] ?? []), ...patterns]
  }
  return new Map(
    [...rows].map(([name, table], i) => [name, compileTable(name, table, inflection, i + 1, standIn.get(name))]),
  )
}

const tablesIn = ({ tables = {}, file }: LexiconData) =>
  Object.entries(tables).map(([name, meanings]) => [name, meanings, file] as const)

/** The same lexicon, telling of every match in its tables. */
export function watched(lexicon: Lexicon, watch: Watch): Lexicon {
  const copies = new Map<string, PatternTable>()
  return {
    ...lexicon,
    table(name) {
      const copy = copies.get(name) ?? { ...lexicon.table(name), watch }
      copies.set(name, copy)
      return copy
    },
  }
}

const NO_TABLE: PatternTable = {
  name: 'none',
  number: 0,
  byFirst: new Map(),
  startingWithNumber: [],
  files: [],
}

const EMPTY: ReadonlyMap<string, string> = new Map()
