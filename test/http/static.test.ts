/** The page of the app: what is cached, what falls back, and what is shown when it has not been built. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/faces.js'
import { type HttpWorld, httpWorld } from './world.js'

const html = { accept: 'text/html' }

describe('a built app', () => {
  const folder = temporaryFolder()
  let world: HttpWorld
  beforeAll(async () => {
    mkdirSync(join(folder.dir, 'assets'))
    writeFileSync(join(folder.dir, 'index.html'), '<!doctype html><title>App</title>')
    writeFileSync(join(folder.dir, 'assets', 'main-abc123.js'), 'export {}')
    writeFileSync(join(folder.dir, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    world = await httpWorld({ webDir: folder.dir })
  })
  afterAll(async () => {
    await world.close()
    folder.remove()
  })

  test.each([
    ['/', 200, 'text/html', 'no-cache'],
    ['/board', 200, 'text/html', 'no-cache'],
    ['/incidents/i-1?on=2016-09-15', 200, 'text/html', 'no-cache'],
    ['/assets/main-abc123.js', 200, 'javascript', 'public, max-age=31536000, immutable'],
    ['/mark.svg', 200, 'image/svg+xml', 'no-cache'],
    ['/assets/gone.js', 404, 'application/problem+json', 'no-store'],
    ['/api/gone', 404, 'application/problem+json', 'no-store'],
    ['/../package.json', 404, 'application/problem+json', 'no-store'],
    ['/%2e%2e/package.json', 404, 'application/problem+json', 'no-store'],
  ])('%s', async (url, status, type, caching) => {
    const answer = await world.ask({ url, headers: html })
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([status, caching])
    expect(answer.headers['content-type']).toContain(type)
  })

  test('a program that asks for JSON gets a problem, not the page', async () => {
    const answer = await world.ask({ url: '/board', headers: { accept: 'application/json' } })
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found'])
  })
})

test('without a built app the page says how to build it', async () => {
  const world = await httpWorld()
  const answer = await world.ask({ url: '/', headers: html })
  expect(answer.body).toContain('npm run build:web')
  expect(answer.headers['content-type']).toContain('text/html')
  await world.close()
})
