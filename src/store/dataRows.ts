/** The forms of the rows in `data/gazetteer`, `data/actors` and `data/lexicons`. */
import { z } from 'zod'

const words = () => z.array(z.string()).optional()

const LinkSchema = z.union([
  z.string(),
  z.strictObject({ id: z.string(), from: z.string().optional(), to: z.string().optional() }),
])

const ActorRowSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['state', 'force', 'group', 'coalition', 'agency', 'office', 'media', 'people']),
  sourceKind: z.string().optional(),
  aliases: words(),
  adjectives: words(),
  metonyms: words(),
  parents: z.array(LinkSchema).optional(),
  allies: z.array(LinkSchema).optional(),
  country: z.string().optional(),
  renamed: z.strictObject({ from: z.string(), on: z.string() }).optional(),
})
export type ActorRow = z.infer<typeof ActorRowSchema>

const PersonRowSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  of: z.string(),
  roles: words(),
  aliases: words(),
  gender: z.enum(['he', 'she']).optional(),
})
export type PersonRow = z.infer<typeof PersonRowSchema>

const CountryRowSchema = z.strictObject({
  code: z.string().length(2),
  name: z.string(),
  lat: z.number(),
  lon: z.number(),
  aliases: words(),
  adjectives: words(),
  metonyms: words(),
  actor: z.string().optional(),
})
export type CountryRow = z.infer<typeof CountryRowSchema>

const PlaceRowSchema = z.strictObject({
  id: z.string().optional(),
  name: z.string(),
  kind: z.enum(['point', 'settlement', 'district', 'area', 'province', 'country', 'route', 'crossing']),
  in: z.array(z.string()),
  aliases: words(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  population: z.number().optional(),
})
export type PlaceRow = z.infer<typeof PlaceRowSchema>

export const KnowledgeFileSchema = z.object({
  licence: z.string(),
  actors: z.array(ActorRowSchema).optional(),
  people: z.array(PersonRowSchema).optional(),
  countries: z.array(CountryRowSchema).optional(),
  places: z.array(PlaceRowSchema).optional(),
  lists: z.record(z.string(), z.record(z.string(), z.array(z.coerce.string()))).optional(),
  /** Pattern tables of the finders: meaning to lines of words. */
  tables: z.record(z.string(), z.record(z.string(), z.array(z.coerce.string()))).optional(),
})
