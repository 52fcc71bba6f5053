/** What can be put in over HTTP, and that sending it twice does it once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { IdempotentAnswers } from '../../src/http/idempotency.js'
import { BASE, fileTruce, type HttpWorld, httpWorld, post } from './world.js'

let world: HttpWorld
beforeAll(async () => {
  world = await httpWorld()
  await fileTruce(world)
})
afterAll(() => world.close())

const entries = async () => (await world.team.desk.head()).seq

describe('a document', () => {
  test('comes in as JSON with its text', async () => {
    const answer = await world.ask(
      post('/documents', { text: 'A mortar hit Sukkari on 14 September 2016.', name: 'a.txt' }),
    )
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({ state: 'filed', document: expect.stringMatching(/^sha256:/) })
  })

  test('comes in as its own bytes, with the rest in the address', async () => {
    const answer = await world.ask({
      method: 'POST',
      url: `${BASE}/documents?name=b.md&publishedAt=2016-09-15&source=levant-wire`,
      payload: '# Shelling\n\nShells fell on Hanano on Wednesday.\n',
      headers: { 'content-type': 'text/markdown', 'truceline-person': 'Zo%C3%AB' },
    })
    expect(answer.statusCode).toBe(201)
    const { document } = (await world.ask(`${BASE}/documents/${answer.json().document}`)).json()
    expect(document).toMatchObject({ source: 'levant-wire', publishedAt: '2016-09-15' })
  })

  test('filed twice is one document', async () => {
    const text = 'Two shells fell on Salah al-Din on 14 September 2016.'
    const first = (await world.ask(post('/documents', { text }))).json()
    const before = await entries()
    const second = (await world.ask(post('/documents', { text }))).json()
    expect([first.state, second.state]).toEqual(['filed', 'known'])
    expect(second.document).toBe(first.document)
    expect(await entries()).toBe(before)
  })

  test('is read without being filed', async () => {
    const before = await entries()
    const answer = await world.ask({
      method: 'POST',
      url: `${BASE}/read`,
      payload: { text: 'An airstrike on Aleppo killed 12 people on Monday.', publishedAt: '2016-09-14' },
    })
    expect(answer.statusCode).toBe(200)
    expect(answer.json().claims.length).toBeGreaterThan(0)
    expect(await entries()).toBe(before)
  })
})

test('what people know becomes entries with their name', async () => {
  const claim = (await firstClaim()).id
  const writes = [
    ['/coverage', { watcher: 'un-team-2', place: 'Aleppo', from: '2016-09-13', to: '2016-09-14' }, 'coverage'],
    ['/sources', { id: 'levant-wire', reliability: 'B' }, 'source'],
    ['/findings', { claims: [claim], occurrence: 4, because: 'A commission went there.' }, 'finding'],
    [
      '/corrections',
      { claim, slots: { place: [{ name: 'Aleppo', precision: 'settlement' }] }, because: 'Seen.' },
      'correct',
    ],
    ['/retractions', { claim, because: 'The paper withdrew it.' }, 'retract'],
  ] as const
  const seen = []
  for (const [path, body] of writes) {
    const answer = await world.ask(post(path, body))
    seen.push([path, answer.statusCode, answer.json().entry?.type ?? answer.json().detail, answer.json().entry?.by])
  }
  expect(seen).toEqual(writes.map(([path, , type]) => [path, 201, type, 'Ann']))
})

test('the lists show what was put in', async () => {
  const { coverage } = (await world.ask(`${BASE}/coverage`)).json()
  expect(coverage).toMatchObject([{ by: 'un-team-2', period: '2016-09-13/2016-09-14', enteredBy: 'Ann' }])
  const { sources } = (await world.ask(`${BASE}/sources`)).json()
  expect(sources).toMatchObject([{ id: 'levant-wire', reliability: 'B' }])
  const { agreements } = (await world.ask(`${BASE}/agreements`)).json()
  expect(agreements).toMatchObject([{ id: 'test-truce', zone: 'Asia/Damascus', terms: [{ id: 'no-attack' }] }])
  const { text } = (await world.ask(`${BASE}/agreements/test-truce`)).json()
  expect(text).toContain('agreement: test-truce')
})

test('a file with mistakes is checked with their places, and not adopted', async () => {
  const text = 'agreement: x\ntitel: No\nterms: []\n'
  const { findings } = (await world.ask({ method: 'POST', url: `${BASE}/check`, payload: { text } })).json()
  expect(findings.length).toBeGreaterThan(1)
  expect(findings[0]).toMatchObject({ line: expect.any(Number), column: expect.any(Number), say: expect.any(String) })
  const answer = await world.ask(post('/agreements', { text }))
  expect([answer.statusCode, answer.json().code]).toEqual([422, 'agreement-invalid'])
})

describe('an Idempotency-Key', () => {
  const body = { id: 'gulf-courier', reliability: 'C' }

  test('with the same request gets the same answer, done once', async () => {
    const before = await entries()
    const send = () => world.ask(post('/sources', body, { 'idempotency-key': 'k1' }))
    const [first, second] = await Promise.all([send(), send()])
    const third = await send()
    expect([first.statusCode, second.statusCode, third.statusCode]).toEqual([201, 201, 201])
    expect(second.body).toBe(first.body)
    expect(third.body).toBe(first.body)
    expect(await entries()).toBe(before + 1)
  })

  test.each([
    ['another body', post('/sources', { ...body, reliability: 'D' }, { 'idempotency-key': 'k1' })],
    [
      'another route',
      post('/coverage', { watcher: 'a', place: 'b', from: '2016', to: '2016' }, { 'idempotency-key': 'k1' }),
    ],
    ['another person', post('/sources', body, { 'idempotency-key': 'k1', 'truceline-person': 'Ben' })],
  ])('with %s is a conflict', async (_what, request) => {
    const before = await entries()
    const answer = await world.ask(request)
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'conflict'])
    expect(await entries()).toBe(before)
  })

  test('of a request that failed may be used again', async () => {
    const bad = await world.ask(post('/retractions', { claim: 'nobody', because: 'x' }, { 'idempotency-key': 'k2' }))
    expect(bad.statusCode).toBe(404)
    const good = await world.ask(post('/sources', body, { 'idempotency-key': 'k2' }))
    expect(good.statusCode).toBe(201)
  })

  test('is forgotten when a thousand others came after it', async () => {
    const kept = new IdempotentAnswers(2)
    let done = 0
    const once = (key: string) => kept.once(key, [key], async () => ({ status: 201, body: ++done }))
    for (const key of ['a', 'b', 'b', 'c', 'b', 'a']) await once(key)
    expect(done).toBe(4)
  })
})

async function firstClaim(): Promise<{ id: string }> {
  const { documents } = (await world.ask(`${BASE}/documents`)).json()
  for (const { id } of documents) {
    const { claims } = (await world.ask(`${BASE}/documents/${id}`)).json()
    const found = claims.find(({ kind }: { kind: string }) => kind === 'incident')
    if (found) return found
  }
  throw new Error('the reports have an incident')
}
