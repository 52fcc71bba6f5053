/** What people do on a desk, on a real one: file, take back, put right, link, ask again. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '../../src/base/canonical.js'
import { showCount } from '../../src/base/count.js'
import type { Problem } from '../../src/base/problem.js'
import type { Incident } from '../../src/domain/incident.js'
import { correctClaim } from '../../src/flow/correctClaim.js'
import { decideLink } from '../../src/flow/decideLink.js'
import { describeDesk } from '../../src/flow/describeDesk.js'
import { documentKnownAt } from '../../src/flow/documentKnownAt.js'
import { documentsKnownAt } from '../../src/flow/documentsKnownAt.js'
import { fileDocument } from '../../src/flow/fileDocument.js'
import { incidentKnownAt } from '../../src/flow/incidentKnownAt.js'
import { type IncidentsAsked, incidentsKnownAt } from '../../src/flow/incidentsKnownAt.js'
import { recordCoverage } from '../../src/flow/recordCoverage.js'
import { retract } from '../../src/flow/retract.js'
import { setSource } from '../../src/flow/setSource.js'
import { bytesOf, type TestDesk, testDesk } from '../support/team.js'

// Opening a desk takes longer than anything done on it: each test has a town of its own on one desk.
let desk: TestDesk
beforeAll(async () => {
  desk = await testDesk()
})
afterAll(() => desk?.close())

const first = (town: string) => `Five people were killed in an airstrike on ${town} on 14 September 2016.`
const more = (town: string) => `An airstrike on ${town} on 14 September 2016 killed nine people.`

const file = (text: string, source = 'wire', publishedAt: string | undefined = '2016-09-15') =>
  fileDocument(desk.team, { bytes: bytesOf(text), name: 'report.txt', by: 'anna', source, publishedAt })
const incidents = async (asked: IncidentsAsked = {}): Promise<readonly Incident[]> =>
  (await incidentsKnownAt(desk.team, asked)).incidents
const killed = (incident: Incident | undefined): string =>
  incident?.tolls.killed?.range ? showCount(incident.tolls.killed.range) : 'none'
const problemOf = async (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'no problem',
    (problem: Problem) => `${problem.code}: ${problem.message}`,
  )

describe('filing a document', () => {
  test('reads it and says what it did', async () => {
    const filed = await file(first('Homs'))
    expect(filed).toMatchObject({ state: 'filed', notes: [], changed: [] })
    expect(filed.incidents).toEqual((await incidents({ place: 'Homs' })).map(({ id }) => id))
    expect(
      (await incidents({ place: 'Homs' })).map(
        (one) => `${one.type} at ${one.place?.name} on ${one.date}: ${killed(one)}`,
      ),
    ).toEqual(['airstrike at Homs on 2016-09-14: 5'])
  })

  test('twice is one document', async () => {
    const { document, recordedAt } = await file(first('Hama'))
    const entries = (await describeDesk(desk.team)).entries
    expect(await file(first('Hama'), 'paper')).toMatchObject({ document, recordedAt, state: 'known' })
    expect((await describeDesk(desk.team)).entries).toBe(entries)
  })

  test('without a date of publication says so and leaves it open', async () => {
    const { notes, document } = await fileDocument(desk.team, {
      bytes: bytesOf('Shells fell on Homs on Monday.'),
      name: 'x.txt',
      by: 'anna',
    })
    expect(notes.map(({ code }) => code)).toContain('undated-document')
    expect((await documentKnownAt(desk.team, document)).document).toMatchObject({
      publishedAt: null,
      source: 'unknown',
    })
  })

  test('finds whose it is by the name at its top', async () => {
    await setSource(desk.team, { by: 'anna', id: 'levant-wire', name: 'Levant Wire' })
    const { document } = await fileDocument(desk.team, {
      bytes: bytesOf('BEIRUT, Sept 15 (Levant Wire) - It was quiet in most places.'),
      name: 'x.txt',
      by: 'anna',
      publishedAt: '2016-09-15',
    })
    expect((await documentKnownAt(desk.team, document)).document).toMatchObject({
      source: 'levant-wire',
      publisher: 'Levant Wire',
    })
  })

  test('two papers on one strike make one incident with both numbers', async () => {
    await file(first('Idlib'))
    await file(more('Idlib'), 'paper')
    const [incident, ...others] = await incidents({ place: 'Idlib' })
    expect(others).toEqual([])
    expect(incident).toMatchObject({ ladder: 'corroborated', voices: ['wire', 'paper'] })
    expect(killed(incident)).toBe('5–9')
  })

  test('a date that is none is a problem, and nothing is filed', async () => {
    expect(await problemOf(file(first('Aleppo'), 'wire', 'yesterday'))).toMatchInlineSnapshot(
      `"bad-date: "yesterday" is no date of publication, such as 2016-09-15."`,
    )
    expect(await incidents({ place: 'Aleppo' })).toEqual([])
  })
})

describe('taking back', () => {
  test('a report gives the floor back to the number before', async () => {
    await file(first('Donetsk'))
    const { document } = await file(more('Donetsk'), 'wire', '2016-09-16')
    expect(killed((await incidents({ place: 'Donetsk' }))[0])).toBe('9')
    const { entry } = await retract(desk.team, { by: 'anna', document, because: 'They withdrew it.' })
    expect(killed((await incidents({ place: 'Donetsk' }))[0])).toBe('5')
    expect((await documentKnownAt(desk.team, document)).document.retracted).toBe(true)
    const before = new Date(Date.parse(entry.recordedAt) - 1).toISOString()
    expect(killed((await incidents({ place: 'Donetsk', knownAt: before }))[0])).toBe('9')
  })

  test('what is not here is answered with what was probably meant', async () => {
    const { document } = await file(first('Misrata'))
    const wrong = `${document.slice(0, 20)}0000`
    expect(await problemOf(retract(desk.team, { by: 'anna', document: wrong, because: 'x' }))).toBe(
      `not-found: There is no document ${wrong} on this desk. Did you mean ${document}?`,
    )
  })
})

describe('putting right', () => {
  test('a correction changes the number and not the incident', async () => {
    await file(first('Kherson'))
    const [before] = await incidents({ place: 'Kherson' })
    await correctClaim(desk.team, {
      by: 'anna',
      claim: before!.claims[0]!.id,
      slots: { killed: { min: 6, max: 6 } },
      because: 'A typing error.',
    })
    const [after] = await incidents({ place: 'Kherson' })
    expect([after!.id, killed(after)]).toEqual([before!.id, '6'])
  })

  test('a slot that the claim cannot have is a problem', async () => {
    await file(first('Manbij'))
    const claim = (await incidents({ place: 'Manbij' }))[0]!.claims[0]!.id
    expect(
      await problemOf(correctClaim(desk.team, { by: 'anna', claim, slots: { colour: 'red' }, because: 'x' })),
    ).toContain('bad-argument')
  })

  test('a person parts two reports and joins them again', async () => {
    await file(first('Mariupol'))
    await file(more('Mariupol'), 'paper')
    const [a, b] = (await incidents({ place: 'Mariupol' }))[0]!.claims.map(({ id }) => id) as [string, string]
    await decideLink(desk.team, { by: 'anna', a, b, decision: 'different', because: 'Two strikes.' })
    expect(await incidents({ place: 'Mariupol' })).toHaveLength(2)
    await decideLink(desk.team, { by: 'anna', a, b, decision: 'same', because: 'One after all.' })
    expect(await incidents({ place: 'Mariupol' })).toHaveLength(1)
  })
})

describe('asking', () => {
  test('the same question as known then has the same bytes after more was filed', async () => {
    await file(first('Luhansk'))
    const knownAt = (await desk.team.desk.head()).recordedAt!
    const id = (await incidents({ place: 'Luhansk' }))[0]!.id
    const ask = async () =>
      canonicalJson([
        await incidentsKnownAt(desk.team, { knownAt }),
        await incidentKnownAt(desk.team, id, { knownAt }),
        await documentsKnownAt(desk.team, { knownAt }),
      ])
    const before = await ask()
    await file(more('Luhansk'), 'paper')
    await setSource(desk.team, { by: 'anna', id: 'wire', reliability: 'E' })
    await retract(desk.team, {
      by: 'anna',
      claim: (await incidents({ place: 'Luhansk' }))[0]!.claims[0]!.id,
      because: 'x',
    })
    expect(await ask()).toBe(before)
  })

  test('filters hold together, and a page leads to the next', async () => {
    await file('Two people were killed by shelling in Sarajevo on 1 May 2014.', 'paper', '2014-05-04')
    await file('Three people were killed in an airstrike on Douma on 3 May 2014.', 'wire', '2014-05-04')
    const places = async (asked: IncidentsAsked) =>
      (await incidents({ to: '2014-05-31', ...asked })).map(({ place }) => place?.name)
    expect(await places({})).toEqual(['Douma', 'Sarajevo'])
    expect(await places({ type: 'shelling' })).toEqual(['Sarajevo'])
    expect(await places({ place: 'Douma' })).toEqual(['Douma'])
    expect(await places({ from: '2014-05-02' })).toEqual(['Douma'])
    expect(await places({ to: '2014-05-01' })).toEqual(['Sarajevo'])
    expect(await places({ q: 'airstrike douma' })).toEqual(['Douma'])
    const page = await incidentsKnownAt(desk.team, { to: '2014-05-31', limit: 1 })
    expect(page).toMatchObject({ total: 2, incidents: [{ place: { name: 'Douma' } }] })
    expect(await places({ limit: 1, after: page.next! })).toEqual(['Sarajevo'])
  })

  test('a moment that is none is a problem', async () => {
    expect(await problemOf(incidentsKnownAt(desk.team, { knownAt: 'soon' }))).toMatchInlineSnapshot(
      `"bad-date: "soon" is no date or time, such as 2016-09-15 or 2016-09-15T18:00+03:00."`,
    )
    expect(
      await problemOf(
        recordCoverage(desk.team, { by: 'anna', watcher: 'un', place: 'Homs', from: '2016-09-15', to: '2016-09-13' }),
      ),
    ).toMatchInlineSnapshot(`"bad-date: 2016-09-15 to 2016-09-13 is no period, such as 2016-09-13 to 2016-09-14."`)
  })
})
