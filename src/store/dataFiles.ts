/**
 * The knowledge that ships with the product, read once: actors, places, lexicons. The files lie in the package's `data`
 * folder, which is found from this module whether it runs from `src` or from `dist`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { assert } from '../base/assert.js'
import { sha256 } from '../base/canonical.js'
import { slugOf } from '../base/fold.js'
import type { Actor, ActorBook } from '../domain/actor.js'
import { createActorIndex } from '../domain/actorIndex.js'
import type { Place } from '../domain/place.js'
import { createPlaceIndex, type PlaceBook } from '../domain/placeIndex.js'
import type { LexiconData, Prompts, ReadTools } from '../read/index.js'
import { citiesFloor } from './cities/floor.js'
import { type ActorRow, type CountryRow, KnowledgeFileSchema, type PersonRow, type PlaceRow } from './dataRows.js'

export interface Knowledge {
  readonly tools: ReadTools
  readonly actors: ActorBook
  readonly places: PlaceBook
  /** What a model is asked, for each language by its folder. */
  readonly prompts: Prompts
}

let knowledge: Knowledge | undefined

export function loadKnowledge(): Knowledge {
  knowledge ??= readKnowledge(dataFolder())
  return knowledge
}

/** The folder `data` of the package. */
export function dataFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'data', 'lexicons'))) {
    const above = dirname(folder)
    assert(above !== folder, 'the package has its data folder beside its code')
    folder = above
  }
  return join(folder, 'data')
}

function readKnowledge(folder: string): Knowledge {
  const files = [...yamlFiles(join(folder, 'gazetteer')), ...yamlFiles(join(folder, 'actors'))].map(readFile)
  const countries = files.flatMap(({ countries }) => countries ?? [])
  const actors = createActorIndex([
    ...countries.map(stateOf),
    ...files.flatMap(({ actors }) => (actors ?? []).map(actorOf)),
    ...files.flatMap(({ people }) => (people ?? []).map(personOf)),
  ])
  const names = new Map(countries.map(({ code, name }) => [code, name]))
  const regions = new Intl.DisplayNames(['en'], { type: 'region' })
  const places = createPlaceIndex(
    [...countries.map(countryOf), ...files.flatMap(({ places }) => (places ?? []).map(placeOf))],
    citiesFloor((code) => names.get(code) ?? regions.of(code) ?? code),
  )
  const words = lexiconsIn(join(folder, 'lexicons'))
  return { tools: { actors, places, words }, actors, places, prompts: promptsIn(join(folder, 'prompts')) }
}

const promptsIn = (folder: string): Prompts =>
  Object.fromEntries(
    readdirSync(folder).map((language) => [language, readFileSync(join(folder, language, 'read.md'), 'utf8')]),
  )

/** A folder a language. */
const lexiconsIn = (folder: string): ReadTools['words'] =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => [name, yamlFiles(join(folder, name)).map(lexiconIn)]),
  )

function lexiconIn(path: string): LexiconData {
  const { lists, tables } = readFile(path)
  return { file: basename(path), ...(lists && { lists }), ...(tables && { tables }) }
}

/** The files as the build parsed them, by the hash of their text; none when this runs from the source. */
function built(): Readonly<Record<string, unknown>> {
  const file = join(dirname(fileURLToPath(import.meta.url)), '..', 'knowledge.json')
  parsedByBuild ??= existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {}
  return parsedByBuild
}
let parsedByBuild: Readonly<Record<string, unknown>> | undefined

const yamlFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.ya?ml$/.test(name))
        .sort()
        .map((name) => join(folder, name))
    : []

function readFile(path: string) {
  const text = readFileSync(path, 'utf8')
  const parsed = KnowledgeFileSchema.safeParse(built()[sha256(text)] ?? parse(text))
  assert(
    parsed.success,
    `the data file ${path} has its form: ${parsed.error?.issues[0]?.path.join('.')} ${parsed.error?.issues[0]?.message}`,
  )
  return parsed.data
}

const actorOf = ({ parents, allies, ...row }: ActorRow): Actor => ({
  ...row,
  aliases: row.aliases ?? [],
  parents: links(parents),
  allies: links(allies),
})

const links = (rows: ActorRow['parents']): Actor['parents'] =>
  (rows ?? []).map((row) => (typeof row === 'string' ? { id: row } : row))

const personOf = ({ of, ...row }: PersonRow): Actor => ({
  ...row,
  kind: 'person',
  aliases: row.aliases ?? [],
  parents: [{ id: of }],
  allies: [],
})

/** The state as an actor. Where a war is about who the state is, the country's row names the actor that speaks for it. */
const stateOf = ({ name, actor, adjectives, metonyms, aliases }: CountryRow): Actor => ({
  id: actor ?? slugOf(name),
  name,
  kind: 'state',
  sourceKind: 'official',
  aliases: [...(aliases ?? []), `${name}'s government`],
  parents: [],
  allies: [],
  adjectives,
  metonyms,
  country: name,
})

const countryOf = ({ code, name, lat, lon, aliases }: CountryRow): Place => ({
  id: `country-${code.toLowerCase()}`,
  name,
  aliases: aliases ?? [],
  kind: 'country',
  lat,
  lon,
  within: [],
})

const placeOf = ({ id, in: within, ...row }: PlaceRow): Place => ({
  ...row,
  id: id ?? slugOf([row.name, ...within].join(' ')),
  aliases: row.aliases ?? [],
  within,
})
