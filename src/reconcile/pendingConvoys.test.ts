import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimTable, TOOLS } from '../../test/support/claims.js'
import { type KnownLink, reconcileIncidents } from './index.js'

function eventsOf(table: string, links: readonly KnownLink[] = [], reversed = false) {
  const claims = claimTable(table)
  const known = {
    claims: reversed ? [...claims].reverse() : claims,
    links,
    retractions: [],
    corrections: [],
    findings: [],
  }
  return reconcileIncidents(known, TOOLS).eventOf
}
const areOne = (table: string, links: readonly KnownLink[] = []): boolean => {
  const events = eventsOf(table, links)
  return events.get('r') === events.get('s')
}

const REQUEST = 'r d1 ocha 2016-09-13 access:requested Aleppo 2016-09-13'

describe('a decision that names no place', () => {
  test.each([
    ['is about the only convoy that waits', `${REQUEST}\n s d2 un 2016-09-15 access:approved - - denied`, true],
    ['a refusal too', `${REQUEST}\n s d2 un 2016-09-15 access:refused - -`, true],
    ['is not when it came before the request', `${REQUEST}\n s d2 un 2016-09-11 access:approved - -`, false],
    ['is not a month later', `${REQUEST}\n s d2 un 2016-10-15 access:approved - -`, false],
    [
      'is not when two wait',
      `${REQUEST}\n q d3 ocha 2016-09-13 access:requested Homs 2016-09-13\n s d2 un 2016-09-15 access:approved - -`,
      false,
    ],
    [
      'is not where the document tells of another convoy',
      `${REQUEST}\n o d2 un 2016-09-15 access:delivered Homs 2016-09-15\n s d2 un 2016-09-15 access:approved - -`,
      false,
    ],
    ['a step on the way is not guessed at', `${REQUEST}\n s d2 un 2016-09-15 access:delivered - -`, false],
  ])('%s', (_, table, expected) => {
    expect(areOne(table)).toBe(expected)
  })

  test('a person who parted them is right', () => {
    const parted: KnownLink = { seq: 1, a: 'r', b: 's', decision: 'different', score: null }
    expect(areOne(`${REQUEST}\n s d2 un 2016-09-15 access:approved - -`, [parted])).toBe(false)
  })

  test('the order of arrival does not matter, and no claim is lost', () => {
    const line = fc.tuple(
      fc.constantFrom('requested', 'approved', 'refused', 'delivered'),
      fc.constantFrom('Aleppo', 'Homs', '-'),
      fc.integer({ min: 10, max: 28 }),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const table = lines
          .map(([state, place, day], i) => `c${i} d${i} un 2016-09-${day} access:${state} ${place} 2016-09-${day}`)
          .join('\n')
        const [one, other] = [eventsOf(table), eventsOf(table, [], true)]
        expect([...one].sort()).toEqual([...other].sort())
        expect(one.size).toBe(lines.length)
      }),
    )
  })
})
