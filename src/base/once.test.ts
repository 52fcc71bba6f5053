import { describe, expect, test } from 'vitest'
import { onceFor, onceIn } from './once.js'

describe('what was worked out about an object', () => {
  test.each([
    ['with the object as its key', onceFor],
    ['in the object itself', onceIn],
  ])('is kept %s, even when it is nothing', (_, once) => {
    const asked: string[] = []
    const lengthOf = once((of: { memory: unknown[]; name: string }) => {
      asked.push(of.name)
      return of.name === '' ? undefined : of.name.length
    })
    const [homs, nobody] = [
      { memory: [], name: 'Homs' },
      { memory: [], name: '' },
    ]
    expect([homs, nobody, homs, nobody].map((of) => lengthOf(of))).toEqual([4, undefined, 4, undefined])
    expect(asked).toEqual(['Homs', ''])
  })

  test('two works about one object do not mix', () => {
    const [first, last] = [0, -1].map((at) => onceIn((of: { memory: unknown[]; name: string }) => of.name.at(at)))
    const homs = { memory: [], name: 'Homs' }
    expect([first!(homs), last!(homs), first!(homs)]).toEqual(['H', 's', 'H'])
  })
})
