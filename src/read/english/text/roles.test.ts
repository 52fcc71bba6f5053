import { expect, test } from 'vitest'
import { loadKnowledge } from '../../../store/dataFiles.js'
import { readWithTrace } from '../../readDocument.js'

const roles = (text: string): string[] =>
  readWithTrace({ text, wantTrace: true }, loadKnowledge().tools)
    .trace.filter(({ step }) => step === 'sentences')
    .map(({ did }) => did)

test.each([
  ['a slug', 'BC-NEPAL-REBELS (UPDATE 3, PICTURE)'],
  ['a slug of a night', '^AM-Bougainville,0310'],
  ['a note to editors', 'Eds: LEADS with 4 grafs to UPDATE with toll.'],
  ['an embargo', 'EMBARGOED UNTIL 0600 GMT'],
  ['what was added', '(Adds army statement, background)'],
  ['more to come', 'MORE'],
  ['the end', '-30-'],
  ['the newsroom', '((Kathmandu newsroom, +977-1 555 0100))'],
  ['a count of words', '412 words'],
  ['a telephone', 'Sent from my phone'],
  [
    'a disclaimer',
    'This e-mail and any attachments are confidential and intended solely for the person it is addressed to.',
  ],
])('%s is furniture', (_, line) => expect(roles(`${line}\n\nTwo shells fell on Gori on Monday.`)[0]).toBe('furniture'))

test.each([
  ['more people came', 'More soldiers were killed on Monday.'],
  ['an end', 'The end of the truce was near.'],
  ['an embargo that is news', 'An arms embargo was broken on Monday.'],
])('%s is not', (_, line) => expect(roles(line)[0]).toBe('prose'))
