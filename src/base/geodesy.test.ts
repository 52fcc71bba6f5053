import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInRing, type LonLat, metresBetween, metresToLine, metresToRing } from './geodesy.js'

const anyPoint = fc.tuple(
  fc.double({ min: -179, max: 179, noNaN: true }),
  fc.double({ min: -80, max: 80, noNaN: true }),
)
const step = fc.double({ min: -0.8, max: 0.8, noNaN: true })

describe('distances on the ellipsoid', () => {
  test.each<[string, LonLat, LonLat, number]>([
    // A degree of latitude at the equator and at the pole, and a quarter of the meridian: published values of WGS 84.
    ['a degree northwards from the equator', [0, 0], [0, 1], 110_574.389],
    ['a degree to the pole', [0, 89], [0, 90], 111_693.865],
    ['a degree along the equator', [0, 0], [1, 0], 111_319.491],
    ['a quarter of the meridian', [0, 0], [0, 90], 10_001_965.729],
  ])('%s', (_, a, b, metres) => expect(metresBetween(a, b)).toBeCloseTo(metres, 2))

  test('to a line is to its nearest point, found by walking along it', () => {
    fc.assert(
      fc.property(anyPoint, fc.array(fc.tuple(step, step), { minLength: 2, maxLength: 5 }), ([lon, lat], steps) => {
        const line = steps.map(([x, y]): LonLat => [lon + x, lat + y])
        // Straight in degrees, not along the geodesic: on these short sides the two differ by some hundred metres at most.
        const walked = line.slice(1).flatMap(([x2, y2], index) => {
          const [x1, y1] = line[index]!
          return Array.from({ length: 401 }, (_, i): LonLat => [x1 + ((x2 - x1) * i) / 400, y1 + ((y2 - y1) * i) / 400])
        })
        const nearest = Math.min(...walked.map((one) => metresBetween([lon, lat], one)))
        expect(Math.abs(metresToLine([lon, lat], line) - nearest)).toBeLessThan(1500)
      }),
      { numRuns: 60, seed: 5 },
    )
  })

  test('a long side is its geodesic', () => {
    const middle: LonLat = [22.5, 0]
    expect(
      metresToLine(middle, [
        [0, 0],
        [45, 0],
      ]),
    ).toBeCloseTo(0, 3)
    // The geodesic of two points of a parallel lies nearer to the pole than the parallel.
    expect(
      metresToLine(
        [22.5, 50],
        [
          [0, 50],
          [45, 50],
        ],
      ),
    ).toBeGreaterThan(200_000)
  })

  test('a line of one corner is a point, one of none is nowhere', () => {
    expect(metresToLine([0, 0], [[0, 1]])).toBeCloseTo(110_574.389, 2)
    expect(metresToLine([0, 0], [])).toBe(Infinity)
  })

  test('a ring holds its inside', () => {
    const ring: readonly LonLat[] = [
      [37, 36],
      [38, 36],
      [38, 37],
      [37, 37],
    ]
    expect(isInRing([37.5, 36.5], ring)).toBe(true)
    expect(metresToRing([37.5, 36.5], ring)).toBe(0)
    expect(metresToRing([36.99, 36.5], ring)).toBeCloseTo(metresBetween([36.99, 36.5], [37, 36.5]), 0)
    expect(metresToRing([36.99, 36.5], [...ring, ring[0]!])).toBeCloseTo(metresToRing([36.99, 36.5], ring), 6)
  })
})
