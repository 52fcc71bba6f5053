/** The interface documents itself: a valid OpenAPI 3.1 document, and a page to read without a script. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROBLEMS } from '../../src/base/problem.js'
import { API_ROOT, LIVE_PATH, ROUTES, type RouteName } from '../../src/http/contract.js'
import { type HttpWorld, httpWorld } from './world.js'

let world: HttpWorld
beforeAll(async () => {
  world = await httpWorld()
})
afterAll(() => world.close())

const openApi = async () => (await world.ask('/api/openapi.json')).json()

test('every route is in the OpenAPI document, and no other', async () => {
  const { openapi, paths } = await openApi()
  expect(openapi).toBe('3.1.0')
  const listed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const routes = (Object.keys(ROUTES) as RouteName[]).map(
    (name) => `${ROUTES[name].method} ${API_ROOT}/{desk}${ROUTES[name].path.replace(/:(\w+)/g, '{$1}')}`,
  )
  expect(listed.sort()).toEqual([...routes, `GET ${API_ROOT}/{desk}${LIVE_PATH}`].sort())
})

test('every reference leads somewhere, and every shape is led to', async () => {
  const document = await openApi()
  const text = JSON.stringify(document)
  const named = new Set([...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name))
  const shapes = Object.keys(document.components.schemas)
  expect([...named].filter((name) => !shapes.includes(name!))).toEqual([])
  expect([...text.matchAll(/"\$ref":"(?!#\/components\/schemas\/)/g)]).toEqual([])
})

test('every operation has a name of its own, a summary, an answer and the problem', async () => {
  const { paths } = await openApi()
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods as object))
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  for (const { operationId, summary, responses } of operations) {
    expect([operationId, summary.length > 0]).toEqual([operationId, true])
    expect(Object.keys(responses)).toContain(operationId === 'live' ? '200' : 'default')
  }
})

test('documents come in as JSON or as their own bytes', async () => {
  const { paths } = await openApi()
  const { content } = paths[`${API_ROOT}/{desk}/documents`].post.requestBody
  expect(Object.keys(content)).toEqual(expect.arrayContaining(['application/json', 'text/plain', 'application/pdf']))
})

test('the page lists every route, problem and shape, and asks for nothing from elsewhere', async () => {
  const page = await world.ask('/api/docs')
  expect(page.headers['content-type']).toContain('text/html')
  for (const name of Object.keys(ROUTES)) expect(page.body).toContain(`id="${name}"`)
  for (const code of Object.keys(PROBLEMS)) expect(page.body).toContain(`id="problem-${code}"`)
  expect(page.body).not.toMatch(/<script|<style|style="|https?:\/\//)
  expect(page.body).toContain('href="/page.css"')
  expect((await world.ask('/page.css')).headers['content-type']).toContain('text/css')
})
