/** `/api/docs`: the OpenAPI document as a page to read. No script, no request elsewhere. */
import type { FastifyInstance } from 'fastify'
import { PROBLEMS } from '../base/problem.js'
import { type Operation, openApiOf, type Parameter } from './openapi.js'
import { escapeHtml, htmlPage, STYLE, STYLE_PATH } from './page.js'

export function installDocsPage(app: FastifyInstance): void {
  const schema = { hide: true }
  app.get('/api/docs', { schema }, (_request, reply) => reply.type('text/html; charset=utf-8').send(docsPage(app)))
  app.get(STYLE_PATH, { schema }, (_request, reply) => reply.type('text/css; charset=utf-8').send(STYLE))
}

function docsPage(app: FastifyInstance): string {
  const { info, paths, components } = openApiOf(app)
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  return htmlPage(
    `${info.title}: the interface`,
    `<h1>${escapeHtml(info.title)}: the interface</h1>
<p>${escapeHtml(info.description ?? '')} Version ${escapeHtml(info.version)}. For programs: <a href="/api/openapi.json">openapi.json</a>.</p>
<nav><ul>${operations.map((op) => `<li><a href="#${idOf(op.operation)}">${op.method} ${escapeHtml(op.path)}</a></li>`).join('')}</ul></nav>
<h2>Routes</h2>
${operations.map(operationHtml).join('\n')}
<h2>Problems</h2>
<p>Every error is <code>application/problem+json</code> (RFC 9457) with a <code>code</code>.</p>
<table><tr><th>code</th><th>status</th><th></th></tr>${Object.entries(PROBLEMS).map(problemHtml).join('')}</table>
<h2>Shapes</h2>
${Object.entries(components.schemas).map(shapeHtml).join('\n')}`,
  )
}

interface Listed {
  readonly path: string
  readonly method: string
  readonly operation: Operation
}

const operationHtml = ({ path, method, operation }: Listed): string => `<article id="${idOf(operation)}">
<h3><span class="method">${method}</span> <code>${escapeHtml(path)}</code></h3>
<p>${escapeHtml(operation.summary ?? '')}</p>
${parametersHtml(operation.parameters ?? [])}
${bodyHtml(operation)}
<p>Answers ${Object.entries(operation.responses).map(responseHtml).join(', ')}.</p>
</article>`

const idOf = (operation: Operation): string => escapeHtml(operation.operationId ?? '')

const parametersHtml = (parameters: readonly Parameter[]): string =>
  parameters.length === 0
    ? ''
    : `<table><tr><th>name</th><th>in</th><th></th></tr>${parameters.map(parameterHtml).join('')}</table>`

const parameterHtml = ({ name, in: where, required, description, schema }: Parameter): string =>
  `<tr><td><code>${escapeHtml(name)}</code>${required ? '' : ' (optional)'}</td><td>${where}</td><td>${escapeHtml(description ?? String(schema?.['description'] ?? ''))}</td></tr>`

const bodyHtml = ({ requestBody }: Operation): string =>
  requestBody
    ? `<p>Takes ${Object.entries(requestBody.content)
        .map(([type, { schema }]) => `<code>${escapeHtml(type)}</code>${linkTo(schema)}`)
        .join(', ')}.</p>`
    : ''

function responseHtml([status, { content = {} }]: [string, Operation['responses'][string]]): string {
  const shapes = Object.values(content).map(({ schema }) => linkTo(schema))
  return `<code>${escapeHtml(status)}</code>${shapes.join('')}`
}

function linkTo(schema: unknown): string {
  const name = /#\/components\/schemas\/(\w+)/.exec((schema as { $ref?: string } | undefined)?.$ref ?? '')?.[1]
  return name ? ` <a href="#shape-${name}">${name}</a>` : ''
}

const problemHtml = ([code, { status, title }]: [
  string,
  { readonly status: number; readonly title: string },
]): string =>
  `<tr id="problem-${code}"><td><code>${code}</code></td><td>${status}</td><td>${escapeHtml(title)}</td></tr>`

const shapeHtml = ([name, schema]: [string, unknown]): string =>
  `<details id="shape-${escapeHtml(name)}"><summary>${escapeHtml(name)}</summary><pre>${escapeHtml(JSON.stringify(schema, null, 2))}</pre></details>`
