/**
 * Whatever is asked as of a day is answered from what was known on that day. One desk, filed on two days, is asked about
 * the day before, the first evening, and the second day; each line below says what each answer was.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Draft } from '../../src/domain/entry.js'
import type { Db, Desk } from '../../src/store/api.js'
import * as store from '../../src/store/index.js'
import { BACKENDS, type Place } from './support/backends.js'
import { claimsOf, documentOf, draft } from './support/drafts.js'

const DAYS = ['2016-09-11T23:59:59.999Z', '2016-09-13T08:59:59.999Z', '2016-09-13T09:00:00.000Z'] as const
const because = 'seen'
const place = (name: string) => ({ id: 'p1', name, aliases: [], kind: 'district', within: ['Aleppo'] })
const link = (a: string, b: string, decision: 'same' | 'different') => ({ a, b, decision, score: null, reasons: [] })

const FIRST: readonly Draft[] = [
  draft('source', { id: 'sohr', reliability: 'B', alignment: ['opposition'] }),
  draft('document', documentOf('d1', 'sohr')),
  draft('claims', claimsOf('d1', 'd1.c1', 'd1.c2')),
  draft('link', link('d1.c1', 'd1.c2', 'same')),
  draft('retract', { claim: 'd1.c1', because }),
  draft('correct', { claim: 'd1.c1', slots: { killed: [{ value: { min: 3, max: 3 }, how: 'implied' }] }, because }),
  draft('agreement', { id: 'truce', text: 'version: 1' }),
  draft('place', place('Zahraa')),
  draft('designation', { group: 'jan', by: 'un', called: 'terrorist', because }),
  draft('alignment', { actor: 'jan', with: ['opposition'], because }),
  draft('coverage', { by: 'centre', place: { name: 'Aleppo' }, period: '2016-09-12' }),
  draft('attest', { agreement: 'truce', term: 't1', instance: 'i1', answer: false, because }),
  draft('finding', { claims: ['d1.c1'], occurrence: 2 }),
]
const SECOND: readonly Draft[] = [
  draft('source', { id: 'sohr', reliability: 'C', name: 'The Observatory' }),
  draft('document', documentOf('d2', 'sohr')),
  draft('claims', { ...claimsOf('d1', 'd1.c3'), engine: 'test 2', notes: [] }),
  draft('claims', claimsOf('d2', 'd2.c1')),
  draft('link', link('d1.c1', 'd1.c2', 'different')),
  draft('retract', { document: 'd1', because }),
  draft('correct', { claim: 'd1.c2', slots: {}, because }),
  draft('agreement', { id: 'truce', text: 'version: 2' }),
  draft('place', place('Al-Zahraa')),
  draft('designation', { group: 'isil', by: 'un', called: 'terrorist', because }),
  draft('alignment', { actor: 'jan', with: [], because }),
  draft('coverage', { by: 'centre', place: { name: 'Idlib' }, period: '2016-09-13' }),
  draft('attest', { agreement: 'truce', term: 't1', instance: 'i1', answer: true, because }),
  draft('finding', { claims: ['d1.c1'], occurrence: 4 }),
]

describe.each(BACKENDS)('what was known then, $name', ({ place: makePlace }) => {
  let home: Place
  let desk: Desk

  beforeAll(async () => {
    home = makePlace()
    desk = await home.create({ archive: true })
    const on = (drafts: readonly Draft[], knownAt: string) => drafts.map((one) => ({ ...one, knownAt }))
    await desk.write(({ append }) => append(on(FIRST, '2016-09-12T09:00:00Z')))
    await desk.write(({ append }) => append(on(SECOND, '2016-09-13T12:00:00+03:00')))
  })
  afterAll(async () => {
    await desk.close()
    home.remove()
  })

  const asked = async <T>(
    ask: (db: Db, id: string, knownAt: string) => Promise<readonly T[]>,
    show: (row: T) => unknown,
  ) => {
    const answers = await Promise.all(DAYS.map((day) => ask(desk.db, desk.id, day)))
    return answers.map((rows) => rows.map(show).join(', ')).join(' | ')
  }

  test('documents, with as many claims as their reading then had', async () => {
    const told = await asked(store.documentsKnownAt, (row) => `${row.id} "${row.title}" ${row.claimCount}`)
    expect(told).toBe(' | d1 "Title of d1" 2 | d1 "Title of d1" 1, d2 "Title of d2" 1')
    const [before, , after] = DAYS
    expect(await store.documentKnownAt(desk.db, desk.id, before, 'd1')).toBeUndefined()
    expect(await store.documentKnownAt(desk.db, desk.id, after, 'd1')).toMatchObject({
      seq: 3,
      recordedAt: '2016-09-12T09:00:00.000Z',
      enteredBy: 'ann',
      text: 'The text of d1.',
      source: 'sohr',
      publishedAt: '2016-09-12',
      mediaType: 'text/plain',
    })
  })

  test('claims: a later reading of a document takes the place of an earlier one, from its own day on', async () => {
    expect(await asked(store.claimsKnownAt, ({ id, source }) => `${id} ${source}`)).toBe(
      ' | d1.c1 sohr, d1.c2 sohr | d1.c3 sohr, d2.c1 sohr',
    )
    const only = (filter: store.ClaimFilter) => (db: Db, id: string, day: string) =>
      store.claimsKnownAt(db, id, day, filter)
    expect(await asked(only({ document: 'd2' }), ({ id }) => id)).toBe(' |  | d2.c1')
    expect(await asked(only({ ids: ['d1.c2', 'd1.c3'] }), ({ id }) => id)).toBe(' | d1.c2 | d1.c3')
    expect(await asked(only({ kinds: ['meeting'] }), ({ id }) => id)).toBe(' |  | ')
    const [row] = await store.claimsKnownAt(desk.db, desk.id, DAYS[1])
    expect(row!.claim).toEqual(claimsOf('d1', 'd1.c1').claims[0])
  })

  test('notes of readings', async () => {
    const notes = (db: Db, id: string, day: string) => store.notesKnownAt(db, id, day, 'd1')
    expect(await asked(notes, ({ say }) => say)).toBe(' | a note on "the words" of d1 | ')
  })

  test('links', async () => {
    expect(await asked(store.linksKnownAt, ({ a, b, decision }) => `${a}+${b} ${decision}`)).toBe(
      ' | d1.c1+d1.c2 same | d1.c1+d1.c2 same, d1.c1+d1.c2 different',
    )
  })

  test('retractions', async () => {
    expect(await asked(store.retractionsKnownAt, ({ claim, document }) => `${claim}/${document}`)).toBe(
      ' | d1.c1/null | d1.c1/null, null/d1',
    )
  })

  test('corrections', async () => {
    expect(await asked(store.correctionsKnownAt, ({ claim, slots }) => `${claim} ${JSON.stringify(slots)}`)).toBe(
      ' | d1.c1 {"killed":[{"how":"implied","value":{"max":3,"min":3}}]}' +
        ' | d1.c1 {"killed":[{"how":"implied","value":{"max":3,"min":3}}]}, d1.c2 {}',
    )
  })

  test('settings of sources: what a later entry does not name stays as it was', async () => {
    expect(
      await asked(store.sourcesKnownAt, ({ id, reliability, alignment, name }) => [id, reliability, alignment, name]),
    ).toBe(' | sohr,B,opposition, | sohr,C,opposition,The Observatory')
    expect(await asked(store.sourceHistoryKnownAt, ({ reliability }) => reliability)).toBe(' | B | B, C')
  })

  test('versions of agreements', async () => {
    expect(await asked(store.agreementsKnownAt, ({ text }) => text)).toBe(' | version: 1 | version: 2')
    expect(await asked(store.agreementVersionsKnownAt, ({ text }) => text)).toBe(
      ' | version: 1 | version: 1, version: 2',
    )
  })

  test('places', async () => {
    expect(await asked(store.placesKnownAt, ({ id, name }) => `${id} ${name}`)).toBe(' | p1 Zahraa | p1 Al-Zahraa')
  })

  test('designations', async () => {
    expect(await asked(store.designationsKnownAt, ({ group }) => group)).toBe(' | jan | jan, isil')
  })

  test('alignments', async () => {
    expect(await asked(store.alignmentsKnownAt, (row) => `${row.actor} with ${row.with.join()}`)).toBe(
      ' | jan with opposition | jan with opposition, jan with ',
    )
  })

  test('coverage', async () => {
    expect(await asked(store.coverageKnownAt, (row) => `${row.by} ${row.place.name}`)).toBe(
      ' | centre Aleppo | centre Aleppo, centre Idlib',
    )
  })

  test('attestations', async () => {
    expect(await asked(store.attestationsKnownAt, ({ instance, answer }) => `${instance} ${answer}`)).toBe(
      ' | i1 false | i1 false, i1 true',
    )
  })

  test('findings', async () => {
    expect(await asked(store.findingsKnownAt, ({ claims, occurrence }) => `${claims} ${occurrence}`)).toBe(
      ' | d1.c1 2 | d1.c1 2, d1.c1 4',
    )
  })
})
