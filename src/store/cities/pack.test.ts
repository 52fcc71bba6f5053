import { describe, expect, test } from 'vitest'
import { citiesFloor } from './floor.js'
import { openPacked, packCities } from './pack.js'

const TOWNS = {
  names: ['Homs', 'Ar Raqqah', 'San José', 'San José de Ocoa', 'Homs'],
  countries: ['SY', 'SY', 'CR', 'DO', 'US'],
  features: ['PPLA', 'PPLA', 'PPLC', 'PPL', 'PPLX'],
  ids: [1, 2, 3, 4, 5],
  populations: [775_404, 177_636, 335_007, 28_451, 900],
  lons: [3_671_667, 3_900_000, -8_408_333, -7_050_615, 100],
  lats: [3_473_333, 3_595_000, 993_333, 1_854_661, -200],
}

describe('packed towns', () => {
  test('hold every column as it was', () => {
    const packed = openPacked(packCities(TOWNS))
    expect([...packed.ids]).toEqual(TOWNS.ids)
    expect([...packed.populations]).toEqual(TOWNS.populations)
    expect([...packed.lons, ...packed.lats]).toEqual([...TOWNS.lons, ...TOWNS.lats])
    expect(Buffer.from(packed.names).toString()).toBe(TOWNS.names.join(''))
  })
})

describe('the floor of towns', () => {
  const floor = citiesFloor((code) => ({ SY: 'Syria', SV: 'El Salvador' })[code] ?? code)

  test.each([
    ['homs', 'Homs', 'Syria'],
    ['ar raqqah', 'Ar Raqqah', 'Syria'],
    ['raqqa', 'Ar Raqqah', 'Syria'],
    ['san salvador', 'San Salvador', 'El Salvador'],
  ])('%s is %s in %s', (key, name, country) => {
    const [place] = floor.named(key)
    expect([place?.name, place?.within[0]]).toEqual([name, country])
  })

  test('the town with the most people comes first', () => {
    const people = floor.named('san jose').map(({ population }) => population ?? 0)
    expect(people.length).toBeGreaterThan(3)
    expect(people).toEqual([...people].sort((a, b) => b - a))
  })

  test('a name asked for twice is the same places', () => expect(floor.named('homs')).toBe(floor.named('homs')))
  test('a name of no town is none', () => expect(floor.named('homsaleppo')).toEqual([]))
  test('a first word knows how long its names are', () => {
    expect([floor.wordsMost('homs'), floor.wordsMost('san'), floor.wordsMost('qqq')]).toEqual([
      1,
      expect.any(Number),
      0,
    ])
    expect(floor.wordsMost('san')).toBeGreaterThan(4)
  })
  test('a country has its towns', () => expect(floor.inCountry('Syria').some(({ name }) => name === 'Homs')).toBe(true))
})
