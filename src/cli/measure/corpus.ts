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
  readonly byDocument: ReadonlyMap<string, Tallies>
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
  const byDocument = new Map<string, Tallies>()
  let all = NOTHING
  for (const dispatch of dispatches) {
    let mine = NOTHING
    for (const [kind, tallies] of scoreClaims(claimsIn(dispatch), dispatch.claims)) {
      byKind.set(kind, addTallies(byKind.get(kind) ?? NOTHING, tallies))
      mine = addTallies(mine, tallies)
    }
    byDocument.set(dispatch.name, mine)
    all = addTallies(all, mine)
  }
  return { documents: dispatches.length, all, byKind: sorted(byKind), byDocument }
}

/** How many claims of force, ground or agreement the texts about something else bring forth. */
export const falseAlarms = (dispatches: readonly Dispatch[]): number =>
  dispatches
    .filter(isNegative)
    .reduce((sum, one) => sum + claimsIn(one).filter(({ kind }) => ALARMS.has(kind)).length, 0)

const claimsIn = ({ text, publishedAt }: Dispatch) => readDocument({ text, publishedAt }, loadKnowledge().tools).claims

const sorted = <T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
  new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)))
