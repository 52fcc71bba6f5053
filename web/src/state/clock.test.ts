import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseInstant } from '../../../src/base/period.js'
import { addDays, dayOf, instantOf, neighbours, showMoment, zoned } from './clock.js'

const ZONES = ['Asia/Damascus', 'UTC', 'America/New_York', 'Asia/Kolkata'] as const
const anyDay = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2018-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const anyMoment = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2018-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())

describe('moments in the zone of the agreement', () => {
  test('an evening in New York is the next day in Damascus', () => {
    expect(dayOf('2016-09-18T18:30:00-04:00', 'Asia/Damascus')).toBe('2016-09-19')
  })

  test('a moment is written with the offset its zone has then', () => {
    expect(showMoment(zoned('2016-09-18T19:05:00Z', 'Asia/Damascus'))).toBe('2016-09-18T22:05:00+03:00')
  })

  test('a bare day means its end, as the desk reads it', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...ZONES), (day, zone) => {
        expect(instantOf(day, zone)).toBe(parseInstant(day, zone))
        expect(dayOf(showMoment(zoned(day, zone)), zone)).toBe(day)
      }),
    )
  })

  test.each([
    ['2015-03-26', 'Asia/Damascus', '2015-03-26T21:59:59.999Z'], // the 27th starts at one o'clock: summer time
    ['2015-03-27', 'Asia/Damascus', '2015-03-27T20:59:59.999Z'], // and has twenty-three hours
    ['2015-10-29', 'Asia/Damascus', '2015-10-29T21:59:59.999Z'], // the 29th has twenty-five hours
    ['2016-02-28', 'UTC', '2016-02-28T23:59:59.999Z'],
  ])('%s ends in %s at %s', (day, zone, end) => {
    expect(instantOf(day, zone)).toBe(Date.parse(end))
    expect(parseInstant(day, zone)).toBe(Date.parse(end))
  })

  test('writing a moment does not move it', () => {
    fc.assert(
      fc.property(anyMoment, fc.constantFrom(...ZONES), (moment, zone) => {
        expect(Date.parse(showMoment(zoned(moment, zone)))).toBe(Date.parse(moment))
      }),
    )
  })

  test('a day on and a day back is the same day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40, max: 40 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day)
      }),
    )
  })
})

describe('stepping from report to report', () => {
  const moments = ['2016-09-14T10:00:00Z', '2016-09-14T12:00:00Z', '2016-09-16T09:00:00Z']

  test.each([
    ['2016-09-14T12:00:00Z', '2016-09-14T10:00:00Z', '2016-09-16T09:00:00Z'],
    ['2016-09-15', '2016-09-14T10:00:00Z', '2016-09-16T09:00:00Z'],
    ['2016-09-14T10:00:00Z', undefined, '2016-09-14T12:00:00Z'],
    ['2016-09-20', '2016-09-14T12:00:00Z', undefined],
    ['2016-09-01', undefined, '2016-09-14T10:00:00Z'],
  ])('from %s back to %s and on to %s', (moment, before, after) => {
    expect(neighbours(moment, moments, 'UTC')).toEqual({ ...(before && { before }), ...(after && { after }) })
  })

  test('one on and one back leads where one started', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyMoment, { minLength: 2 }), fc.nat(), (all, pick) => {
        const sorted = [...all].sort()
        const from = sorted[pick % (sorted.length - 1)]!
        expect(neighbours(neighbours(from, all, 'UTC').after!, all, 'UTC').before).toBe(from)
      }),
    )
  })
})
