/**
 * A PDF to its lines, page after page. A PDF knows only where glyphs stand: a line ends where the height changes, a
 * paragraph where the gap is wide. Presentation forms (Arabic ligatures, "\ufb01") become plain letters.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist'
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
      return await textOfPdf(await task.promise)
    } catch {
      throw damaged(name, 'a PDF')
    } finally {
      await task.destroy().catch(() => undefined)
    }
  },
}

/** The day in a PDF's header is the day the file was made, not published; it dates nothing. */
async function textOfPdf(pdf: PDFDocumentProxy): Promise<PlainText> {
  const pages: string[] = []
  for (let page = 1; page <= Math.min(pdf.numPages, PAGES_MAX); page++) pages.push(await textOfPage(pdf, page))
  const info = (await pdf.getMetadata().catch(() => undefined))?.info as Record<string, unknown> | undefined
  const title = typeof info?.['Title'] === 'string' ? info['Title'].trim() : ''
  const left = pdf.numPages - PAGES_MAX
  return {
    text: pages.join('\n\n').trim(),
    title: title || null,
    publishedAt: null,
    mediaType: 'application/pdf',
    notes:
      left > 0 ? [{ code: 'pages-left-out', say: `The first ${PAGES_MAX} pages were read and ${left} were not.` }] : [],
  }
}

async function textOfPage(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  let text = ''
  let bottom: number | undefined
  for (const item of items) {
    if (!('str' in item)) continue
    const at = item.transform[5] as number
    const height = item.height || 10
    if (bottom !== undefined && Math.abs(bottom - at) > height * 0.5) {
      text = `${text.trimEnd()}${bottom - at > height * 1.9 || at > bottom ? '\n\n' : '\n'}`
    }
    text += item.str.normalize('NFKC')
    if (item.str.trim() !== '') bottom = at
  }
  return text.replace(/(\p{Ll})-\n(\p{Ll})/gu, '$1$2').trim()
}
