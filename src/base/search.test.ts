import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstIndex } from './search.js'

test('the first that passes is the one a walk would find', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (numbers, least) => {
      const sorted = [...numbers].sort((a, b) => a - b)
      const walked = sorted.findIndex((number) => number >= least)
      expect(firstIndex(sorted, (number) => number >= least)).toBe(walked < 0 ? sorted.length : walked)
    }),
  )
})

test('of nothing it is the end', () => expect(firstIndex([], () => true)).toBe(0))
