import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../store/dataFiles.js'
import type { Place } from './place.js'
import { createPlaceIndex, withPlaces } from './placeIndex.js'

const { places } = loadKnowledge()
const place = (name: string, within: readonly string[], aliases: readonly string[] = []): Place => ({
  id: `${name}-${within[0] ?? ''}`.toLowerCase(),
  name,
  aliases,
  kind: 'settlement',
  within,
})

describe('places by name', () => {
  test.each([
    ['Halab', 'Aleppo, Syria'],
    ['Hassakeh', 'Hasakah, Syria'],
    ['Deir al-Zour', 'Deir ez-Zor, Syria'],
    ['Ramousah', 'Ramouseh, Aleppo'],
    ['TARTOUS', 'Tartus, Syria'],
    ['the Gaza Strip', 'Gaza Strip, Palestine'],
    ['Sana’a', 'Sanaa, Yemen'],
    ['U.S.', 'United States'],
  ])('%s is %s', (name, expected) => {
    const [first] = places.named(name)
    expect([first?.name, first?.within[0]].filter(Boolean).join(', ')).toBe(expected)
  })

  test.each([
    ['deir', 'deir al zour', 2],
    ['zzyzx', 'zzyzx', 0],
  ])('a name that begins with "%s" is asked for only as long as one that is known', (first, key, atLeast) => {
    expect(places.enteredWordsMost(first)).toBeGreaterThanOrEqual(atLeast)
    expect(places.entered(key).length > 0).toBe(places.enteredWordsMost(first) > 0)
  })

  test('a name of several places gives them all, the most people first', () => {
    const countries = places.named('Tripoli').map(({ within }) => within.at(-1))
    expect(countries[0]).toBe('Libya')
    expect(countries).toContain('Lebanon')
  })

  test.each([
    ['Aleppo', undefined, 'Syria', true],
    ['Ramouseh', 'Aleppo', 'Aleppo', true],
    ['Ramouseh', 'Aleppo', 'Halab', true],
    ['Homs', 'Syria', 'Aleppo', false],
    ['Nowhere at all', undefined, 'Syria', undefined],
    ['Syria', undefined, 'Syria', true],
  ])('is %s (within %s) inside %s: %s', (name, within, outer, expected) => {
    expect(places.isInside({ name, within }, { name: outer })).toBe(expected)
  })

  test("a desk's place stands before the gazetteer's of the same name", () => {
    const own = place('Homs', ['Testland'])
    expect(
      withPlaces(places, [own])
        .named('Homs')
        .map(({ within }) => within[0]),
    ).toEqual(['Testland', 'Syria'])
  })

  const names = fc.array(fc.constantFrom('Aba', 'Bab', 'Cac'), { minLength: 1, maxLength: 4 })
  test('every place is found by its name and by each alias, however written', () => {
    fc.assert(
      fc.property(names, ([name, ...aliases]) => {
        const one = place(name!, ['X'], aliases)
        const index = createPlaceIndex([one])
        for (const word of [name!, ...aliases]) expect(index.named(word.toUpperCase())).toEqual([one])
      }),
    )
  })

  test('a place is inside itself, and what lies in it lies inside it', () => {
    fc.assert(
      fc.property(names, (within) => {
        const index = createPlaceIndex([place('Here', within)])
        expect(index.isInside({ name: 'Here' }, { name: 'Here' })).toBe(true)
        for (const name of within) expect(index.isInside({ name: 'Here' }, { name })).toBe(true)
      }),
    )
  })

  test('adding places never hides one', () => {
    fc.assert(
      fc.property(names, (added) => {
        const base = createPlaceIndex([place('Aba', ['X'])])
        const index = withPlaces(
          base,
          added.map((name) => place(name, ['Y'])),
        )
        expect(index.named('Aba').some(({ within }) => within[0] === 'X')).toBe(true)
      }),
    )
  })
})
