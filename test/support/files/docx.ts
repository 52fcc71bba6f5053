/** A Word document from its paragraphs: enough of the format for what people put into theirs. */
import { zipOf } from './zip.js'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

export const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
export const paragraph = (inside: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inside.startsWith('<') ? inside : run(inside)}</w:p>`
export const styled = (words: string, style: string): string => paragraph(words, `<w:pStyle w:val="${style}"/>`)
export const bullet = (words: string): string =>
  paragraph(words, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
export const inserted = (words: string): string => `<w:ins w:id="1" w:author="A">${run(words)}</w:ins>`
export const deleted = (words: string): string =>
  `<w:del w:id="2" w:author="A"><w:r><w:delText>${words}</w:delText></w:r></w:del>`
export const footnoteMark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
export const endnoteMark = '<w:r><w:endnoteReference w:id="2"/></w:r>'
export const commentMark = '<w:r><w:commentReference w:id="0"/></w:r>'

interface Beside {
  readonly footnote?: string
  readonly endnote?: string
  readonly comment?: string
}

export function docxOf(body: readonly string[], { footnote, endnote, comment }: Beside = {}): Buffer {
  const part = (name: string, inside: string) => `<?xml version="1.0"?><w:${name} ${W}>${inside}</w:${name}>`
  const beside: Record<string, string> = {
    styles: part(
      'styles',
      [
        ['Title', 'Title'],
        ['Heading1', 'heading 1'],
      ]
        .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
        .join(''),
    ),
    numbering: part(
      'numbering',
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    ),
    ...(footnote && { footnotes: part('footnotes', `<w:footnote w:id="2">${paragraph(footnote)}</w:footnote>`) }),
    ...(endnote && { endnotes: part('endnotes', `<w:endnote w:id="2">${paragraph(endnote)}</w:endnote>`) }),
    ...(comment && {
      comments: part('comments', `<w:comment w:id="0" w:author="Ed">${paragraph(comment)}</w:comment>`),
    }),
  }
  const relations = (list: readonly (readonly [string, string])[]) =>
    `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${list
      .map(([type, target], index) => `<Relationship Id="r${index}" Type="${OFFICE}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`
  return zipOf({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations(Object.keys(beside).map((name) => [name, `${name}.xml`] as const)),
    'word/document.xml': part('document', `<w:body>${body.join('')}</w:body>`),
    ...Object.fromEntries(Object.entries(beside).map(([name, xml]) => [`word/${name}.xml`, xml])),
  })
}
