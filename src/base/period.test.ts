import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayBounds, dayOf, parsePeriod } from './period.js'

// Clocks change at midnight in Damascus, Beirut and Gaza, at one in Havana (so that midnight comes twice), and never in Aden.
const ZONES = ['Asia/Damascus', 'Asia/Beirut', 'Asia/Gaza', 'America/Havana', 'Asia/Aden', 'Europe/Kyiv', 'UTC']

test.each([
  ['2015-03-27', 'Asia/Damascus', '2015-03-26T22:00:00.000Z', '2015-03-27T21:00:00.000Z'], // starts at one
  ['2015-10-29', 'Asia/Damascus', '2015-10-28T21:00:00.000Z', '2015-10-29T22:00:00.000Z'], // twenty-five hours
  ['2016-11-06', 'America/Havana', '2016-11-06T04:00:00.000Z', '2016-11-07T05:00:00.000Z'], // two midnights
])('%s in %s lasts from %s to %s', (day, zone, start, end) => {
  const bounds = dayBounds(day, zone)
  expect([bounds.start, bounds.end].map((at) => new Date(at).toISOString())).toEqual([start, end])
})

test('days of a zone follow each other without a gap, however the clocks change', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2011-01-01'), max: new Date('2018-01-01'), noInvalidDate: true }),
      fc.constantFrom(...ZONES),
      (date, zone) => {
        const day = dayOf(date.getTime(), zone)
        const bounds = dayBounds(day, zone)
        expect(parsePeriod(day, zone)).toMatchObject(bounds)
        expect(dayOf(bounds.start, zone)).toBe(day)
        expect(dayOf(bounds.end - 1, zone)).toBe(day)
        expect(dayBounds(dayOf(bounds.end, zone), zone).start).toBe(bounds.end)
      },
    ),
    { numRuns: 1000 },
  )
})
