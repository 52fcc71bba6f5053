/** What every table has in common, as the database itself tells it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadMigrations } from '../../src/store/db/migrate.js'
import type { Desk } from '../../src/store/index.js'
import { VIEW_TABLES } from '../../src/store/views.js'
import { folderPlace } from './support/backends.js'

const home = folderPlace()
let desk: Desk
beforeAll(async () => {
  desk = await home.create({ archive: false })
})
afterAll(async () => {
  await desk.close()
  home.remove()
})

describe('the tables', () => {
  test('say what a row is and how it ends', async () => {
    const silent = await desk.db.query<{ name: string }>(
      `select relname as name from pg_class
       where relkind = 'r' and relnamespace = 'public'::regnamespace and obj_description(oid) is null`,
    )
    expect(silent).toEqual([])
  })

  test('can be spread over servers: the desk leads every key and every index', async () => {
    const keys = await desk.db.query<{ index: string; first: string }>(
      `select i.indexrelid::regclass::text as index, a.attname as first
       from pg_index i
       join pg_class c on c.oid = i.indrelid
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
       where c.relnamespace = 'public'::regnamespace and c.relname <> 'migration'`,
    )
    expect(keys.length).toBeGreaterThan(VIEW_TABLES.length)
    expect(keys.filter(({ first }) => first !== 'desk_id')).toEqual([])
  })

  test('are all views of the record, but for the record itself and how far it was read', async () => {
    const tables = await desk.db.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
    )
    const others = ['applied', 'entry', 'migration']
    expect(tables.map(({ name }) => name)).toEqual([...VIEW_TABLES, ...others].sort())
  })

  test('come from migrations that are numbered without a gap', () => {
    const migrations = loadMigrations()
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1))
    for (const { sql } of migrations)
      expect(sql.replace(/'[^']*'|--.*/g, '')).toBe(sql.replace(/'[^']*'|--.*/g, '').toLowerCase())
  })
})
