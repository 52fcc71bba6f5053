import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../store/dataFiles.js'
import { readDocument } from './readDocument.js'

/** Text that must yield no claim. Add to it whatever was once read wrongly. */
const NOTHING = [
  '',
  ' \n\n ',
  '. . . …',
  'Liz Sly in Beirut and Karen DeYoung in Washington contributed to this report.',
  'Russian President Vladimir Putin talks to President Obama in Hangzhou. (Alexei Druzhinin/European Pressphoto Agency)',
  '(Reporting by the Beirut bureau; editing by the night desk)',
  'By Anna Smith and John Doe',
  'Copyright 2016 The Daily Paper. All rights reserved.',
  'Read more: Five things to know',
  'Advertisement',
  'The United States is a country in North America.',
  'It was a nice day and the sun was out.',
  'See also the map on page 4.',
  'https://example.org/news/1234',
]

describe('nothing is read into', () => {
  test.each(NOTHING)('%j', (text) => {
    const { claims } = readDocument({ text, publishedAt: '2016-09-05' }, loadKnowledge().tools)
    expect(claims.map(({ kind, span }) => `${kind}: ${text.slice(...span)}`)).toEqual([])
  })
})
