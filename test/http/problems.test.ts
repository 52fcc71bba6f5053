/** Every error has one shape, whatever went wrong and wherever. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROBLEMS, type ProblemCode } from '../../src/base/problem.js'
import { ProblemBodySchema, ROUTES, type RouteName, type RouteShape } from '../../src/http/contract.js'
import { BASE, type HttpWorld, httpWorld, post } from './world.js'

let world: HttpWorld
beforeAll(async () => {
  world = await httpWorld()
})
afterAll(() => world.close())

const names = Object.keys(ROUTES) as RouteName[]

test.each(names)('%s: a wrong request is a problem with the shape of all', async (name) => {
  const route: RouteShape = ROUTES[name]
  const url = `${BASE}${route.path.replace(':id', 'nobody')}?nonsense=1`
  const answer = await world.ask({
    method: route.method,
    url: route.path.includes(':id') && !route.query ? url.replace('?nonsense=1', '') : url,
    ...(route.method === 'POST' && { payload: { nonsense: true }, headers: { 'truceline-person': 'Ann' } }),
  })
  // `desk` takes no question at all, so nothing about it can be wrong.
  if (name === 'desk') return
  const problem = ProblemBodySchema.parse(answer.json())
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(problem.status).toBe(answer.statusCode)
  expect(answer.statusCode).toBeGreaterThanOrEqual(400)
  expect(answer.statusCode).toBeLessThan(500)
  expect(problem.title).toBe(PROBLEMS[problem.code as ProblemCode].title)
  expect(problem.type).toBe(`/api/docs#problem-${problem.code}`)
  expect(answer.body).not.toMatch(/\bat .*\.[jt]s:\d+/)
})

test.each([
  ['an address where nothing is', { url: '/api/v1/nothing' }, 404, 'not-found'],
  ['another desk', { url: '/api/v1/desks/other/status' }, 404, 'not-found'],
  ['a method that a route does not have', { method: 'DELETE', url: BASE }, 404, 'not-found'],
  ['a misspelled question', { url: `${BASE}/status?knowAt=2016-09-15` }, 400, 'bad-argument'],
  ['a date that is none', { url: `${BASE}/status?on=yesterday` }, 400, 'bad-date'],
  ['a day that the calendar lacks', { url: `${BASE}/status?on=2016-09-31` }, 400, 'bad-date'],
  ['a period where a moment is asked', { url: `${BASE}/status?on=2016-09-01/2016-09-02` }, 400, 'bad-date'],
  ['a page size of nothing', { url: `${BASE}/incidents?limit=0` }, 400, 'bad-argument'],
  ['a type that no incident has', { url: `${BASE}/incidents?type=rain` }, 400, 'bad-argument'],
  ['an incident that is not there', { url: `${BASE}/incidents/i-nobody` }, 404, 'not-found'],
  ['a document that is not there', { url: `${BASE}/documents/sha256:00` }, 404, 'not-found'],
  ['a verdict id that is none', { url: `${BASE}/verdicts/nonsense` }, undefined, undefined],
  [
    'a body that is no JSON',
    { ...post('/sources', {}), payload: '{', headers: { 'content-type': 'application/json' } },
    400,
    'bad-argument',
  ],
  [
    'an empty body',
    { ...post('/sources', {}), payload: '', headers: { 'content-type': 'application/json' } },
    400,
    'bad-argument',
  ],
  [
    'plain text where JSON is asked',
    { ...post('/sources', {}), payload: 'x', headers: { 'content-type': 'text/plain' } },
    400,
    'bad-argument',
  ],
  ['a write by nobody', post('/sources', { id: 'x' }, { 'truceline-person': '' }), 400, 'bad-argument'],
  ['a retraction of nothing', post('/retractions', { because: 'x' }), 400, 'bad-argument'],
  ['a retraction without a reason', post('/retractions', { claim: 'x' }), 400, 'bad-argument'],
  ['a document without a word', post('/documents', { text: '  ' }), 422, 'document-empty'],
] as const)('%s', async (_what, request, status, code) => {
  const answer = await world.ask(request as Parameters<HttpWorld['ask']>[0])
  const problem = ProblemBodySchema.parse(answer.json())
  expect(problem.status).toBe(answer.statusCode)
  expect(answer.statusCode).toBeLessThan(500)
  if (status) expect([answer.statusCode, problem.code, problem.detail]).toEqual([status, code, problem.detail])
})

test('what is wrong is said field by field', async () => {
  const answer = await world.ask(post('/coverage', { watcher: '', place: 'Aleppo', from: 'soon', to: '2016-09-14' }))
  const { errors } = answer.json()
  expect(errors.map(({ at }: { at: string }) => at).sort()).toEqual(['from', 'watcher'])
})

test('a document that is too large is told so before it is read', async () => {
  const answer = await world.ask({
    ...post('/documents', {}),
    payload: 'x'.repeat(13 * 1024 * 1024),
    headers: { 'content-type': 'text/plain', 'truceline-person': 'Ann' },
  })
  expect(answer.statusCode).toBe(413)
  expect(answer.json()).toMatchObject({ code: 'document-too-large', detail: expect.stringContaining('12 MB') })
})

test('a bug of ours shows nothing of itself, and is told to the log', async () => {
  const broken = await httpWorld({ handlers: { desk: () => Promise.reject(new Error('secret path /x/y')) } as never })
  const answer = await broken.ask(BASE)
  expect(answer.statusCode).toBe(500)
  expect(ProblemBodySchema.parse(answer.json()).code).toBe('bug')
  expect(answer.body).not.toContain('secret')
  expect(broken.bugs).toHaveLength(1)
  await broken.close()
})
