/** Answers about the world: their shapes, their names, and that what was known stays what was known. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROUTES, type RouteName } from '../../src/http/contract.js'
import { REPORTS } from '../support/truce.js'
import { BASE, file, fileTruce, type HttpWorld, httpWorld, post } from './world.js'

let world: HttpWorld
beforeAll(async () => {
  world = await httpWorld()
  await fileTruce(world)
})
afterAll(() => world.close())

async function verdictId(): Promise<string> {
  const { verdicts } = (await world.ask(`${BASE}/status`)).json()
  return verdicts.find(({ status }: { status: string }) => status !== 'not-in-force').id
}

const ADDRESSES: Record<string, () => Promise<string>> = {
  desk: async () => '',
  status: async () => '/status?on=2016-09-15',
  why: async () => `/verdicts/${encodeURIComponent(await verdictId())}`,
  incidents: async () => '/incidents',
  incident: async () => `/incidents/${(await world.ask(`${BASE}/incidents`)).json().incidents[0].id}`,
  documents: async () => '/documents',
  document: async () => `/documents/${(await world.ask(`${BASE}/documents`)).json().documents[0].id}`,
  agreements: async () => '/agreements',
  agreement: async () => '/agreements/test-truce',
  coverage: async () => '/coverage',
  sources: async () => '/sources',
}

test('every route that answers about the world is asked here', () => {
  const gets = (Object.keys(ROUTES) as RouteName[]).filter((name) => ROUTES[name].method === 'GET')
  expect(Object.keys(ADDRESSES).sort()).toEqual([...gets].sort())
})

test.each(Object.keys(ADDRESSES))('%s answers in the shape of the contract', async (name) => {
  const answer = await world.ask(`${BASE}${await ADDRESSES[name]!()}`)
  expect(answer.statusCode).toBe(200)
  const parsed = ROUTES[name as RouteName].answer.safeParse(answer.json())
  expect(parsed.error?.issues ?? []).toEqual([])
})

test.each(Object.keys(ADDRESSES))('%s is named by its bytes: who has it gets nothing again', async (name) => {
  const url = `${BASE}${await ADDRESSES[name]!()}${name === 'why' || name === 'desk' ? '' : ''}`
  const first = await world.ask(url)
  const etag = String(first.headers['etag'])
  const again = await world.ask({ url, headers: { 'if-none-match': `"other", ${etag}` } })
  if (first.body === (await world.ask(url)).body) {
    expect([again.statusCode, again.body, again.headers['etag']]).toEqual([304, '', etag])
  }
  expect((await world.ask({ url, headers: { 'if-none-match': '"other"' } })).statusCode).toBe(200)
})

test('the same question with the same knowledge time has the same bytes, also after more was filed', async () => {
  const { lastRecordedAt: knownAt } = (await world.ask(BASE)).json()
  const questions = [
    `/status?on=2016-09-15&knownAt=${knownAt}`,
    `/incidents?knownAt=${knownAt}`,
    `/documents?knownAt=${knownAt}`,
    `/agreements?knownAt=${knownAt}`,
    `/sources?knownAt=${knownAt}`,
    `/coverage?knownAt=${knownAt}`,
    `/verdicts/${encodeURIComponent(await verdictId())}`,
  ]
  const ask = () => Promise.all(questions.map(async (question) => (await world.ask(`${BASE}${question}`)).body))
  const before = await ask()
  await file(world.team, REPORTS[2])
  await world.ask(post('/coverage', { watcher: 'un-team-2', place: 'Aleppo', from: '2016-09-13', to: '2016-09-14' }))
  await world.ask(post('/sources', { id: 'levant-wire', reliability: 'E' }))
  const { documents } = (await world.ask(`${BASE}/documents`)).json()
  await world.ask(post('/retractions', { document: documents.at(-1).id, because: 'Withdrawn.' }))
  expect(await ask()).toEqual(before)
  const now = await Promise.all(
    questions
      .slice(0, 6)
      .map(async (question) => (await world.ask(`${BASE}${question.replace(/knownAt=[^&]*/, '')}`)).body),
  )
  expect(now).not.toEqual(before.slice(0, 6))
})

test('a moment may be a date, or a time with its zone', async () => {
  const on = async (moment: string) =>
    (await world.ask(`${BASE}/status?on=${encodeURIComponent(moment)}`)).json().on as string
  expect(await on('2016-09-15')).toMatch(/^2016-09-15T23:59:59/)
  expect(await on('2016-09-15T18:00+03:00')).toBe('2016-09-15T18:00:00+03:00')
  expect(await on('2016-09-15T15:00Z')).toBe('2016-09-15T18:00:00+03:00')
})
