/** The live stream over a real connection. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LiveEvent, LiveEventSchema } from '../../src/http/contract.js'
import { liveEvent } from '../../src/http/live.js'
import { REPORTS } from '../support/truce.js'
import { BASE, file, type HttpWorld, httpWorld, post } from './world.js'

let world: HttpWorld
let url: string
beforeAll(async () => {
  world = await httpWorld()
  url = (await world.app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')
})
afterAll(() => world.close())

interface Stream {
  readonly text: () => string
  readonly events: () => readonly (LiveEvent & { readonly id: number })[]
  until(holds: (stream: Stream) => boolean): Promise<void>
  leave(): void
  readonly ended: Promise<void>
}

async function listen(lastSeen?: number): Promise<Stream> {
  const abort = new AbortController()
  const response = await fetch(`${url}${BASE}/live`, {
    signal: abort.signal,
    headers: lastSeen === undefined ? {} : { 'last-event-id': String(lastSeen) },
  })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
  let text = ''
  const ended = (async () => {
    const decoder = new TextDecoder()
    for await (const piece of response.body!) text += decoder.decode(piece as Uint8Array, { stream: true })
  })().catch(() => {})
  const stream: Stream = {
    text: () => text,
    events: () =>
      [...text.matchAll(/^id: (\d+)\nevent: entries\ndata: (.*)\n\n/gm)].map(([, id, data]) => ({
        ...LiveEventSchema.parse(JSON.parse(data!)),
        id: Number(id),
      })),
    async until(holds) {
      for (let tries = 0; tries < 200 && !holds(stream); tries++) await new Promise((done) => setTimeout(done, 20))
      expect(holds(stream), text).toBe(true)
    },
    leave: () => abort.abort(),
    ended,
  }
  return stream
}

test('a write is told at once, with its documents', async () => {
  const stream = await listen()
  await stream.until(({ text }) => text().includes('id: '))
  const { document } = await file(world.team, REPORTS[0])
  await stream.until(({ events }) => events().length > 0)
  const [event] = stream.events()
  expect(event).toMatchObject({ documents: [document], id: (await world.team.desk.head()).seq })
  expect(event!.types).toEqual(expect.arrayContaining(['document', 'claims']))
  expect(event!.days.every((day) => day.startsWith('2016-09'))).toBe(true)
  stream.leave()
})

test('who comes back with the last id gets one event for all that was missed', async () => {
  const first = await listen()
  await first.until(({ text }) => text().includes('id: '))
  const seen = (await world.team.desk.head()).seq
  first.leave()
  await world.ask(post('/sources', { id: 'levant-wire', reliability: 'B' }))
  await world.ask(post('/coverage', { watcher: 'un', place: 'Aleppo', from: '2016-09-13', to: '2016-09-14' }))
  const second = await listen(seen)
  await second.until(({ events }) => events().length > 0)
  expect(second.events()).toMatchObject([
    { id: seen + 2, types: ['source', 'coverage'], days: ['2016-09-13', '2016-09-14'] },
  ])
  second.leave()
})

test('entries that arrive while the missed ones are read come once, in order', async () => {
  const seen = (await world.team.desk.head()).seq
  const writes = Array.from({ length: 8 }, (_, i) => world.ask(post('/sources', { id: `s${i}`, reliability: 'B' })))
  const stream = await listen(seen)
  await Promise.all(writes)
  const head = (await world.team.desk.head()).seq
  await stream.until(({ events }) => events().at(-1)?.seq === head)
  const ids = stream.events().map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b))
  stream.leave()
})

test('silence is filled with a heartbeat', async () => {
  const stream = await listen()
  await stream.until(({ text }) => text().includes(': still here'))
  stream.leave()
})

test('a last id that is no number is a problem, not a stream', async () => {
  const response = await fetch(`${url}${BASE}/live`, { headers: { 'last-event-id': 'abc' } })
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ code: 'bad-argument' })
})

test('closing the server ends the streams at once', async () => {
  const other = await httpWorld()
  const where = (await other.app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')
  const response = await fetch(`${where}${BASE}/live`)
  const ended = response.text().catch(() => 'cut off')
  const started = Date.now()
  await other.close()
  await ended
  expect(Date.now() - started).toBeLessThan(3000)
})

test('the days of an event are those of its claims; an open period names none', () => {
  const claims = (...dates: string[]) =>
    ({
      seq: 7,
      recordedAt: '2016-09-16T12:00:00.000Z',
      type: 'claims',
      body: { document: 'd', claims: dates.map((value) => ({ slots: { date: [{ value }] } })) },
    }) as never
  expect(
    liveEvent([claims('2016-09-14', '2016-09-14T23:30Z', '2016-09', '../2016-09-02')], 'Asia/Damascus').days,
  ).toEqual(Array.from({ length: 30 }, (_, i) => `2016-09-${String(i + 1).padStart(2, '0')}`))
  expect(liveEvent([claims('2016', '2016-09-14T23:30Z')], 'Asia/Damascus').days).toEqual(['2016-09-15'])
})
