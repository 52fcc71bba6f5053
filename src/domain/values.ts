/** What a slot can hold. Every value of a claim is a `Sourced` one: it can show its words, or says that it has none. */
import { z } from 'zod'
import { parseDuration, parsePeriod } from '../base/period.js'
import { PLACE_PRECISIONS } from './vocabulary.js'

export const SpanSchema = z
  .tuple([z.int().min(0), z.int().min(0)])
  .refine(([start, end]) => start <= end, 'a span does not end before it starts')

export const CountRangeSchema = z
  .strictObject({
    min: z.number().min(0).nullable(),
    max: z.number().min(0).nullable(),
    approx: z.number().min(0).optional(),
  })
  .refine(({ min, max }) => min === null || max === null || min <= max, 'a count range is not upside down')

export const PlaceValueSchema = z.strictObject({
  name: z.string().min(1),
  id: z.string().optional(),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
  within: z.string().optional(),
  precision: z.enum(PLACE_PRECISIONS),
})
export type PlaceValue = z.infer<typeof PlaceValueSchema>

export const EdtfSchema = z
  .string()
  .refine((text) => parsePeriod(text) !== undefined, 'a date or time is written in EDTF, such as 2016-09-05')

export const DurationSchema = z
  .string()
  .refine((text) => parseDuration(text) !== undefined, 'a duration is written in ISO 8601, such as PT90M')

/** `syrian-government`: lower case, joined by hyphens. */
export const ActorIdSchema = z
  .string()
  .regex(/^[\p{Ll}\p{Lo}\p{N}]+(?:[-'’.][\p{Ll}\p{Lo}\p{N}]+)*$/u, 'an id is lower case, joined by hyphens')

export interface Sourced<T> {
  readonly value: T
  /** The words that carry the value: the slice at `at`, always. */
  readonly text?: string | undefined
  readonly at?: readonly [number, number] | undefined
  /** `stated` when the words carry the value, `implied` when context does. */
  readonly how: 'stated' | 'implied'
}

export const sourced = <T extends z.ZodType>(value: T) =>
  z
    .strictObject({
      value,
      text: z.string().optional(),
      at: SpanSchema.optional(),
      how: z.enum(['stated', 'implied']),
    })
    .refine(({ text, at }) => (text === undefined) === (at === undefined), 'words and their place go together')
    .refine(({ at, how }) => at !== undefined || how === 'implied', 'a value without words is implied')

const list = <T extends z.ZodType>(value: T) => z.array(sourced(value)).min(1).optional()

const [words, actor, place] = [list(z.string().min(1)), list(ActorIdSchema), list(PlaceValueSchema)]
const [date, duration, count] = [list(EdtfSchema), list(DurationSchema), list(CountRangeSchema)]
const flag = list(z.boolean())

/** The slot types of claims, by the name the claim schemas use; each made once, so that a JSON Schema can refer to it. */
export const slot = {
  words: () => words,
  actor: () => actor,
  place: () => place,
  date: () => date,
  duration: () => duration,
  count: () => count,
  flag: () => flag,
  oneOf: <const T extends readonly [string, ...string[]]>(values: T) => list(z.enum(values)),
}
