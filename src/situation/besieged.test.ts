import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PLACES } from '../../test/support/claims.js'
import type { ClaimOf } from '../domain/claim.js'
import { type AccessSaid, besiegedOn } from './besieged.js'

describe('besieged places on a day', () => {
  test('a siege told by one voice goes on until somebody says that it is over', () => {
    const told = `
      wire  Aleppo  lifted    2016-08-06
      ocha  Aleppo  besieged  2016-09-04
      ocha  Aleppo  besieged  2016-07-17`
    expect(shown(told, '2016-07-16')).toBe('')
    expect(shown(told, '2016-07-30')).toMatchInlineSnapshot(`
      "Aleppo since 2016-07-17
        ocha says that Aleppo is besieged (2016-07-17)"
    `)
    expect(shown(told, '2016-08-20')).toBe('')
    expect(shown(told, '2016-09-05')).toMatchInlineSnapshot(`
      "Aleppo since 2016-09-04
        ocha says that Aleppo is besieged (2016-09-04)
        wire said that the siege of Aleppo was lifted (2016-08-06)"
    `)
  })

  test('each voice is heard once, with its latest word', () => {
    expect(
      shown(
        `
      ocha  Homs  besieged        2016-07-01
      ocha  Homs  fully-besieged  2016-07-20
      wire  Homs  besieged        -`,
        '2016-08-01',
      ),
    ).toMatchInlineSnapshot(`
      "Homs since 2016-07-01
        ocha says that Homs is besieged (2016-07-20)
        wire says that Homs is besieged"
    `)
  })

  test('a name and its other spelling are one place', () => {
    const told = `
      ocha  Deir_ez-Zor    besieged  2016-07-01
      wire  Dayr_az_Zawr   lifted    2016-07-05`
    expect(shown(told, '2016-08-01')).toBe('')
  })

  test('denying that it was lifted says that it is besieged', () => {
    expect(shown('wire  Homs  lifted  2016-07-05  denied', '2016-08-01')).toContain('wire says that Homs is besieged')
  })
})

describe('whatever is said', () => {
  const anySaid = fc.array(
    fc.tuple(
      fc.constantFrom('ocha', 'wire', 'sana'),
      fc.constantFrom('Homs', 'Aleppo'),
      fc.constantFrom('besieged', 'fully-besieged', 'lifted'),
      fc.constantFrom('2016-07-01', '2016-07-10', '2016-07-20'),
    ),
    { maxLength: 8 },
  )
  const table = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(' ')).join('\n')

  test('a place is listed once', () => {
    fc.assert(
      fc.property(anySaid, (rows) => {
        const places = besiegedOn(parse(table(rows)), Date.parse('2016-08-01'), TOOLS).map(({ place }) => place)
        expect(new Set(places).size).toBe(places.length)
      }),
    )
  })

  test('what is said of a later day changes nothing on an earlier one', () => {
    fc.assert(
      fc.property(anySaid, (rows) => {
        const said = parse(table(rows))
        const early = said.filter(({ claim }) => claim.slots.date![0]!.value < '2016-07-15')
        const on = Date.parse('2016-07-15')
        expect(besiegedOn(said, on, TOOLS)).toEqual(besiegedOn(early, on, TOOLS))
      }),
    )
  })

  test('the order of arrival does not matter', () => {
    fc.assert(
      fc.property(anySaid, (rows) => {
        const said = parse(table(rows))
        const on = Date.parse('2016-08-01')
        expect(besiegedOn([...said].reverse(), on, TOOLS)).toEqual(besiegedOn(said, on, TOOLS))
      }),
    )
  })
})

const TOOLS = { places: PLACES, zone: 'Asia/Damascus' }

/** Columns: voice, place, state, date (- for none: said on 2016-07-30), optional "denied". */
function parse(text: string): readonly AccessSaid[] {
  const implied = <T>(value: T) => [{ value, how: 'implied' as const }]
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, row) => {
      const [voice, place, state, date, denied] = line.split(/\s+/) as [string, string, string, string, string?]
      const claim: ClaimOf<'access'> = {
        id: `c${row}`,
        kind: 'access',
        span: [0, 1],
        modality: denied ? 'denied' : 'asserted',
        slots: {
          form: implied('siege'),
          state: implied(state),
          place: implied({ name: place.replaceAll('_', ' '), precision: 'settlement' }),
          ...(date === '-' ? {} : { date: implied(date) }),
        },
      }
      return { claim, voice, publishedAt: '2016-07-30', recordedAt: '2016-07-30T12:00:00.000Z' }
    })
}

const shown = (text: string, day: string): string =>
  besiegedOn(parse(text), Date.parse(`${day}T20:00Z`), TOOLS)
    .map(({ place, since, because }) => [`${place} since ${since}`, ...because.map(({ say }) => `  ${say}`)].join('\n'))
    .join('\n')
