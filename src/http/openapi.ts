/** The OpenAPI 3.1 document, made from the contract at start; and the two things that a schema cannot say. */
import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { API_ROOT, LIVE_PATH } from './contract.js'

export const OPENAPI_PATH = '/api/openapi.json'

interface OpenApi {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { readonly schemas: Record<string, unknown> }
}
export interface Operation {
  readonly operationId?: string
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly Parameter[]
  requestBody?: { content: Record<string, { schema: unknown }> }
  readonly responses: Record<string, { content?: Record<string, { schema?: { $ref?: string } }> }>
}
export interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema?: Readonly<Record<string, unknown>>
}

export async function installOpenApi(app: FastifyInstance, version: string, hasToken: boolean): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Truceline',
        version,
        description: 'Is the cease-fire holding? What a desk knows, why it says so, and what it knew then.',
      },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      ...(hasToken && { security: [{ token: [] }] }),
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => completed(jsonSchemaTransformObject(document) as unknown as OpenApi) as never,
  })
  app.get(OPENAPI_PATH, { schema: { hide: true } }, () => app.swagger())
}

const BYTES = { schema: { type: 'string', contentMediaType: 'application/octet-stream' } }
const RAW_TYPES = [
  'text/plain',
  'text/markdown',
  'text/html',
  'message/rfc822',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
]

function completed(written: OpenApi): OpenApi {
  const document = withOneSchemaEach(written)
  const file = document.paths[`${API_ROOT}/{desk}/documents`]?.['post']
  if (file?.requestBody) for (const type of RAW_TYPES) file.requestBody.content[type] = BYTES
  const live = document.paths[`${API_ROOT}/{desk}${LIVE_PATH}`]?.['get']
  if (live) {
    live.responses['200'] = {
      content: { 'text/event-stream': { schema: { $ref: '#/components/schemas/LiveEvent' } } },
    }
  }
  return document
}

/**
 * Every shape comes twice, as taken (`XInput`) and as given (`X`). Ours are the same but for a closing mark on what is
 * given, which would forbid us to add a field later; so the open one stands for both.
 */
function withOneSchemaEach(document: OpenApi): OpenApi {
  const renamed = JSON.parse(
    JSON.stringify(document).replaceAll(/(#\/components\/schemas\/\w+?)Input"/g, '$1"'),
  ) as OpenApi
  const { schemas } = renamed.components
  const open = Object.entries(schemas).flatMap(([name, schema]) =>
    name.endsWith('Input') ? [[name.slice(0, -'Input'.length), schema] as const] : [],
  )
  return { ...renamed, components: { ...renamed.components, schemas: Object.fromEntries(open) } }
}

export const openApiOf = (app: FastifyInstance): OpenApi => app.swagger() as unknown as OpenApi
