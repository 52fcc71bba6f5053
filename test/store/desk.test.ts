/** What a desk promises whoever writes to it, wherever it is kept. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../src/base/canonical.js'
import type { Entry } from '../../src/domain/entry.js'
import type { Desk } from '../../src/store/api.js'
import { claimsKnownAt, documentsKnownAt, exportRecord, sourcesKnownAt, verifyRecord } from '../../src/store/index.js'
import { BACKENDS, type Place } from './support/backends.js'
import { claimsOf, documentOf, draft } from './support/drafts.js'

const EVER = '9999-12-31T00:00:00Z'
const retracting = (claim: string) => draft('retract', { claim, because: 'mistaken' })

describe.each(BACKENDS)('a desk $name', ({ place }) => {
  let home: Place
  let desk: Desk
  let now: number
  const clock = () => new Date(now)

  const begin = async (archive: boolean) => {
    home = place()
    now = Date.parse('2026-03-01T10:00:00Z')
    desk = await home.create({ archive, clock })
  }
  const end = async () => {
    await desk.close()
    home.remove()
  }
  const reopen = async () => {
    await desk.close()
    expect(await home.verify()).toMatchObject({ ok: true, firstBad: null })
    desk = await home.open(clock)
  }
  const recorded = async (from?: number) => {
    const entries: Entry[] = []
    for await (const entry of desk.entries(from)) entries.push(entry)
    return entries
  }

  describe('that is written to', () => {
    beforeAll(() => begin(false))
    afterAll(end)

    test('gives the same bytes for the same entries as any other', async () => {
      await desk.write(({ append }) => append([draft('source', { id: 's1', protected: false }), retracting('c')]))
      let text = ''
      for await (const line of exportRecord(desk)) text += line
      expect(sha256(text)).toBe('6f84f972b2dfe7741c129e75cceb0b3cdbb196c18600ddeb33f1e389318b72d3')
    })

    test('remembers all of it when it is opened again, and goes on where it was', async () => {
      await desk.write(({ append }) => append([draft('source', { id: 'sohr', name: 'SOHR' })]))
      await desk.write(({ append }) =>
        append([draft('document', documentOf('d1', 'sohr')), draft('claims', claimsOf('d1', 'c1'))]),
      )
      const head = await desk.head()
      await reopen()
      expect(await desk.head()).toEqual(head)
      expect(desk.info).toEqual({
        title: 'Test',
        zone: 'Asia/Damascus',
        archive: false,
        story: null,
        handedOverAt: null,
      })
      const [next] = await desk.write(({ append }) => append([retracting('c1')]))
      expect(next).toMatchObject({ seq: head.seq + 1, prev: head.hash, by: 'ann', sensitivity: 'desk' })
      expect((await recorded(head.seq + 1)).map(({ hash }) => hash)).toEqual([next!.hash])
    })

    test('shows a write what it has appended itself, and nobody else before it is done', async () => {
      let meanwhile: Promise<readonly unknown[]> | undefined
      const outside = new Promise<void>((resolve) => setTimeout(resolve, 5))
      const asking = outside.then(() => sourcesKnownAt(desk.db, desk.id, EVER))
      const inside = await desk.write(async (tx) => {
        await tx.append([draft('source', { id: 'inside' })])
        const seen = await sourcesKnownAt(tx.db, desk.id, EVER)
        expect(await sourcesKnownAt(desk.db, desk.id, EVER)).toEqual(seen)
        meanwhile = asking
        await new Promise((resolve) => setTimeout(resolve, 20))
        return seen
      })
      expect(inside.map(({ id }) => id)).toContain('inside')
      // An embedded desk answers the others after the write, a server at once without it; never with half of it.
      expect([inside.length - 1, inside.length]).toContain((await meanwhile)!.length)
    })

    test('keeps nothing of a write that fails', async () => {
      const head = await desk.head()
      const failing = desk.write(async (tx) => {
        await tx.append([draft('source', { id: 'unwanted' })])
        await sourcesKnownAt(tx.db, desk.id, EVER)
        throw new Error('thought better of it')
      })
      await expect(failing).rejects.toThrow('thought better of it')
      expect(await desk.head()).toEqual(head)
      expect((await sourcesKnownAt(desk.db, desk.id, EVER)).map(({ id }) => id)).not.toContain('unwanted')
    })

    test('does one write at a time: what a write reads is what it decides on', async () => {
      const before = (await sourcesKnownAt(desk.db, desk.id, EVER)).length
      const deciding = Array.from({ length: 12 }, () =>
        desk.write(async (tx) => {
          const known = (await sourcesKnownAt(tx.db, desk.id, EVER)).length
          await tx.append([draft('source', { id: `number-${known}` })])
        }),
      )
      await Promise.all(deciding)
      expect(await sourcesKnownAt(desk.db, desk.id, EVER)).toHaveLength(before + 12)
    })

    test('refuses a write inside a write instead of waiting for ever', async () => {
      const nested = desk.write(() => desk.write(({ append }) => append([draft('source', { id: 'x' })])))
      await expect(nested).rejects.toThrow('a write does not begin inside another write')
    })

    test('never records a moment before one already recorded, whatever the clock does', async () => {
      const times: string[] = []
      for (const jump of [60_000, -3_600_000, 1, -86_400_000, 7_200_000]) {
        now += jump
        const [entry] = await desk.write(({ append, now: at }) => {
          times.push(at)
          return append([retracting('c')])
        })
        expect(entry!.recordedAt).toBe(times.at(-1))
      }
      expect([...times].sort()).toEqual(times)
      now = 0
      await reopen()
      const [entry] = await desk.write(({ append }) => append([retracting('c')]))
      expect(entry!.recordedAt).toBe(times.at(-1))
    })

    test('what was asked about now stays as it was answered, though more is recorded in the same millisecond', async () => {
      const known = async (at: string) => (await sourcesKnownAt(desk.db, desk.id, at)).length
      for (let round = 0; round < 3; round++) {
        const filing = desk.write(({ append }) => append([draft('source', { id: `quick-${round}` })]))
        const asked = await desk.settledNow()
        await filing
        const answer = await known(asked)
        const [entry] = await desk.write(({ append }) => append([draft('source', { id: `later-${round}` })]))
        expect(await known(asked)).toBe(answer)
        expect(entry!.recordedAt > asked).toBe(true)
        expect(await known(await desk.settledNow())).toBeGreaterThan(answer)
      }
    })

    test('tells listeners each entry once, in order, after it is written, until they stop', async () => {
      const told: number[] = []
      const { seq } = await desk.head()
      const stop = desk.onAppend((entries) => told.push(...entries.map(({ seq }) => seq)))
      await Promise.all(
        [1, 2, 3].map((n) => desk.write(({ append }) => append([retracting(`c${n}`), retracting(`d${n}`)]))),
      )
      expect(told.map((each) => each - seq)).toEqual([1, 2, 3, 4, 5, 6])
      stop()
      await desk.write(({ append }) => append([retracting('e')]))
      expect(told).toHaveLength(6)
    })

    test('exports the bytes of its record', async () => {
      await desk.write(({ append }) => append([draft('source', { id: 's1', name: 'Ünï "quoted"\n' }), retracting('c')]))
      let text = ''
      for await (const line of exportRecord(desk)) text += line
      expect(await verifyRecord(Buffer.from(text))).toMatchObject({ ok: true, head: await desk.head() })
    })

    test('back-dates nothing', async () => {
      const backDated = desk.write(({ append }) => append([{ ...retracting('c'), knownAt: '2016-01-01T00:00:00Z' }]))
      await expect(backDated).rejects.toMatchObject({ code: 'conflict' })
      const handover = desk.write(({ append }) => append([draft('handover', {})]))
      await expect(handover).rejects.toMatchObject({ code: 'conflict' })
    })

    test.each([
      ['a body that does not fit', draft('link', { a: 'x' } as never), 'bad-argument', 'This is no "link" entry: b:'],
      [
        'a link of a claim with itself',
        draft('link', { a: 'x', b: 'x', decision: 'same', score: null, reasons: [] }),
        'bad-argument',
        'itself',
      ],
      ['a retraction of nothing', draft('retract', { because: 'x' }), 'bad-argument', 'a claim or a document'],
      ['claims of a document that is not here', draft('claims', claimsOf('d9', 'c')), 'not-found', 'no document d9'],
      [
        'a correction of a claim that is not here',
        draft('correct', { claim: 'c', slots: {}, because: 'x' }),
        'not-found',
        'no claim c',
      ],
      [
        'a second opening',
        draft('desk-opened', { format: 1, title: '', zone: 'UTC', archive: false, story: null }),
        'conflict',
        'once',
      ],
      ['nobody who enters it', { ...retracting('c'), by: ' ' }, 'bad-argument', 'names who'],
      ['a character no database keeps', retracting('c\u0000d'), 'bad-argument', 'U+0000'],
      ['half a character', retracting('c\ud83d'), 'bad-argument', 'half of a pair'],
    ])('refuses %s and says why', async (_, refused, code, say) => {
      const head = await desk.head()
      await expect(desk.write(({ append }) => append([refused]))).rejects.toMatchObject({
        code,
        message: expect.stringContaining(say),
      })
      expect(await desk.head()).toEqual(head)
    })

    test('refuses the same document twice, and keeps text that only looks like an unkeepable character', async () => {
      const text = 'He wrote \\u0000 and \\\\ud83d on the wall 😀'
      await desk.write(({ append }) => append([draft('document', documentOf('odd', 's', text))]))
      expect((await documentsKnownAt(desk.db, desk.id, EVER)).at(-1)!.text).toBe(text)
      const again = desk.write(({ append }) => append([draft('document', documentOf('odd', 's'))]))
      await expect(again).rejects.toMatchObject({ code: 'conflict' })
    })

    test('gives whole numbers as they are, or not at all', async () => {
      expect(await desk.db.query('select 9007199254740991::int8 as n')).toEqual([{ n: 9007199254740991 }])
      await expect(desk.db.query('select 9007199254740993::int8 as n')).rejects.toThrow('safe integer')
      expect(await desk.db.query("select null::int8 as n, '2016-09-12T19:00:00.5+03:00'::timestamptz as t")).toEqual([
        { n: null, t: '2016-09-12T16:00:00.500Z' },
      ])
    })

    test('after all of that, is what its record says', async () => {
      const { seq } = await desk.head()
      await reopen()
      expect((await recorded()).map((entry) => entry.seq)).toEqual(Array.from({ length: seq }, (_, index) => index + 1))
    })
  })

  describe('that is an archive', () => {
    beforeAll(() => begin(true))
    afterAll(end)
    const at = (knownAt: string, claim = 'c') => ({ ...retracting(claim), knownAt })

    test('nothing filed later changes what was known before', async () => {
      const claims = [draft('document', documentOf('d1', 's')), draft('claims', claimsOf('d1', 'c1'))]
      await desk.write(({ append }) => append(claims.map((one) => ({ ...one, knownAt: '2016-09-12T00:00:00Z' }))))
      const known = () => claimsKnownAt(desk.db, desk.id, '2016-09-12T12:00:00Z')
      const before = JSON.stringify(await known())
      await desk.write(({ append }) =>
        append([{ ...draft('claims', claimsOf('d1', 'c2')), knownAt: '2016-09-12T12:00:00.001Z' }]),
      )
      expect(JSON.stringify(await known())).toBe(before)
    })

    test('knows things since they say, in order, until it is handed over; then since the clock says', async () => {
      await desk.write(({ append }) => append([at('2016-09-13T19:00:00+03:00'), retracting('same moment')]))
      const early = desk.write(({ append }) => append([at('2016-09-13T15:59:59Z')]))
      await expect(early).rejects.toMatchObject({ code: 'conflict' })
      for (const knownAt of ['2016-09-13', '2016-09-13T10:00', 'yesterday']) {
        await expect(desk.write(({ append }) => append([at(knownAt)]))).rejects.toMatchObject({ code: 'bad-date' })
      }
      expect(desk.info.handedOverAt).toBeNull()
      await desk.write(({ append }) => append([at('2016-09-14T00:00:00Z'), draft('handover', {})]))
      expect(desk.info.handedOverAt).toBe('2016-09-14T00:00:00.000Z')
      await expect(desk.write(({ append }) => append([at('2016-09-15T00:00:00Z')]))).rejects.toMatchObject({
        code: 'conflict',
      })
      await reopen()
      expect(desk.info.handedOverAt).toBe('2016-09-14T00:00:00.000Z')
      await expect(desk.write(({ append }) => append([draft('handover', {})]))).rejects.toMatchObject({
        code: 'conflict',
      })
      await desk.write(({ append }) => append([retracting('live')]))
      expect((await recorded(5)).map(({ recordedAt }) => recordedAt)).toEqual([
        '2016-09-13T16:00:00.000Z',
        '2016-09-13T16:00:00.000Z',
        '2016-09-14T00:00:00.000Z',
        '2016-09-14T00:00:00.000Z',
        '2026-03-01T10:00:00.000Z',
      ])
    })
  })
})
