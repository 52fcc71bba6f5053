/**
 * A new PGlite cluster takes seconds to make and is always the same: it is made once, with its tables in it, and copied.
 * A template's name says for which program and which tables it is, so that a wrong one is never found.
 */
import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { loadMigrations, migrate, migrationsKey } from './migrate.js'
import { openPglite, pgliteFile } from './pglite.js'

/** Makes an empty database with all tables in `folder`, which must not be there. `templates` is where copies are kept. */
export async function makeCluster(folder: string, templates: string | undefined): Promise<void> {
  const fresh = `${folder}.new`
  await rm(fresh, { recursive: true, force: true })
  if (templates === undefined) await buildCluster(fresh)
  else await cp(await templateIn(templates), fresh, { recursive: true })
  await rename(fresh, folder)
}

async function templateIn(templates: string): Promise<string> {
  const path = join(templates, templateName())
  if (existsSync(path)) return path
  await mkdir(templates, { recursive: true })
  const building = `${path}.${process.pid}-${Date.now()}`
  await buildCluster(building)
  // Two processes may build at once; the template of whoever is first is as good as the other's.
  await rename(building, path).catch(() => rm(building, { recursive: true, force: true }))
  return path
}

async function buildCluster(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const database = await openPglite(folder)
  try {
    await migrate(database)
    // Half of a new cluster's files are databases that nobody here opens; every desk would copy them.
    await database.exec('update pg_database set datistemplate = false')
    for (const name of ['template0', 'template1']) await database.exec(`drop database ${name}`)
    await database.exec('checkpoint')
  } finally {
    await database.close()
  }
}

/** Counts up when `buildCluster` makes a cluster otherwise. */
const LAYOUT = 2

export const templateName = (): string => `pglite-${pgliteVersion()}-${LAYOUT}-${migrationsKey(loadMigrations())}`

function pgliteVersion(): string {
  const text = readFileSync(pgliteFile('../package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
