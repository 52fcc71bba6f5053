/** A Word document to its paragraphs. */
import { damaged, type FileBytes, type Format, type PlainText, startsWith } from './format.js'

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const DOCX: Format = {
  mediaType: MEDIA_TYPE,
  endings: ['.docx'],
  knows: (bytes) => startsWith(bytes, 'PK\u0003\u0004') && Buffer.from(bytes).includes('word/'),
  read: async ({ bytes, name }: FileBytes): Promise<PlainText> => {
    const { default: mammoth } = await import('mammoth')
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) }).catch(() => {
      throw damaged(name, 'a Word document')
    })
    return { text: value.trim(), title: null, publishedAt: null, mediaType: MEDIA_TYPE, notes: [] }
  },
}
