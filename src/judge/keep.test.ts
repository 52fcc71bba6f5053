/** Terms that keep a state: each form, told in the notation of agreement files. */
import { describe, expect, test } from 'vitest'
import { told } from '../../test/judge/told.js'
import type { ClaimLine } from '../domain/eventLine.js'
import { checkAgreement, judge, parseAgreement } from './index.js'

const HEAD = `agreement: a
timezone: UTC
define:
  parties: { acceptedBy: [north, south] }
  heavy: { weapons: [tank, artillery, mortar] }
  road: { line: Long Road, path: [[40.0, 10.0], [40.2, 10.0]] }
  zone: { zone: { polygon: [[41.0, 10.0], [41.2, 10.0], [41.2, 10.2], [41.0, 10.2]] } }
  care: { sites: [hospital, clinic] }
standard: { violated: corroborated, held: reported }
phases:
  calm: { from: 2020-01-01, to: 2020-01-11 }
`
/** The findings of a file with one term and its tests: none when every test comes out as expected. */
const findings = (
  term: string,
  tests: readonly (readonly [given: readonly string[], expected: string, on?: string])[],
) =>
  checkAgreement(
    `${HEAD}terms:\n  - ${term}\n${tests.length > 0 ? 'tests:\n' : ''}${tests
      .map(
        ([given, expected, on]) =>
          `  - given: ${JSON.stringify(given)}\n    expect: { ${expected} }\n${on ? `    on: ${on}\n` : ''}`,
      )
      .join('')}`,
  ).map(({ say }) => say)

describe('arms are kept away from a line', () => {
  const term = '{ id: far, keep: { what: heavy, of: parties, atLeast: 3 km, from: road }, inForce: calm }'

  test.each<[what: string, given: readonly string[], expected: string]>([
    [
      'on the road',
      ['2020-01-02 posture positioned north with tank at Long Road, corroborated'],
      'far/north: violated',
    ],
    ['by one voice', ['2020-01-02 posture positioned north with tank at Long Road, reported'], 'far/north: alleged'],
    [
      'nearer than allowed, in figures',
      ['2020-01-02 posture positioned north with mortar near Long Road distance 2 km, corroborated'],
      'far/north: violated',
    ],
    [
      'far enough, in figures',
      ['2020-01-02 posture positioned north with mortar near Long Road distance 3.5 km, corroborated'],
      'far/north/day:2020-01-02: unknown',
    ],
    [
      'rifles are not heavy',
      ['2020-01-02 posture positioned north with rifles at Long Road, corroborated'],
      'far/north/day:2020-01-02: unknown',
    ],
    [
      'heavy weapons of no said sort may be of the set',
      ['2020-01-02 posture positioned north with heavy weapons at Long Road, corroborated'],
      'far/north: alleged',
    ],
    [
      'nobody knows whose',
      ['2020-01-02 posture positioned ? with tank at Long Road, corroborated'],
      'far/unattributed: alleged',
    ],
    [
      'its own word that they went clears nobody',
      ['2020-01-02 posture withdrawal north with tank at Long Road, by north'],
      'far/north/day:2020-01-02: unknown',
    ],
    [
      'an independent voice that they went does',
      ['2020-01-02 posture withdrawal north with tank at Long Road, reported'],
      'far/north/day:2020-01-02: held',
    ],
    [
      '… for that side only',
      ['2020-01-02 posture withdrawal north with tank at Long Road, reported'],
      'far/south/day:2020-01-02: unknown',
    ],
    [
      'one says there, another gone',
      [
        '2020-01-02 posture positioned north with tank at Long Road, corroborated',
        '2020-01-02 posture withdrawal north with tank at Long Road, by observer-9',
      ],
      'far/north: disputed',
    ],
    [
      'a denial that they went speaks for the breach',
      ['2020-01-02 posture withdrawal north with tank at Long Road, corroborated, denied'],
      'far/north: violated',
    ],
    ['watched', ['2020-01-02 coverage team at Long Road'], 'far/north/day:2020-01-02: held'],
    [
      'after the calm',
      ['2020-01-12 posture positioned north with tank at Long Road, corroborated'],
      'far: not-in-force',
    ],
    ['told as an incident', ['2020-01-02 weapons-in-zone north at Long Road, corroborated'], 'far/north: alleged'],
  ])('%s', (_, given, expected) => expect(findings(term, [[given, expected]])).toEqual([]))

  test.each<[what: string, point: readonly [number, number], precision: string, expected: string | undefined]>([
    ['1.1 km off', [40.1, 10.01], 'point', 'violated'],
    ['2.8 km off, as a town', [40.1, 10.0255], 'settlement', 'alleged'],
    ['3.3 km off, as a point', [40.1, 10.03], 'point', undefined],
    ['beyond its end', [40.25, 10.0], 'point', undefined],
  ])('a place with coordinates, %s', (_, [lon, lat], precision, expected) => {
    const { agreement } = parseAgreement(`${HEAD}terms:\n  - ${term}\n`)
    const lines = told('2020-01-02 posture positioned north with tank at Somewhere, corroborated', agreement!).map(
      (line) => {
        const place = { name: 'Somewhere', lat, lon, precision }
        return {
          ...line,
          claim: {
            ...(line as ClaimLine).claim,
            slots: { ...(line as ClaimLine).claim.slots, place: [{ value: place, how: 'implied' }] },
          },
        }
      },
    )
    const { verdicts } = judge([agreement!], lines as never, { on: '2020-01-03' })
    expect(verdicts.find(({ event, party }) => event !== undefined && party === 'north')?.status).toBe(expected)
  })
})

describe('forces stay out', () => {
  const term = '{ id: out, keep: { absent: forces, from: [zone, care] }, by: parties, inForce: calm }'
  test.each<[what: string, given: readonly string[], expected: string]>([
    ['a zone by its name', ['2020-01-02 posture positioned south at zone, corroborated'], 'out/south: violated'],
    [
      'a site of the set',
      ['2020-01-02 posture positioned south at Old Town hospital, corroborated'],
      'out/south: violated',
    ],
    ['ground held in it', ['2020-01-02 control south captured zone, corroborated'], 'out/south: violated'],
    [
      'somewhere else',
      ['2020-01-02 posture positioned south at Elsewhere, corroborated'],
      'out/south/day:2020-01-02: unknown',
    ],
    ['gone', ['2020-01-02 posture withdrawal south at zone, reported'], 'out/south/day:2020-01-02: held'],
  ])('%s', (_, given, expected) => expect(findings(term, [[given, expected]])).toEqual([]))
})

describe('a road stays open', () => {
  const term = '{ id: open, keep: { open: Long Road }, by: parties, inForce: calm }'
  test.each<[what: string, given: readonly string[], expected: string]>([
    ['shut by one of them', ['2020-01-02 closed route r1 on Long Road by north, corroborated'], 'open/north: violated'],
    ['shut by nobody knows whom', ['2020-01-02 cut route r1 on Long Road, corroborated'], 'open/unattributed: alleged'],
    ['slowed', ['2020-01-02 restricted route r1 on Long Road by north, corroborated'], 'open/north: alleged'],
    ['said to be open', ['2020-01-02 open route r1 on Long Road, reported'], 'open/north/day:2020-01-02: held'],
    [
      'shut and open',
      [
        '2020-01-02 closed route r1 on Long Road by north, corroborated',
        '2020-01-02 open route r2 on Long Road, by observer-9',
      ],
      'open/north: disputed',
    ],
    ['its own announcement', ['2020-01-02 closed route r1 on Long Road by north, by north'], 'open/north: violated'],
    [
      'another road',
      ['2020-01-02 closed route r1 on Short Road by north, corroborated'],
      'open/north/day:2020-01-02: unknown',
    ],
    ['roadblock', ['2020-01-02 obstruction south at Long Road, corroborated'], 'open/south: violated'],
  ])('%s', (_, given, expected) => expect(findings(term, [[given, expected]])).toEqual([]))
})

describe('nobody gains ground', () => {
  const term = '{ id: lines, keep: { control: parties, noGainSince: 2020-01-03 }, inForce: calm }'
  test.each<[what: string, given: readonly string[], expected: string]>([
    ['taken', ['2020-01-04 control north captured Hilltop, corroborated'], 'lines/north: violated'],
    [
      'taken before the baseline',
      ['2020-01-02 control north captured Hilltop, corroborated, known 2020-01-04'],
      'lines/north/day:2020-01-03: unknown',
    ],
    [
      'on the day of the baseline',
      ['2020-01-03 control north captured Hilltop, corroborated'],
      'lines/north: violated',
    ],
    [
      'its own again',
      [
        '2020-01-02 control north holds Hilltop',
        '2020-01-04 control south captured Hilltop, corroborated',
        '2020-01-05 control north captured Hilltop, corroborated',
      ],
      'lines/north/day:2020-01-05: unknown, lines/south: violated',
    ],
    ['advancing may be a gain', ['2020-01-04 control north advancing Hilltop, corroborated'], 'lines/north: alleged'],
    [
      'holding is none',
      ['2020-01-04 control north holds Hilltop, corroborated'],
      'lines/north/day:2020-01-04: unknown',
    ],
    [
      'lost before the baseline, so no longer its own',
      [
        '2020-01-01 control north holds Hilltop',
        '2020-01-02 control north lost Hilltop',
        '2020-01-05 control north captured Hilltop, corroborated',
      ],
      'lines/north: violated',
    ],
  ])('%s', (_, given, expected) => expect(findings(term, [[given, expected]])).toEqual([]))
})

describe('so many a day', () => {
  const least =
    '{ id: trucks, keep: { count: trucks, of: parties, in: zone, atLeast: 600, each: day }, by: north, inForce: calm }'
  test.each<[what: string, given: readonly string[], expected: string, on: string]>([
    [
      'enough',
      ['2020-01-02 delivered convoy c1 at zone trucks 400', '2020-01-02 delivered convoy c2 at zone trucks 250'],
      'trucks/north/day:2020-01-02: held',
      '2020-01-03',
    ],
    [
      'one independent voice beside its own',
      [
        '2020-01-02 delivered convoy c1 at zone trucks 600, by north',
        '2020-01-02 delivered convoy c1 at zone trucks 610',
      ],
      'trucks/north/day:2020-01-02: held',
      '2020-01-03',
    ],
    [
      'by the word of who owes it',
      ['2020-01-02 delivered convoy c1 at zone trucks 600, by north'],
      'trucks/north/day:2020-01-02: unknown',
      '2020-01-03',
    ],
    [
      'too few, and silence is no evidence',
      ['2020-01-02 delivered convoy c1 at zone trucks 100'],
      'trucks/north/day:2020-01-02: unknown',
      '2020-01-03',
    ],
    [
      'too few, watched by one',
      ['2020-01-02 delivered convoy c1 at zone trucks 100', '2020-01-02 coverage team at zone'],
      'trucks/north/day:2020-01-02: alleged',
      '2020-01-03',
    ],
    [
      'too few, watched by two',
      ['2020-01-02 coverage team at zone', '2020-01-02 coverage post at zone'],
      'trucks/north/day:2020-01-02: violated',
      '2020-01-03',
    ],
    [
      'a watcher who reports enough does not speak of a shortfall',
      ['2020-01-02 coverage team at zone', '2020-01-02 delivered convoy c1 at zone trucks 700, by team'],
      'trucks/north/day:2020-01-02: held',
      '2020-01-03',
    ],
    [
      'the day is not over',
      ['2020-01-02T08:00 delivered convoy c1 at zone trucks 100'],
      'trucks/north/day:2020-01-02: pending',
      '2020-01-02T12:00',
    ],
    [
      'somewhere else',
      ['2020-01-02 delivered convoy c1 at Elsewhere trucks 700'],
      'trucks/north/day:2020-01-02: unknown',
      '2020-01-03',
    ],
  ])('at least: %s', (_, given, expected, on) => expect(findings(least, [[given, expected, on]])).toEqual([]))

  const most = '{ id: few, keep: { count: shelling, atMost: 2, each: week }, by: parties, inForce: calm }'
  const shells = (days: readonly number[], rest = ', corroborated'): readonly string[] =>
    days.map((day) => `2020-01-0${day} shelling north at Hilltop${rest}`)
  test.each<[what: string, given: readonly string[], expected: string]>([
    ['three in a week that began on Monday the 30th', shells([1, 2, 3]), 'few/north/week:2019-12-30: violated'],
    ['two', shells([1, 2]), 'few/north/week:2019-12-30: unknown'],
    [
      'three over two weeks',
      shells([4, 5, 6]),
      'few/north/week:2019-12-30: unknown, few/north/week:2020-01-06: unknown',
    ],
    ['the third by one voice', [...shells([1, 2]), ...shells([3], ', reported')], 'few/north/week:2019-12-30: alleged'],
    ['the other side’s', shells([1, 2, 3]), 'few/south/week:2019-12-30: unknown'],
  ])('at most: %s', (_, given, expected) => expect(findings(most, [[given, expected, '2020-01-09']])).toEqual([]))
})

describe('what cannot be kept is refused', () => {
  test.each([
    [
      '{ id: a, keep: { what: heavy, of: parties, atLeast: far, from: road } }',
      '"far" is not a distance, such as 3.5 km or 500 m.',
    ],
    [
      '{ id: a, keep: { what: heavy, of: parties, atLeast: 3 km } }',
      '`keep` needs `from`: a line, a zone, an area or sites that the file defines.',
    ],
    [
      '{ id: a, keep: { what: heavy, of: parties, atLeast: 3 km, from: raod } }',
      'There is no line, zone, area or set of sites "raod".',
    ],
    [
      '{ id: a, keep: { absent: parties, from: zone }, by: parties }',
      '"parties" is a set of actors; `forces` or a set of weapons is needed here.',
    ],
    ['{ id: a, keep: { count: lorries, atLeast: 3 }, by: parties }', '"lorries" cannot be counted.'],
    ['{ id: a, keep: { count: trucks }, by: parties }', 'A count takes one of `atLeast` and `atMost`.'],
    ['{ id: a, keep: { count: trucks, atLeast: many }, by: parties }', '"many" is not a whole number.'],
    ['{ id: a, keep: { control: parties } }', '`control` needs `noGainSince`: a date or time.'],
  ])('%s', (term, say) => expect(findings(term, [])).toEqual([say]))
})
