/** Filing over HTTP with a model as the reader. */
import { afterEach, expect, test } from 'vitest'
import { createModelReader } from '../../src/model/modelReader.js'
import { loadKnowledge } from '../../src/store/dataFiles.js'
import { answers, claim, type ModelServer, modelServer, refuses } from '../support/modelServer.js'
import { BASE, type HttpWorld, httpWorld, post } from './world.js'

const TEXT = 'Rebels shelled a market in Homs on Monday.'
const SHELLED = claim('incident', 'Rebels shelled a market in Homs', { type: { words: 'shelled', value: 'shelling' } })

let world: HttpWorld | undefined
let server: ModelServer | undefined
afterEach(async () => {
  await world?.close()
  await server?.close()
})

test('a desk with a model reads with it when asked to, and says whose the claims are', async () => {
  server = await modelServer(refuses(401, 'no key'), answers(SHELLED))
  const access = { url: server.url, model: 'test-model' }
  const reader = createModelReader({ access, prompts: loadKnowledge().prompts, fetch })
  world = await httpWorld({ model: () => reader })
  const asked = post('/documents', { text: TEXT, publishedAt: '2016-09-06', reader: 'model' })
  const refused = await world.ask(asked)
  expect([refused.statusCode, refused.json().code]).toEqual([502, 'model-refused'])
  const filed = await world.ask(asked)
  expect([filed.statusCode, filed.json().claims]).toEqual([201, 1])
  const { claims } = (await world.ask(`${BASE}/documents/${filed.json().document}`)).json()
  expect(JSON.stringify(claims)).toContain('"reader":"model"')
  const ours = await world.ask(post('/documents', { text: `${TEXT} `, publishedAt: '2016-09-06' }))
  expect([ours.statusCode, server.asked.length]).toEqual([201, 2])
})

test('a desk without one says so', async () => {
  world = await httpWorld()
  const answer = await world.ask(post('/documents', { text: TEXT, reader: 'model' }))
  expect([answer.statusCode, answer.json().code]).toEqual([400, 'not-configured'])
})
