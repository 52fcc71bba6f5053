/**
 * The tables' history: numbered SQL files, run once each and in order, never changed and never undone. A database that
 * has seen a number we do not have belongs to a newer program, and is left alone.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { sha256 } from '../../base/canonical.js'
import { Problem } from '../../base/problem.js'
import type { Database } from './db.js'

export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}

const FOLDER = new URL('../migrations/', import.meta.url)

/** All of them, in order; `folder` ends in a slash. */
export function loadMigrations(folder: URL = FOLDER): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .sort()
    .map((name) => ({ number: Number(name.slice(0, 4)), name, sql: readFileSync(new URL(name, folder), 'utf8') }))
}

/** One text for one state of the tables: part of a template's name. */
export const migrationsKey = (migrations: readonly Migration[]): string =>
  sha256(migrations.map(({ name, sql }) => `${name}\n${sql}`).join('\n')).slice(0, 12)

const TABLE = `
create table if not exists migration (
  number integer primary key,
  name text not null,
  sha256 text not null
);
comment on table migration is 'one migration that was run here; never ends';`

interface Done {
  readonly number: number
  readonly name: string
  readonly sha256: string
}

/** Any number that several processes agree on: they migrate one after another. */
const MIGRATION_LOCK = 7_211_204

/**
 * Runs what is missing and returns its names. Rejects with `desk-newer` when the database knows more than we do, and with
 * an error when a file was changed after it was run: what the tables are then, nobody can say.
 */
export function migrate(
  database: Database,
  migrations: readonly Migration[] = loadMigrations(),
): Promise<readonly string[]> {
  return database.transaction(async (db) => {
    await db.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    await db.exec(TABLE)
    const done = await db.query<Done>('select number, name, sha256 from migration order by number')
    const known = new Set(migrations.map(({ number }) => number))
    const newer = done.find(({ number }) => !known.has(number))
    if (newer)
      throw new Problem(
        'desk-newer',
        `The database has ${newer.name}, which this program does not know. Use the newer program.`,
      )
    const changed = migrations.find(({ number, sql }) =>
      done.some((d) => d.number === number && d.sha256 !== sha256(sql)),
    )
    if (changed) throw new Error(`its tables were made by another version of ${changed.name}`)
    const ran = new Set(done.map(({ number }) => number))
    const missing = migrations.filter(({ number }) => !ran.has(number))
    for (const { number, name, sql } of missing) {
      await db.exec(sql)
      await db.query('insert into migration (number, name, sha256) values ($1, $2, $3)', [number, name, sha256(sql)])
    }
    return missing.map(({ name }) => name)
  })
}
