/**
 * A Word document as it reads when all changes are accepted: headings, lists, tables row by row, notes at the end with their
 * numbers. Comments are no part of it.
 */
import { textOfTree } from './blocks.js'
import { damaged, type FileBytes, type Format, type PlainText, startsWith } from './format.js'
import { openHtml } from './html.js'

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const DOCX: Format = {
  mediaType: MEDIA_TYPE,
  endings: ['.docx'],
  knows: (bytes) => startsWith(bytes, 'PK\u0003\u0004') && Buffer.from(bytes).includes('word/'),
  read: async ({ bytes, name }: FileBytes): Promise<PlainText> => {
    const { default: mammoth } = await import('mammoth')
    const { value } = await mammoth
      .convertToHtml(
        { buffer: Buffer.from(bytes) },
        {
          styleMap: ["p[style-name='Title'] => h1.title:fresh"],
          convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        },
      )
      .catch(() => {
        throw damaged(name, 'a Word document')
      })
    const page = await openHtml(value)
    const { body } = page
    nameNotes(page)
    return {
      text: textOfTree(body),
      title: body.querySelector('h1.title')?.textContent?.trim() || null,
      publishedAt: null,
      mediaType: MEDIA_TYPE,
      notes: [],
    }
  },
}

/** Each note begins with the mark that the text points at it with, and does not point back. */
function nameNotes(page: Document): void {
  for (const mark of page.querySelectorAll('sup > a[href^="#footnote-"], sup > a[href^="#endnote-"]')) {
    const note = page.getElementById(mark.getAttribute('href')!.slice(1))
    const first = note?.querySelector('p') ?? note
    if (first && !first.textContent?.startsWith(mark.textContent ?? '')) first.prepend(`${mark.textContent} `)
  }
  for (const back of page.querySelectorAll('a[href^="#footnote-ref-"], a[href^="#endnote-ref-"]')) back.remove()
}
