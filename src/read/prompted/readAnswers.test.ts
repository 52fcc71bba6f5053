/** A model's answers become claims that the text bears out, whatever the model wrote. */
import { describe, expect, test } from 'vitest'
import { asWritten, claim } from '../../../test/support/modelServer.js'
import { ReadingSchema } from '../../domain/reading.js'
import { loadKnowledge } from '../../store/dataFiles.js'
import { readDocument } from '../pipeline/readDocument.js'
import { claimLine } from '../render.js'
import { parseAnswer } from './answer.js'
import { compareReadings } from './compare.js'
import { readAnswers } from './readAnswers.js'

const { tools } = loadKnowledge()
const TEXT = `ALEPPO, Syria — Government aircraft struck a market in Aleppo on Monday, killing at least 12 people.

The Russian Defence Ministry said its jets “did not bomb the market”. Rebels fired mortars at Hamdaniyah, it said.

Three people died in Hama. Three people died in Homs.
`
const PUBLISHED = '2016-09-06'
const upTo = (words: string) => TEXT.indexOf(words) + words.length

/** The claims of a model that wrote these, as one answer or one a part. */
function read(claims: readonly object[], ...more: { readonly from: number; readonly claims: readonly object[] }[]) {
  const end = more[0] ? upTo('it said.') : TEXT.length
  const parts = [{ from: 0, to: end, claims }, ...more.map((part) => ({ ...part, to: TEXT.length }))]
  const { reading } = readAnswers({ text: TEXT, publishedAt: PUBLISHED }, tools, {
    parts: parts.map(({ from, to, claims }) => ({
      span: [from, to] as const,
      answer: parseAnswer(JSON.stringify({ claims }))!,
    })),
    notes: [],
  })
  ReadingSchema.parse(reading)
  for (const { span, slots } of reading.claims) {
    expect(span[1]).toBeGreaterThan(span[0])
    for (const { text, at } of Object.values(slots).flat()) expect(TEXT.slice(...at!)).toBe(text)
  }
  const claimLines = reading.claims.map((one) => claimLine(one))
  return { reading, lines: claimLines, notes: reading.notes.map(({ say }) => say) }
}

const STRIKE = claim(
  'incident',
  'Government aircraft struck a market in Aleppo on Monday, killing at least 12 people',
  {
    type: { words: 'struck', value: 'airstrike' },
    perpetrator: { words: 'Government', value: null },
    target: 'a market',
    place: 'Aleppo',
    date: { words: 'Monday', value: '2016-09-05' },
    killed: { words: 'at least 12', value: { min: 12, max: null, approx: null } },
  },
)
const SAID = claim(
  'statement',
  'The Russian Defence Ministry said its jets "did not bomb the market"',
  {
    speaker: { words: 'The Russian Defence Ministry', value: 'russian-defence-ministry' },
    cue: 'said',
    mode: { words: 'said', value: 'mixed' },
    content: 'its jets "did not bomb the market"',
  },
  { id: 's' },
)

describe('values', () => {
  test('mean what they mean to the built-in reader, and every claim is signed', () => {
    const { lines, notes, reading } = read([STRIKE])
    expect(lines).toMatchInlineSnapshot(`
      [
        "m1   incident: type airstrike; place Aleppo, Syria; date 2016-09-05; perpetrator syrian-government; target a market; killed ≥ 12",
      ]
    `)
    expect(notes).toEqual([])
    expect(reading.claims.map(({ reader }) => reader)).toEqual(['model'])
    expect(reading.claims[0]!.slots).toMatchObject({
      place: [{ value: { id: expect.any(String), lat: expect.any(Number), within: 'Syria' } }],
      date: [{ how: 'implied' }],
    })
  })

  test.each([
    ['words that are not in the text', { place: 'Idlib' }, /a value of place whose words are not in the text: “Idlib”/],
    ['a slot that the kind does not have', { speaker: 'Aleppo' }, /“speaker”, which incident does not have/],
    [
      'a count that its words do not bear out',
      { injured: { words: 'people', value: { min: 500, max: 500 } } },
      /injured that its words do not carry/,
    ],
    ['a date that is none', { date: { words: 'market', value: 'soon' } }, /date that its words do not carry/],
    ['a place of a claim by offsets', { place: { words: '', value: [3, 9] } }, /place whose words are not in the text/],
    ['a phase that no list has', { phase: { words: 'struck', value: 'raging' } }, /phase that its words do not carry/],
    ['words that would move a cursor', { place: '\u001b[2JIdlib\u0007' }, /: “\[2JIdlib”/],
  ])('%s are left out with a note', (_what, slots, says) => {
    const { lines, notes } = read([
      claim('incident', 'Three people died in Hama', { type: { words: 'died', value: 'killing' }, ...slots }),
    ])
    expect(lines).toEqual(['m1   incident: type killing'])
    expect(notes).toEqual([expect.stringMatching(says)])
  })

  test('a type that no list has is other, with its words', () => {
    const { lines } = read([
      claim('incident', 'Three people died in Hama', { type: { words: 'died', value: 'Sudden death' } }),
    ])
    expect(lines).toEqual(['m1   incident: type other'])
  })

  test('whom a pronoun means the model may say, when it is somebody the text knows', () => {
    const said = (value: string) =>
      claim('statement', 'Rebels fired mortars at Hamdaniyah, it said', {
        speaker: { words: 'it', value },
        cue: 'said',
      })
    expect(read([said('russia')]).lines[0]).toMatch(/speaker russia;/)
    expect(read([said('atlantis')]).lines[0]).not.toContain('atlantis')
  })
})

describe('claims', () => {
  test('whose words are not in the text are none', () => {
    const { lines, notes } = read([claim('incident', 'Rebels shelled Damascus', { place: 'Aleppo' })])
    expect(lines).toEqual([])
    expect(notes).toEqual(['Left out a claim (incident) whose words are not in the text: “Rebels shelled Damascus”.'])
  })

  test('of which nothing stands are none', () => {
    const { lines, notes } = read([claim('incident', 'Three people died in Hama', {})])
    expect([lines.length, notes.length]).toEqual([0, 1])
  })

  test('with the same id both stay, and the id means the first', () => {
    const { lines } = read([
      SAID,
      claim('statement', 'Rebels fired mortars at Hamdaniyah, it said', { cue: 'said' }, { id: 's' }),
      claim('incident', 'Three people died in Hama', { place: 'Hama' }, { inStatement: 's' }),
    ])
    expect(lines).toEqual([
      expect.stringContaining('m1   statement'),
      'm2   statement: cue said',
      'm3   incident (in m1): place Hama, Syria',
    ])
  })

  test('of somebody whose statement is not there are left out: they would be the document’s own', () => {
    const { lines, notes } = read([
      claim('incident', 'Three people died in Hama', { place: 'Hama' }, { inStatement: 'nobody' }),
      claim('incident', 'Three people died in Homs', { place: 'Homs' }, { inStatement: 'madeUp' }),
      claim('statement', 'The minister swore', { cue: 'swore' }, { id: 'madeUp' }),
    ])
    expect(lines).toEqual([])
    expect(notes.filter((say) => say.includes('whose statement cannot be found'))).toHaveLength(2)
  })

  test('inside the words of a statement are in it, whatever the model says', () => {
    const denied = claim(
      'incident',
      'did not bomb the market',
      { type: { words: 'bomb', value: 'airstrike' } },
      { modality: 'denied' },
    )
    for (const inStatement of [null, 'nobody']) {
      expect(read([{ ...denied, inStatement }, SAID]).lines[1]).toBe('m2   incident (denied, in m1): type airstrike')
    }
  })

  test('in a circle of statements have no voice', () => {
    const a = claim('statement', 'Three people died in Hama', { content: 'Hama' }, { id: 'a', inStatement: 'b' })
    const b = claim('statement', 'Three people died in Homs', { content: 'Homs' }, { id: 'b', inStatement: 'a' })
    expect(read([a, b]).lines).toEqual([])
    expect(read([{ ...a, inStatement: 'a' }]).lines).toEqual([])
  })

  test('lose a tie to a whole that is not there, is of another kind, or is their own part', () => {
    const part = (id: string, place: string, partOf: string) =>
      claim('incident', `Three people died in ${place}`, { place }, { id, partOf })
    const lost = 'Left out what a claim is a part of: there is no such claim.'
    expect(read([part('a', 'Hama', 'nobody')])).toMatchObject({
      lines: ['m1   incident: place Hama, Syria'],
      notes: [lost],
    })
    expect(read([SAID, part('a', 'Hama', 's')]).notes).toEqual([lost])
    expect(read([part('a', 'Hama', 'b'), part('b', 'Homs', 'a')]).notes).toEqual([lost, lost])
    expect(read([part('a', 'Hama', 'b'), part('b', 'Homs', '')])).toMatchObject({
      lines: ['m1   incident (part of m2): place Hama, Syria', 'm2   incident: place Homs, Syria'],
      notes: [],
    })
  })

  test('that say the same words twice stand where the words stand twice', () => {
    const three = claim('need', 'Three people', { people: { words: 'Three', value: { min: 3, max: 3 } } })
    const { reading } = read([three, three, three])
    const first = TEXT.indexOf('Three people')
    expect(reading.claims.map(({ span }) => span[0])).toEqual([first, TEXT.lastIndexOf('Three people')])
  })
})

describe('parts that share some text', () => {
  const FIRED = claim('incident', 'Rebels fired mortars at Hamdaniyah', { place: 'Hamdaniyah' }, { inStatement: 's' })
  const from = TEXT.indexOf('Rebels fired')

  test('give one claim for what both show, with the voice that one of them knows', () => {
    const alone = claim('incident', 'Rebels fired mortars at Hamdaniyah, it', {
      place: 'Hamdaniyah',
      weapon: 'mortars',
    })
    const { lines } = read([SAID, FIRED], { from, claims: [alone] })
    expect(lines.slice(1)).toEqual(['m2   incident (in m1): place Hamdaniyah, Aleppo; weapon mortar'])
  })

  test('keep claims apart that say different things of the same words', () => {
    const other = claim(
      'incident',
      'Rebels fired mortars at Hamdaniyah',
      { place: 'Hamdaniyah' },
      { modality: 'denied' },
    )
    expect(read([FIRED, SAID], { from, claims: [other] }).lines).toHaveLength(3)
  })

  test('count their ids each for itself', () => {
    const other = claim('statement', 'Three people died in Hama', { content: 'died' }, { id: 's' })
    const dead = claim('incident', 'Three people died in Homs', { place: 'Homs' }, { inStatement: 's' })
    expect(read([SAID, FIRED], { from, claims: [other, dead] }).lines.at(-1)).toContain('(in m3)')
  })
})

test('a hostile answer buries nothing in notes', () => {
  const invented = Array.from({ length: 250 }, (_, i) => claim('incident', `invented ${i}`, {}))
  const { notes } = read([...invented, STRIKE])
  expect(notes.length).toBeLessThan(50)
  expect(notes.at(-1)).toMatch(/^… and \d+ more/)
})

test('a model that finds what the built-in reader finds reads the same', () => {
  const ours = readDocument({ text: TEXT, publishedAt: PUBLISHED }, tools)
  const theirs = read(asWritten(ours.claims, TEXT)).reading
  const { comparison } = compareReadings(ours, theirs)
  expect(ours.claims.length).toBeGreaterThan(4)
  expect(comparison!.pairs.filter(({ differ }) => differ.length > 0)).toEqual([])
  for (const { builtInOnly, modelOnly } of comparison!.kinds) expect([builtInOnly, modelOnly]).toEqual([0, 0])
})
