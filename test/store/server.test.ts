/** What only a desk on a server has: several processes at once, and a record that is a table. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPostgres } from '../../src/store/db/postgres.js'
import { createDesk, type Desk, documentsKnownAt, openDesk, verifyDesk } from '../../src/store/index.js'
import { DATABASE_URL, wallClock } from './support/backends.js'
import { documentOf, draft } from './support/drafts.js'

const databaseUrl = DATABASE_URL ?? ''
const place = { databaseUrl, desk: `test-${randomUUID().slice(0, 8)}`, clock: wallClock }
const retracting = (claim: string) => draft('retract', { claim, because: 'mistaken' })

describe.skipIf(!DATABASE_URL)('a desk on a server', () => {
  let one: Desk
  let other: Desk
  beforeAll(async () => {
    one = await createDesk({ ...place, title: 'T', zone: 'UTC', archive: false })
    other = await openDesk(place)
  })
  afterAll(() => Promise.all([one?.close(), other?.close()]))

  test('takes writes from two programs at once and keeps one chain', async () => {
    const filing = Array.from({ length: 40 }, (_, index) =>
      (index % 2 ? one : other).write(({ append }) =>
        append([draft('document', documentOf(`d${index}`, 's')), retracting(`c${index}`)]),
      ),
    )
    const written = (await Promise.all(filing)).flat()
    expect(new Set(written.map(({ seq }) => seq)).size).toBe(80)
    expect(await one.head()).toEqual(await other.head())
    expect(await documentsKnownAt(other.db, other.id, '9999-01-01T00:00:00Z')).toHaveLength(40)
    expect(await verifyDesk(place)).toMatchObject({ ok: true, record: { entries: 81 } })
  })

  test('tells one program what the other has written, once and in order', async () => {
    const told: number[] = []
    const heard = new Promise<void>((resolve) =>
      one.onAppend((entries) => {
        told.push(...entries.map(({ seq }) => seq))
        if (told.length >= 5) resolve()
      }),
    )
    const { seq } = await one.head()
    for (let index = 0; index < 5; index++)
      await (index % 2 ? one : other).write(({ append }) => append([retracting('x')]))
    await heard
    expect(told).toEqual([1, 2, 3, 4, 5].map((each) => seq + each))
  })

  test('is made once, by whoever is first', async () => {
    await expect(createDesk({ ...place, title: 'T', zone: 'UTC', archive: false })).rejects.toMatchObject({
      code: 'desk-exists',
    })
    const fresh = { ...place, desk: `${place.desk}-race`, title: 'T', zone: 'UTC', archive: false }
    const made = await Promise.allSettled([createDesk(fresh), createDesk(fresh), createDesk(fresh)])
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of made) {
      if (outcome.status === 'fulfilled') await outcome.value.close()
      else expect(outcome.reason).toMatchObject({ code: 'desk-exists' })
    }
  })

  test('that is not there is missing; a server that is not there does not answer', async () => {
    await expect(openDesk({ ...place, desk: 'nowhere' })).rejects.toMatchObject({ code: 'desk-missing' })
    await expect(verifyDesk({ databaseUrl, desk: 'nowhere' })).rejects.toMatchObject({ code: 'desk-missing' })
    const away = openDesk({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none', clock: wallClock })
    await expect(away).rejects.toMatchObject({ code: 'not-configured' })
  })

  test('lets nobody change or delete an entry, and finds who got round that', async () => {
    const database = await openPostgres(databaseUrl)
    const forging = "update entry set line = replace(line, 'mistaken', 'forgiven') where desk_id = $1 and seq = 5"
    await expect(database.query(forging, [place.desk])).rejects.toThrow('never changed and never deleted')
    await database.transaction(async (db) => {
      await db.exec('alter table entry disable trigger entry_stays')
      await db.query(forging, [place.desk])
      await db.exec('alter table entry enable trigger entry_stays')
    })
    expect(await verifyDesk(place)).toMatchObject({ ok: false, firstBad: { seq: 5 }, views: null })
    await database.close()
  })
})
