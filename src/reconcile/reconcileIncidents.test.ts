import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimTable, TOOLS } from '../../test/support/claims.js'
import { showCount } from '../base/count.js'
import type { Incident } from '../domain/incident.js'
import { proposeLinks } from './proposeLinks.js'
import { type Known, reconcileIncidents } from './reconcileIncidents.js'
import { factsOf } from './view/facts.js'
import type { KnownClaim, KnownLink } from './view/known.js'
import { statementsOf } from './view/voice.js'

describe('the ladder', () => {
  test.each([
    ['one independent voice reports', 'a d1 wire 2016-09-14 incident:shelling Homs 2016-09-14', 'reported'],
    [
      'two corroborate',
      'a d1 wire 2016-09-14 incident:shelling Homs 2016-09-14\n b d2 paper 2016-09-14 incident:shelling Homs 2016-09-14',
      'corroborated',
    ],
    [
      'two papers that quote one agency are one voice',
      `s1 d1 wire 2016-09-14 statement sohr
       a d1 wire 2016-09-14 incident:shelling Homs 2016-09-14 in=s1
       s2 d2 paper 2016-09-14 statement sohr
       b d2 paper 2016-09-14 incident:shelling Homs 2016-09-14 in=s2`,
      'reported',
    ],
    ['a side only claims', 'a d1 sana 2016-09-14 incident:shelling Homs 2016-09-14 perpetrator=opposition', 'claimed'],
    [
      'a source that cannot be relied on only claims',
      'a d1 hearsay 2016-09-14 incident:shelling Homs 2016-09-14',
      'claimed',
    ],
    [
      'anonymous voices together only claim',
      `s1 d1 wire 2016-09-14 statement unnamed-official
       a d1 wire 2016-09-14 incident:shelling Homs 2016-09-14 in=s1
       s2 d2 paper 2016-09-14 statement resident indirect anonymous
       b d2 paper 2016-09-14 incident:shelling Homs 2016-09-14 in=s2`,
      'claimed',
    ],
    [
      'two agencies of one organisation are one voice',
      `a d1 un   2016-09-14 incident:shelling Homs 2016-09-14
       b d2 ocha 2016-09-14 incident:shelling Homs 2016-09-14`,
      'reported',
    ],
    [
      'opposed sides that agree make one report',
      `a d1 sana 2016-09-14 incident:shelling Homs 2016-09-14
       b d2 fatah-halab 2016-09-14 incident:shelling Homs 2016-09-14`,
      'reported',
    ],
    [
      'the accused admits',
      `s1 d1 wire 2016-09-14 statement syrian-army
       a d1 wire 2016-09-14 incident:shelling Homs 2016-09-14 perpetrator=syrian-government in=s1`,
      'verified',
    ],
    [
      'a state admits the deed of its air force',
      `s1 d1 wire 2016-09-14 statement russian-defence-ministry
       a d1 wire 2016-09-14 incident:airstrike Homs 2016-09-14 perpetrator=russian-aerospace-forces in=s1`,
      'verified',
    ],
    [
      'one group of the opposition does not admit for another',
      `s1 d1 wire 2016-09-14 statement fatah-halab
       a d1 wire 2016-09-14 incident:shelling Homs 2016-09-14 perpetrator=ahrar-al-sham in=s1`,
      'claimed',
    ],
    ['the desk saw it', 'a d1 desk 2016-09-14 incident:shelling Homs 2016-09-14', 'verified'],
  ])('%s', (_, table, ladder) => {
    expect(incidents(table)).toMatchObject([{ ladder }])
  })

  test('a denial by the accused does not dispute; two independent ones do', () => {
    const told = 'a d1 wire 2016-09-14 incident:shelling Homs 2016-09-14 perpetrator=syrian-government'
    const denied = (document: string, source: string) =>
      `${document} ${document} ${source} 2016-09-15 incident:shelling Homs 2016-09-14 denied`
    expect(incidents(`${told}\n${denied('d2', 'sana')}`)).toMatchObject([{ side: [] }])
    expect(incidents(`${told}\n${denied('d2', 'paper')}`)).toMatchObject([{ side: ['disputed'] }])
  })

  test('an accepted finding settles it', () => {
    const table = 'a d1 wire 2016-09-14 incident:shelling Homs 2016-09-14 perpetrator=opposition'
    const found = (occurrence: number) =>
      reconcile(table, { findings: [{ claims: ['a'], occurrence, attribution: { 'syrian-army': 3 } }] }).incidents
    expect(found(4)).toMatchObject([
      {
        ladder: 'verified',
        side: [],
        perpetrators: [
          { actor: 'opposition', grade: 2 },
          { actor: 'syrian-army', grade: 3 },
        ],
      },
    ])
    expect(found(0)).toMatchObject([{ ladder: 'claimed', side: ['refuted'] }])
  })

  test('attribution is a question of its own', () => {
    const [incident] = incidents(`
      a d1 wire 2016-09-14 incident:shelling Homs 2016-09-14
      b d2 paper 2016-09-14 incident:shelling Homs 2016-09-14
      c d3 fatah-halab 2016-09-14 incident:shelling Homs 2016-09-14 perpetrator=syrian-army`)
    expect(incident).toMatchObject({
      ladder: 'corroborated',
      perpetrators: [{ actor: 'syrian-army', grade: 1, attribution: 'alleged', voices: ['fatah-halab'] }],
    })
  })
})

describe('one event', () => {
  test('told by many is one incident with every number', () => {
    expect(
      shown(`
      a  d1 wire  2016-09-17 incident:airstrike Deir_ez-Zor 2016-09-17
      s1 d1 wire  2016-09-17 statement russia
      b  d1 wire  2016-09-17 incident:airstrike Deir_ez-Zor 2016-09-17 killed=62 perpetrator=us-led-coalition in=s1
      s2 d1 wire  2016-09-17 statement sohr
      c  d1 wire  2016-09-17 incident:airstrike Deir_ez-Zor 2016-09-17 killed=80+ in=s2
      d  d2 sohr  2016-09-18 incident:bombing Dayr_az_Zawr 2016-09-17 killed=90+
      e  d3 paper 2016-09-18 incident:attack Deir_ez-Zor 2016-09-17T17:00 killed=~70`),
    ).toMatchInlineSnapshot(`
      "airstrike at Deir ez-Zor on 2016-09-17T17:00, corroborated: a+b+c+d+e
        killed ≥ 62, agreed none: russia 62 stands, sohr ≥ 80 superseded, sohr ≥ 90 stands, paper about 70 stands"
    `)
  })

  test('in a city is where its quarter is named', () => {
    const [incident] = incidents(`
      a d1 wire 2016-09-14 incident:airstrike Aleppo 2016-09-14 killed=3
      b d2 paper 2016-09-14 incident:airstrike Sakhour 2016-09-14 killed=3`)
    expect(incident).toMatchObject({ place: { name: 'Sakhour' }, claims: [{ id: 'a' }, { id: 'b' }] })
  })

  test('a total stands apart from its parts, and each keeps its own toll', () => {
    expect(
      shown(`
      t d1 wire 2016-09-05 incident:explosion Syria 2016-09-05 aggregate killed=40+ claimedBy=islamic-state
      p d1 wire 2016-09-05 incident:explosion Homs 2016-09-05 partOf=t killed=4
      q d1 wire 2016-09-05 incident:bombing Aleppo 2016-09-05 partOf=t killed=30+ notReportedBy=sana`),
    ).toMatchInlineSnapshot(`
      "explosion at Syria on 2016-09-05, reported: t
        killed ≥ 40, agreed ≥ 40: wire ≥ 40 stands
        claimed by islamic-state
        a total of Homs, Aleppo
      explosion at Homs on 2016-09-05, reported: p
        killed 4, agreed 4: wire 4 stands
        claimed by islamic-state
        part of Syria
      bombing at Aleppo on 2016-09-05, reported: q
        killed ≥ 30, agreed ≥ 30: wire ≥ 30 stands
        claimed by islamic-state
        not reported by sana
        part of Syria"
    `)
  })

  test('what is inside a claim of responsibility is claimed', () => {
    const [incident] = incidents(`
      s d1 wire 2016-09-05 statement islamic-state claim-of-responsibility
      a d1 wire 2016-09-05 incident:bombing Homs 2016-09-05 in=s`)
    expect(incident).toMatchObject({
      claimedBy: [{ actor: 'islamic-state', claims: ['a'] }],
      perpetrators: [{ actor: 'islamic-state', attribution: 'admitted' }],
    })
  })

  test('who claims a total claims its parts', () => {
    const all = incidents(`
      t d1 wire 2016-09-05 incident:explosion Syria 2016-09-05 aggregate claimedBy=islamic-state
      p d1 wire 2016-09-05 incident:explosion Homs 2016-09-05 partOf=t`)
    expect(all.map(({ claimedBy }) => claimedBy[0]?.actor)).toEqual(['islamic-state', 'islamic-state'])
  })

  test('denied by all and asserted by none is no incident', () => {
    expect(incidents('a d1 sana 2016-09-14 incident:airstrike Homs 2016-09-14 denied')).toEqual([])
  })

  test('withdrawn, it stays to be seen; without its number the earlier one stands again', () => {
    const table = `
      a d1 wire 2016-09-14 incident:shelling Homs 2016-09-14 killed=5
      b d2 wire 2016-09-15 incident:shelling Homs 2016-09-14 killed=15`
    const one = reconcile(table, { retractions: [{ claim: 'b', because: 'a slip' }] }).incidents
    expect(one).toMatchObject([{ side: [], tolls: { killed: { range: { min: 5, max: 5 } } } }])
    const none = reconcile(table, {
      retractions: [
        { document: 'd1', because: 'x' },
        { document: 'd2', because: 'x' },
      ],
    })
    expect(none.incidents).toMatchObject([{ side: ['retracted'], tolls: { killed: { range: null } } }])
  })

  test('a correction changes the picture and not the id', () => {
    const table = 'a d1 wire 2016-09-14 incident:shelling Homs 2016-09-14 killed=5'
    const slots = { killed: [{ value: { min: 7, max: 7 }, how: 'implied' }] }
    const corrected = reconcile(table, { corrections: [{ seq: 1, claim: 'a', slots }] }).incidents
    expect(corrected).toMatchObject([{ id: incidents(table)[0]!.id, tolls: { killed: { range: { min: 7 } } } }])
  })
})

describe('a person decides', () => {
  const table = `
    a d1 wire  2016-09-14 incident:shelling Homs 2016-09-14
    b d2 paper 2016-09-14 incident:shelling Homs 2016-09-14
    c d3 sohr  2016-09-14 incident:car-bombing Aleppo 2016-09-13`
  const person = (seq: number, a: string, b: string, decision: KnownLink['decision']) => ({
    seq,
    a,
    b,
    decision,
    score: null,
  })
  const sets = (links: readonly KnownLink[]) =>
    incidents(table, links).map(({ claims }) => claims.map(({ id }) => id).join('+'))

  test('parts what the machine joined, joins what it parted, and may take it back', () => {
    expect(sets([])).toEqual(['a+b', 'c'])
    expect(sets([person(90, 'a', 'b', 'different')])).toEqual(['a', 'b', 'c'])
    expect(sets([person(90, 'b', 'c', 'same')])).toEqual(['a+b+c'])
    expect(sets([person(90, 'b', 'c', 'same'), person(91, 'c', 'b', 'different')])).toEqual(['a+b', 'c'])
  })

  test('what a person parted is not joined by way of a third', () => {
    const three = `
      a d1 wire  2016-09-14 incident:shelling Homs 2016-09-14
      b d2 paper 2016-09-14 incident:shelling Homs 2016-09-14
      c d3 sohr  2016-09-14 incident:shelling Homs 2016-09-14`
    const joined = incidents(three, [person(90, 'a', 'c', 'different')]).map(({ claims }) => claims.length)
    expect(joined.sort()).toEqual([1, 2])
  })

  test('the machine does not overrule by coming later', () => {
    expect(sets([person(0, 'a', 'b', 'different')])).toEqual(['a', 'b', 'c'])
  })
})

describe('tallies', () => {
  test('are kept beside the incidents with their voices', () => {
    const { incidents, tallies } = reconcile(`
      a d1 sana 2016-09-14 incident:violation Syria 2016-09-14 aggregate count=42 perpetrator=opposition
      b d2 fatah-halab 2016-09-14 incident:violation Syria 2016-09-14 aggregate count=28 perpetrator=syrian-government`)
    expect(incidents).toEqual([])
    expect(tallies.map(({ voice, count, accused }) => `${voice.id}: ${showCount(count)} by ${accused.join()}`)).toEqual(
      ['sana: 42 by opposition', 'fatah-halab: 28 by syrian-government'],
    )
  })
})

describe('whatever is known', () => {
  test('every claim of an event is in exactly one incident or convoy', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const { incidents, eventOf } = reconcileAll(claims)
        const held = incidents.flatMap(({ claims }) => claims.map(({ id }) => id))
        expect(new Set(held).size).toBe(held.length)
        expect([...eventOf.keys()].sort()).toEqual(claims.map(({ id }) => id).sort())
      }),
    )
  })

  test('the order of arrival of claims and links does not matter', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        expect(reconcileAll([...claims].reverse(), true).incidents).toEqual(reconcileAll(claims).incidents)
      }),
    )
  })

  test('a document known later leaves earlier answers as they were', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const isLate = ({ document }: KnownClaim) => document === claims[0]!.document
        const early = claims.filter((claim) => !isLate(claim))
        const late = new Set(claims.filter(isLate).map(({ id }) => id))
        const before = reconcile(early, { links: linksOf(early) })
        const links = linksOf(claims).filter(({ a, b }) => !late.has(a) && !late.has(b))
        expect(reconcile(early, { links }).incidents).toEqual(before.incidents)
      }),
    )
  })

  test('more independent voices never lower the ladder', () => {
    const rank = ['claimed', 'reported', 'corroborated', 'verified']
    fc.assert(
      fc.property(
        fc.subarray(['sana', 'wire', 'paper', 'sohr', 'hearsay', 'fatah-halab'], { minLength: 1 }),
        (sources) => {
          const tables = sources.map((s, i) => `c${i} ${s} ${s} 2016-09-14 incident:shelling Homs 2016-09-14`)
          const grades = tables.map((_, n) => rank.indexOf(incidents(tables.slice(0, n + 1).join('\n'))[0]!.ladder))
          expect([...grades].sort()).toEqual(grades)
        },
      ),
    )
  })
})

const anyClaims: fc.Arbitrary<readonly KnownClaim[]> = fc
  .array(
    fc.tuple(
      fc.constantFrom('incident:shelling', 'incident:airstrike', 'incident:attack', 'access:requested'),
      fc.constantFrom('Homs', 'Sakhour', 'Aleppo', '-'),
      fc.constantFrom('2016-09-13', '2016-09-14', '-'),
      fc.constantFrom('d1', 'd2', 'd3'),
      fc.constantFrom('', 'killed=4', 'aggregate', 'denied'),
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((cells) =>
    claimTable(
      cells
        .map(
          ([what, place, date, doc, more], row) =>
            `c${row} ${doc} ${doc} 2016-09-14 ${what} ${place} ${date} ${what.startsWith('access') ? 'trucks=20' : more}`,
        )
        .join('\n'),
    ),
  )

function linksOf(claims: readonly KnownClaim[]): readonly KnownLink[] {
  const statements = statementsOf(claims)
  const facts = claims.flatMap((claim) => factsOf(claim, { ...TOOLS, statements }) ?? [])
  return proposeLinks(facts, [], TOOLS).map((link, index) => ({ ...link, seq: index + 1 }))
}

const reconcile = (table: string | readonly KnownClaim[], more: Partial<Known> = {}) => {
  const claims = typeof table === 'string' ? claimTable(table) : table
  const known = { claims, links: linksOf(claims), retractions: [], corrections: [], findings: [], ...more }
  return reconcileIncidents(known, TOOLS)
}
const reconcileAll = (claims: readonly KnownClaim[], reversed = false) =>
  reconcile(claims, { links: reversed ? [...linksOf(claims)].reverse() : linksOf(claims) })

const incidents = (table: string, links: readonly KnownLink[] = []): readonly Incident[] => {
  const claims = claimTable(table)
  return reconcile(claims, { links: [...linksOf(claims), ...links] }).incidents
}

const shown = (table: string): string => {
  const all = incidents(table)
  const nameOf = (id: string | null) => all.find((one) => one.id === id)?.place?.name ?? 'none'
  return all
    .map((one) =>
      [
        `${one.type} at ${one.place?.name} on ${one.date}, ${one.ladder}: ${one.claims.map(({ id }) => id).join('+')}`,
        ...Object.entries(one.tolls).map(
          ([kind, toll]) =>
            `  ${kind} ${showCount(toll.range!)}, agreed ${toll.agreed ? showCount(toll.agreed) : 'none'}: ` +
            toll.numbers.map(({ voice, count, fate }) => `${voice} ${showCount(count)} ${fate.fate}`).join(', '),
        ),
        ...one.claimedBy.map(({ actor }) => `  claimed by ${actor}`),
        ...one.notReportedBy.map(({ actor }) => `  not reported by ${actor}`),
        ...(one.partOf ? [`  part of ${nameOf(one.partOf)}`] : []),
        ...(one.aggregate ? [`  a total of ${one.parts.map(nameOf).join(', ')}`] : []),
      ].join('\n'),
    )
    .join('\n')
}
