import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimTable, TOOLS } from '../../test/support/claims.js'
import { proposeLinks } from './proposeLinks.js'
import { scorePair } from './scorePair.js'
import { type Facts, factsOf } from './view/facts.js'
import { statementsOf } from './view/voice.js'

describe('two claims of different documents', () => {
  test.each([
    ['the same day, town and type', 'incident:shelling Homs 2016-09-14', 'incident:shelling Homs 2016-09-14', 'same'],
    [
      'a strike that another calls an attack',
      'incident:airstrike Homs 2016-09-14',
      'incident:attack Homs 2016-09-14',
      'same',
    ],
    [
      'two spellings of one town',
      'incident:airstrike Deir_ez-Zor 2016-09-17',
      'incident:airstrike Dayr_az_Zawr 2016-09-17',
      'same',
    ],
    [
      'a clock time and its day',
      'incident:shelling Sakhour 2016-09-13T20:10',
      'incident:shelling al-Sakhour 2016-09-13',
      'same',
    ],
    [
      'two hours of one day',
      'incident:shelling Sakhour 2016-09-13T09:10',
      'incident:shelling Sakhour 2016-09-13T20:10',
      'different',
    ],
    ['two days', 'incident:shelling Sakhour 2016-09-13', 'incident:shelling Sakhour 2016-09-15', 'different'],
    [
      'two quarters of one city',
      'incident:shelling Sakhour 2016-09-13',
      'incident:shelling Hamdaniyah 2016-09-13',
      'different',
    ],
    ['two towns', 'incident:shelling Homs 2016-09-13', 'incident:shelling Aleppo 2016-09-13', 'different'],
    ['a quarter and its city', 'incident:shelling Sakhour 2016-09-13', 'incident:shelling Aleppo 2016-09-13', 'unsure'],
    [
      'a quarter and its city with one number',
      'incident:shelling Sakhour 2016-09-13 killed=3',
      'incident:shelling Aleppo 2016-09-13 killed=3',
      'same',
    ],
    [
      'two towns with one number',
      'incident:shelling Homs 2016-09-13 killed=5',
      'incident:shelling Aleppo 2016-09-13 killed=5',
      'different',
    ],
    [
      'a sniper and a car bomb',
      'incident:sniper-fire Homs 2016-09-13',
      'incident:car-bombing Homs 2016-09-13',
      'different',
    ],
    [
      'a total and one of its parts',
      'incident:explosion Homs 2016-09-05 aggregate',
      'incident:explosion Homs 2016-09-05',
      'different',
    ],
    [
      'a deed and its denial',
      'incident:airstrike Homs 2016-09-14',
      'incident:airstrike Homs 2016-09-14 denied',
      'same',
    ],
    ['only a country', 'incident:airstrike Syria 2016-09-14', 'incident:airstrike Homs 2016-09-14', 'unsure'],
    [
      'a convoy asked for and refused',
      'access:requested Aleppo 2016-09-13 trucks=20',
      'access:refused Aleppo 2016-09-16',
      'same',
    ],
    [
      'a convoy of March and one of May',
      'access:requested Aleppo 2016-03-13',
      'access:approved Aleppo 2016-05-13',
      'different',
    ],
    [
      'a convoy that arrived and one asked for later',
      'access:delivered Homs 2016-09-13',
      'access:requested Homs 2016-09-15',
      'different',
    ],
  ])('%s', (_, a, b, decision) => {
    const [one, other] = facts(`a d1 wire 2016-09-20 ${a}\n b d2 paper 2016-09-20 ${b}`)
    expect(scorePair(one!, other!, TOOLS)).toMatchObject({ decision })
  })
})

describe('two claims of one document', () => {
  test.each([
    ['its own two places', 'incident:bombing Homs 2016-09-05', 'incident:bombing Aleppo 2016-09-05', 'different'],
    [
      'its own two forms of attack',
      'incident:car-bombing Homs 2016-09-05',
      'incident:suicide-bombing Homs 2016-09-05',
      'different',
    ],
    [
      'one thing said twice',
      'incident:bombing Homs 2016-09-05 killed=4',
      'incident:bombing Homs 2016-09-05 killed=4',
      'same',
    ],
    ['one more', 'incident:bombing Homs 2016-09-05', 'incident:bombing Homs 2016-09-05 says=another_bomb', 'unsure'],
    ['part and whole', 'incident:bombing Homs 2016-09-05', 'incident:bombing Homs 2016-09-05 partOf=a', 'different'],
  ])('%s', (_, a, b, decision) => {
    const [one, other] = facts(`a d1 wire 2016-09-20 ${a}\n b d1 wire 2016-09-20 ${b}`)
    expect(scorePair(one!, other!, TOOLS).decision).toBe(decision)
  })

  test('two speakers who tell one event tell one event', () => {
    const [one, other] = facts(`
      s1 d1 wire 2016-09-18 statement russia
      s2 d1 wire 2016-09-18 statement sohr
      a  d1 wire 2016-09-18 incident:airstrike Deir_ez-Zor 2016-09-17 killed=62  in=s1
      b  d1 wire 2016-09-18 incident:airstrike Deir_ez-Zor 2016-09-17 killed=80+ in=s2`)
    expect(scorePair(one!, other!, TOOLS).decision).toBe('same')
  })
})

describe('a sentence that goes on', () => {
  const story = `
    a d1 wire 2016-09-18 incident:airstrike Deir_ez-Zor 2016-09-17
    b d1 wire 2016-09-18 incident:killing - - killed=80+
    c d1 wire 2016-09-18 incident:shelling Homs 2016-09-17
    d d1 wire 2016-09-18 incident:attack - - injured=3`
  const goingOn = (table: string): readonly string[] =>
    proposals(table)
      .filter(({ reasons }) => reasons.some(({ feature }) => feature === 'continuation'))
      .map(({ a, b }) => `${a} ${b}`)

  test('without a place of its own is about the nearest event before it', () => {
    expect(goingOn(story)).toEqual(['a b', 'c d'])
  })

  test('and a lead without one about the first after it', () => {
    expect(goingOn(story.replace('incident:airstrike Deir_ez-Zor 2016-09-17', 'incident:violation - -'))).toEqual([
      'a c',
      'b c',
      'c d',
    ])
  })

  test('nor does a quarter part "the attack" from the city it was told of', () => {
    const told = `
      a d1 wire 2016-09-18 incident:airstrike Aleppo 2016-09-18 says=Helicopters_dropped_bombs
      b d1 wire 2016-09-18 incident:attack Sakhour 2016-09-18 says=The_attack_hit_Sakhour`
    expect(goingOn(told)).toEqual(['a b'])
    expect(goingOn(told.replace('The_attack', 'Shells'))).toEqual([])
  })

  test('but not when it says that it is another, denies, or can be no such thing', () => {
    expect(goingOn(story.replace('killed=80+', 'killed=80+ says=another_killed'))).toEqual(['c d'])
    expect(goingOn(story.replace('killed=80+', 'denied'))).toEqual(['c d'])
    expect(goingOn(story.replace('incident:killing', 'incident:sniper-fire'))).toEqual(['c d'])
  })
})

describe('a big city', () => {
  test('holds more than one attack a day, where a town that shares a day and a kind of attack holds one', () => {
    const decision = (place: string): string | undefined =>
      proposals(`
      a d1 wire  2016-09-20 incident:airstrike ${place} 2016-09-14
      b d2 paper 2016-09-20 incident:attack    ${place} 2016-09-14`)[0]?.decision
    expect([decision('Homs'), decision('Aleppo')]).toEqual(['same', 'unsure'])
  })
})

describe('what is left out', () => {
  test('tallies, habits and what nobody asserts are never linked', () => {
    expect(
      facts(`
      a d1 wire 2016-09-15 incident:violation Syria 2016-09-14 aggregate count=42
      b d1 wire 2016-09-15 incident:airstrike Syria - habitual`),
    ).toEqual([])
  })

  test('one night has two dates', () => {
    const [proposal] = proposals(`
      a d1 wire  2016-09-14 incident:shelling Sakhour 2016-09-14T02:50
      b d2 paper 2016-09-14 incident:shelling Sakhour 2016-09-14T03:10`)
    expect(proposal).toMatchObject({ decision: 'same' })
  })

  test('a claim without a place meets everything of its day', () => {
    const [proposal] = proposals(`
      a d1 wire  2016-09-18 incident:airstrike Deir_ez-Zor 2016-09-17 killed=62 victim=soldiers says=coalition_planes_struck_soldiers
      b d2 paper 2016-09-18 incident:airstrike - 2016-09-17 killed=62 victim=soldiers says=coalition_planes_killed_soldiers`)
    expect(proposal).toMatchObject({ a: 'a', b: 'b', decision: 'unsure' })
  })

  test('reasons name what each feature saw', () => {
    const [proposal] = proposals(`
      a d1 wire  2016-09-14 incident:shelling Sakhour 2016-09-13 killed=1
      b d2 paper 2016-09-14 incident:explosion Sakhour 2016-09-13 killed=1`)
    expect(
      proposal!.reasons.map(({ feature, score, say }) => `${feature} ${score}: ${say}`).join('\n'),
    ).toMatchInlineSnapshot(`
      "time 0.7: the same day
      place 0.8: the same place, Sakhour
      type 0.2: shelling and explosion can be the same
      tolls 0.4: both count 1"
    `)
  })
})

describe('whatever the claims', () => {
  test('the order of two claims does not matter', () => {
    fc.assert(
      fc.property(anyTable(2), (table) => {
        const [a, b] = facts(table)
        if (a && b) expect(scorePair(a, b, TOOLS)).toEqual(scorePair(b, a, TOOLS))
      }),
    )
  })

  test('the order of arrival does not matter, and blocking loses no link', () => {
    fc.assert(
      fc.property(anyTable(6), (table) => {
        const all = facts(table).map((one, row) => ({ ...one, known: { ...one.known, document: `d${row}` } }))
        const pairs = all.flatMap((a, i) => all.slice(i + 1).map((b) => scorePair(a, b, TOOLS)))
        const expected = pairs
          .filter(({ decision }) => decision === 'same')
          .map(nameOf)
          .sort()
        for (const order of [all, [...all].reverse()]) {
          const found = proposeLinks(order, [], TOOLS).filter(({ decision }) => decision === 'same')
          expect(found.map(nameOf).sort()).toEqual(expected)
        }
      }),
    )
  })

  test('one document at a time finds what all at once finds', () => {
    fc.assert(
      fc.property(anyTable(6), (table) => {
        const all = facts(table)
        const documents = [...new Set(all.map(({ known }) => known.document))].map((document) =>
          all.filter(({ known }) => known.document === document),
        )
        const stepwise = documents.flatMap((told, i) => proposeLinks(told, documents.slice(0, i).flat(), TOOLS))
        expect(stepwise.map(nameOf).sort()).toEqual(proposeLinks(all, [], TOOLS).map(nameOf).sort())
      }),
    )
  })
})

const nameOf = ({ a, b, decision }: { a: string; b: string; decision: string }): string => `${a} ${b} ${decision}`

function facts(table: string): readonly Facts[] {
  const claims = claimTable(table)
  const statements = statementsOf(claims)
  return claims.flatMap((claim) => factsOf(claim, { ...TOOLS, statements }) ?? [])
}

const proposals = (table: string) => proposeLinks(facts(table), [], TOOLS)

const anyTable = (rows: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom('incident:shelling', 'incident:airstrike', 'incident:attack', 'incident:car-bombing'),
        fc.constantFrom('Homs', 'Sakhour', 'Hamdaniyah', 'Aleppo', 'Syria', '-'),
        fc.constantFrom('2016-09-13', '2016-09-14', '2016-09-13T20:10', '2016-09-12/2016-09-14', '-'),
        fc.constantFrom('d1', 'd2', 'd3'),
        fc.constantFrom('', 'killed=4', 'killed=5+', 'aggregate'),
      ),
      { minLength: 2, maxLength: rows },
    )
    .map((cells) =>
      cells
        .map(
          ([what, place, date, document, more], row) =>
            `c${row} ${document} ${document} 2016-09-14 ${what} ${place} ${date} ${more}`,
        )
        .join('\n'),
    )
