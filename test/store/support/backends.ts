/** The databases that a desk may be kept in: the embedded one always, a server when DATABASE_URL names one. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Desk } from '../../../src/store/api.js'
import { createDesk, type DeskReport, openDesk, verifyDesk } from '../../../src/store/index.js'

/** Empty databases are made once for all test runs; a changed migration gives another name. */
export const TEMPLATES = fileURLToPath(new URL('../../../.truceline/test-templates', import.meta.url))

export interface Place {
  create(options: { archive: boolean; clock?: () => Date }): Promise<Desk>
  open(clock?: () => Date): Promise<Desk>
  verify(): Promise<DeskReport>
  remove(): void
}

export const wallClock = () => new Date()

export function folderPlace(): Place & { readonly dir: string } {
  const root = mkdtempSync(join(tmpdir(), 'truceline-desk-'))
  const dir = join(root, 'desk')
  return {
    dir,
    create: ({ archive, clock = wallClock }) =>
      createDesk({ dir, title: 'Test', zone: 'Asia/Damascus', archive, clock, templates: TEMPLATES }),
    open: (clock = wallClock) => openDesk({ dir, clock, templates: TEMPLATES }),
    verify: () => verifyDesk(dir),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

export function serverPlace(databaseUrl: string): Place {
  const root = mkdtempSync(join(tmpdir(), 'truceline-keys-'))
  const place = { databaseUrl, desk: `test-${randomUUID().slice(0, 8)}`, keysFile: join(root, 'keys.json') }
  return {
    create: ({ archive, clock = wallClock }) =>
      createDesk({ ...place, title: 'Test', zone: 'Asia/Damascus', archive, clock }),
    open: (clock = wallClock) => openDesk({ ...place, clock }),
    verify: () => verifyDesk(place),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

export const DATABASE_URL = process.env['DATABASE_URL']
if (!DATABASE_URL) console.warn('left out: the store on a PostgreSQL server (set DATABASE_URL to test it)')

export const BACKENDS: readonly { readonly name: string; place(): Place }[] = [
  { name: 'in a folder', place: folderPlace },
  ...(DATABASE_URL ? [{ name: 'on a server', place: () => serverPlace(DATABASE_URL) }] : []),
]
