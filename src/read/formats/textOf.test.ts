import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Problem } from '../../base/problem.js'
import { textOf } from './textOf.js'

const fixture = (name: string) =>
  textOf({ bytes: readFileSync(join(import.meta.dirname, '../../../fixtures/documents', name)), name })
const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)
const SENTENCE = 'On Thursday a mortar round landed near the Hamdaniyah market, wounding two people, a monitor'

describe('the text of a file', () => {
  test('every format gives the sentence a reader would see, its title and its day', async () => {
    const rows = []
    for (const name of ['note.md', 'note.html', 'note.eml', 'note.docx', 'note.pdf']) {
      const { text, title, publishedAt, notes } = await fixture(name)
      const flat = text.replace(/\s+/g, ' ')
      rows.push(
        `${name}: ${flat.includes(SENTENCE)} | ${title} | ${publishedAt} | ${notes.map(({ code }) => code).join()}`,
      )
    }
    expect(rows.join('\n')).toMatchInlineSnapshot(`
      "note.md: true | Evening note from the district | 2016-09-15 | 
      note.html: true | Evening note | The District Post | 2016-09-15T20:30:00+03:00 | 
      note.eml: true | Evening note from the district | 2016-09-15T17:30:00Z | 
      note.docx: true | null | null | 
      note.pdf: true | Evening note from the district | null | "
    `)
  })

  test('a page keeps its article, its lists and its tables, and loses scripts and menus', async () => {
    const { text } = await fixture('note.html')
    expect(text).not.toMatch(/trap|Subscribe|Copyright/)
    expect(text).toContain('\nOne post reported nothing.\n')
    expect(text).toMatch(/Hamdaniyah\t2 wounded/)
  })

  test.each([
    ['UTF-8 with its mark', Buffer.from('\ufeffÉté', 'utf8'), 'Été', ''],
    ['UTF-16 with its mark', Buffer.from('\ufeffÉté à Alep', 'utf16le'), 'Été à Alep', ''],
    ['UTF-16 without', bytesOf('Nothing to report today', 'utf16le'), 'Nothing to report today', ''],
    ['Windows-1252', bytesOf('\x93Quiet\x94, she said', 'latin1'), '“Quiet”, she said', 'encoding-guessed'],
  ])('%s is decoded', async (_, bytes, text, note) => {
    const plain = await textOf({ bytes, name: 'note.txt' })
    expect([plain.text, plain.notes.map(({ code }) => code).join()]).toEqual([text, note])
  })

  test('quotation marks of an e-mail in windows-1252 are quotation marks', async () => {
    const mail = 'From: a@b.org\nContent-Type: text/plain; charset=windows-1252\n\n\x93Quiet\x94, she said.'
    expect((await textOf({ bytes: bytesOf(mail, 'latin1'), name: 'note.eml' })).text.trim()).toBe('“Quiet”, she said.')
  })

  test.each([
    ['empty.txt', bytesOf(''), 'document-empty'],
    ['blank.txt', bytesOf(' \n\t\n'), 'document-empty'],
    ['picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'document-binary'],
    ['broken.pdf', bytesOf('%PDF-1.7\nnot really'), 'bad-document'],
    ['broken.docx', bytesOf('PK\u0003\u0004 not a zip'), 'bad-document'],
    ['long.txt', bytesOf('a '.repeat(5_000_001)), 'document-too-large'],
  ])('%s is answered with a sentence', async (name, bytes, code) => {
    const problem: unknown = await textOf({ bytes, name }).catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(Problem)
    expect((problem as Problem).code).toBe(code)
    expect((problem as Problem).message).toContain(name)
  })

  test('whatever the bytes and the name, there is text or a problem', async () => {
    const names = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.eml', 'a.docx', 'a.pdf', 'a', 'a.xyz')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), names, async (bytes, name) => {
        const result: unknown = await textOf({ bytes, name }).catch((error: unknown) => error)
        expect(result instanceof Problem || typeof (result as { text: string }).text === 'string').toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
