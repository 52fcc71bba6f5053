/** Two readings side by side: who found what, and where they differ. */
import { expect, test } from 'vitest'
import type { Claim } from '../../domain/claim.js'
import type { Reading } from '../../domain/reading.js'
import { renderReading } from '../render.js'
import { compareReadings } from './compare.js'

const TEXT = 'Shells hit Homs on Monday, killing 4, a doctor said. Talks opened in Geneva. A convoy left Damascus.'

function found(
  id: string,
  kind: Claim['kind'],
  words: string,
  slots: Record<string, unknown>,
  more: object = {},
): Claim {
  const start = TEXT.indexOf(words)
  const values = Object.entries(slots).map(([slot, value]) => [slot, [{ value, how: 'implied' }]])
  return {
    id,
    kind,
    span: [start, start + words.length],
    modality: 'asserted',
    slots: Object.fromEntries(values),
    ...more,
  } as unknown as Claim
}

const reading = (...claims: readonly Claim[]): Reading => ({
  document: { id: 'sha256:0', title: 'A day', publishedAt: null, language: 'en', length: TEXT.length },
  claims: [...claims],
  notes: [],
})

const homs = { name: 'Homs', id: 'homs', precision: 'settlement' }
const ours = reading(
  found('c1', 'statement', 'a doctor said', { speaker: 'doctor' }),
  found(
    'c2',
    'incident',
    'Shells hit Homs on Monday, killing 4',
    { type: 'shelling', place: homs, date: '2016-09-05', killed: { min: 4, max: 4 } },
    { inStatement: 'c1' },
  ),
  found('c3', 'negotiation', 'Talks opened in Geneva', { state: 'opening' }),
)
const theirs = reading(
  found('m1', 'statement', 'a doctor said', { speaker: 'doctor' }),
  found(
    'm2',
    'incident',
    'Shells hit Homs on Monday',
    { type: 'shelling', place: { ...homs, name: 'Hims' }, date: '2016-09-12', weapon: 'shell' },
    { inStatement: 'm1' },
  ),
  found('m3', 'access', 'A convoy left Damascus', { form: 'convoy' }),
)

test('claims of one kind that share words are one finding; values both gave are held against each other', () => {
  expect(compareReadings(ours, theirs).comparison).toEqual({
    kinds: [
      { kind: 'incident', both: 1, builtInOnly: 0, modelOnly: 0, differ: { date: 1 } },
      { kind: 'statement', both: 1, builtInOnly: 0, modelOnly: 0, differ: {} },
      { kind: 'negotiation', both: 0, builtInOnly: 1, modelOnly: 0, differ: {} },
      { kind: 'access', both: 0, builtInOnly: 0, modelOnly: 1, differ: {} },
    ],
    pairs: [
      { builtIn: 'c2', model: 'm2', differ: ['date'] },
      { builtIn: 'c1', model: 'm1', differ: [] },
    ],
  })
})

test('whose word it is and how it is meant are values too', () => {
  const [said, hit, ...rest] = theirs.claims as [Claim, Claim, ...Claim[]]
  const { inStatement, ...own } = hit
  const other = compareReadings(ours, reading(said, { ...own, modality: 'denied' } as Claim, ...rest))
  expect(other.comparison!.pairs[0]!.differ).toEqual(['modality', 'inStatement', 'date'])
})

test('of several possible partners the likest is taken, and each only once', () => {
  const two = reading(
    found('m1', 'incident', 'Shells hit Homs on Monday, killing 4', { type: 'airstrike' }),
    found('m2', 'incident', 'Shells hit Homs', { type: 'shelling', place: homs }),
  )
  expect(compareReadings(ours, two).comparison!.pairs).toEqual([
    { builtIn: 'c2', model: 'm2', differ: ['inStatement'] },
  ])
})

test('the page shows what both found once, and says who found the rest', () => {
  expect(renderReading(compareReadings(ours, theirs), TEXT)).toMatchInlineSnapshot(`
    "A day · 5 claims

    [c2 [m2 Shells hit Homs on Monday m2], killing 4 c2], {c1 a doctor said c1}. [c3 Talks opened in Geneva c3]. [m3 A convoy left Damascus m3].

    c2   incident (in c1): type shelling; place Homs; date 2016-09-05; killed 4 (both; m2 differs: date)
    m2   incident (in m1): type shelling; place Hims; date 2016-09-12; weapon shell (instead of c2)
    c1   statement: speaker doctor (both: m1)
    c3   negotiation: state opening (the built-in reader alone)
    m3   access: form convoy (the model alone)"
  `)
})

test('a reading against itself agrees in everything, and nothing against nothing', () => {
  const { comparison } = compareReadings(ours, ours)
  expect(comparison!.pairs.every(({ differ }) => differ.length === 0)).toBe(true)
  expect(comparison!.kinds.every(({ builtInOnly, modelOnly }) => builtInOnly + modelOnly === 0)).toBe(true)
  expect(compareReadings(reading(), reading()).comparison).toEqual({ kinds: [], pairs: [] })
})
