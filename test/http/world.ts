/** The HTTP face over a real desk in a temporary folder. */
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { adoptAgreement } from '../../src/flow/adoptAgreement.js'
import { fileDocument } from '../../src/flow/fileDocument.js'
import type { Team } from '../../src/flow/team.js'
import { type AppOptions, buildApp } from '../../src/http/app.js'
import { HANDLERS } from '../../src/http/routes/all.js'
import { loadKnowledge } from '../../src/store/dataFiles.js'
import { createDesk } from '../../src/store/openDesk.js'
import { steppingClock, templates, temporaryFolder } from '../support/faces.js'
import { REPORTS, TRUCE } from '../support/truce.js'

export const BASE = '/api/v1/desks/main'

export interface HttpWorld {
  readonly app: FastifyInstance
  readonly team: Team
  /** Bugs that requests met; a test of good manners leaves it empty. */
  readonly bugs: unknown[]
  ask(options: InjectOptions | string): Promise<LightMyRequestResponse>
  close(): Promise<void>
}

export async function httpWorld({
  model,
  ...options
}: Partial<AppOptions> & Pick<Team, 'model'> = {}): Promise<HttpWorld> {
  const folder = temporaryFolder()
  const clock = steppingClock('2016-09-16T12:00:00Z')
  const desk = await createDesk({
    dir: join(folder.dir, 'desk'),
    title: 'Test desk',
    zone: 'Asia/Damascus',
    archive: false,
    clock,
    templates,
  })
  const team = { desk, knowledge: loadKnowledge(), clock, engine: 'truceline test', model }
  const bugs: unknown[] = []
  const app = await buildApp({
    team,
    handlers: HANDLERS,
    webDir: join(folder.dir, 'web'),
    version: '0.0.0',
    host: '127.0.0.1',
    onBug: (error) => bugs.push(error),
    heartbeatMs: 50,
    ...options,
  })
  await app.ready()
  return {
    app,
    team,
    bugs,
    ask: (asked) => {
      const given = typeof asked === 'string' ? { url: asked } : asked
      return app.inject({ ...given, headers: { host: 'localhost:4680', ...given.headers } })
    },
    async close() {
      await app.close()
      await desk.close()
      folder.remove()
    },
  }
}

export async function fileTruce({ team }: HttpWorld): Promise<void> {
  await adoptAgreement(team, { by: 'Ann', text: TRUCE })
  for (const { text, ...rest } of REPORTS.slice(0, 2)) await file(team, { ...rest, text })
}

export const file = (
  team: Team,
  { text, ...rest }: { text: string; name: string; source: string; publishedAt: string },
) => fileDocument(team, { by: 'Ann', bytes: new TextEncoder().encode(text), ...rest })

export const post = (path: string, payload: object, headers: Record<string, string> = {}): InjectOptions => ({
  method: 'POST',
  url: `${BASE}${path}`,
  payload,
  headers: { 'truceline-person': 'Ann', ...headers },
})
