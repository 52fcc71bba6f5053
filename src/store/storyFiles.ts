/**
 * A story folder: `story.yaml` with sources, places and what people entered, and `dispatches/*.md`, each a text under
 * front matter that says whose it is, when it was published and when the desk got it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { slugOf } from '../base/fold.js'
import { Problem } from '../base/problem.js'
import { BODIES, type BodyOf } from '../domain/entry.js'
import { EdtfSchema } from '../domain/values.js'
import { RELIABILITIES } from '../domain/vocabulary.js'

const InstantSchema = z.union([
  z
    .string()
    .refine((text) => /T.*(Z|[+-]\d\d:?\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)), 'a time with its zone'),
  z.date().transform((date) => date.toISOString()),
])
const id = z.string().min(1)
const entered = { known: InstantSchema, by: z.string().min(1) }

const StoryPlaceSchema = z.looseObject({
  name: id,
  aliases: z.array(z.string()).default([]),
  kind: id,
  lat: z.number().optional(),
  lon: z.number().optional(),
  within: z.string().default(''),
})

/** What a person entered. A document is named by its file, an answer by the document whose event it is about. */
const StoryEntrySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('agreement'), ...entered, file: id }),
  z.strictObject({
    type: z.literal('coverage'),
    ...entered,
    place: BODIES.coverage.shape.place,
    period: z.string(),
    note: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('retract'), ...entered, document: id, because: id }),
  z.strictObject({
    type: z.literal('source'),
    ...entered,
    id,
    reliability: z.enum(RELIABILITIES).optional(),
    alignment: z.array(id).optional(),
    because: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('attest'),
    ...entered,
    agreement: id.optional(),
    term: id,
    exception: id.optional(),
    document: id.optional(),
    instance: id.optional(),
    answer: z.boolean(),
    because: id,
  }),
  z.strictObject({
    type: z.literal('handover'),
    known: InstantSchema,
    by: z.string().optional(),
    note: z.string().optional(),
  }),
])
export type StoryEntry = z.infer<typeof StoryEntrySchema>

const StorySchema = z.looseObject({
  id,
  title: id,
  timezone: id,
  sources: z.array(
    z.strictObject({
      id,
      name: id,
      kind: z.string().optional(),
      alignment: z.array(id).default([]),
      reliability: z.enum(RELIABILITIES).optional(),
      protected: z.boolean().optional(),
      note: z.string().optional(),
    }),
  ),
  places: z.array(StoryPlaceSchema).default([]),
  entries: z.array(StoryEntrySchema),
})

const FrontSchema = z.looseObject({
  id: id.optional(),
  title: id,
  source: id,
  published: z.union([EdtfSchema, z.date().transform((date) => date.toISOString())]),
  known: InstantSchema,
})

export interface Dispatch {
  readonly id: string
  readonly title: string
  readonly source: string
  /** EDTF. */
  readonly published: string
  /** When the desk got it, with its zone. */
  readonly known: string
  readonly text: string
}

export interface Story {
  readonly id: string
  readonly title: string
  readonly zone: string
  readonly sources: readonly BodyOf<'source'>[]
  readonly places: readonly BodyOf<'place'>[]
  readonly entries: readonly StoryEntry[]
  readonly dispatches: readonly Dispatch[]
  /** Agreement files by name. */
  readonly agreements: ReadonlyMap<string, string>
}

/** `agreementsDir` is where agreement files lie that the story names and does not bring itself. */
export function loadStory(dir: string, agreementsDir: string): Story {
  const story = checked(StorySchema, parse(textOf(join(dir, 'story.yaml'))), join(dir, 'story.yaml'))
  const named = story.entries.flatMap((entry) => (entry.type === 'agreement' ? [entry.file] : []))
  const byName = new Map(story.places.map((place) => [place.name, place]))
  return {
    id: story.id,
    title: story.title,
    zone: story.timezone,
    sources: story.sources.map(({ note, ...source }) => ({ ...source, ...(note ? { note } : {}) })),
    places: story.places.map((place) => placeOf(place, byName)),
    entries: story.entries,
    dispatches: dispatchesIn(join(dir, 'dispatches')),
    agreements: new Map(named.map((file) => [file, agreementText(file, dir, agreementsDir)])),
  }
}

type StoryPlace = z.infer<typeof StoryPlaceSchema>

function placeOf(
  { name, aliases, kind, lat, lon, within }: StoryPlace,
  byName: ReadonlyMap<string, StoryPlace>,
): BodyOf<'place'> {
  const chain: string[] = []
  for (let at = within; at !== '' && !chain.includes(at); at = byName.get(at)?.within ?? '') chain.push(at)
  return {
    id: slugOf(name),
    name,
    aliases,
    kind,
    within: chain,
    ...(lat === undefined ? {} : { lat }),
    ...(lon === undefined ? {} : { lon }),
  }
}

function dispatchesIn(folder: string): readonly Dispatch[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter(
    (file) => file.isFile() && file.name.endsWith('.md'),
  )
  return names.map(({ name }) => dispatchOf(join(folder, name))).sort((a, b) => (a.id < b.id ? -1 : 1))
}

function dispatchOf(path: string): Dispatch {
  const [, front, text] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(textOf(path)) ?? []
  if (front === undefined || text === undefined) throw new Problem('story-invalid', `${path} has no front matter.`)
  const { id: given, title, source, published, known } = checked(FrontSchema, parse(front), path)
  return { id: given ?? basename(path, '.md'), title, source, published, known, text }
}

function agreementText(file: string, ...folders: readonly string[]): string {
  const found = folders.map((folder) => join(folder, file)).find((path) => isReadable(path))
  if (found === undefined) throw new Problem('story-invalid', `The story adopts ${file}, which is not there.`)
  return textOf(found)
}

function isReadable(path: string): boolean {
  try {
    readFileSync(path)
    return true
  } catch {
    return false
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Problem('file-missing', `${path} cannot be opened.`)
  }
}

function checked<T extends z.ZodType>(schema: T, value: unknown, path: string): z.output<T> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Problem('story-invalid', `${path}: ${issue?.path.join('.')} ${issue?.message}`)
}
