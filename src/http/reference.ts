/** The reference pages of routes and problems, made from the contract and the catalogue. */
import { z } from 'zod'
import { PROBLEMS } from '../base/problem.js'
import { API_ROOT, LIVE_PATH, LiveEventSchema, ROUTES, type RouteName, type RouteShape } from './contract.js'

const GENERATED = '<!-- Made by `npm run docs` from the program. Do not edit. -->'

/** `docs/reference/problems.md` */
export const problemsReference = (): string => `${GENERATED}
# Problems

What a caller asked for and cannot have. Over HTTP it is \`application/problem+json\` (RFC 9457): \`type\`, \`title\`, \`status\`,
\`detail\`, \`instance\` and the \`code\` below. On the command line it is one line on standard error and exit code 2.
\`bug\` (status 500, exit code 1) is no problem of the caller's but ours.

| code | status | |
|---|---|---|
${Object.entries(PROBLEMS)
  .map(([code, { status, title }]) => `| \`${code}\` | ${status} | ${title} |`)
  .join('\n')}
`

/** `docs/reference/http.md` */
export const httpReference = (): string => `${GENERATED}
# HTTP

JSON below \`${API_ROOT}/{desk}\`; an embedded desk is \`main\`. A running server has the same as OpenAPI 3.1 at
\`/api/openapi.json\` and as a page at \`/api/docs\`.

* **Clocks.** \`on\` is the moment asked about, \`knownAt\` the knowledge time. Both take a date, which means its end, or a time
  with its zone. Answers echo both. The same question with the same \`knownAt\` has the same bytes.
* **Writes** name a person: \`by\` in the body, or the header \`Truceline-Person\` (percent-encoded where it is not Latin). With an
  \`Idempotency-Key\` a request that is sent again is done once and gets the same answer.
* **Caching.** Answers have an \`ETag\`; \`If-None-Match\` gets 304.
* **Lists** are paged: \`next\` is the \`after\` of the next page.
* **Token.** When the server has one, every request under \`/api\` shows it: \`Authorization: Bearer …\`.
  A browser is asked for it once and gets a cookie.
* **Limits.** A body has 12 MB at most. Off loopback 600 requests a minute.

${Object.keys(ROUTES)
  .map((name) => routeSection(ROUTES[name as RouteName]))
  .join('\n')}
## GET ${LIVE_PATH}

Server-sent events, named \`entries\`, one for each write; the id is \`seq\`. Resume with \`Last-Event-ID\`: one event sums up all
that was missed. A comment every 15 seconds keeps the line open.

${fieldTable('data', LiveEventSchema)}
`

function routeSection({ method, path, summary, params, query, body, raw, answer }: RouteShape): string {
  const parts = [
    params && fieldTable('path', params),
    query && fieldTable('query', query),
    body && fieldTable(raw ? 'JSON body, or the document’s own bytes' : 'body', body),
  ].filter(Boolean)
  return `## ${method} ${path.replace(/:(\w+)/g, '{$1}') || '(the desk itself)'}

${summary}. Answers \`${z.globalRegistry.get(answer)?.id ?? 'JSON'}\`.
${parts.map((part) => `\n${part}\n`).join('')}`
}

interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
}

function fieldTable(where: string, schema: z.ZodType): string {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    io: 'input',
  }) as JsonSchema
  const rows = Object.entries(properties).map(
    ([name, field]) =>
      `| \`${name}\`${required.includes(name) ? '' : ' (optional)'} | ${typeOf(field)} | ${field.description ?? ''} |`,
  )
  return [`| ${where} | | |`, '|---|---|---|', ...rows].join('\n')
}

const ENUM_SHOWN = 8

function typeOf({ type, enum: values, anyOf }: JsonSchema): string {
  if (values && values.length <= ENUM_SHOWN) return values.map((value) => `\`${String(value)}\``).join(', ')
  if (anyOf) return [...new Set(anyOf.map(typeOf))].join(' or ')
  return typeof type === 'string' ? type : 'JSON'
}
