/** A PostgreSQL server behind the same face as the embedded database. */
import pg from 'pg'
import { Problem } from '../../base/problem.js'
import { type Database, type Db, INT8, readInt8, readTimestamp, TIMESTAMPTZ } from './db.js'

const READERS: Readonly<Record<number, (text: string) => unknown>> = { [INT8]: readInt8, [TIMESTAMPTZ]: readTimestamp }

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    READERS[oid] ??
    (pg.types.getTypeParser as (oid: number, format?: string) => (text: string) => unknown)(oid, format),
}

const settings = (url: string): pg.ClientConfig =>
  ({ connectionString: url, types, options: '-c timezone=UTC', application_name: 'truceline' }) as pg.ClientConfig

/** Rejects with `not-configured` when nobody answers there or the server is older than 15. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ ...settings(url), max: 10 })
  // An idle connection that breaks is replaced by the pool at the next question; unheard, its error would end the program.
  pool.on('error', () => undefined)
  const version = await versionOf(pool).catch(async (error: Error) => {
    await pool.end()
    throw new Problem('not-configured', `The database server does not answer: ${error.message}`)
  })
  if (version < 150_000) {
    await pool.end()
    throw new Problem('not-configured', 'The database server is older than PostgreSQL 15.')
  }
  return {
    ...faceOf(pool),
    async transaction(work) {
      const client = await pool.connect()
      const db = faceOf(client)
      try {
        await db.exec('begin')
        const result = await work(db)
        await db.exec('commit')
        client.release()
        return result
      } catch (error) {
        const clean = await db.exec('rollback').then(
          () => true,
          () => false,
        )
        client.release(!clean)
        throw error
      }
    },
    close: () => pool.end(),
  }
}

/** Calls back with each payload told on the channel until stopped; opens the connection again when it breaks. */
export async function listen(
  url: string,
  channel: string,
  told: (payload: string) => void,
): Promise<() => Promise<void>> {
  let stopped = false
  let client: pg.Client | undefined
  let again: NodeJS.Timeout | undefined
  const connect = async (): Promise<void> => {
    client = new pg.Client(settings(url))
    client.on('notification', ({ payload }) => told(payload ?? ''))
    client.on('error', () => undefined)
    client.on('end', () => {
      if (!stopped) again = setTimeout(() => connect().catch(() => undefined), 500)
    })
    await client.connect()
    await client.query(`listen ${channel}`)
    // What was said while nobody listened is found by looking once.
    told('')
  }
  await connect()
  return async () => {
    stopped = true
    clearTimeout(again)
    await client?.end()
  }
}

const versionOf = async (pool: pg.Pool): Promise<number> =>
  Number((await pool.query<{ server_version_num: string }>('show server_version_num')).rows[0]?.server_version_num)

const faceOf = (client: pg.Pool | pg.PoolClient): Db => ({
  async query<Row>(sql: string, params: readonly unknown[] = []) {
    return (await client.query(sql, [...params])).rows as readonly Row[]
  },
  async exec(sql) {
    await client.query(sql)
  },
})
