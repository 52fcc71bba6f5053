/** Texts made to make patterns explode are read to the end; one that did explode would run into the time limit of a test. */
import { describe, expect, test } from 'vitest'
import { HOSTILE, HOSTILE_PAGES } from '../../src/cli/measure/hostile.js'
import { HTML } from '../../src/read/formats/html.js'
import { readDocument } from '../../src/read/readDocument.js'
import { loadKnowledge } from '../../src/store/dataFiles.js'

describe('a hundred kilobytes of', () => {
  test.each(Object.entries(HOSTILE))('%s are read without a step failing', (_, text) => {
    const { notes, claims } = readDocument({ text, publishedAt: '2016-09-05' }, loadKnowledge().tools)
    expect(notes.filter(({ code }) => code === 'reading-failed')).toEqual([])
    for (const { span } of claims) expect(span[1]).toBeLessThanOrEqual(text.length)
  })
})

describe('a web page with a hundred kilobytes of', () => {
  test.each(Object.entries(HOSTILE_PAGES))('%s is read to its end', async (_, page) => {
    const { text } = await HTML.read({ bytes: Buffer.from(page), name: 'page.html' })
    expect(text).toMatch(/Two people were killed in Homs\.$/)
  })
})
