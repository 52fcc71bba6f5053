import { describe, expect, test } from 'vitest'
import type { Claim } from '../../domain/claim.js'
import { addTallies, f1Of, MEASURES, NOTHING, scoreClaims } from './score.js'

const stated = (value: unknown, at: readonly [number, number]) => ({
  value,
  text: 'x'.repeat(at[1] - at[0]),
  at,
  how: 'stated',
})
const says = (id: string, span: [number, number], who: string, inStatement?: string) =>
  ({
    id,
    kind: 'statement',
    span,
    modality: 'asserted',
    slots: { speaker: [stated(who, [span[0], span[0] + 4])] },
    ...(inStatement && { inStatement }),
  }) as unknown as Claim
const hit = (id: string, span: [number, number], killed: number, date: string, inStatement?: string) =>
  ({
    id,
    kind: 'incident',
    span,
    modality: 'asserted',
    slots: {
      type: [stated('shelling', [span[0], span[0] + 5])],
      killed: [stated({ min: killed, max: killed }, [span[0] + 6, span[0] + 10])],
      date: [{ value: date, how: 'implied' }],
    },
    ...(inStatement && { inStatement }),
  }) as unknown as Claim

const EXPECTED = [
  says('s1', [0, 50], 'sana'),
  hit('i1', [10, 40], 4, '2016-09', 's1'),
  says('s2', [60, 120], 'un'),
  hit('i2', [70, 110], 5, '2016-09-05', 's2'),
  hit('i3', [130, 160], 1, '2016-09-06'),
]
const changed = (change: (claims: Claim[]) => void): Claim[] => {
  const copy = structuredClone(EXPECTED)
  change(copy)
  return copy
}

/** The four F1 in percent. */
function score(found: readonly Claim[], expected: readonly Claim[] = EXPECTED): string {
  const all = [...scoreClaims(found, expected).values()].reduce(addTallies, NOTHING)
  return MEASURES.map((measure) => {
    const f1 = f1Of(all[measure])
    return f1 === undefined ? '–' : (100 * f1).toFixed(1)
  }).join(' ')
}

describe('found claims against expected ones', () => {
  test.each([
    ['what is expected is all right', EXPECTED, '100.0 100.0 100.0 100.0'],
    ['nothing found is nothing right', [], '0.0 0.0 0.0 0.0'],
    ['a claim far away matches nothing', [hit('x', [500, 530], 7, '1999-01-01')], '0.0 0.0 0.0 0.0'],
    ['order does not count', [...EXPECTED].reverse(), '100.0 100.0 100.0 100.0'],
    [
      'a month is its days',
      changed((all) => Object.assign(all[1]!.slots, { date: [{ value: '2016-09-01/2016-09-30', how: 'implied' }] })),
      '100.0 100.0 100.0 100.0',
    ],
    [
      'a wrong toll is a filled slot with a wrong value',
      changed((all) => Object.assign(all[1]!.slots, { killed: [stated({ min: 9, max: 9 }, [16, 20])] })),
      '100.0 100.0 90.9 100.0',
    ],
    [
      'a wrong voice counts against attribution only',
      changed((all) => Object.assign(all[1]!, { inStatement: 's2' })),
      '100.0 100.0 100.0 80.0',
    ],
    ['a claim lost costs recall in all four', EXPECTED.slice(0, 4), '88.9 84.2 84.2 88.9'],
  ] as const)('%s', (_, found, figures) => {
    expect(score(found)).toBe(figures)
  })

  test('a text without claims has no figure, and a false claim makes it zero', () => {
    expect(score([], [])).toBe('– – – –')
    expect(score([hit('x', [0, 30], 1, '2016')], [])).toBe('0.0 0.0 0.0 0.0')
  })
})
