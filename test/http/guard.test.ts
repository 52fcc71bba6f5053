/** Who may talk to the server, and what its pages may do. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/http/app.js'
import { HANDLERS } from '../../src/http/routes/all.js'
import { BASE, type HttpWorld, httpWorld, post } from './world.js'

describe('a server on loopback', () => {
  let world: HttpWorld
  beforeAll(async () => {
    world = await httpWorld()
  })
  afterAll(() => world.close())

  test.each([
    ['localhost', 200],
    ['localhost:4680', 200],
    ['127.0.0.1:4680', 200],
    ['[::1]:4680', 200],
    ['LOCALHOST:4680', 200],
    ['evil.example', 403],
    ['evil.example:4680', 403],
    ['localhost.evil.example', 403],
    ['10.0.0.5:4680', 403],
  ])('called by the name “%s” it answers %i, so a rebound name reaches nothing', async (host, status) => {
    const answer = await world.ask({ url: BASE, headers: { host } })
    expect(answer.statusCode).toBe(status)
    if (status === 403) expect(answer.json().code).toBe('forbidden')
  })

  test.each([
    ['no origin, as programs send', {}, 201],
    ['our own page', { origin: 'http://localhost:4680', 'sec-fetch-site': 'same-origin' }, 201],
    ['another site', { origin: 'https://evil.example' }, 403],
    ['another port of this machine', { origin: 'http://localhost:9999' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
    ['a browser that says it comes from elsewhere', { 'sec-fetch-site': 'cross-site' }, 403],
  ])('a write from %s', async (_from, headers, status) => {
    const body = { id: 'levant-wire', reliability: 'B' }
    expect((await world.ask(post('/sources', body, headers as Record<string, string>))).statusCode).toBe(status)
  })

  test('every page and answer carries a policy that lets in our own files and nothing else', async () => {
    for (const url of ['/', '/api/docs', BASE, '/api/nothing']) {
      const policy = String((await world.ask(url)).headers['content-security-policy'])
      expect(policy).toContain("default-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe')
      expect(policy).not.toContain('https:')
    }
  })

  test('no answer may be read by another site', async () => {
    const { headers } = await world.ask({ url: BASE, headers: { origin: 'https://evil.example' } })
    expect(headers['access-control-allow-origin']).toBeUndefined()
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
})

describe('a server with a token', () => {
  let world: HttpWorld
  beforeAll(async () => {
    world = await httpWorld({ token: 'open sesame', host: '0.0.0.0', hosts: ['desk.example'] })
  })
  afterAll(() => world.close())

  test.each([
    ['nothing', undefined, 401],
    ['the wrong one', 'Bearer open', 401],
    ['one that begins right', 'Bearer open sesam', 401],
    ['the bare word', 'open sesame', 401],
    ['the right one', 'Bearer open sesame', 200],
    ['the right one in small letters', 'bearer open sesame', 200],
  ])('shown %s', async (_what, authorization, status) => {
    for (const url of [BASE, '/api/openapi.json', '/api/docs']) {
      const answer = await world.ask({ url, headers: authorization === undefined ? {} : { authorization } })
      expect([url, answer.statusCode]).toEqual([url, status])
      if (status === 401) expect(answer.headers['www-authenticate']).toContain('Bearer')
    }
  })

  test('a browser is asked for it once, and then has a cookie that no script and no other site can use', async () => {
    const page = await world.ask({ url: '/board', headers: { accept: 'text/html' } })
    expect([page.statusCode, page.body]).toEqual([
      401,
      expect.stringContaining('<form method="post" action="/sign-in">'),
    ])
    const signIn = (token: string) =>
      world.ask({
        method: 'POST',
        url: '/sign-in',
        payload: new URLSearchParams({ token }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
    const wrong = await signIn('open')
    expect([wrong.statusCode, wrong.headers['set-cookie']]).toEqual([401, undefined])
    const right = await signIn('open sesame')
    const cookie = String(right.headers['set-cookie'])
    expect([right.statusCode, right.headers.location]).toEqual([303, '/'])
    expect(cookie).toMatch(/^truceline=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(cookie).not.toContain('sesame')
    const headers = { cookie: `other=1; ${cookie.split(';')[0]}` }
    expect((await world.ask({ url: BASE, headers })).statusCode).toBe(200)
    expect((await world.ask({ url: '/', headers: { ...headers, accept: 'text/html' } })).statusCode).not.toBe(401)
    expect((await world.ask({ url: BASE, headers: { cookie: 'truceline=00' } })).statusCode).toBe(401)
  })

  test('it is reached by the names it was given and by addresses, and by no other name', async () => {
    const status = async (host: string) =>
      (await world.ask({ url: BASE, headers: { host, authorization: 'Bearer open sesame' } })).statusCode
    expect(await status('desk.example')).toBe(200)
    expect(await status('192.168.1.20:4680')).toBe(200)
    expect(await status('evil.example')).toBe(403)
  })

  test('off loopback a flood is told to wait', async () => {
    const headers = { host: 'desk.example', authorization: 'Bearer open sesame' }
    const answers = await Promise.all(
      Array.from({ length: 700 }, () => world.app.inject({ url: '/page.css', headers, remoteAddress: '10.1.1.1' })),
    )
    const refused = answers.filter(({ statusCode }) => statusCode === 429)
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]!.json().code).toBe('too-many-requests')
  })
})

test('off loopback and without a token the server does not start', async () => {
  const options = { handlers: HANDLERS, webDir: '', version: '0', onBug: () => {}, team: {} as never }
  await expect(buildApp({ ...options, host: '0.0.0.0' })).rejects.toMatchObject({ code: 'token-needed' })
  await expect(buildApp({ ...options, host: '192.168.1.20' })).rejects.toMatchObject({ code: 'token-needed' })
})
