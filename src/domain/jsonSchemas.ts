/** What other programs check against: the schema of a reading, and of one event line, made from the one zod schema each. */
import { z } from 'zod'
import { eventLineSchemas } from './eventLine.js'
import { ReadingSchema } from './reading.js'

const DRAFT = { target: 'draft-2020-12', unrepresentable: 'any', reused: 'ref' } as const

/** JSON Schema of `truceline read --json` and of a line of `--ndjson`. */
export const readingJsonSchema = (): object => ({ title: 'A reading', ...z.toJSONSchema(ReadingSchema, DRAFT) })

/** JSON Schema of one line of `truceline judge --events`. */
export const eventLineJsonSchema = (): object => ({
  title: 'An event line',
  ...z.toJSONSchema(z.union(eventLineSchemas), DRAFT),
})
