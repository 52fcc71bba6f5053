/** Short ways to write down what is filed in a test. */
import type { Claim } from '../../../src/domain/claim.js'
import type { Draft, EntryType } from '../../../src/domain/entry.js'

type DraftOf<T extends EntryType> = Extract<Draft, { type: T }>

export const draft = <T extends EntryType>(type: T, body: DraftOf<T>['body'], knownAt?: string): Draft =>
  ({ type, by: 'ann', body, ...(knownAt !== undefined && { knownAt }) }) as unknown as Draft

export const documentOf = (id: string, source: string, text = `The text of ${id}.`): DraftOf<'document'>['body'] => ({
  id,
  title: `Title of ${id}`,
  source,
  publishedAt: '2016-09-12',
  language: 'en',
  text,
  original: { mediaType: 'text/plain', size: text.length, sha256: 'f'.repeat(64), base64: 'b3JpZ2luYWw=' },
  collected: { by: 'ann', from: 'https://example.org/report' },
})

export const incidentClaim = (id: string): Claim => ({
  id,
  kind: 'incident',
  span: [0, 20],
  modality: 'asserted',
  slots: {
    type: [{ value: 'shelling', text: 'shells', at: [4, 10], how: 'stated' }],
    place: [{ value: { name: 'Aleppo', precision: 'settlement' }, text: 'Aleppo', at: [12, 18], how: 'stated' }],
    date: [{ value: '2016-09-12', how: 'implied' }],
    weapon: [{ value: 'homemade mortar', text: 'homemade mortar', at: [20, 35], how: 'stated' }],
    killed: [{ value: { min: 2, max: 2 }, text: 'two', at: [36, 39], how: 'stated' }],
  },
})

export const claimsOf = (document: string, ...ids: readonly string[]): DraftOf<'claims'>['body'] => ({
  document,
  engine: 'test 1',
  claims: ids.map(incidentClaim),
  notes: [{ code: 'odd', say: `a note on "the words" of ${document}` }],
})
