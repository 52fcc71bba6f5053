/** Kinds of files that people have and that are not read, told by their first bytes: what they are and what to do. */
import { Problem } from '../../base/problem.js'
import { startsWith } from './format.js'

interface OtherKind {
  readonly begins: readonly string[]
  /** Says more where the first bytes leave it open. */
  readonly has?: string
  readonly what: string
  readonly instead: string
}

const OLE = '\u00d0\u00cf\u0011\u00e0'
const ZIP = 'PK\u0003\u0004'
const wide = (word: string): string => [...word].join('\u0000')
const PICTURE = 'Run text recognition (OCR) over it and give what comes out.'

const OTHERS: readonly OtherKind[] = [
  {
    begins: [OLE],
    has: wide('EncryptedPackage'),
    what: 'an Office document protected by a password',
    instead: 'Open it, take the password off and save it as .docx.',
  },
  {
    begins: [OLE],
    has: wide('__substg1.0_'),
    what: 'an Outlook message',
    instead: 'Save it as .eml, or as text.',
  },
  { begins: [OLE], what: 'an Office document of the old kind', instead: 'Open it and save it as .docx.' },
  { begins: ['{\\rtf'], what: 'a Rich Text document', instead: 'Open it and save it as .docx.' },
  { begins: [ZIP], has: 'opendocument', what: 'an OpenDocument file', instead: 'Open it and save it as .docx.' },
  {
    begins: [ZIP],
    has: 'xl/workbook',
    what: 'a spreadsheet',
    instead: 'Copy its rows into a document, or save them as text.',
  },
  { begins: [ZIP], has: 'ppt/presentation', what: 'a presentation', instead: 'Save it as a PDF.' },
  { begins: [ZIP], what: 'an archive', instead: 'Unpack it and give the documents in it.' },
  {
    begins: ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\u0000', 'MM\u0000*', 'RIFF'],
    what: 'a picture',
    instead: PICTURE,
  },
]

/** @throws Problem `document-binary` when the bytes are of such a kind. */
export function refuseOtherKinds(bytes: Uint8Array, name: string): void {
  const known = OTHERS.filter(({ begins }) => begins.some((signature) => startsWith(bytes, signature)))
  const kind = known.find(({ has }) => has === undefined || Buffer.from(bytes).includes(Buffer.from(has, 'latin1')))
  if (kind) throw new Problem('document-binary', `${name} is ${kind.what}, which is not read. ${kind.instead}`)
}
