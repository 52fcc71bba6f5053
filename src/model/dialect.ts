/**
 * What a server understands of a request, found out as we go: a schema for the answer, then JSON without one, then neither;
 * two names for the limit of tokens; a temperature or none. What worked stays for the requests after it.
 */
import type { Message } from '../read/index.js'

export interface Dialect {
  readonly format: 'schema' | 'json' | 'plain'
  readonly limit: 'max_tokens' | 'max_completion_tokens'
  readonly temperature: boolean
}

export const FIRST_DIALECT: Dialect = { format: 'schema', limit: 'max_tokens', temperature: true }

/** A plainer way to ask, chosen by what the server complained about; `undefined` when there is none left. */
export function plainer(dialect: Dialect, said: string): Dialect | undefined {
  if (/max_completion_tokens/.test(said) && dialect.limit === 'max_tokens')
    return { ...dialect, limit: 'max_completion_tokens' }
  if (/temperature/.test(said) && dialect.temperature) return { ...dialect, temperature: false }
  if (dialect.format === 'schema') return { ...dialect, format: 'json' }
  if (dialect.format === 'json') return { ...dialect, format: 'plain' }
  return undefined
}

export interface Asking {
  readonly model: string
  readonly messages: readonly Message[]
  readonly schema: object
  readonly answerTokens: number
  /** Whether this is asked again because the answer could not be used: the same words would bring the same answer. */
  readonly again: boolean
}

export const bodyFor = (dialect: Dialect, { model, messages, schema, answerTokens, again }: Asking): object => ({
  model,
  messages,
  stream: false,
  [dialect.limit]: answerTokens,
  ...(dialect.temperature && { temperature: again ? 0.4 : 0 }),
  ...(dialect.format === 'schema' && {
    response_format: { type: 'json_schema', json_schema: { name: 'claims', strict: true, schema } },
  }),
  ...(dialect.format === 'json' && { response_format: { type: 'json_object' } }),
})
