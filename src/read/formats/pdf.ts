/** A PDF to its text. A PDF knows only where letters stand; what that makes of them, `layout` says. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { Problem } from '../../base/problem.js'
import type { Note } from '../../domain/reading.js'
import type { Piece } from '../layout/lines.js'
import { textOfPages } from '../layout/text.js'
import { mendBroken } from '../text/broken.js'
import { damaged, type FileBytes, type Format, type PlainText, startsWith } from './format.js'

const PAGES_MAX = 500

export const PDF: Format = {
  mediaType: 'application/pdf',
  endings: ['.pdf'],
  knows: (bytes) => startsWith(bytes, '%PDF-'),
  read: async ({ bytes, name }: FileBytes): Promise<PlainText> => {
    const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const task = getDocument({
      data: new Uint8Array(bytes),
      verbosity: VerbosityLevel.ERRORS,
      isEvalSupported: false,
      disableFontFace: true,
    })
    try {
      return await textOfPdf(await task.promise, name)
    } catch (error) {
      if (error instanceof Problem) throw error
      throw (error as Error).name === 'PasswordException' ? locked(name) : damaged(name, 'a PDF')
    } finally {
      await task.destroy().catch(() => undefined)
    }
  },
}

const locked = (name: string): Problem =>
  new Problem(
    'bad-document',
    `${name} is protected by a password. Open it with the password, print or save it as a PDF without one, and give that.`,
  )

/** The day in a PDF's header is the day the file was made, not published; it dates nothing. */
async function textOfPdf(pdf: PDFDocumentProxy, name: string): Promise<PlainText> {
  const pages: (readonly Piece[])[] = []
  for (let page = 1; page <= Math.min(pdf.numPages, PAGES_MAX); page++) {
    pages.push(await piecesOf(await pdf.getPage(page)))
  }
  const empty = pages.flatMap((pieces, index) => (pieces.length === 0 ? [index + 1] : []))
  if (empty.length === pages.length) throw withoutText(name)
  const info = (await pdf.getMetadata().catch(() => undefined))?.info as Record<string, unknown> | undefined
  const title = typeof info?.['Title'] === 'string' ? info['Title'].trim() : ''
  return {
    text: mendBroken(textOfPages(pages)).trim(),
    title: title || null,
    publishedAt: null,
    mediaType: 'application/pdf',
    notes: [...leftOut(pdf.numPages - PAGES_MAX), ...pictures(empty)],
  }
}

const withoutText = (name: string): Problem =>
  new Problem(
    'document-empty',
    `${name} has no text in it: its pages are pictures, as a scanner makes them. Run text recognition (OCR) over it and give what comes out.`,
  )

const leftOut = (left: number): Note[] =>
  left > 0 ? [{ code: 'pages-left-out', say: `The first ${PAGES_MAX} pages were read and ${left} were not.` }] : []

const pictures = (empty: readonly number[]): Note[] =>
  empty.length === 0
    ? []
    : [
        {
          code: 'pages-without-text',
          say: `There is no text on ${empty.length === 1 ? 'page' : 'pages'} ${empty.slice(0, 10).join(', ')}${empty.length > 10 ? ' and others' : ''}.`,
          hint: 'Where they are scanned, run text recognition (OCR) over them and give what comes out.',
        },
      ]

/** Presentation forms (Arabic ligatures, "\ufb01") become plain letters. What stands upright is left out: it decorates. */
async function piecesOf(page: PDFPageProxy): Promise<readonly Piece[]> {
  const { transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  page.cleanup()
  return items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [a, b, c, d, x, y] = times(transform, item.transform as number[])
    if (Math.abs(b!) > Math.abs(a!)) return []
    const size = Math.hypot(c!, d!) || 10
    const scale = Math.hypot(transform[0]!, transform[1]!)
    return [
      {
        text: item.str.normalize('NFKC'),
        left: x!,
        right: x! + item.width * scale,
        base: y!,
        size,
        ...(item.dir === 'rtl' && { rightToLeft: true }),
      },
    ]
  })
}

/** One affine map after another. */
const times = (m: readonly number[], n: readonly number[]): readonly number[] => [
  m[0]! * n[0]! + m[2]! * n[1]!,
  m[1]! * n[0]! + m[3]! * n[1]!,
  m[0]! * n[2]! + m[2]! * n[3]!,
  m[1]! * n[2]! + m[3]! * n[3]!,
  m[0]! * n[4]! + m[2]! * n[5]! + m[4]!,
  m[1]! * n[4]! + m[3]! * n[5]! + m[5]!,
]
