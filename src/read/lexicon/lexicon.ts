/** Lexicon files, compiled once for each set of tools. */
import type { IncidentWord, Lexicon } from '../model/context.js'
import type { LexiconData, ReadTools } from '../model/input.js'
import { compileTable, type PatternTable } from '../patterns/table.js'

const compiled = new WeakMap<ReadTools, Lexicon>()

export function lexiconOf(tools: ReadTools): Lexicon {
  const known = compiled.get(tools)
  if (known) return known
  const lexicon = compileLexicon(tools.words)
  compiled.set(tools, lexicon)
  return lexicon
}

export function compileLexicon(files: readonly LexiconData[]): Lexicon {
  const lists = new Map<string, Map<string, string>>()
  const incidentWords: IncidentWord[] = []
  for (const file of files) {
    for (const [name, values] of Object.entries(file.lists ?? {})) {
      const list = lists.get(name) ?? new Map<string, string>()
      lists.set(name, list)
      for (const [value, words] of Object.entries(values))
        for (const word of words) list.set(String(word).toLowerCase(), value)
    }
    for (const { type, form, words } of file.incidentWords ?? []) {
      incidentWords.push({
        type,
        form,
        pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
      })
    }
  }
  const tables = compileTables(files)
  return { incidentWords, list: (name) => lists.get(name) ?? EMPTY, table: (name) => tables.get(name) ?? NO_TABLE }
}

function compileTables(files: readonly LexiconData[]): ReadonlyMap<string, PatternTable> {
  const rows = new Map<string, Record<string, readonly string[]>>()
  for (const [name, meanings] of files.flatMap(({ tables }) => Object.entries(tables ?? {}))) {
    const table = rows.get(name) ?? {}
    rows.set(name, table)
    for (const [meaning, patterns] of Object.entries(meanings))
      table[meaning] = [...(table[meaning] ?? []), ...patterns]
  }
  return new Map([...rows].map(([name, table]) => [name, compileTable(name, table)]))
}

const NO_TABLE = compileTable('none', {})

const EMPTY: ReadonlyMap<string, string> = new Map()
