/** The dispatches with expected claims, read and scored. They lie in the checkout; the installed package has none. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from '../../read/index.js'
import { loadKnowledge } from '../../store/dataFiles.js'
import { type ExpectedDocument, parseExpected } from './expected.js'
import { addTallies, NOTHING, scoreClaims, type Tallies } from './score.js'

export interface Dispatch extends ExpectedDocument {
  readonly name: string
  readonly setAside: boolean
}

export interface CorpusScore {
  readonly documents: number
  readonly all: Tallies
  readonly byKind: ReadonlyMap<string, Tallies>
  /** Claims of force, ground or agreement that texts about something else bring forth. */
  readonly alarms: number
}

/** Kinds that a text without a conflict must not bring forth. */
const ALARMS = new Set(['incident', 'control', 'access', 'term'])

/** Every dispatch below the folder; none when it is not there. */
export const loadCorpus = (folder: string): readonly Dispatch[] =>
  ['', 'set-aside'].flatMap((below) => {
    const path = join(folder, below)
    if (!existsSync(path)) return []
    return readdirSync(path)
      .filter((name) => /^\d{3}-.*\.md$/.test(name))
      .sort()
      .map((file) => {
        const name = file.slice(0, -'.md'.length)
        const read = (ending: string) => readFileSync(join(path, `${name}${ending}`), 'utf8')
        return { ...parseExpected(read('.md'), read('.expected.yaml')), name, setAside: below !== '' }
      })
  })

export const isNegative = ({ claims }: Dispatch): boolean => claims.length === 0

export function scoreCorpus(dispatches: readonly Dispatch[]): CorpusScore {
  const byKind = new Map<string, Tallies>()
  let [all, alarms] = [NOTHING, 0]
  for (const dispatch of dispatches) {
    const found = claimsIn(dispatch)
    if (isNegative(dispatch)) alarms += found.filter(({ kind }) => ALARMS.has(kind)).length
    for (const [kind, tallies] of scoreClaims(found, dispatch.claims)) {
      byKind.set(kind, addTallies(byKind.get(kind) ?? NOTHING, tallies))
      all = addTallies(all, tallies)
    }
  }
  return { documents: dispatches.length, all, byKind: sorted(byKind), alarms }
}

const claimsIn = ({ text, publishedAt }: Dispatch) => readDocument({ text, publishedAt }, loadKnowledge().tools).claims

const sorted = <T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
  new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)))
