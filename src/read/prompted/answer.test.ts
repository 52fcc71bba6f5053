/** Whatever a model wraps its answer in, the whole claims in it are found, and half ones are not. */
import { expect, test } from 'vitest'
import { parseAnswer } from './answer.js'

const claim = (id: string, more: object = {}) => ({
  id,
  kind: 'incident',
  words: 'a shell hit',
  inStatement: null,
  partOf: null,
  modality: 'asserted',
  aggregate: false,
  habitual: false,
  slots: [{ slot: 'type', words: 'shell', value: 'shelling' }],
  ...more,
})
const json = (...claims: unknown[]) => JSON.stringify({ claims })
const ids = (content: string) => parseAnswer(content)?.claims.map(({ id }) => id)
const [one, two] = [claim('1'), claim('2', { words: 'it said "}{][" then' })]

test.each([
  ['alone', json(one, two)],
  ['in a fence', `\`\`\`json\n${json(one, two)}\n\`\`\``],
  ['in prose', `Here is [as asked] what I {found}:\n${json(one, two)}\nI hope that helps {}.`],
  ['behind thoughts', `<think>The form is {"claims": …} I guess.</think>${json(one, two)}`],
  ['as a bare list', JSON.stringify([one, two])],
  ['spread over lines', JSON.stringify({ claims: [one, two] }, null, 2)],
])('claims %s are read', (_where, content) => {
  expect(parseAnswer(content)).toMatchObject({ cut: false, malformed: 0 })
  expect(ids(content)).toEqual(['1', '2'])
})

test('an answer that breaks off keeps the claims that are whole', () => {
  const content = json(one, two)
  const cut = parseAnswer(content.slice(0, -20))
  expect(cut).toMatchObject({ cut: true })
  expect(cut!.claims.map(({ id }) => id)).toEqual(['1'])
})

test('a slip of the pen costs no more than the claim it is in', () => {
  const content = `{"claims": [${JSON.stringify(one)}, {"kind": incident}, ${JSON.stringify(two)},]}`
  expect(parseAnswer(content)).toMatchObject({ cut: false })
  expect(ids(content)).toEqual(['1', '2'])
})

test.each([
  ['a kind that is none', { kind: 'rumour' }],
  ['a modality that is none', { modality: 'rumoured' }],
  ['no modality: a denial would become a fact', { modality: undefined }],
  ['no words', { words: undefined }],
  ['empty words', { words: '' }],
])('a claim with %s is not read', (_what, change) => {
  expect(parseAnswer(json(claim('1', change), two))).toMatchObject({ malformed: 1, claims: [{ id: '2' }] })
})

test('slots may come as an object, ids as numbers, and what else is odd does no harm', () => {
  const odd = claim('1', {
    id: 7,
    inStatement: 3,
    partOf: {},
    aggregate: 'yes',
    slots: { type: { words: 'shell', value: 'shelling' }, place: ['Homs', 'Hama'], date: 7, x: null },
  })
  expect(parseAnswer(json(odd))!.claims[0]).toEqual({
    ...claim('7'),
    inStatement: '3',
    partOf: undefined,
    slots: [
      { slot: 'type', words: 'shell', value: 'shelling' },
      { slot: 'place', words: 'Homs' },
      { slot: 'place', words: 'Hama' },
      { slot: 'date', words: '' },
      { slot: 'x', words: '' },
    ],
  })
})

test.each(['', 'I cannot do that.', '{"answer": 42}', '{"claims": "none"}', '[1, 2]', '"claims"', '}{]['])(
  '%j is no answer',
  (content) => {
    expect(parseAnswer(content)).toBeUndefined()
  },
)

test('no claims is an answer too', () => {
  expect(parseAnswer('{"claims": []}')).toEqual({ claims: [], malformed: 0, cut: false })
})
