/**
 * A file's bytes to the text that is read. What comes out is "the text as received": all offsets of claims point into it.
 * Heavy converters are loaded only when a file needs them.
 */
import { Problem } from '../../base/problem.js'
import { isBinary, withoutControls } from './decode.js'
import { DOCX } from './docx.js'
import { EMAIL } from './email.js'
import type { FileBytes, Format, PlainText } from './format.js'
import { HTML } from './html.js'
import { MARKDOWN } from './markdown.js'
import { refuseOtherKinds } from './others.js'
import { PDF } from './pdf.js'
import { PLAIN } from './plain.js'

export const BYTES_MAX = 10_000_000

/** Adding a format is one file and one name here. A format told by its first bytes wins over the name of the file. */
const FORMATS: readonly Format[] = [PDF, DOCX, HTML, EMAIL, MARKDOWN, PLAIN]

/** @throws Problem `document-empty`, `document-too-large`, `document-binary`, `bad-document` */
export async function textOf(file: FileBytes): Promise<PlainText> {
  const { bytes, name } = file
  if (bytes.length === 0) throw new Problem('document-empty', `${name} is empty.`)
  if (bytes.length > BYTES_MAX) {
    const has = (size: number) => `${(size / 1e6).toFixed(1)} MB`
    throw new Problem('document-too-large', `${name} has ${has(bytes.length)}; a document may have ${has(BYTES_MAX)}.`)
  }
  const format = formatOf(file)
  if (format !== PDF && format !== DOCX) {
    refuseOtherKinds(bytes, name)
    if (isBinary(bytes)) {
      throw new Problem('document-binary', `${name} is not text, Markdown, HTML, e-mail, PDF or DOCX.`)
    }
  }
  const plain = await format.read(file)
  if (plain.text.trim() === '') throw new Problem('document-empty', `${name} has no text in it.`)
  return { ...plain, text: withoutControls(plain.text) }
}

function formatOf({ bytes, name, mediaType }: FileBytes): Format {
  const type = mediaType?.split(';')[0]?.trim().toLowerCase()
  const ending = /\.[a-z0-9]+$/i.exec(name)?.[0].toLowerCase() ?? ''
  return (
    FORMATS.find(({ knows }) => knows?.(bytes)) ??
    FORMATS.find(({ endings }) => endings.includes(ending)) ??
    FORMATS.find((format) => format.mediaType === type) ??
    PLAIN
  )
}
