/**
 * Where the tables of a lexicon could match at all. A sentence is looked through once for all of them, and as most rows are
 * told apart by their first two words, each first word knows which rows go on with which second word.
 */
import type { Lead, PatternRow, PatternTable, RowStart, Step, TableStarts } from '../model/patterns.js'
import type { Word } from '../model/words.js'
import { isQuote } from './quotes.js'

export function startsOf(tables: Iterable<PatternTable>): TableStarts {
  const byWord = new Map<string, FirstWord>()
  const byNumber: Lead[] = []
  for (const table of tables) {
    for (const row of table.startingWithNumber) byNumber.push({ table, row })
    for (const word of table.byFirst.keys()) {
      const known = byWord.get(word)
      if (known) known.tables.push(table)
      else byWord.set(word, { tables: [table], leads: undefined })
    }
  }
  return {
    byNumber,
    opens: (word) => byWord.has(word),
    leads(word, next) {
      const first = byWord.get(word)
      if (!first) return NONE
      first.leads ??= leadsFrom(word, first.tables)
      return first.leads.byNext.get(next) ?? first.leads.whatever
    },
  }
}

const NONE: readonly Lead[] = []

interface FirstWord {
  readonly tables: PatternTable[]
  /** Worked out when a text first has the word: most never come. */
  leads: Leads | undefined
}

interface Leads {
  /** Whatever word comes next. */
  readonly whatever: Lead[]
  /** With those of `whatever`, in the order of the rows. */
  readonly byNext: Map<string, Lead[]>
}

function leadsFrom(word: string, tables: readonly PatternTable[]): Leads {
  const leads: Leads = { whatever: [], byNext: new Map() }
  for (const table of tables) {
    for (const row of table.byFirst.get(word)!) addLead(leads, { table, row }, stepsBehind(row, word))
  }
  return leads
}

function addLead({ whatever, byNext }: Leads, lead: Lead, behind: readonly Step[] | undefined): void {
  if (!behind) {
    whatever.push(lead)
    for (const leads of byNext.values()) leads.push(lead)
    return
  }
  for (const next of new Set(behind.flatMap(({ words }) => [...words.keys()]))) {
    const leads = byNext.get(next)
    if (leads) leads.push(lead)
    else byNext.set(next, [...whatever, lead])
  }
}

/** The steps that the word behind the first one can belong to; nothing when it may be any word, or missing. */
function stepsBehind({ steps }: PatternRow, word: string): readonly Step[] | undefined {
  const behind: Step[] = []
  for (let first = 0; first < steps.length; first++) {
    const { kind, words, optional } = steps[first]!
    if (kind !== 'words') return undefined
    if (words.has(word)) {
      const must = steps.findIndex((step, i) => i > first && !step.optional)
      const some = steps.slice(first + 1, must + 1)
      if (must < 0 || some.some((step) => step.kind !== 'words')) return undefined
      behind.push(...some)
    }
    if (!optional) break
  }
  return behind
}

/** By the number of each table: where its rows could match, and which. */
export type Starts = readonly (readonly RowStart[] | undefined)[]

export function startsIn(words: readonly Word[], starts: TableStarts): Starts {
  const found: { at: number; rows: PatternRow[] }[][] = []
  const add = ({ table, row }: Lead, at: number) => {
    found[table.number] ??= []
    const places = found[table.number]!
    const last = places[places.length - 1]
    if (last?.at === at) last.rows.push(row)
    else places.push({ at, rows: [row] })
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    for (const lead of starts.leads(word.lower, nextWord(words, at))) add(lead, at)
    if (word.isNumber) for (const lead of starts.byNumber) add(lead, at)
  }
  return found
}

/** Quotation marks are transparent to patterns. */
function nextWord(words: readonly Word[], at: number): string {
  let next = at + 1
  while (next < words.length && isQuote(words[next]!)) next++
  return words[next]?.lower ?? ''
}
