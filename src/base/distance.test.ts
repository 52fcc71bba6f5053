import { describe, expect, test } from 'vitest'
import { parseDistance } from './distance.js'

describe('a length as it is written', () => {
  test.each([
    ['3.5 km', 3500],
    ['3,5 km', 3500],
    ['15km', 15_000],
    ['500-metre', 500],
    ['2 miles', 3218.688],
    ['30 nautical miles', 55_560],
    ['0 m', 0],
  ])('%s', (text, metres) => expect(parseDistance(text)).toBeCloseTo(metres, 6))

  test.each(['', '3.5', 'km', 'a few km', '3 parsecs', '1 km 200 m', '-3 km'])('"%s" is none', (text) =>
    expect(parseDistance(text)).toBeUndefined(),
  )
})
