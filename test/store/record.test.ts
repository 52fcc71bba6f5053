import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { canonicalJson, sha256 } from '../../src/base/canonical.js'
import type { Entry } from '../../src/domain/entry.js'
import { chainEntry, EMPTY, type Head, headOf, lineOf } from '../../src/store/record/chain.js'
import { openRecord } from '../../src/store/record/openRecord.js'
import { createRecordFile } from '../../src/store/record/recordFile.js'
import { verifyRecord } from '../../src/store/record/verifyRecord.js'
import { claimsOf, documentOf } from './support/drafts.js'

const root = mkdtempSync(join(tmpdir(), 'truceline-record-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const OPENED = { format: 1, title: 'T', zone: 'UTC', archive: false, story: null }
const BODIES = [
  { type: 'desk-opened', body: OPENED },
  { type: 'source', body: { id: 'sohr', name: 'المرصد', reliability: 'B' } },
  { type: 'document', body: documentOf('d1', 'sohr', 'Two lines,\n"quoted", and ,"hash":"x" inside') },
  { type: 'claims', body: claimsOf('d1', 'd1.c1', 'd1.c2') },
  { type: 'retract', body: { claim: 'd1.c1', because: 'a mistake' } },
]

/** `count` entries, a second apart. */
function makeRecord(count: number): readonly Entry[] {
  const entries: Entry[] = []
  let head: Head = EMPTY
  for (let index = 0; index < count; index++) {
    const { type, body } = BODIES[index < BODIES.length ? index : 1 + (index % (BODIES.length - 1))]!
    const recordedAt = new Date(Date.UTC(2026, 0, 1, 0, 0, index)).toISOString()
    const entry = chainEntry(head, { type, body, by: 'ann', recordedAt, sensitivity: 'desk' } as never)
    entries.push(entry)
    head = headOf(entry)
  }
  return entries
}
const linesOf = (entries: readonly Entry[]) => entries.map(lineOf)
const bytesOf = (lines: readonly string[]) => Buffer.from(lines.map((line) => `${line}\n`).join(''))
/** The same content chained anew, as somebody would who knows how the hash is made. */
const forged = (head: Head, entry: object): string => {
  const { hash: _, ...rest } = { ...entry, seq: head.seq + 1, prev: head.hash } as Entry
  return canonicalJson({ ...rest, hash: sha256(canonicalJson(rest)) })
}

describe('a record verifies', () => {
  const entries = makeRecord(40)
  const lines = linesOf(entries)
  const bytes = bytesOf(lines)

  test('as it was written, in any pieces', async () => {
    const whole = await verifyRecord(bytes)
    expect(whole).toEqual({ ok: true, entries: 40, head: headOf(entries[39]!), firstBad: null })
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
    }
    expect(await verifyRecord(pieces())).toEqual(whole)
    expect(await verifyRecord(bytes, { depth: 'chain' })).toEqual(whole)
  })

  test('each line is its own canonical form, and the hash is over all of it but itself', () => {
    for (const [index, entry] of entries.entries()) {
      const { hash, ...rest } = entry
      expect(lines[index]).toBe(canonicalJson(entry))
      expect(hash).toBe(sha256(canonicalJson(rest)))
    }
  })

  test('up to where it was changed: 500 mutations are all found and the first bad entry is named', async () => {
    const seq = fc.integer({ min: 1, max: 40 })
    const mutation = fc.oneof(
      fc.record({
        kind: fc.constant('flip' as const),
        at: fc.nat(bytes.length - 1),
        bit: fc.integer({ min: 0, max: 7 }),
      }),
      fc.record({
        kind: fc.constantFrom('drop' as const, 'double' as const, 'swap' as const),
        seq: fc.integer({ min: 1, max: 39 }),
      }),
      fc.record({ kind: fc.constant('insert' as const), seq, from: seq }),
      fc.record({
        kind: fc.constant('cut' as const),
        from: fc.nat(bytes.length - 2),
        length: fc.integer({ min: 1, max: 400 }),
      }),
    )
    const tried = { count: 0 }
    await fc.assert(
      fc.asyncProperty(mutation, async (how) => {
        const { changed, firstBad } = mutate(bytes, lines, how)
        if (changed.equals(bytes)) return
        tried.count++
        for (const depth of ['full', 'chain'] as const) {
          const report = await verifyRecord(changed, { depth })
          expect(report.ok).toBe(false)
          expect(report.firstBad?.seq).toBe(firstBad)
          expect(report.entries).toBe(firstBad - 1)
        }
      }),
      { numRuns: 520 },
    )
    expect(tried.count).toBeGreaterThanOrEqual(500)
  })

  test.each([
    [
      'an hour earlier than the entry before',
      { recordedAt: '2025-12-31T23:00:00.000Z' },
      'recorded before the entry before',
    ],
    ['a day that is none', { recordedAt: '2026-02-30T00:00:00.000Z' }, 'its time is no time'],
    ['a second opening', { type: 'desk-opened', body: OPENED }, 'a record starts with the opening of its desk, once'],
    ['a type nobody knows', { type: 'note-to-self', body: {} }, 'nobody knows entries of type "note-to-self"'],
    ['a body of another type', { type: 'retract', body: { id: 'x' } }, 'its body is not that of a "retract": because'],
    ['nobody who entered it', { by: '' }, 'it names nobody'],
    ['a sensitivity nobody knows', { sensitivity: 'secretly' }, 'nobody knows the sensitivity'],
  ])('not with %s, even when the chain was forged to fit', async (_, change, say) => {
    const changed = [...lines.slice(0, 20), forged(headOf(entries[19]!), { ...entries[20]!, ...change })]
    const { ok, firstBad } = await verifyRecord(bytesOf(changed))
    expect({ ok, seq: firstBad?.seq }).toEqual({ ok: false, seq: 21 })
    expect(firstBad?.say).toContain(say)
  })

  test('not when an entry was replaced by another with a hash of its own: the next one does not follow it', async () => {
    const replaced = forged(headOf(entries[18]!), { ...entries[19]!, by: 'eve' })
    const { firstBad } = await verifyRecord(bytesOf([...lines.slice(0, 19), replaced, ...lines.slice(20)]))
    expect(firstBad).toEqual({ seq: 21, say: 'the entry does not follow the one before it' })
  })

  test('not when a line is not canonical, though its hash fits its bytes', async () => {
    const { hash: _, ...rest } = { ...makeRecord(1)[0]! }
    const odd = canonicalJson(rest).replace('"title":"T"', '"title": "T"')
    const line = odd.replace(',"prev"', `,"hash":"${sha256(odd)}","prev"`)
    expect((await verifyRecord(bytesOf([line]))).firstBad?.say).toBe('it is not in canonical form')
  })

  test('not when it is empty or not UTF-8', async () => {
    expect((await verifyRecord(Buffer.alloc(0))).firstBad).toEqual({ seq: 1, say: 'the record is empty' })
    const bad = Buffer.concat([bytes.subarray(0, -3), Buffer.from([0xff, 10])])
    expect((await verifyRecord(bad)).firstBad).toEqual({ seq: 40, say: 'the line is not UTF-8' })
  })
})

type Mutation =
  | { kind: 'flip'; at: number; bit: number }
  | { kind: 'drop' | 'double' | 'swap'; seq: number }
  | { kind: 'insert'; seq: number; from: number }
  | { kind: 'cut'; from: number; length: number }

function mutate(bytes: Buffer, lines: readonly string[], how: Mutation): { changed: Buffer; firstBad: number } {
  const entryAt = (at: number) => bytes.subarray(0, at).filter((byte) => byte === 10).length + 1
  if (how.kind === 'flip') {
    const changed = Buffer.from(bytes)
    changed[how.at]! ^= 1 << how.bit
    return { changed, firstBad: entryAt(how.at) }
  }
  if (how.kind === 'cut') {
    // Something of the record's end stays: what is cut off the end is caught by a checkpoint only.
    const to = Math.min(how.from + how.length, bytes.length - 1)
    return { changed: Buffer.concat([bytes.subarray(0, how.from), bytes.subarray(to)]), firstBad: entryAt(how.from) }
  }
  const changed = [...lines]
  const at = how.seq - 1
  if (how.kind === 'drop') changed.splice(at, 1)
  if (how.kind === 'double') changed.splice(at, 0, lines[at]!)
  if (how.kind === 'swap') changed.splice(at, 2, lines[at + 1]!, lines[at]!)
  if (how.kind === 'insert') changed.splice(at, 0, lines[how.from - 1]!)
  const same = changed.findIndex((line, index) => line !== lines[index])
  return { changed: bytesOf(changed), firstBad: (same < 0 ? lines.length : same) + 1 }
}

describe('a record file', () => {
  const silent = () => undefined
  const write = (name: string, content: Buffer | string) => {
    const path = join(root, name)
    writeFileSync(path, content)
    return path
  }

  test('groups: appends that wait at the same time share a sync', async () => {
    const path = join(root, 'group.ndjson')
    const file = await createRecordFile(path)
    const entries = makeRecord(200)
    const waiting: Promise<void>[] = []
    for (const entry of entries) {
      const { durable } = await file.append([entry])
      waiting.push(durable())
    }
    await Promise.all(waiting)
    expect(file.syncs).toBeGreaterThan(0)
    expect(file.syncs).toBeLessThan(entries.length)
    await file.close()
    expect((await verifyRecord(path)).entries).toBe(200)
  })

  test('what is taken back leaves no trace', async () => {
    const path = join(root, 'undone.ndjson')
    const file = await createRecordFile(path)
    const [first, second, third] = makeRecord(3)
    await (await file.append([first!])).durable()
    await (await file.append([second!, third!])).undo()
    expect(file.head).toEqual(headOf(first!))
    await (await file.append([second!])).durable()
    await file.close()
    expect(await verifyRecord(path)).toMatchObject({ ok: true, entries: 2 })
  })

  test('reads from any entry on, and no further than its head', async () => {
    const path = write('read.ndjson', bytesOf(linesOf(makeRecord(10))))
    const { file, about } = await openRecord(path, silent)
    expect(about.map(({ type }) => type)).toEqual(['desk-opened'])
    const seqs = async (from?: number) => {
      const found: number[] = []
      for await (const { seq } of file.entries(from)) found.push(seq)
      return found
    }
    expect(await seqs(8)).toEqual([8, 9, 10])
    expect(await seqs(11)).toEqual([])
    expect((await seqs()).length).toBe(10)
    await file.close()
  })

  test('cut off at any byte of its last line, it loses that line, keeps a copy, and says so', async () => {
    const lines = linesOf(makeRecord(4))
    const whole = bytesOf(lines)
    const start = bytesOf(lines.slice(0, 3)).length
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: start + 1, max: whole.length - 1 }), async (length) => {
        const path = write('torn.ndjson', whole.subarray(0, length))
        const notices: string[] = []
        const { file } = await openRecord(path, (say) => notices.push(say))
        expect(file.head.seq).toBe(3)
        await file.close()
        expect(notices).toHaveLength(1)
        expect(readFileSync(path).length).toBe(start)
        const [copy] = readdirSync(root).filter((name) => name.startsWith('torn.ndjson.torn-'))
        expect(readFileSync(join(root, copy!))).toEqual(whole.subarray(start, length))
      }),
      { numRuns: 30 },
    )
  })

  test('broken anywhere else, it is refused and the first bad entry named', async () => {
    const lines = linesOf(makeRecord(6))
    const path = write(
      'broken.ndjson',
      bytesOf([...lines.slice(0, 3), lines[3]!.replace('two', 'ten'), ...lines.slice(4)]),
    )
    await expect(openRecord(path, silent)).rejects.toMatchObject({ code: 'record-broken', extra: { seq: 4 } })
  })

  test('of a newer program, it is left alone', async () => {
    const [first] = makeRecord(1)
    const later = write(
      'newer.ndjson',
      bytesOf([lineOf(first!), forged(headOf(first!), { ...first!, type: 'oracle', body: {} })]),
    )
    await expect(openRecord(later, silent)).rejects.toMatchObject({ code: 'desk-newer' })
    const format = write('format.ndjson', bytesOf([forged(EMPTY, { ...first!, body: { ...OPENED, format: 2 } })]))
    await expect(openRecord(format, silent)).rejects.toMatchObject({ code: 'desk-newer' })
  })
})
