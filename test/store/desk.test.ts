import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createDesk, openDesk, sourcesKnownAt, verifyRecord } from '../../src/store/index.js'

const root = mkdtempSync(join(tmpdir(), 'truceline-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const clock = () => new Date('2026-01-01T00:00:00Z')

test('a desk remembers what was filed after it was closed', async () => {
  const dir = join(root, 'a')
  const templates = join(root, 'templates')
  console.time('create')
  const desk = await createDesk({ dir, title: 'A', zone: 'Asia/Damascus', archive: false, clock, templates })
  console.timeEnd('create')
  await desk.write(({ append }) =>
    append([{ type: 'source', by: 'ann', body: { id: 'sohr', name: 'SOHR', reliability: 'B' } }]),
  )
  await desk.write(({ append }) => append([{ type: 'source', by: 'ann', body: { id: 'sohr', alignment: ['x'] } }]))
  await desk.close()
  console.time('open')
  const again = await openDesk({ dir, clock, templates })
  console.timeEnd('open')
  expect(await sourcesKnownAt(again.db, again.id, '2026-01-01T00:00:00Z')).toMatchInlineSnapshot(`
    [
      {
        "alignment": [
          "x",
        ],
        "enteredBy": "ann",
        "id": "sohr",
        "name": "SOHR",
        "recordedAt": "2026-01-01T00:00:00.000Z",
        "reliability": "B",
        "seq": 3,
      },
    ]
  `)
  await again.close()
  console.log(readFileSync(join(dir, 'record.ndjson'), 'utf8'))
  expect(await verifyRecord(join(dir, 'record.ndjson'))).toMatchInlineSnapshot(`
    {
      "entries": 3,
      "firstBad": null,
      "head": {
        "hash": "653aaf79a55fe713c41a043a1293934257a9fa33efd253281b6c1b442d78bbde",
        "recordedAt": "2026-01-01T00:00:00.000Z",
        "seq": 3,
      },
      "ok": true,
    }
  `)
})
