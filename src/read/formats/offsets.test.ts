/** Whatever the format, the text that comes out of it is what all claims point into, and the same report reads alike. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { docxOf, paragraph, table } from '../../../test/support/files/docx.js'
import { pdfOf } from '../../../test/support/files/pdf.js'
import { loadKnowledge } from '../../store/dataFiles.js'
import { readDocument } from '../readDocument.js'
import { textOf } from './textOf.js'

const SENTENCES = [
  'Two shells hit the market of Sirte on Monday, killing four people, the health ministry said.',
  'Gunmen abducted three aid workers near Zawiya on Sunday.',
  'The army denied that it had fired.',
  'In Tunis both delegations met for a third day.',
  'A bomb exploded in Misrata, wounding five policemen.',
  'Nobody was hurt.',
]
const ROW = ['4 May', 'Abu Grein', 'shelling', '2 killed']
const WIDTH = 85

const FORMATS: Readonly<Record<string, (sentences: readonly string[]) => Buffer>> = {
  'a.txt': (sentences) =>
    Buffer.from([...sentences, ROW.join('\t')].join('\r\n\r\n').replaceAll(' near ', ' ne\u00adar ')),
  'utf16.txt': (sentences) => Buffer.from(`\ufeff${[...sentences, ROW.join('\t')].join('\n\n')}`, 'utf16le'),
  'a.md': (sentences) =>
    Buffer.from(
      `${sentences.map((one) => one.replace(/\b(killing|wounding)\b/, '**$1**')).join('\n\n')}\n\n| ${ROW.join(' | ')} |`,
    ),
  'a.html': (sentences) =>
    Buffer.from(
      `<!doctype html><html><body>${sentences.map((one) => `<p>${one.replaceAll(' ', '\n')}</p>`).join('')}<table><tr>${ROW.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr></table></body></html>`,
    ),
  'a.eml': (sentences) =>
    Buffer.from(
      `From: a@b.example\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from([...sentences, ROW.join('\t')].join('\n\n')).toString('base64')}`,
    ),
  'a.docx': (sentences) => docxOf([...sentences.map((one) => paragraph(one)), table(ROW)]),
  'a.pdf': (sentences) =>
    pdfOf([
      [
        ...sentences.flatMap((one, index) =>
          lines(one).map((words, line) => ({ x: 60, y: 80 + index * 40 + line * 12, words })),
        ),
        ...ROW.map((words, index) => ({ x: 60 + index * 120, y: 100 + sentences.length * 40, words })),
      ],
    ]),
}

/** Broken where the next word would not have fitted. */
const lines = (text: string): readonly string[] => text.match(new RegExp(`.{1,${WIDTH}}(?:\\s|$)`, 'g')) ?? []

test('every value stands where it says, in every format, and every format gives the same kinds of claims', async () => {
  const { tools } = loadKnowledge()
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(SENTENCES, { minLength: 3 }), async (sentences) => {
      const kinds = new Map<string, string>()
      for (const [name, bytesOf] of Object.entries(FORMATS)) {
        const { text } = await textOf({ bytes: bytesOf(sentences), name })
        expect(text.replaceAll('\u00ad', '').replace(/\s+/g, ' '), name).toContain(sentences.join(' '))
        const { claims, notes } = readDocument({ text, publishedAt: '2016-05-06' }, tools)
        expect(
          notes.filter(({ code }) => code === 'value-dropped'),
          name,
        ).toEqual([])
        for (const { span, slots } of claims) {
          expect(text.slice(...span).trim(), name).not.toBe('')
          for (const { at, text: words } of Object.values(slots).flat() as { at?: [number, number]; text?: string }[])
            if (at) expect(text.slice(...at), name).toBe(words)
        }
        kinds.set(name, claims.map(({ kind }) => kind).join())
      }
      for (const [name, own] of kinds) expect(own, name).toBe(kinds.get('a.txt'))
    }),
    { numRuns: 8 },
  )
}, 60_000)
